using System.Collections.Immutable;
using Readout.Ingest;

namespace Readout.Tests.Statements;

/// <summary>An invented text, read by the whole reader.</summary>
internal sealed class ReadText
{
    private static readonly Reader _reader = new();
    private readonly Annotations _read;

    public ReadText(string text, string? published = "2018-07-28")
    {
        var report = new Report("r", text, ReportFormat.Body, "r") { GivenPublished = published is null ? null : DateOnly.ParseExact(published, "yyyy-MM-dd") };
        _read = _reader.Read(new ArticleReader().Read(report));
    }

    private ReadText(Annotations read) => _read = read;

    public ImmutableArray<Statement> Statements => _read.Statements;

    public string Text => _read.Article.Text;

    /// <summary>A text whose blocks are given: embedded posts, paragraphs.</summary>
    public static ReadText Of(params (BlockKind Kind, string Text)[] blocks)
    {
        string text = string.Join("\n\n", blocks.Select(block => block.Text));
        ImmutableArray<Block>.Builder made = ImmutableArray.CreateBuilder<Block>();
        int start = 0;
        foreach ((BlockKind kind, string words) in blocks)
        {
            made.Add(new Block(kind, new TextSpan(start, start + words.Length), new SourceSpan(start, start + words.Length)));
            start += words.Length + 2;
        }

        return new ReadText(_reader.Read(new Article { Report = new Report("r", text, ReportFormat.PlainText, "r"), Text = text, Map = OffsetMap.Identity(text.Length), Blocks = made.ToImmutable() }));
    }

    /// <summary>The statement whose source holds some words and whose content holds others.</summary>
    public Statement By(string source, string content = "") => Xunit.Assert.Single(Statements, statement => Source(statement).Contains(source, StringComparison.Ordinal) && Content(statement).Contains(content, StringComparison.Ordinal));

    public string Source(Statement statement) => Words(statement.Source);

    public string Cue(Statement statement) => Words(statement.Cue);

    public string Content(Statement statement) => Words(statement.Content);

    public string? Words(TextSpan? span) => span is { } words ? _read.Article.TextOf(words).ToString() : null;

    public string? Name(string? entity) => _read.Entities.FirstOrDefault(candidate => candidate.Id == entity)?.Name;

    private string Words(ImmutableArray<TextSpan> spans) => string.Join(" ", spans.Select(span => _read.Article.TextOf(span).ToString()));
}
