using System.Collections.Immutable;
using Readout.Language;

namespace Readout.Tests.Reports;

/// <summary>Builds the annotations of an invented article by hand: every span is found by its words.</summary>
internal sealed class ArticleDraft
{
    private readonly List<Entity> _entities = [];
    private readonly List<Statement> _statements = [];
    private readonly List<TimeExpression> _times = [];
    private readonly List<Event> _events = [];

    public ArticleDraft(string id, params (BlockKind Kind, string Text)[] blocks)
    {
        string text = string.Join("\n\n", blocks.Select(block => block.Text));
        var made = ImmutableArray.CreateBuilder<Block>();
        int at = 0;
        foreach ((BlockKind kind, string words) in blocks)
        {
            made.Add(new Block(kind, new TextSpan(at, at + words.Length), new SourceSpan(at, at + words.Length)));
            at += words.Length + 2;
        }

        Article = new Article
        {
            Report = new Report(id, text, ReportFormat.PlainText, id + ".txt"),
            Text = text,
            Map = OffsetMap.Identity(text.Length),
            Blocks = made.ToImmutable(),
        };
        int title = Array.FindIndex(blocks, block => block.Kind == BlockKind.Title);
        if (title >= 0)
        {
            Article = Article with { Title = new Finding(blocks[title].Text, Provenance.Stated, made[title].Source) };
        }
    }

    public Article Article { get; private set; }

    public ArticleDraft With(Func<Article, Article> change)
    {
        Article = change(Article);
        return this;
    }

    /// <summary>The span of words, the nth time that they stand in the text.</summary>
    public TextSpan Span(string words, int nth = 1)
    {
        int at = -1;
        for (int i = 0; i < nth; i++)
        {
            at = Article.Text.IndexOf(words, at + 1, StringComparison.Ordinal);
            if (at < 0)
            {
                throw new ArgumentException($"'{words}' does not stand in {Article.Id}.");
            }
        }

        return new TextSpan(at, at + words.Length);
    }

    public SourceSpan Source(string words) => Article.ToSource(Span(words));

    public ArticleDraft Entity(string id, EntityType type, string name, params string[] mentions)
    {
        ImmutableArray<Mention> spans = [.. mentions.Select(words => new Mention(Span(words), 0, 0, 0, words is "he" or "she" ? MentionKind.Pronoun : MentionKind.Name))];
        _entities.Add(new Entity(id, type, name, IsNamed: true, IsPlural: false, spans, []));
        return this;
    }

    public ArticleDraft Statement(string source, string cue, string content, Func<Statement, Statement>? change = null)
    {
        var statement = new Statement($"s{_statements.Count + 1}", source.Length == 0 ? [] : [Span(source)], cue.Length == 0 ? [] : [Span(cue)], [Span(content)])
        {
            IsSpeech = true,
            Confidence = 0.87654,
        };
        _statements.Add(change?.Invoke(statement) ?? statement);
        return this;
    }

    public ArticleDraft Time(string words, string value, DateOnly day)
    {
        _times.Add(new TimeExpression(Span(words), TimexType.Date, value, day, day));
        return this;
    }

    public ArticleDraft Event(string clause, string trigger, string lemma, Func<Event, Event>? change = null)
    {
        var made = new Event($"v{_events.Count + 1}", Span(clause), Span(trigger), 0, lemma);
        _events.Add(change?.Invoke(made) ?? made);
        return this;
    }

    public Evidence Words(string words, string? statement = null, int nth = 1) => new(Article.Id, Span(words, nth), statement);

    public Evidence Content(string statement) =>
        new(Article.Id, _statements.Single(one => one.Id == statement).Content[0], statement);

    public Annotations Build()
    {
        string text = Article.Text;
        int[] starts = [.. Article.Blocks.Where(block => block.IsRead).Select(block => block.Span.Start)];
        int[] ends = [.. Article.Blocks.Where(block => block.IsRead).Select(block => block.Span.End)];
        int count = starts.Length;
        var tokens = new Tokens
        {
            Text = text,
            Starts = starts,
            Ends = ends,
            SentenceStarts = [.. Enumerable.Range(0, count + 1)],
            SentenceBlocks = [.. Enumerable.Range(0, Article.Blocks.Length).Where(index => Article.Blocks[index].IsRead)],
            SentenceOf = [.. Enumerable.Range(0, count)],
            Tags = new UniversalTag[count],
            PennTags = [.. Enumerable.Repeat("FW", count)],
            Lemmas = [.. Enumerable.Repeat("_", count)],
            Heads = [.. Enumerable.Repeat(-1, count)],
            Relations = [.. Enumerable.Repeat("root", count)],
            Names = [],
        };
        return new Annotations(Article, tokens, [.. _entities], [.. _times], [.. _statements], [.. _events]);
    }
}
