using System.Collections.Immutable;

namespace Readout.Train.Coreference;

/// <summary>Reads GAP's files. Their offsets are code points.</summary>
internal static class GapReader
{
    public static IEnumerable<GapRow> Read(string path)
    {
        foreach (string line in File.ReadLines(path).Skip(1))
        {
            string[] columns = line.Split('\t');
            string text = columns[1];
            ImmutableArray<Block> blocks = [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length), new SourceSpan(0, text.Length))];
            var article = new Article { Report = new Report(columns[0], text, ReportFormat.Body, path), Text = text, Map = OffsetMap.Identity(text.Length), Blocks = blocks };
            yield return new GapRow(
                article, Place(text, columns[2], columns[3]), columns[2].ToLowerInvariant() is "she" or "her" or "hers" or "herself",
                Place(text, columns[4], columns[5]), columns[6] == "TRUE", Place(text, columns[7], columns[8]), columns[9] == "TRUE");
        }
    }

    private static TextSpan Place(string text, string form, string codePoints)
    {
        int at = 0;
        for (int left = int.Parse(codePoints); left > 0; left--)
        {
            at += char.IsHighSurrogate(text[at]) ? 2 : 1;
        }

        return new TextSpan(at, at + form.Length);
    }
}
