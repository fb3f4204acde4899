using System.Security.Cryptography;

namespace Readout.Web.Pages;

/// <summary>A page or a document as it is sent.</summary>
/// <param name="Bytes">Its bytes.</param>
/// <param name="Type">Its media type.</param>
/// <param name="StyleHash">The hash of the style block in it, or <c>null</c>.</param>
internal sealed record Rendered(byte[] Bytes, string Type, string? StyleHash = null)
{
    public const string Html = "text/html; charset=utf-8";
    public const string Json = "application/json; charset=utf-8";

    /// <summary>The day as of which it shows the account; <c>null</c> when it shows it as it is.</summary>
    public Past.PastDay? Past { get; init; }

    /// <summary>Changes whenever the bytes do.</summary>
    public string Tag { get; } = "\"" + Convert.ToHexStringLower(SHA256.HashData(Bytes))[..24] + "\"";
}
