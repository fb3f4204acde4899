using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Readout.Reports.Html;

namespace Readout.Web.Pages;

/// <summary>The style sheet and the script, under names that change with their content, so that browsers keep them for good.</summary>
internal static class Assets
{
    private static readonly string _own = Text("site.css");

    /// <summary>The style sheet of exported pages, and what only served pages have.</summary>
    public static Rendered Style { get; } = new(Encoding.UTF8.GetBytes(Document.StyleSheet() + _own), "text/css; charset=utf-8");

    /// <summary>The script: comfort, nothing that a reader needs.</summary>
    public static Rendered Script { get; } = new(Encoding.UTF8.GetBytes(Text("site.js")), "text/javascript; charset=utf-8");

    /// <summary>The sign of the site: both sides of a claim.</summary>
    public static Rendered Icon { get; } = new(Encoding.UTF8.GetBytes(Text("icon.svg")), "image/svg+xml");

    public static string StyleAddress { get; } = Address(Style, "css");

    public static string ScriptAddress { get; } = Address(Script, "js");

    public static string IconAddress { get; } = Address(Icon, "svg");

    /// <summary>What only served pages add to the style sheet.</summary>
    public static string OwnStyle => _own;

    private static string Address(Rendered asset, string kind) => $"/assets/{Convert.ToHexStringLower(SHA256.HashData(asset.Bytes))[..16]}.{kind}";

    private static string Text(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Assets/" + name)
            ?? throw new InvalidOperationException($"The server was built without {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
