using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Readout.Models;

/// <summary>
/// A versioned binary file of named sections with a checksum: the form of every trained model and compiled lexicon. Layout, little-endian:
/// magic <c>RDO2</c>, SHA-256 of all that follows, section count, then per section name, length, stored length and bytes, which are packed by Brotli where they are fewer than the length.
/// Files of the first version, <c>RDO1</c>, have no stored length and nothing packed; they are read too.
/// </summary>
internal sealed class ModelFile
{
    /// <summary>A section is packed when that saves a tenth of it: less isn't worth the time that unpacking takes at each start.</summary>
    private const double WorthPacking = 0.9;

    private static readonly byte[] _magic = "RDO2"u8.ToArray();
    private static readonly byte[] _unpackedMagic = "RDO1"u8.ToArray();
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
        if (span.Length < 40 || !(span[..4].SequenceEqual(_magic) || span[..4].SequenceEqual(_unpackedMagic)))
        {
            throw new InvalidDataException($"'{name}' is not a Readout model file.");
        }

        if (verify && !SHA256.HashData(span[36..]).AsSpan().SequenceEqual(span[4..36]))
        {
            throw new InvalidDataException($"The checksum of '{name}' does not match its content.");
        }

        var sections = new Dictionary<string, ReadOnlyMemory<byte>>();
        bool mayBePacked = span[..4].SequenceEqual(_magic);
        int at = 36;
        int count = ReadInt(span, ref at);
        for (int i = 0; i < count; i++)
        {
            int nameLength = ReadInt(span, ref at);
            string section = Encoding.UTF8.GetString(span.Slice(at, nameLength));
            at += nameLength;
            int length = ReadInt(span, ref at), stored = mayBePacked ? ReadInt(span, ref at) : length;
            sections[section] = stored == length ? bytes.Slice(at, length) : Unpack(span.Slice(at, stored), length, name);
            at += stored;
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
                byte[] stored = Pack(bytes);
                writer.Write(bytes.Length);
                writer.Write(stored.Length);
                writer.Write(stored);
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

    private static byte[] Pack(byte[] bytes)
    {
        byte[] packed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, packed, out int length, quality: 11, window: 22) && length < bytes.Length * WorthPacking ? packed[..length] : bytes;
    }

    private static byte[] Unpack(ReadOnlySpan<byte> packed, int length, string name)
    {
        byte[] bytes = new byte[length];
        return BrotliDecoder.TryDecompress(packed, bytes, out int written) && written == length ? bytes : throw new InvalidDataException($"A packed section of '{name}' is damaged.");
    }

    private static int ReadInt(ReadOnlySpan<byte> span, ref int at)
    {
        int value = System.Buffers.Binary.BinaryPrimitives.ReadInt32LittleEndian(span[at..]);
        at += 4;
        return value;
    }
}
