using System.IO.Compression;

namespace Readout.Bench;

/// <summary>Reads the first rows of a gzipped file of reports.</summary>
internal static class LoadFile
{
    /// <summary>Writes the first <paramref name="count"/> rows to a plain file and returns its path.</summary>
    public static string Unpack(string path, int count)
    {
        string plain = Path.Combine(Path.GetTempPath(), $"readout-bench-{count}.jsonl");
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        using var writer = new StreamWriter(plain);
        for (int i = 0; i < count && reader.ReadLine() is { } line; i++)
        {
            writer.WriteLine(line);
        }

        return plain;
    }
}
