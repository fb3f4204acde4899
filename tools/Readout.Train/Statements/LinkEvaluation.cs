using System.Collections.Immutable;
using System.Globalization;
using Readout.Language.Coreference;
using Readout.Statements;
using Readout.Time;

namespace Readout.Train.Statements;

/// <summary>
/// Compares the ties between statements with labels: what a statement is about, what it lies within. A labelled statement is found when one of ours shares a character of its
/// cue; a tie is right when the cue of what ours is tied to shares a character with the cue of one of the labelled ones.
/// </summary>
/// <param name="model">The taggers.</param>
/// <param name="ties">The ids of the statements that one of ours is tied to.</param>
internal sealed class LinkEvaluation(StatementModel model, Func<Statement, IEnumerable<string>> ties)
{
    private readonly List<string> _mistakes = [];
    private int _labelled, _found, _tied, _reachable, _given, _rightGiven, _answered, _rightFirst, _free, _rightFree, _outermost, _wrongOutermost;
    private readonly int[] _reactions = new int[3];

    /// <summary>Reads the documents and compares.</summary>
    public void Compare(IReadOnlyList<ParsedDocument> documents, IReadOnlyList<LabelledLink> labels)
    {
        var extractor = new StatementExtractor(model, CueLexicon.Shared);
        var resolver = new EntityResolver();
        var times = new TimeFinder();
        ILookup<string, LabelledLink> byDocument = labels.ToLookup(label => label.Document, StringComparer.Ordinal);
        foreach (ParsedDocument document in documents)
        {
            ImmutableArray<Entity> entities = resolver.Resolve(document.Article, document.Tokens);
            ImmutableArray<Statement> statements = extractor.Extract(document.Article, document.Tokens, entities, times.Find(document.Article, document.Tokens, document.Article.Published));
            foreach (LabelledLink label in byDocument[document.Document.Id])
            {
                Compare(label, statements, document.Document.Text);
            }

            CompareOutermost(document.Document, statements);
        }
    }

    /// <summary>Prints the figures and the mistakes.</summary>
    /// <param name="name">What the ties are called.</param>
    /// <param name="mistakes">How many mistakes to list.</param>
    public void Print(string name, int mistakes)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {_labelled} labelled, {_found} found; {_tied} tied, of which one end at least was found for {_reachable}; {_free} tied to none"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  statements given a tie {_answered}, with a right one {_rightFirst}: precision {Share(_rightFirst, _answered)}, recall {Share(_rightFirst, _tied)} of the found, {Share(_rightFirst, _reachable)} of the reachable; single ties right {_rightGiven} of {_given}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  who denies, confirms, plays down or declines: {_reactions[0]} tied, {_reactions[1]} given, {_reactions[2]} right: precision {Share(_reactions[2], _reactions[1])}, recall {Share(_reactions[2], _reactions[0])}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  tied to none and left so {_rightFree} of {_free}; annotated as outermost {_outermost}, given as within another {_wrongOutermost}"));
        foreach (string mistake in _mistakes.Take(mistakes))
        {
            Console.WriteLine(mistake);
        }
    }

    private static string Share(int part, int whole) => whole == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / whole:F1}");

    private static Statement? Find(ImmutableArray<Statement> statements, TextSpan cue)
    {
        Statement? found = null;
        int most = 0;
        foreach (Statement statement in statements)
        {
            int shared = statement.Cue.Sum(span => Math.Max(0, Math.Min(span.End, cue.End) - Math.Max(span.Start, cue.Start)));
            (found, most) = shared > most ? (statement, shared) : (found, most);
        }

        return found;
    }

    private void Compare(LabelledLink label, ImmutableArray<Statement> statements, string text)
    {
        _labelled++;
        if (Find(statements, label.Cue) is not { } statement)
        {
            _mistakes.Add(string.Create(CultureInfo.InvariantCulture, $"{label.Document} {label.Cue.Start}: not found [{text[label.Cue.Start..label.Cue.End]}]"));
            return;
        }

        _found++;
        Statement[] given = [.. statements.Where(other => ties(statement).Contains(other.Id))];
        int right = given.Count(other => other.Cue.Any(cue => label.Targets.Any(cue.Overlaps)));
        bool isTied = label.Targets.Count > 0;
        _tied += isTied ? 1 : 0;
        _reachable += isTied && label.Targets.Any(target => Find(statements, target) is not null) ? 1 : 0;
        _given += given.Length;
        _rightGiven += right;
        _answered += given.Length > 0 ? 1 : 0;
        _rightFirst += right > 0 ? 1 : 0;
        _free += isTied ? 0 : 1;
        _rightFree += !isTied && given.Length == 0 ? 1 : 0;
        if (statement.Stance is Stance.Denies or Stance.Confirms or Stance.PlaysDown or Stance.Declines)
        {
            _reactions[0] += isTied ? 1 : 0;
            _reactions[1] += given.Length > 0 ? 1 : 0;
            _reactions[2] += right > 0 ? 1 : 0;
        }

        if (right < given.Length || (isTied && right == 0))
        {
            string Words(IEnumerable<TextSpan> spans) => string.Join(" ... ", spans.Select(span => text[span.Start..span.End]));
            string Tie(Statement other) => $"[{Words(other.Source)}|{Words(other.Cue)}|{Words(other.Content)[..Math.Min(60, Words(other.Content).Length)]}]";
            string wanted = string.Join(", ", label.Targets.Select(target => text[target.Start..target.End] + (Find(statements, target) is null ? " (not found)" : "")));
            _mistakes.Add($"{label.Document} {label.Cue.Start} {statement.Stance}: {Words(statement.Source)} | {Words(statement.Cue)} | {Words(statement.Content)} => {string.Join(" ", given.Select(Tie))} NOT {wanted}".ReplaceLineEndings(" "));
        }
    }

    // The corpus annotates outermost statements; one that stands in another's content there is none of these.
    private void CompareOutermost(PolnearDocument document, ImmutableArray<Statement> statements)
    {
        foreach (PolnearAttribution gold in document.Attributions.Where(gold => gold.Cue.Count > 0))
        {
            bool isInner = document.Attributions.Any(other => other != gold && other.Content.Any(span => span.Contains(gold.Cue[0].Start)));
            if (!isInner && Find(statements, gold.Cue[0]) is { } statement)
            {
                _outermost++;
                _wrongOutermost += statement.Within is null ? 0 : 1;
            }
        }
    }
}
