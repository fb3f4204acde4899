using System.Collections.Immutable;
using Readout.Language.Coreference;
using Readout.Statements;
using Readout.Time;

namespace Readout.Train.Statements;

/// <summary>
/// Compares statements with labels of stance and speaker. A labelled statement is found when one of ours shares a character of its cue; the one that shares most counts.
/// A named speaker is right when our speaker has a mention whose head stands in the words that name it; where the text names nobody, a named person is wrong.
/// </summary>
internal sealed class LabelEvaluation
{
    private readonly List<string> _mistakes = [];
    private readonly bool _hasSpeakers, _hasStances;
    private readonly LabelTally _all = new(), _open = new(), _closed = new();
    private readonly Dictionary<(Stance Stance, bool IsOpen), StanceTally> _stances = [];

    /// <summary>Reads the documents that have labels with the whole reader's rooms, and compares.</summary>
    public LabelEvaluation(StatementModel model, IReadOnlyList<ParsedDocument> documents, IReadOnlyList<LabelledStatement> labels)
    {
        _hasSpeakers = labels.Any(label => label.HasSpeaker);
        _hasStances = labels.Any(label => label.Stance is not null);
        var extractor = new StatementExtractor(model, CueLexicon.Shared);
        var resolver = new EntityResolver();
        var times = new TimeFinder();
        ILookup<string, LabelledStatement> byDocument = labels.ToLookup(label => label.Document, StringComparer.Ordinal);
        foreach (ParsedDocument document in documents)
        {
            if (!byDocument.Contains(document.Document.Id))
            {
                continue;
            }

            ImmutableArray<Entity> entities = resolver.Resolve(document.Article, document.Tokens);
            ImmutableArray<Statement> statements = extractor.Extract(document.Article, document.Tokens, entities, times.Find(document.Article, document.Tokens, document.Article.Published));
            foreach (LabelledStatement label in byDocument[document.Document.Id])
            {
                Compare(label, statements, entities, document);
            }
        }
    }

    /// <summary>Prints the figures: all labels, those that may be looked at, and the rest.</summary>
    /// <param name="mistakes">How many mistakes among those that may be looked at to list.</param>
    public void Print(int mistakes)
    {
        Console.WriteLine(_all.Line("labels", _hasSpeakers, _hasStances));
        Console.WriteLine(_open.Line("  documents read while rules were written", _hasSpeakers, _hasStances));
        Console.WriteLine(_closed.Line("  the others", _hasSpeakers, _hasStances));
        foreach (bool? isOpen in _stances.Count == 0 ? [] : new bool?[] { null, true, false })
        {
            Console.WriteLine(isOpen is null ? "  each stance, of the found" : isOpen.Value ? "  each stance, documents read while rules were written" : "  each stance, the others");
            foreach (Stance stance in Enum.GetValues<Stance>())
            {
                var tally = new StanceTally();
                foreach (((Stance Stance, bool IsOpen) key, StanceTally counted) in _stances.Where(pair => pair.Key.Stance == stance && (isOpen is null || pair.Key.IsOpen == isOpen)))
                {
                    tally.Labelled += counted.Labelled;
                    tally.Given += counted.Given;
                    tally.Right += counted.Right;
                }

                Console.WriteLine(tally.Line(stance.ToString()));
            }
        }

        foreach (string mistake in _mistakes.Take(mistakes))
        {
            Console.WriteLine(mistake);
        }
    }

    /// <summary>Whether our speaker is the labelled one.</summary>
    /// <param name="label">The label.</param>
    /// <param name="speaker">Our speaker; <c>null</c> when there is none.</param>
    /// <param name="tokens">The article's tokens.</param>
    public static bool IsSpeaker(LabelledStatement label, Entity? speaker, Readout.Language.Tokens tokens)
    {
        if (!label.IsNamed)
        {
            return speaker is not { Type: EntityType.Person, IsNamed: true, IsPlural: false };
        }

        return speaker is not null && speaker.Mentions.Any(mention => tokens.Starts[mention.HeadToken] < label.Speaker.End && tokens.Ends[mention.HeadToken] > label.Speaker.Start);
    }

    private StanceTally Tally(Stance stance, bool isOpen) => _stances.TryGetValue((stance, isOpen), out StanceTally? tally) ? tally : _stances[(stance, isOpen)] = new StanceTally();

    private void Compare(LabelledStatement label, ImmutableArray<Statement> statements, ImmutableArray<Entity> entities, ParsedDocument document)
    {
        Statement? found = null;
        int most = 0;
        foreach (Statement statement in statements)
        {
            int shared = statement.Cue.Sum(span => Math.Max(0, Math.Min(span.End, label.Cue.End) - Math.Max(span.Start, label.Cue.Start)));
            (found, most) = shared > most ? (statement, shared) : (found, most);
        }

        Entity? speaker = found?.Speaker is { } id ? entities.First(entity => entity.Id == id) : null;
        bool isStance = found is not null && (label.Stance is null || found.Stance == label.Stance), isSpeaker = found is not null && (!label.HasSpeaker || IsSpeaker(label, speaker, document.Tokens));
        if (found is not null && label.Stance is { } wanted)
        {
            Tally(wanted, label.IsOpen).Labelled++;
            Tally(found.Stance, label.IsOpen).Given++;
            Tally(wanted, label.IsOpen).Right += isStance ? 1 : 0;
        }

        foreach (LabelTally tally in new[] { _all, label.IsOpen ? _open : _closed })
        {
            tally.Labelled++;
            tally.Found += found is null ? 0 : 1;
            tally.Stance += isStance ? 1 : 0;
            tally.Speaker += isSpeaker ? 1 : 0;
            tally.Named += found is not null && label.IsNamed ? 1 : 0;
            tally.NamedRight += isSpeaker && label.IsNamed ? 1 : 0;
        }

        if (found is not null && label.IsOpen && !(isStance && isSpeaker))
        {
            string text = document.Document.Text;
            string source = string.Join(" ", found.Source.Select(span => text[span.Start..span.End])), content = string.Join(" ... ", found.Content.Select(span => text[span.Start..span.End]));
            string stance = isStance ? "" : $" stance {found.Stance}, not {label.Stance};";
            string said = isSpeaker ? "" : $" speaker {speaker?.Name ?? "nobody"}, not {label.Kind} {(label.IsNamed ? text[label.Speaker.Start..label.Speaker.End] : "")};";
            _mistakes.Add($"{label.Document} {label.Cue.Start}:{stance}{said} [{source}] {text[found.Cue[0].Start..found.Cue[0].End]} [{content}]".ReplaceLineEndings(" "));
        }
    }
}
