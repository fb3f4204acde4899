using System.Collections.Immutable;
using Readout.Language;
using Readout.Statements;
using Xunit;

namespace Readout.Tests.Statements;

public class StatementExtractorTests
{
    private static readonly LanguageAnnotator _annotator = new();

    [Fact]
    public void Source_cue_and_content_are_the_words_of_the_text()
    {
        (Article article, Statement statement) = One("Pavel Orlic said that the bridge was safe.");
        Assert.Equal("Pavel Orlic", TextOf(article, statement.Source));
        Assert.Equal("said", TextOf(article, statement.Cue));
        Assert.Equal("that the bridge was safe", TextOf(article, statement.Content));
        Assert.Equal((true, QuoteKind.Indirect, Stance.Asserts), (statement.IsSpeech, statement.Quote, statement.Stance));
    }

    [Fact]
    public void What_an_official_said_in_an_agency_s_report_stands_within_the_report()
    {
        (Article article, ImmutableArray<Statement> statements) = Extract("Interfax reported that a Valdorian official said the two presidents had agreed to meet in Osmark.");
        Statement inner = Assert.Single(statements, statement => statement.Within is not null);
        Statement outer = Assert.Single(statements, statement => statement.Id == inner.Within);
        Assert.Equal("Interfax", TextOf(article, outer.Source));
        Assert.Equal("a Valdorian official", TextOf(article, inner.Source));
        Assert.Contains("had agreed to meet", TextOf(article, inner.Content), StringComparison.Ordinal);
    }

    [Fact]
    public void A_quotation_around_its_speaker_is_one_direct_statement()
    {
        (Article article, Statement statement) = One("\"We will go,\" Anna Weiss said, \"and we will go soon.\"");
        Assert.Equal(QuoteKind.Direct, statement.Quote);
        Assert.Equal(2, statement.Content.Length);
        Assert.Equal("Anna Weiss", TextOf(article, statement.Source));
    }

    [Theory]
    [InlineData("Pavel Orlic dismissed the aide's account as incorrect.", Stance.Denies)]
    [InlineData("The spokeswoman denied that plans were being made.", Stance.Denies)]
    [InlineData("Anna Weiss, a senior aide, declined to comment.", Stance.Declines)]
    [InlineData("The ministry would not say whether the envoy had resigned.", Stance.Declines)]
    [InlineData("Pavel Orlic confirmed that the talks took place.", Stance.Confirms)]
    [InlineData("The mayor promised to rebuild the bridge by May.", Stance.Promises)]
    [InlineData("Critics asked why it took so long.", Stance.Questions)]
    [InlineData("The trade union demanded that the minister resign at once.", Stance.Demands)]
    [InlineData("The ministry said there were no plans for a visit.", Stance.Asserts)]
    public void The_cue_gives_the_stance(string text, Stance stance) => Assert.Equal(stance, One(text).Statement.Stance);

    [Fact]
    public void Belief_is_not_speech() => Assert.False(One("Anna Weiss believes that the plan will work.").Statement.IsSpeech);

    [Fact]
    public void A_listener_and_an_occasion_are_named()
    {
        (Article article, Statement statement) = One("\"We never planned it at all,\" Anna Weiss told reporters.");
        Assert.Equal("reporters", article.TextOf(statement.Addressee!.Value));
        (article, statement) = One("\"We never planned it at all,\" Anna Weiss said in an interview with Channel Nine.");
        Assert.StartsWith("an interview", article.TextOf(statement.Occasion!.Value), StringComparison.Ordinal);
    }

    [Fact]
    public void The_speaker_is_the_entity_of_the_source_and_nobody_when_it_is_not_known()
    {
        string text = "Anna Weiss said the plan was dead. It was reported that nobody came.";
        Article article = ArticleOf(text);
        Tokens tokens = _annotator.Annotate(article);
        var mention = new Mention(new TextSpan(0, 10), 0, 2, 1, MentionKind.Name);
        ImmutableArray<Entity> entities = [new Entity("e1", EntityType.Person, "Anna Weiss", true, false, [mention], [])];
        ImmutableArray<Statement> statements = new StatementExtractor().Extract(article, tokens, entities, []);
        Assert.Equal("e1", statements[0].Speaker);
        Assert.All(statements.Skip(1), statement => Assert.Null(statement.Speaker));
    }

    [Fact]
    public void Captions_and_titles_yield_nothing()
    {
        string text = "Mayor says bridge is safe";
        var article = new Article
        {
            Report = new Report("a", text, ReportFormat.PlainText, "a"),
            Text = text,
            Map = OffsetMap.Identity(text.Length),
            Blocks = [new Block(BlockKind.Title, new TextSpan(0, text.Length), new SourceSpan(0, text.Length))],
        };
        Assert.Empty(new StatementExtractor().Extract(article, _annotator.Annotate(article), [], []));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    [InlineData("\" \" ' \u201C \u201D said said : - \u2014 \" '")]
    [InlineData("SAID SAID SAID \"SAID\" ACCORDING TO TO TO")]
    [InlineData("? ! . , ; : ( ) [ ]\n\n\n- -\n: :\n\"\"")]
    public void No_text_makes_it_fail(string text)
    {
        (Article article, ImmutableArray<Statement> statements) = Extract(text);
        Assert.All(statements, statement => Assert.All(statement.Content, span => Assert.InRange(span.End, span.Start + 1, article.Text.Length)));
    }

    private static (Article Article, Statement Statement) One(string text)
    {
        (Article article, ImmutableArray<Statement> statements) = Extract(text);
        return (article, Assert.Single(statements));
    }

    private static (Article Article, ImmutableArray<Statement> Statements) Extract(string text)
    {
        Article article = ArticleOf(text);
        return (article, new StatementExtractor().Extract(article, _annotator.Annotate(article), [], []));
    }

    private static Article ArticleOf(string text)
    {
        ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
        int start = 0;
        foreach (string line in text.Split('\n'))
        {
            if (line.Trim().Length > 0)
            {
                blocks.Add(new Block(BlockKind.Paragraph, new TextSpan(start, start + line.Length), new SourceSpan(start, start + line.Length)));
            }

            start += line.Length + 1;
        }

        return new Article { Report = new Report("a", text, ReportFormat.PlainText, "a"), Text = text, Map = OffsetMap.Identity(text.Length), Blocks = blocks.ToImmutable() };
    }

    private static string TextOf(Article article, ImmutableArray<TextSpan> spans) => string.Join(" ", spans.Select(article.TextOf));

    [Fact]
    public void Whoever_was_spoken_of_it_is_the_last_speaker_who_goes_on()
    {
        var read = new ReadText("\"Jon Tarn never asked us,\" Peter Weiss said. \"Jon Tarn is wrong about the harbour,\" he said.");
        Assert.Equal("Peter Weiss", read.Name(read.By("he").Speaker));
    }

    [Fact]
    public void A_woman_does_not_go_on_as_he()
    {
        var read = new ReadText("Anna Weiss spoke first, and she was calm. \"Jon Tarn never asked us,\" Anna Weiss said. \"That is wrong about the harbour,\" he said.");
        Assert.Equal("Jon Tarn", read.Name(read.By("he", "That is wrong").Speaker));
    }

    [Theory]
    [InlineData("The harbour will be closed for a year and the ferries moved to the new port, Anna Weiss said.", "The harbour will be closed for a year and the ferries moved to the new port")]
    [InlineData("The bridge over the Tarn is safe for cars but not for heavy trucks, according to the ministry.", "The bridge over the Tarn is safe for cars but not for heavy trucks")]
    public void A_content_before_its_cue_is_taken_to_its_end(string text, string content)
    {
        var read = new ReadText(text);
        Assert.Equal(content, read.Content(Assert.Single(read.Statements)));
    }

    [Fact]
    public void A_paper_goes_on_as_it()
    {
        var read = new ReadText("The New York Times reported that the bridge was unsafe. \"Nobody had looked at the bridge for years,\" it added.");
        Assert.Equal("New York Times", read.Name(read.By("it").Speaker));
    }
}
