using System.Globalization;

namespace Readout.Train.Language;

/// <summary>A name that a reader labelled in a text.</summary>
/// <param name="Document">The text's file name without folder and extension.</param>
/// <param name="Span">The place in the file's text, in UTF-16 code units.</param>
/// <param name="Type">What it names.</param>
internal sealed record GoldName(string Document, SourceSpan Span, EntityType Type)
{
    private const string Header = "doc\tstart\tend\ttype";

    /// <summary>Reads labels: a heading, then document, start, end and type in columns divided by tabs, in text order within a document.</summary>
    /// <exception cref="InvalidDataException">A row is broken, out of order, or overlaps the one before; the message names the place.</exception>
    public static List<GoldName> Read(string path)
    {
        string[] lines = File.ReadAllLines(path);
        if (lines.Length == 0 || lines[0] != Header)
        {
            throw new InvalidDataException($"{path}: the first line is not \"{Header}\"");
        }

        var names = new List<GoldName>(lines.Length);
        for (int i = 1; i < lines.Length; i++)
        {
            GoldName name = Parse(lines[i]) ?? throw new InvalidDataException($"{path}, line {i + 1}: not a document, two offsets and a type");
            if (names.Count > 0 && names[^1].Document == name.Document && names[^1].Span.End > name.Span.Start)
            {
                throw new InvalidDataException($"{path}, line {i + 1}: begins before the name above ends");
            }

            names.Add(name);
        }

        return names;
    }

    private static GoldName? Parse(string line)
    {
        string[] cells = line.Split('\t');
        return cells.Length == 4
            && int.TryParse(cells[1], NumberStyles.None, CultureInfo.InvariantCulture, out int start)
            && int.TryParse(cells[2], NumberStyles.None, CultureInfo.InvariantCulture, out int end)
            && start < end
            && TypeOf(cells[3]) is { } type
            ? new GoldName(cells[0], new SourceSpan(start, end), type)
            : null;
    }

    private static EntityType? TypeOf(string label) => label switch
    {
        "PER" => EntityType.Person,
        "ORG" => EntityType.Organization,
        "GPE" => EntityType.GeopoliticalEntity,
        "LOC" => EntityType.Location,
        "EVENT" => EntityType.Event,
        "MISC" => EntityType.Miscellaneous,
        _ => null,
    };
}
