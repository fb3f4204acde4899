using System.Collections.Immutable;
using System.Globalization;
using Readout.Language.Coreference;
using Readout.Statements;
using Readout.Time;

namespace Readout.Train.Statements;

/// <summary>
/// Compares the circumstances of statements with labels: to whom, on what occasion, where, when and how they were said. A labelled attribution is found when one of ours
/// shares a character of its cue; words are right when they share a character with the labelled ones, a day when it is the one of the labelled time expression.
/// </summary>
/// <param name="model">The taggers.</param>
/// <param name="published">The day of publication of each document.</param>
internal sealed class CircumstanceEvaluation(StatementModel model, IReadOnlyDictionary<string, DateOnly> published)
{
    private static readonly string[] _names = ["to whom", "occasion", "place", "time", "form"];
    private readonly int[] _labelled = new int[5], _given = new int[5], _right = new int[5];
    private readonly List<string> _mistakes = [];
    private int _all, _found, _speech, _rightSpeech;

    /// <summary>Reads the documents and compares.</summary>
    public void Compare(IReadOnlyList<ParsedDocument> documents, IReadOnlyList<LabelledCircumstances> labels)
    {
        var extractor = new StatementExtractor(model, CueLexicon.Shared);
        var resolver = new EntityResolver();
        var finder = new TimeFinder();
        ILookup<string, LabelledCircumstances> byDocument = labels.ToLookup(label => label.Document, StringComparer.Ordinal);
        foreach (ParsedDocument document in documents)
        {
            PublicationDate? day = published.TryGetValue(document.Document.Id, out DateOnly date) ? new PublicationDate(date, Provenance.Given) : null;
            ImmutableArray<TimeExpression> times = finder.Find(document.Article, document.Tokens, day);
            ImmutableArray<Statement> statements = extractor.Extract(document.Article, document.Tokens, resolver.Resolve(document.Article, document.Tokens), times);
            foreach (LabelledCircumstances label in byDocument[document.Document.Id])
            {
                _all++;
                if (statements.FirstOrDefault(statement => statement.Within is null && statement.Cue.Any(span => span.Overlaps(label.Cue))) is { } statement)
                {
                    _found++;
                    Compare(label, statement, times, document.Document.Text);
                }
            }
        }
    }

    /// <summary>Prints precision and recall of each circumstance, and mistakes.</summary>
    /// <param name="name">What the documents are called.</param>
    /// <param name="mistakes">How many mistakes to list.</param>
    public void Print(string name, int mistakes)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {_all} labelled, {_found} found; speech or not right {_rightSpeech} of {_speech}"));
        for (int i = 0; i < _names.Length; i++)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {_names[i],-9} labelled {_labelled[i],3}, given {_given[i],3}, right {_right[i],3}: precision {100.0 * _right[i] / Math.Max(1, _given[i]),5:F1}, recall {100.0 * _right[i] / Math.Max(1, _labelled[i]),5:F1}"));
        }

        foreach (string mistake in _mistakes.Take(mistakes))
        {
            Console.WriteLine(mistake);
        }
    }

    private void Compare(LabelledCircumstances label, Statement statement, ImmutableArray<TimeExpression> times, string text)
    {
        string place = string.Create(CultureInfo.InvariantCulture, $"{label.Document} {label.Cue.Start} [{text[label.Cue.Start..label.Cue.End]}]");
        if (label.IsSpeech is { } isSpeech)
        {
            _speech++;
            _rightSpeech += isSpeech == statement.IsSpeech ? 1 : 0;
            if (isSpeech != statement.IsSpeech)
            {
                _mistakes.Add($"{place}: speech {statement.IsSpeech}");
            }
        }

        Compare(0, label.Addressee, statement.Addressee, place, text);
        Compare(1, label.Occasion, statement.Occasion, place, text);
        Compare(2, label.Place, statement.Place, place, text);
        if (label.Time is { } time)
        {
            bool isRight = time.Length > 0 && statement.From is not null && times.Any(own => own.Span.Overlaps(time) && own.From == statement.From && own.To == statement.To);
            Count(3, time.Length > 0, statement.From is not null, isRight, $"{place}: time {statement.From:yyyy-MM-dd}, not {Words(time, text)}");
        }

        if (label.Form != "unlabelled")
        {
            string form = statement.Form?.ToString().ToLowerInvariant() ?? "none";
            Count(4, label.Form != "none", form != "none", form == label.Form, $"{place}: form {form}, not {label.Form}");
        }
    }

    private void Compare(int kind, TextSpan? label, TextSpan? given, string place, string text)
    {
        if (label is { } wanted)
        {
            bool isRight = wanted.Length > 0 && given is { } own && own.Overlaps(wanted);
            Count(kind, wanted.Length > 0, given is not null, isRight, $"{place}: {_names[kind]} {Words(given ?? default, text)}, not {Words(wanted, text)}");
        }
    }

    private void Count(int kind, bool isLabelled, bool isGiven, bool isRight, string mistake)
    {
        _labelled[kind] += isLabelled ? 1 : 0;
        _given[kind] += isGiven ? 1 : 0;
        _right[kind] += isRight && isLabelled ? 1 : 0;
        if (!isRight && (isLabelled || isGiven))
        {
            _mistakes.Add(mistake);
        }
    }

    private static string Words(TextSpan span, string text) => span.Length == 0 ? "nothing" : text[span.Start..span.End].ReplaceLineEndings(" ");
}
