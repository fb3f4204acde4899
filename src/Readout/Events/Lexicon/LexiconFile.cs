using System.Runtime.InteropServices;
using System.Text;
using Readout.Models;

namespace Readout.Events.Lexicon;

/// <summary>Writes an <see cref="EventLexicon"/> as the sections of a <see cref="ModelFile"/> and reads it back.</summary>
internal static class LexiconFile
{
    /// <summary>The sections of a lexicon: the same lexicon gives the same bytes.</summary>
    public static Dictionary<string, byte[]> Sections(EventLexicon lexicon) => new()
    {
        ["words"] = Encoding.UTF8.GetBytes(string.Join('\n', lexicon.Words.Words)),
        ["sets"] = Bytes(writer => WriteArray(writer, lexicon.Sets, set =>
        {
            WriteInts(writer, set.Words);
            WriteArray(writer, set.Phrases, phrase => WriteInts(writer, phrase));
        })),
        ["blocks"] = Bytes(writer => WriteArray(writer, lexicon.Blocks, block =>
        {
            writer.Write(block.Name);
            WriteArray(writer, block.Patterns, pattern => WritePattern(writer, pattern));
        })),
        ["verbs"] = Bytes(writer => WriteArray(writer, Sorted(lexicon.Verbs), pair =>
        {
            writer.Write(pair.Key);
            WriteArray(writer, pair.Value, sense => WriteSense(writer, sense));
        })),
        ["nominals"] = Bytes(writer => WriteArray(writer, Sorted(lexicon.Nominals), pair =>
        {
            writer.Write(pair.Key);
            writer.Write(pair.Value.Verb);
            writer.Write(pair.Value.PossessorIsObject);
            writer.Write(pair.Value.OfIsSubject);
            writer.Write(pair.Value.FromIsSubject);
        })),
        ["governors"] = Bytes(writer => WriteArray(writer, Sorted(lexicon.Governors), pair =>
        {
            writer.Write(pair.Key);
            writer.Write((byte)pair.Value.Status);
            writer.Write(pair.Value.IsForClauses);
        })),
        ["light"] = Bytes(writer => WriteInts(writer, [.. lexicon.LightVerbs.Order()])),
        ["control"] = Bytes(writer => WriteInts(writer, [.. lexicon.ObjectControl.Order()])),
        ["buildings"] = Bytes(writer => WriteInts(writer, [.. lexicon.Buildings.Order()])),
        ["capitals"] = Bytes(writer => WriteInts(writer, [.. lexicon.Capitals.Order()])),
        ["actors"] = Bytes(writer =>
        {
            WriteTable(writer, lexicon.Actors);
            WriteArray(writer, lexicon.ActorCodes, codes => WriteArray(writer, codes, code =>
            {
                writer.Write(code.Code);
                writer.Write(code.From);
                writer.Write(code.To);
            }));
        }),
        ["surnames"] = Bytes(writer => WriteTable(writer, lexicon.Surnames)),
        ["agents"] = Bytes(writer =>
        {
            WriteTable(writer, lexicon.Agents);
            WriteArray(writer, lexicon.AgentCodes, writer.Write);
        }),
        ["discards"] = Bytes(writer => WriteTable(writer, lexicon.Discards)),
        ["plover"] = Bytes(writer => WriteStrings(writer, lexicon.Plover)),
        ["compositions"] = Bytes(writer => WriteStrings(writer, lexicon.Compositions)),
    };

    /// <summary>Reads a lexicon.</summary>
    /// <exception cref="InvalidDataException">A section is missing.</exception>
    public static EventLexicon Read(ModelFile file)
    {
        using BinaryReader actors = Reader(file, "actors"), agents = Reader(file, "agents"), discards = Reader(file, "discards"), surnames = Reader(file, "surnames");
        using BinaryReader sets = Reader(file, "sets"), blocks = Reader(file, "blocks"), verbs = Reader(file, "verbs"), nominals = Reader(file, "nominals");
        using BinaryReader governors = Reader(file, "governors"), light = Reader(file, "light"), capitals = Reader(file, "capitals"), buildings = Reader(file, "buildings"), control = Reader(file, "control");
        using BinaryReader plover = Reader(file, "plover"), compositions = Reader(file, "compositions");
        return new EventLexicon
        {
            Words = new WordTable(file.Text("words").Split('\n')),
            Sets = ReadArray(sets, r => new WordSet(ReadInts(r), ReadArray(r, ReadInts))),
            Blocks = ReadArray(blocks, r => new VerbBlock(r.ReadString(), ReadArray(r, ReadPattern))),
            Verbs = ReadArray(verbs, r => (r.ReadInt32(), ReadArray(r, ReadSense))).ToDictionary(),
            Nominals = ReadArray(nominals, r => (r.ReadInt32(), new Nominal(r.ReadInt32(), r.ReadBoolean(), r.ReadBoolean(), r.ReadBoolean()))).ToDictionary(),
            Governors = ReadArray(governors, r => (r.ReadInt32(), new Governor((EventStatus)r.ReadByte(), r.ReadBoolean()))).ToDictionary(),
            LightVerbs = [.. ReadInts(light)],
            Buildings = [.. ReadInts(buildings)],
            ObjectControl = [.. ReadInts(control)],
            Capitals = [.. ReadInts(capitals)],
            Actors = ReadTable(actors),
            ActorCodes = ReadArray(actors, r => ReadArray(r, code => new DatedCode(string.Intern(code.ReadString()), code.ReadInt32(), code.ReadInt32()))),
            Surnames = ReadTable(surnames),
            Agents = ReadTable(agents),
            AgentCodes = ReadArray(agents, r => r.ReadString()),
            Discards = ReadTable(discards),
            Plover = ReadArray(plover, r => (r.ReadString(), r.ReadString())).ToDictionary(),
            Compositions = ReadArray(compositions, r => (r.ReadString(), r.ReadString())).ToDictionary(),
        }.Index();
    }

    private static KeyValuePair<int, T>[] Sorted<T>(Dictionary<int, T> table) => [.. table.OrderBy(pair => pair.Key)];

    private static BinaryReader Reader(ModelFile file, string section) => new(new MemoryStream(file[section].ToArray()), Encoding.UTF8);

    private static byte[] Bytes(Action<BinaryWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
        {
            write(writer);
        }

        return stream.ToArray();
    }

    private static void WriteArray<T>(BinaryWriter writer, T[] items, Action<T> write)
    {
        writer.Write7BitEncodedInt(items.Length);
        Array.ForEach(items, write);
    }

    private static T[] ReadArray<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var items = new T[reader.Read7BitEncodedInt()];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = read(reader);
        }

        return items;
    }

    private static void WriteStrings(BinaryWriter writer, Dictionary<string, string> table) =>
        WriteArray(writer, [.. table.OrderBy(pair => pair.Key, StringComparer.Ordinal)], (KeyValuePair<string, string> pair) =>
        {
            writer.Write(pair.Key);
            writer.Write(pair.Value);
        });

    private static void WriteInts(BinaryWriter writer, int[] numbers)
    {
        writer.Write7BitEncodedInt(numbers.Length);
        writer.Write(MemoryMarshal.AsBytes<int>(numbers));
    }

    private static int[] ReadInts(BinaryReader reader)
    {
        int[] numbers = new int[reader.Read7BitEncodedInt()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
        return numbers;
    }

    private static void WriteTable(BinaryWriter writer, PhraseTable table)
    {
        WriteInts(writer, table.FirstEdge);
        WriteInts(writer, table.EdgeWords);
        WriteInts(writer, table.EdgeNodes);
        WriteInts(writer, table.Values);
    }

    private static PhraseTable ReadTable(BinaryReader reader) => new(ReadInts(reader), ReadInts(reader), ReadInts(reader), ReadInts(reader));

    private static void WritePattern(BinaryWriter writer, EventPattern pattern)
    {
        writer.Write(pattern.Name);
        writer.Write(pattern.Code ?? "");
        writer.Write(pattern.Reverse ?? "");
        writer.Write(pattern.SubjectIsTarget);
        writer.Write(pattern.IsActive);
        WriteArray(writer, pattern.Terms, term =>
        {
            writer.Write((byte)term.Kind);
            writer.Write((byte)term.Mark);
            writer.Write(term.Preposition);
            WriteInts(writer, term.Elements);
        });
    }

    private static EventPattern ReadPattern(BinaryReader reader)
    {
        (string name, string code, string reverse) = (reader.ReadString(), reader.ReadString(), reader.ReadString());
        (bool swapped, bool active) = (reader.ReadBoolean(), reader.ReadBoolean());
        PatternTerm[] terms = ReadArray(reader, r =>
        {
            (TermKind kind, ActorMark mark, int preposition) = ((TermKind)r.ReadByte(), (ActorMark)r.ReadByte(), r.ReadInt32());
            return new PatternTerm(kind, preposition, ReadInts(r), mark);
        });
        return new EventPattern(name, terms, Known(code), Known(reverse), swapped, active);
    }

    private static void WriteSense(BinaryWriter writer, VerbSense sense)
    {
        writer.Write(sense.Block);
        writer.Write(sense.Code ?? "");
        writer.Write(sense.Reverse ?? "");
        writer.Write(sense.Lemma);
        WriteInts(writer, sense.Particles);
    }

    private static VerbSense ReadSense(BinaryReader reader)
    {
        (int block, string code, string reverse, string lemma) = (reader.ReadInt32(), reader.ReadString(), reader.ReadString(), reader.ReadString());
        return new VerbSense(block, Known(code), Known(reverse), ReadInts(reader), lemma);
    }

    private static string? Known(string code) => code.Length == 0 ? null : string.Intern(code);
}
