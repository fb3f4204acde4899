using Readout.Ingest;
using Readout.Stories;
using Readout.Stories.Claims;
using Xunit;

namespace Readout.Tests.Stories;

/// <summary>How a source that the text does not name is called in an account.</summary>
public sealed class SourceWordsTests
{
    [Theory]
    [InlineData("The plan was stopped by a federal judge who said the dam was unsafe.", "said", "a federal judge")]
    [InlineData("The council heard two engineers who warned that the bridge could fall.", "warned", "two engineers")]
    [InlineData("The mayor answered a letter that claimed the water was poisoned.", "claimed", "a letter")]
    [InlineData("They said the bridge was closed.", "said", "They")]
    [InlineData("Some officials said the bridge was closed.", "said", "Some officials")]
    public void A_relative_pronoun_is_called_by_what_it_stands_for(string text, string cue, string expected) => Assert.Equal(expected, NameOf(text, cue));

    [Fact]
    public void A_pronoun_of_somebody_who_is_only_described_is_called_by_the_description() =>
        Assert.Equal("A harbour official", NameOf("A harbour official opened the gates on Monday. He said the ferry would sail again.", "said"));

    [Theory]
    [InlineData("Anna Lund and Per Holm sent a letter on Monday. “Without the ferry we lose the island,” they wrote.", "wrote", "Anna Lund and Per Holm")]
    [InlineData("Lund and the harbour pilots argued that the quay was too short. The northern gate, they said, was too narrow.", "said", "Lund and the harbour pilots")]
    [InlineData("Anna Lund and Per Holm came home. Nora Berg wrote a letter on Sunday. They warned that the bridge could fall.", "warned", "They")]
    [InlineData("The gates and the bridges were painted. They said the ferry would sail again.", "said", "They")]
    public void They_are_those_who_spoke_or_acted_last_where_they_are_several(string text, string cue, string expected) => Assert.Equal(expected, NameOf(text, cue));

    [Fact]
    public void A_name_goes_before_all_that() => Assert.Equal("Nora Lund", NameOf("The inquiry was led by Nora Lund, who said the dam was unsafe.", "said"));

    [Theory]
    [InlineData("Nora Lund came home on Monday. A person close to Nora Lund said the dam was unsafe.", "said", "A person close to Nora Lund")]
    [InlineData("Nora Lund came home on Monday. Aides to Ms. Lund said the dam was unsafe.", "said", "Aides to Ms. Lund")]
    [InlineData("Harbour Watch, a group led by Nora Lund, said the dam was unsafe.", "said", "Harbour Watch")]
    [InlineData("The secretary of the harbour, Nora Lund, said the dam was unsafe.", "said", "Nora Lund")]
    [InlineData("Counselor to the President Nora Lund said the dam was unsafe.", "said", "Nora Lund")]
    [InlineData("According to a survey by the Harbour Institute, the dam is unsafe.", "According to", "Harbour Institute")]
    public void A_name_that_only_says_whose_he_is_who_speaks_is_not_the_speaker(string text, string cue, string expected) => Assert.Equal(expected, NameOf(text, cue));

    [Fact]
    public void What_the_writer_says_as_I_is_the_word_of_the_author_where_the_article_names_one()
    {
        const string Text = "The harbour\n\nBy Ruth Salter\n\nMay 9, 2022\n\nThe harbour was closed on Monday after a storm, and it stayed closed for two days.\n\nI think that the gates should have been opened a day before.\n";
        Annotations read = new Reader().Read(new ArticleReader().Read(new Report("note", Text, ReportFormat.PlainText, "note.txt")));
        Statement thought = Assert.Single(read.Statements, statement => read.Article.TextOf(statement.Source[0]) == "I");
        Assert.Equal("Ruth Salter", new StatementTree(read, StoryLexicon.Shared).NameOf(thought));
    }

    [Theory]
    [InlineData("That explains why the council closed the northern quay in May.", true)]
    [InlineData("The mayor answered a letter that claimed the council had closed the northern quay in May.", false)]
    [InlineData("They said the council had closed the northern quay in May.", false)]
    public void What_was_told_before_says_nothing(string text, bool isNone)
    {
        var clauses = new StoryClauses(("Harbour Post", text + " The storm came on Monday."));
        Annotations read = clauses.Inputs[0].Annotations;
        Statement found = read.Statements.First(statement => statement.Content.Any(content => read.Article.TextOf(content).Contains("northern quay", StringComparison.Ordinal)));
        Assert.Equal(isNone, SourceWords.IsNoSpeaker(read.Tokens, found));
        Assert.Equal(isNone, clauses.All(0).All(told => told.Statement is null));
        Assert.Contains(clauses.All(0), told => told.Text.Contains("northern quay", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("No one said the council had closed the northern quay in May.", true)]
    [InlineData("Nobody claimed that the council had closed the northern quay in May.", true)]
    [InlineData("You may recall that the council closed the northern quay in May.", true)]
    [InlineData("Somebody said the council had closed the northern quay in May.", false)]
    public void What_nobody_says_is_told_by_nobody_nor_by_the_reader(string text, bool isNobody)
    {
        var clauses = new StoryClauses(("Harbour Post", text + " The storm came on Monday."));
        Assert.Equal(isNobody, !clauses.All(0).Any(told => told.Text.Contains("northern quay", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Anna Lund and Per Holm said the bridge was closed.", "Anna Lund, Per Holm")]
    [InlineData("Both Anna Lund and Per Holm said the bridge was closed.", "Anna Lund, Per Holm")]
    [InlineData("Anna Lund and other pilots said the bridge was closed.", "Anna Lund")]
    [InlineData("Anna Lund, of Norwich and London, said the bridge was closed.", "Anna Lund")]
    [InlineData("Anna Lund said that Per Holm and Nora Berg said the bridge was closed.", "Anna Lund")]
    public void Several_who_are_named_side_by_side_all_say_it(string text, string expected)
    {
        StoryClauses clauses = new(("Harbour Post", text));
        Annotations read = clauses.Inputs[0].Annotations;
        var tree = new StatementTree(read, StoryLexicon.Shared);
        Statement found = read.Statements.First(statement => statement.Within is null);
        Dictionary<string, Entity> entities = read.Entities.ToDictionary(entity => entity.Id);
        Assert.Equal(expected, string.Join(", ", tree.SpeakingWith(found).Prepend(tree.SpeakerOf(found)!).Select(id => entities[id].Name).Order()));
    }

    private static string? NameOf(string text, string cue)
    {
        Annotations read = new StoryClauses(("Harbour Post", text)).Inputs[0].Annotations;
        Statement found = Assert.Single(read.Statements, statement => statement.Cue.Any(part => read.Article.TextOf(part) == cue));
        return new StatementTree(read, StoryLexicon.Shared).NameOf(found);
    }
}
