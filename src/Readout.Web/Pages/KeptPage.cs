using System.IO.Compression;
using System.Text;
using Readout.Store;

namespace Readout.Web.Pages;

/// <summary>The page of a story as the library keeps it: by gzip, as nearly every client takes it, behind the hash of the style block in it and its digest.</summary>
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
        using var kept = new MemoryStream();
        using (var writer = new BinaryWriter(kept, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(page.StyleHash ?? "");
            writer.Write(page.Digest);
        }

        using (var packed = new GZipStream(kept, CompressionLevel.Optimal, leaveOpen: true))
        {
            packed.Write(page.Bytes);
        }

        return kept.ToArray();
    }

    /// <summary>The page that was kept so.</summary>
    public static Rendered Unpack(byte[] body)
    {
        using var reader = new BinaryReader(new MemoryStream(body), Encoding.UTF8);
        string style = reader.ReadString(), digest = reader.ReadString();
        return Rendered.OfPacked(body.AsMemory((int)reader.BaseStream.Position), Rendered.Html, style.Length > 0 ? style : null, digest);
    }
}
