using System.IO.Compression;
using System.Text;
using Readout.Store;

namespace Readout.Web.Pages;

/// <summary>The page of a story as the library keeps it: deflated, behind the hash of the style block in it.</summary>
internal static class KeptPage
{
    /// <summary>What pages are made with: another build may make them otherwise.</summary>
    public static string Maker { get; } =
        Convert.ToHexStringLower([.. typeof(KeptPage).Module.ModuleVersionId.ToByteArray(), .. typeof(Story).Module.ModuleVersionId.ToByteArray()]);

    /// <summary>The page of a story, if it was made ahead.</summary>
    public static Rendered? Of(Library library, string story) => library.KeptPage(story, Maker) is { } body ? Unpack(body) : null;

    /// <summary>A page as it is kept.</summary>
    public static byte[] Pack(Rendered page)
    {
        using var packed = new MemoryStream();
        using (var writer = new BinaryWriter(new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true), Encoding.UTF8))
        {
            writer.Write(page.StyleHash ?? "");
            writer.Write(page.Bytes.Length);
            writer.Write(page.Bytes);
        }

        return packed.ToArray();
    }

    /// <summary>The page that was kept so.</summary>
    public static Rendered Unpack(byte[] body)
    {
        using var reader = new BinaryReader(new ZLibStream(new MemoryStream(body), CompressionMode.Decompress), Encoding.UTF8);
        string style = reader.ReadString();
        return new Rendered(reader.ReadBytes(reader.ReadInt32()), Rendered.Html, style.Length > 0 ? style : null);
    }
}
