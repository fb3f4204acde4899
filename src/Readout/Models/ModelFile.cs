using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Readout.Models;

/// <summary>
/// A versioned binary file of named sections with a checksum: the form of every trained model and compiled lexicon. Layout, little-endian:
/// magic <c>RDO1</c>, SHA-256 of all that follows, section count, then per section name, length and bytes.
/// </summary>
internal sealed class ModelFile
{
    private static readonly byte[] _magic = "RDO1"u8.ToArray();
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _sections;

    private ModelFile(Dictionary<string, ReadOnlyMemory<byte>> sections, string checksum)
    {
        _sections = sections;
        Checksum = checksum;
    }

    /// <summary>SHA-256 of the content, lower-case hexadecimal.</summary>
    public string Checksum { get; }

    /// <summary>The names of the sections.</summary>
    public IEnumerable<string> Names => _sections.Keys;

    /// <summary>The bytes of a section.</summary>
    /// <exception cref="InvalidDataException">There is no such section.</exception>
    public ReadOnlyMemory<byte> this[string name] =>
        _sections.TryGetValue(name, out ReadOnlyMemory<byte> bytes) ? bytes : throw new InvalidDataException($"The model has no section '{name}'.");

    /// <summary>A section as UTF-8 text.</summary>
    public string Text(string name) => Encoding.UTF8.GetString(this[name].Span);

    /// <summary>Opens a file embedded in the library.</summary>
    /// <param name="name">Its resource name: <c>Models/language.bin</c>.</param>
    public static ModelFile Embedded(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"The library has no model '{name}'.");
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Parse(bytes, name);
    }

    /// <summary>Reads a file from its bytes.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="verify">Whether to compute and compare the checksum.</param>
    /// <exception cref="InvalidDataException">The bytes are not a model file, or the checksum does not match.</exception>
    public static ModelFile Parse(ReadOnlyMemory<byte> bytes, string name, bool verify = false)
    {
        ReadOnlySpan<byte> span = bytes.Span;
        if (span.Length < 40 || !span[..4].SequenceEqual(_magic))
        {
            throw new InvalidDataException($"'{name}' is not a Readout model file.");
        }

        if (verify && !SHA256.HashData(span[36..]).AsSpan().SequenceEqual(span[4..36]))
        {
            throw new InvalidDataException($"The checksum of '{name}' does not match its content.");
        }

        var sections = new Dictionary<string, ReadOnlyMemory<byte>>();
        int at = 36;
        int count = ReadInt(span, ref at);
        for (int i = 0; i < count; i++)
        {
            int nameLength = ReadInt(span, ref at);
            string section = Encoding.UTF8.GetString(span.Slice(at, nameLength));
            at += nameLength;
            int length = ReadInt(span, ref at);
            sections[section] = bytes.Slice(at, length);
            at += length;
        }

        return new ModelFile(sections, Convert.ToHexStringLower(span[4..36]));
    }

    /// <summary>Writes a file: the same sections give the same bytes.</summary>
    /// <param name="path">Where to; the folder must exist. The file is replaced whole.</param>
    /// <param name="sections">The sections, written in ordinal order of their names.</param>
    public static void Write(string path, IReadOnlyDictionary<string, byte[]> sections)
    {
        using var body = new MemoryStream();
        using (var writer = new BinaryWriter(body, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(sections.Count);
            foreach ((string section, byte[] bytes) in sections.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                byte[] sectionName = Encoding.UTF8.GetBytes(section);
                writer.Write(sectionName.Length);
                writer.Write(sectionName);
                writer.Write(bytes.Length);
                writer.Write(bytes);
            }
        }

        byte[] content = body.ToArray();
        string partial = path + ".partial";
        using (FileStream file = File.Create(partial))
        {
            file.Write(_magic);
            file.Write(SHA256.HashData(content));
            file.Write(content);
        }

        File.Move(partial, path, overwrite: true);
    }

    private static int ReadInt(ReadOnlySpan<byte> span, ref int at)
    {
        int value = System.Buffers.Binary.BinaryPrimitives.ReadInt32LittleEndian(span[at..]);
        at += 4;
        return value;
    }
}
