using System.Collections.Immutable;

namespace Readout.Language.Conllu;

/// <summary>Reads CoNLL-U (Universal Dependencies v2). Empty nodes and enhanced dependencies are skipped.</summary>
internal static class ConlluReader
{
    /// <summary>Reads all documents.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="place">The file's name, for messages.</param>
    /// <exception cref="InvalidDataException">A line does not have the form; the message names file, line and reason.</exception>
    public static IEnumerable<ConlluDocument> Read(TextReader reader, string place)
    {
        string? id = null;
        int documents = 0, line = 0;
        bool paragraph = true;
        ImmutableArray<ConlluSentence>.Builder sentences = ImmutableArray.CreateBuilder<ConlluSentence>();
        var rows = new List<string[]>();
        while (true)
        {
            string? text = reader.ReadLine();
            line++;
            if (string.IsNullOrEmpty(text))
            {
                if (rows.Count > 0)
                {
                    sentences.Add(Sentence(rows, paragraph, place, line));
                    rows.Clear();
                    paragraph = false;
                }

                if (text is null)
                {
                    break;
                }
            }
            else if (text.StartsWith("# newdoc", StringComparison.Ordinal))
            {
                if (sentences.Count > 0)
                {
                    yield return new ConlluDocument(id ?? $"d{++documents}", sentences.DrainToImmutable());
                }

                id = text.Contains('=', StringComparison.Ordinal) ? text[(text.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim() : null;
                paragraph = true;
            }
            else if (text[0] == '#')
            {
                paragraph |= text.StartsWith("# newpar", StringComparison.Ordinal);
            }
            else
            {
                string[] columns = text.Split('\t');
                if (columns.Length != 10)
                {
                    throw new InvalidDataException($"{place}:{line}: {columns.Length} columns instead of 10.");
                }

                if (!columns[0].Contains('.', StringComparison.Ordinal))
                {
                    rows.Add(columns);
                }
            }
        }

        if (sentences.Count > 0)
        {
            yield return new ConlluDocument(id ?? $"d{++documents}", sentences.DrainToImmutable());
        }
    }

    private static ConlluSentence Sentence(List<string[]> rows, bool paragraph, string place, int line)
    {
        ImmutableArray<ConlluWord>.Builder words = ImmutableArray.CreateBuilder<ConlluWord>();
        ImmutableArray<ConlluSurface>.Builder surfaces = ImmutableArray.CreateBuilder<ConlluSurface>();
        int covered = 0;
        foreach (string[] row in rows)
        {
            int dash = row[0].IndexOf('-', StringComparison.Ordinal);
            if (dash > 0)
            {
                int first = Number(row[0][..dash], place, line) - 1, last = Number(row[0][(dash + 1)..], place, line);
                if (first != words.Count || last <= first)
                {
                    throw new InvalidDataException($"{place}:{line}: the range {row[0]} does not fit its place in the sentence.");
                }

                surfaces.Add(new ConlluSurface(row[1], first, last, !row[9].Contains("SpaceAfter=No", StringComparison.Ordinal)));
                covered = last;
                continue;
            }

            if (Number(row[0], place, line) != words.Count + 1)
            {
                throw new InvalidDataException($"{place}:{line}: the word number {row[0]} is out of order in the sentence that ends here.");
            }

            if (words.Count >= covered)
            {
                surfaces.Add(new ConlluSurface(row[1], words.Count, words.Count + 1, !row[9].Contains("SpaceAfter=No", StringComparison.Ordinal)));
                covered = words.Count + 1;
            }

            int head = row[6] == "_" ? -1 : Number(row[6], place, line) - 1;
            UniversalTag tag = Enum.TryParse(row[3], out UniversalTag known) ? known : UniversalTag.X;
            words.Add(new ConlluWord(row[1], row[2], tag, row[4], row[5], head, row[7], row[9]));
        }

        if (covered > words.Count || words.Any(word => word.Head >= words.Count))
        {
            throw new InvalidDataException($"{place}:{line}: a range or a head lies outside the sentence that ends here.");
        }

        return new ConlluSentence(words.DrainToImmutable(), surfaces.DrainToImmutable(), paragraph);
    }

    private static int Number(string text, string place, int line) =>
        int.TryParse(text, out int number) && number >= 0 ? number : throw new InvalidDataException($"{place}:{line}: '{text}' is not a word number (in the sentence that ends here).");
}
