using System.IO.Compression;
using System.Security.Cryptography;

namespace Readout.Web.Pages;

/// <summary>A page or a document as it is sent.</summary>
internal sealed record Rendered
{
    public const string Html = "text/html; charset=utf-8";
    public const string Json = "application/json; charset=utf-8";
    private byte[]? _bytes;

    /// <summary>A page that was just made.</summary>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="type">Its media type.</param>
    /// <param name="styleHash">The hash of the style block in it, or <c>null</c>.</param>
    public Rendered(byte[] bytes, string type, string? styleHash = null)
        : this(type, styleHash, Convert.ToHexStringLower(SHA256.HashData(bytes))[..24]) => _bytes = bytes;

    private Rendered(string type, string? styleHash, string digest)
    {
        Type = type;
        StyleHash = styleHash;
        Digest = digest;
    }

    /// <summary>Its bytes. Of a page that was kept packed they are unpacked each time.</summary>
    public byte[] Bytes => _bytes ?? Unpacked();

    /// <summary>Its bytes by gzip, where it was kept so; <c>null</c> where it was not.</summary>
    public ReadOnlyMemory<byte>? Packed { get; private init; }

    /// <summary>Its media type.</summary>
    public string Type { get; }

    /// <summary>The hash of the style block in it, or <c>null</c>.</summary>
    public string? StyleHash { get; }

    /// <summary>Changes whenever the bytes do.</summary>
    public string Digest { get; }

    /// <summary>The day as of which it shows the account; <c>null</c> when it shows it as it is.</summary>
    public Past.PastDay? Past { get; init; }

    /// <summary>Bytes of memory that it takes.</summary>
    public int Weight => _bytes?.Length ?? Packed!.Value.Length;

    /// <summary>A page that was kept.</summary>
    /// <param name="packed">Its bytes by gzip.</param>
    /// <param name="type">Its media type.</param>
    /// <param name="styleHash">The hash of the style block in it, or <c>null</c>.</param>
    /// <param name="digest">Its digest, as it was when it was made.</param>
    public static Rendered OfPacked(ReadOnlyMemory<byte> packed, string type, string? styleHash, string digest) => new(type, styleHash, digest) { Packed = packed };

    private byte[] Unpacked()
    {
        using var all = new MemoryStream(Packed!.Value.Length * 6);
        using var reader = new GZipStream(new MemoryStream(Packed.Value.ToArray()), CompressionMode.Decompress);
        reader.CopyTo(all);
        return all.ToArray();
    }
}
