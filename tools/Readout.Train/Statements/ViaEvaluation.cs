using System.Collections.Immutable;
using System.Globalization;
using Readout.Language.Coreference;
using Readout.Statements;
using Readout.Time;

namespace Readout.Train.Statements;

/// <summary>
/// Compares the media that carried statements with labels. A labelled attribution is found when one of ours shares a character of its cue; a medium is right when one of our
/// carriers has a mention that shares a character with the labelled place.
/// </summary>
internal static class ViaEvaluation
{
    /// <summary>Reads the documents and prints precision, recall and the places that are wrong.</summary>
    public static void Print(StatementModel model, IReadOnlyList<ParsedDocument> documents, IReadOnlyList<LabelledVia> labels)
    {
        var extractor = new StatementExtractor(model, CueLexicon.Shared);
        var resolver = new EntityResolver();
        var times = new TimeFinder();
        int found = 0, labelled = 0, given = 0, right = 0;
        var mistakes = new List<string>();
        foreach (ParsedDocument document in documents)
        {
            ImmutableArray<Entity> entities = resolver.Resolve(document.Article, document.Tokens);
            ImmutableArray<Statement> statements = extractor.Extract(document.Article, document.Tokens, entities, times.Find(document.Article, document.Tokens, document.Article.Published));
            foreach (LabelledVia label in labels.Where(label => label.Document == document.Document.Id))
            {
                if (statements.FirstOrDefault(statement => statement.Within is null && statement.Cue.Any(span => span.Overlaps(label.Cue))) is not { } statement)
                {
                    continue;
                }

                Entity[] carriers = [.. entities.Where(entity => statement.Via.Contains(entity.Id))];
                bool isRight = label.Medium.Length > 0 && Array.Exists(carriers, entity => entity.Mentions.Any(mention => mention.Span.Overlaps(label.Medium)));
                found++;
                labelled += label.Medium.Length > 0 ? 1 : 0;
                given += carriers.Length > 0 ? 1 : 0;
                right += isRight ? 1 : 0;
                if (isRight != (label.Medium.Length > 0 || carriers.Length > 0))
                {
                    string medium = label.Medium.Length > 0 ? document.Document.Text[label.Medium.Start..label.Medium.End] : "nobody";
                    mistakes.Add($"{label.Document} {label.Cue.Start}: via {(carriers.Length > 0 ? string.Join(", ", carriers.Select(entity => entity.Name)) : "nobody")}, not {medium}");
                }
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"via: {labels.Count} labelled, {found} found; with a medium {labelled}, given {given}, right {right}; precision {100.0 * right / Math.Max(1, given):F1}, recall {100.0 * right / Math.Max(1, labelled):F1}"));
        foreach (string mistake in mistakes)
        {
            Console.WriteLine(mistake);
        }
    }
}
