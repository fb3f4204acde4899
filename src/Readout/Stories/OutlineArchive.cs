using System.Collections;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Readout.Language;
using Readout.Stories.Clusters;
using Readout.Stories.Copies;
using Readout.Stories.Words;

namespace Readout.Stories;

/// <summary>
/// Outlines of articles as bytes, for keeping: some 10 KB an article, equal in every value when they come back. Not compressed, since hashes are most of it. Safe to use from
/// several threads.
/// </summary>
public static class OutlineArchive
{
    private const byte Form = 3;

    /// <summary>The bytes of an outline.</summary>
    /// <param name="outline">An outline that was made of an article, not one that comes from bytes.</param>
    public static byte[] Pack(ArticleOutline outline)
    {
        ArgumentNullException.ThrowIfNull(outline);
        ArticleWords words = outline.Words ?? throw new ArgumentException($"The outline of {outline.Id} comes from bytes.", nameof(outline));
        using var packed = new MemoryStream(1 << 14);
        using var archive = new BinaryWriter(packed, Encoding.UTF8);
        archive.Write(Form);
        WriteArticle(archive, outline.Annotations.Article);
        archive.Write(outline.Counts);
        archive.Write(outline.Names);
        StoryArticle described = outline.Described;
        WriteArray(archive, outline.Facts);
        WriteArray(archive, [.. described.Bridges.Order()]);
        WriteCounts(archive, described.Actors);
        WriteCounts(archive, described.Deeds);
        WriteArray(archive, described.Bag.Terms);
        WriteArray(archive, described.Bag.Counts);
        WriteArray(archive, described.Bag.Rarity);
        WriteArray(archive, described.Bag.Marks);
        WriteWords(archive, words, described.Bag.Terms);
        archive.Flush();
        return packed.ToArray();
    }

    /// <summary>The outline of bytes.</summary>
    /// <param name="packed">What <see cref="Pack"/> gave.</param>
    /// <param name="id">Id of the article.</param>
    /// <param name="annotationsOf">Gives the annotations of an article whose day is not known, corrected.</param>
    /// <exception cref="InvalidDataException">The bytes are of another form, or damaged.</exception>
    public static ArticleOutline Unpack(byte[] packed, string id, Func<Annotations> annotationsOf)
    {
        ArgumentNullException.ThrowIfNull(packed);
        ArgumentNullException.ThrowIfNull(annotationsOf);
        using var archive = new BinaryReader(new MemoryStream(packed), Encoding.UTF8);
        try
        {
            if (archive.ReadByte() != Form)
            {
                throw new InvalidDataException("The outline is of another form.");
            }

            Article article = ReadArticle(archive, id);
            bool counts = archive.ReadBoolean();
            string names = archive.ReadString();
            ulong[] facts = ReadArray<ulong>(archive), bridges = ReadArray<ulong>(archive);
            Dictionary<ulong, int> actors = ReadCounts(archive), deeds = ReadCounts(archive);
            ulong[] terms = ReadArray<ulong>(archive);
            var bag = new TermBag(terms, ReadArray<float>(archive), ReadArray<float>(archive), ReadArray<TermMark>(archive));
            CopyText copy = ReadWords(archive, terms);
            Annotations annotations = article.Published?.Value is null ? annotationsOf() : new Annotations(article, Tokens.None, [], [], [], []);
            return new ArticleOutline(annotations, copy, new StoryArticle(bag, default, bridges) { Actors = actors, Deeds = deeds }, facts, counts, names);
        }
        catch (Exception damage) when (damage is EndOfStreamException or IndexOutOfRangeException or ArgumentException)
        {
            throw new InvalidDataException("The outline is damaged.", damage);
        }
    }

    // What copies are found by: outlet, agency and day.
    private static void WriteArticle(BinaryWriter archive, Article article)
    {
        archive.Write((byte)article.Report.Format);
        archive.Write(article.Report.Place);
        WriteFinding(archive, article.Outlet);
        WriteFinding(archive, article.Agency);
        PublicationDate? published = article.Published;
        archive.Write((byte)(published is null ? 0 : (int)published.How + 1));
        archive.Write(published?.Value?.DayNumber ?? -1);
        archive.Write(published?.Earliest?.DayNumber ?? -1);
        archive.Write(published?.Latest?.DayNumber ?? -1);
    }

    private static Article ReadArticle(BinaryReader archive, string id)
    {
        var report = new Report(id, "", (ReportFormat)archive.ReadByte(), archive.ReadString());
        Finding? outlet = ReadFinding(archive), agency = ReadFinding(archive);
        int how = archive.ReadByte();
        DateOnly? day = Day(archive.ReadInt32()), earliest = Day(archive.ReadInt32()), latest = Day(archive.ReadInt32());
        return new Article
        {
            Report = report,
            Text = "",
            Map = OffsetMap.Identity(0),
            Blocks = ImmutableArray<Block>.Empty,
            Outlet = outlet,
            Agency = agency,
            Published = how == 0 ? null : new PublicationDate(day, (Provenance)(how - 1), Earliest: earliest, Latest: latest),
        };
    }

    private static DateOnly? Day(int number) => number < 0 ? null : DateOnly.FromDayNumber(number);

    private static void WriteFinding(BinaryWriter archive, Finding? finding)
    {
        archive.Write((byte)(finding is null ? 0 : (int)finding.How + 1));
        if (finding is not null)
        {
            archive.Write(finding.Value);
        }
    }

    private static Finding? ReadFinding(BinaryReader archive) => archive.ReadByte() is > 0 and var how ? new Finding(archive.ReadString(), (Provenance)(how - 1)) : null;

    // Nearly every word is a term: its number there takes two bytes instead of eight.
    private static void WriteWords(BinaryWriter archive, ArticleWords words, ulong[] terms)
    {
        ulong[] others = [.. words.Hashes.Where(hash => Array.BinarySearch(terms, hash) < 0).Distinct()];
        WriteArray(archive, others);
        archive.Write(words.TitleCount);
        archive.Write(words.Count);
        foreach (ulong hash in words.Hashes)
        {
            int at = Array.BinarySearch(terms, hash);
            archive.Write7BitEncodedInt(at >= 0 ? at : terms.Length + Array.IndexOf(others, hash));
        }

        int last = 0;
        for (int i = 0; i < words.Count; i++)
        {
            // The headline comes first, wherever it stands.
            archive.Write7BitEncodedInt(words.Starts[i] - last);
            archive.Write7BitEncodedInt(words.Ends[i] - words.Starts[i]);
            last = words.Ends[i];
        }

        WriteFlags(archive, [.. words.Marks.Select(mark => (mark & WordMark.Quoted) != 0)]);
    }

    private static CopyText ReadWords(BinaryReader archive, ulong[] terms)
    {
        ulong[] others = ReadArray<ulong>(archive);
        int title = archive.ReadInt32(), count = archive.ReadInt32();
        var hashes = new ulong[count];
        for (int i = 0; i < count; i++)
        {
            int at = archive.Read7BitEncodedInt();
            hashes[i] = at < terms.Length ? terms[at] : others[at - terms.Length];
        }

        int[] starts = new int[count], ends = new int[count];
        for (int i = 0, last = 0; i < count; i++)
        {
            starts[i] = last + archive.Read7BitEncodedInt();
            last = ends[i] = starts[i] + archive.Read7BitEncodedInt();
        }

        return CopyText.Of(hashes, ReadFlags(archive, count), starts, ends, title);
    }

    private static void WriteCounts(BinaryWriter archive, IReadOnlyDictionary<ulong, int> counts)
    {
        WriteArray(archive, [.. counts.Keys.Order()]);
        WriteArray(archive, [.. counts.OrderBy(pair => pair.Key).Select(pair => pair.Value)]);
    }

    private static Dictionary<ulong, int> ReadCounts(BinaryReader archive)
    {
        ulong[] keys = ReadArray<ulong>(archive);
        int[] counts = ReadArray<int>(archive);
        var read = new Dictionary<ulong, int>(keys.Length);
        for (int i = 0; i < keys.Length; i++)
        {
            read.Add(keys[i], counts[i]);
        }

        return read;
    }

    private static void WriteFlags(BinaryWriter archive, bool[] flags)
    {
        byte[] packed = new byte[(flags.Length + 7) / 8];
        new BitArray(flags).CopyTo(packed, 0);
        archive.Write(packed);
    }

    private static bool[] ReadFlags(BinaryReader archive, int count)
    {
        byte[] packed = archive.ReadBytes((count + 7) / 8);
        bool[] flags = new bool[count];
        for (int i = 0; i < count; i++)
        {
            flags[i] = (packed[i >> 3] >> (i & 7) & 1) != 0;
        }

        return flags;
    }

    // As they lie in memory: what is kept is made anew elsewhere if the order of bytes is another there, since the program is.
    private static void WriteArray<T>(BinaryWriter archive, T[] items)
        where T : unmanaged
    {
        archive.Write(items.Length);
        archive.Write(MemoryMarshal.AsBytes(items.AsSpan()));
    }

    private static T[] ReadArray<T>(BinaryReader archive)
        where T : unmanaged
    {
        int count = archive.ReadInt32();
        if (count < 0 || count > archive.BaseStream.Length - archive.BaseStream.Position)
        {
            throw new EndOfStreamException();
        }

        var items = new T[count];
        archive.BaseStream.ReadExactly(MemoryMarshal.AsBytes(items.AsSpan()));
        return items;
    }
}
