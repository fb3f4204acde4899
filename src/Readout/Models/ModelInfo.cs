using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Readout.Models;

/// <summary>A trained model or compiled lexicon of the library, as its card describes it in docs/models.md.</summary>
/// <param name="Name">Its name: <c>Models/language.bin</c>.</param>
/// <param name="Bytes">Its size in bytes.</param>
/// <param name="Checksum">SHA-256 of its content, lower-case hexadecimal; as written in the file.</param>
/// <param name="IsWhole">Whether the content still has that checksum.</param>
public sealed record ModelInfo(string Name, long Bytes, string Checksum, bool IsWhole)
{
    /// <summary>Every model and lexicon of the library, by name; reads and checks each.</summary>
    public static IEnumerable<ModelInfo> All()
    {
        Assembly library = typeof(ModelInfo).Assembly;
        foreach (string name in library.GetManifestResourceNames().Where(name => name.EndsWith(".bin", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using Stream stream = library.GetManifestResourceStream(name)!;
            byte[] bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            string written = bytes.Length < 36 ? "" : Convert.ToHexStringLower(bytes.AsSpan(4, 32));
            yield return new ModelInfo(name, bytes.Length, written, IsReadable(bytes, name));
        }
    }

    /// <summary>A short digest of the checksums of all models and lexicons, as written in the files: 12 hexadecimal digits.</summary>
    internal static string Digest()
    {
        Assembly library = typeof(ModelInfo).Assembly;
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] head = new byte[36];
        foreach (string name in library.GetManifestResourceNames().Where(name => name.EndsWith(".bin", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using Stream stream = library.GetManifestResourceStream(name)!;
            stream.ReadExactly(head);
            all.AppendData(Encoding.UTF8.GetBytes(name));
            all.AppendData(head.AsSpan(4));
        }

        return Convert.ToHexStringLower(all.GetHashAndReset())[..12];
    }

    private static bool IsReadable(byte[] bytes, string name)
    {
        try
        {
            _ = ModelFile.Parse(bytes, name, verify: true);
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
