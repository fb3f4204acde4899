using System.Collections.Immutable;
using System.Globalization;
using Readout.Events;
using Readout.Language;

namespace Readout.Tests.Events;

/// <summary>A sentence with its tree, written by hand: a line a word of form, Penn tag, lemma, head (1-based, 0 for the root) and relation.</summary>
internal sealed class HandMadeTree
{
    private static readonly EventCoder _coder = new();

    public HandMadeTree(string rows)
    {
        string[][] cells = [.. rows.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(row => row.Split(' '))];
        int[] starts = new int[cells.Length], ends = new int[cells.Length];
        for (int i = 0, at = 0; i < cells.Length; i++)
        {
            starts[i] = at;
            ends[i] = at + cells[i][0].Length;
            at = ends[i] + 1;
        }

        Tokens = new Tokens
        {
            Text = string.Join(' ', cells.Select(row => row[0])),
            Starts = starts,
            Ends = ends,
            SentenceStarts = [0, cells.Length],
            SentenceBlocks = [0],
            SentenceOf = new int[cells.Length],
            Tags = [.. cells.Select(row => TagOf(row[1]))],
            PennTags = [.. cells.Select(row => row[1])],
            Lemmas = [.. cells.Select(row => row[2])],
            Heads = [.. cells.Select(row => int.Parse(row[3], CultureInfo.InvariantCulture) - 1)],
            Relations = [.. cells.Select(row => row[4])],
            Names = [],
        };
    }

    public Tokens Tokens { get; }

    public string TextOf(TextSpan span) => Tokens.Text[span.Start..span.End];

    public TextSpan SpanOf(string words)
    {
        int start = Tokens.Text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }

    public ImmutableArray<Event> Code(
        DateOnly? published = null, ImmutableArray<Entity>? entities = null, ImmutableArray<TimeExpression>? times = null, ImmutableArray<Statement>? statements = null)
    {
        var article = new Article
        {
            Report = new Report("made", Tokens.Text, ReportFormat.Body, "made"),
            Text = Tokens.Text,
            Map = OffsetMap.Identity(Tokens.Text.Length),
            Blocks = [new Block(BlockKind.Paragraph, new TextSpan(0, Tokens.Text.Length), new SourceSpan(0, Tokens.Text.Length))],
            Published = published is { } day ? new PublicationDate(day, Provenance.Given) : null,
        };
        return _coder.Code(article, Tokens, entities ?? [], times ?? [], statements ?? []);
    }

    private static UniversalTag TagOf(string penn) => penn switch
    {
        "NNP" or "NNPS" => UniversalTag.PROPN,
        "NN" or "NNS" => UniversalTag.NOUN,
        "PRP" or "WP" or "WDT" or "PRP$" => UniversalTag.PRON,
        "MD" or "AUX" => UniversalTag.AUX,
        "IN" => UniversalTag.ADP,
        "TO" or "POS" or "RB" => UniversalTag.PART,
        "DT" => UniversalTag.DET,
        "JJ" => UniversalTag.ADJ,
        "CD" => UniversalTag.NUM,
        "CC" => UniversalTag.CCONJ,
        "." or "," => UniversalTag.PUNCT,
        _ => UniversalTag.VERB,
    };
}
