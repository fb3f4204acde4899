using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Readout.Language;

namespace Readout.Train.Events;

/// <summary>Reads the records of PETRARCH's unit tests, and their supplied trees as tokens.</summary>
internal static class UnitTestRecords
{
    /// <summary>The records of a file, in order.</summary>
    public static List<UnitTestRecord> Read(string path)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var records = new List<UnitTestRecord>();
        foreach (XElement sentence in XDocument.Load(path).Descendants("Sentence"))
        {
            string id = (string?)sentence.Attribute("id") ?? "?";
            int times = seen[id] = seen.GetValueOrDefault(id) + 1;
            var events = sentence.Descendants("EventCoding").Where(coding => !string.IsNullOrEmpty((string?)coding.Attribute("eventcode")))
                .Select(coding => (Cell(coding, "sourcecode"), Cell(coding, "targetcode"), Cell(coding, "eventcode"))).ToHashSet();
            string text = string.Join(' ', (sentence.Element("Text")?.Value ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            bool dated = DateOnly.TryParseExact((string?)sentence.Attribute("date") ?? "", "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date);
            records.Add(new UnitTestRecord(times > 1 ? $"{id}#{times}" : id, text, dated ? date : null, events, (sentence.Element("Parse")?.Value ?? "").Trim()));
        }

        return records;
    }

    /// <summary>The supplied tree of a record as tokens, its relations renamed to UD version 2; its text is the words joined by spaces.</summary>
    public static Tokens Supplied(UnitTestRecord record)
    {
        string[][] rows = [.. record.Parse.Split('\n').Select(line => line.Split('\t')).Where(cells => cells.Length >= 8 && cells[0].All(char.IsAsciiDigit))];
        int[] starts = new int[rows.Length], ends = new int[rows.Length], heads = new int[rows.Length];
        string[] relations = new string[rows.Length];
        var tags = new UniversalTag[rows.Length];
        int at = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            starts[i] = at;
            ends[i] = at + rows[i][1].Length;
            at = ends[i] + 1;
            heads[i] = int.Parse(rows[i][6], CultureInfo.InvariantCulture) - 1;
            tags[i] = Enum.TryParse(rows[i][3] == "CONJ" ? "CCONJ" : rows[i][3], out UniversalTag tag) ? tag : UniversalTag.X;
        }

        for (int i = 0; i < rows.Length; i++)
        {
            bool verbal = heads[i] >= 0 && tags[heads[i]] is UniversalTag.VERB or UniversalTag.AUX;
            relations[i] = rows[i][7] switch
            {
                "dobj" => "obj",
                "nsubjpass" => "nsubj:pass",
                "csubjpass" => "csubj:pass",
                "auxpass" => "aux:pass",
                "nmod" when verbal => "obl",
                "nmod:tmod" or "nmod:npmod" => "obl:npmod",
                "name" or "foreign" => "flat",
                "mwe" => "fixed",
                "neg" => "advmod",
                string other => other,
            };
        }

        MendNames(rows, heads, relations);
        return new Tokens
        {
            Text = string.Join(' ', rows.Select(row => row[1])),
            Starts = starts,
            Ends = ends,
            SentenceStarts = [0, rows.Length],
            SentenceBlocks = [0],
            SentenceOf = new int[rows.Length],
            Tags = tags,
            PennTags = [.. rows.Select(row => row[4])],
            Lemmas = [.. rows.Select(row => row[2])],
            Heads = heads,
            Relations = relations,
            Names = ImmutableArray<NameSpan>.Empty,
        };
    }

    // UD version 1 hangs the first words of a name on the last one: compound is what version 2 calls that.
    private static void MendNames(string[][] rows, int[] heads, string[] relations)
    {
        for (int i = 0; i < rows.Length; i++)
        {
            if (relations[i] == "flat" && heads[i] > i)
            {
                relations[i] = "compound";
            }
        }
    }

    private static string Cell(XElement coding, string name) => ((string?)coding.Attribute(name) ?? "").Trim() is { Length: > 0 } cell ? cell : "---";
}
