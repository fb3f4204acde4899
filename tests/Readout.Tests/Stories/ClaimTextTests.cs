using Readout.Stories.Claims;
using Xunit;

namespace Readout.Tests.Stories;

public class ClaimTextTests
{
    [Theory]
    [InlineData("Minister Ola Brekke denied knowing about the letter that the ferry company received.", "knowing about the letter that the ferry company received")]
    [InlineData("Mayor Rita Sorn has pledged to support the candidate whom the dockers choose.", "Mayor Rita Sorn has pledged to support the candidate whom the dockers choose")]
    [InlineData("Mayor Rita Sorn congratulated Ola Brekke on winning the vote in Norrland.", "Mayor Rita Sorn congratulated Ola Brekke on winning the vote in Norrland")]
    [InlineData("Minister Ola Brekke has often accused the ferry company of hiding its losses.", "Minister Ola Brekke has often accused the ferry company of hiding its losses")]
    [InlineData("Mayor Rita Sorn said that the ferry company had closed the northern quay.", "the ferry company had closed the northern quay")]
    [InlineData("Mayor Rita Sorn explained how the ferry company had closed the northern quay.", "Mayor Rita Sorn explained how the ferry company had closed the northern quay")]
    [InlineData("Mayor Rita Sorn explained why the ferry company had closed the northern quay.", "Mayor Rita Sorn explained why the ferry company had closed the northern quay")]
    [InlineData("“A shameful deal for those who live in Norrland,” Mayor Rita Sorn told the council.", "“A shameful deal for those who live in Norrland,”")]
    [InlineData("Mayor Rita Sorn urged the ferry company to lower its fares.", "Mayor Rita Sorn urged the ferry company to lower its fares")]
    [InlineData("Mayor Rita Sorn urged Harbour Board Chairman Ola Brekke to send more money to the docks.", "Mayor Rita Sorn urged Harbour Board Chairman Ola Brekke to send more money to the docks")]
    public void Words_that_tell_nothing_alone_are_shown_with_the_speaker_who_stands_by_them_and_his_cue(string text, string shown)
    {
        var clauses = new StoryClauses(("The Tarn Courier", text + " The council meets again in the autumn."));
        Proposition told = clauses.Whole(0).First(proposition => proposition.Statement is not null);
        Assert.Equal(shown, told.Input.Article.TextOf(ClaimText.Wording(told)));
    }

    [Fact]
    public void A_claim_is_told_in_words_that_a_position_rests_on_and_not_in_those_of_another_claim_while_others_are_left()
    {
        var clauses = new StoryClauses(
            ("The Tarn Courier", "Minister Ola Brekke closed the northern quay of Tarn on Sunday, Mayor Rita Sorn said."),
            ("The Norrland Herald", "He closed the quay, Mayor Rita Sorn said."));
        Proposition full = clauses.Whole(0).First(proposition => proposition.Statement is not null), brief = clauses.Whole(1).First(proposition => proposition.Statement is not null);
        var draft = new ClaimDraft([full, brief], false);
        Assert.Same(full, ClaimText.Best(draft));
        Assert.Same(brief, ClaimText.Best(draft, [brief.Evidence]));
        Assert.Same(brief, ClaimText.Best(draft, [full.Evidence, brief.Evidence], [full.Evidence]));
        Assert.Same(full, ClaimText.Best(draft, [full.Evidence], [full.Evidence]));
    }

    [Fact]
    public void Words_that_merely_name_a_thing_are_no_claim_and_none_begins_with_a_mark()
    {
        var clauses = new StoryClauses(("The Tarn Courier", "Mayor Rita Sorn said, the ferry company had closed the northern quay. The council meets again in the autumn."));
        Proposition told = clauses.Whole(0).First(proposition => proposition.Statement is not null);
        string text = told.Input.Article.Text;
        Proposition Of(string words) => told with { Span = new TextSpan(text.IndexOf(words, StringComparison.Ordinal), text.IndexOf(words, StringComparison.Ordinal) + words.Length) };
        Assert.True(ClaimText.Tells(told));
        Assert.True(ClaimText.Tells(Of("the ferry company had closed the northern quay")));
        Assert.False(ClaimText.Tells(Of("the northern quay")));
        Assert.Equal("the ferry company had closed the northern quay", told.Input.Article.TextOf(ClaimText.Wording(Of(", the ferry company had closed the northern quay"))));
    }

    [Theory]
    [InlineData("Mayor Rita Sorn said the fares would fall if the council agreed to the northern line.", "the council agreed to the northern line", "the fares would fall if the council agreed to the northern line")]
    [InlineData("“If the council agreed to the line, I would resign,” Mayor Rita Sorn said.", "the council agreed to the line", "“If the council agreed to the line, I would resign,”")]
    [InlineData("Mayor Rita Sorn said the fares had fallen after the council agreed to the northern line.", "the council agreed to the northern line", "the council agreed to the northern line")]
    public void What_is_said_only_of_a_case_is_told_with_the_case(string text, string part, string shown)
    {
        var clauses = new StoryClauses(("The Tarn Courier", text + " The council meets again in the autumn."));
        Proposition told = clauses.Whole(0).First(proposition => proposition.Statement is not null);
        int start = told.Input.Article.Text.IndexOf(part, StringComparison.Ordinal);
        Assert.Equal(shown, told.Input.Article.TextOf(ClaimText.Wording(told with { Span = new TextSpan(start, start + part.Length) })));
    }

    [Theory]
    [InlineData("If the ferry docks in the evening, Mayor Rita Sorn said, the dockers will not unload it.", "the dockers will", "If the ferry docks in the evening, Mayor Rita Sorn said, the dockers will not unload it")]
    [InlineData("“The quay of Tarn,” Mayor Rita Sorn said, “has no future in a town of four thousand people.”", "has no future", "“The quay of Tarn,” Mayor Rita Sorn said, “has no future in a town of four thousand people.”")]
    [InlineData("“The council closed the northern quay in the autumn,” Mayor Rita Sorn said. “It will open again.”", "The council closed", "“The council closed the northern quay in the autumn,”")]
    [InlineData("After the vote in the council Mayor Rita Sorn said that the company had closed the northern quay.", "the company had closed", "the company had closed the northern quay")]
    public void Words_that_are_interrupted_to_say_whose_they_are_are_told_whole_where_neither_half_tells_what_he_says(string text, string part, string shown)
    {
        var clauses = new StoryClauses(("The Tarn Courier", text + " The council meets again in the autumn."));
        Proposition told = clauses.Whole(0).First(proposition => proposition.Statement is not null && proposition.Text.Contains(part, StringComparison.Ordinal));
        Assert.Equal(shown, told.Input.Article.TextOf(ClaimText.Wording(told)));
    }

    [Fact]
    public void A_number_keeps_the_point_that_it_begins_with()
    {
        var clauses = new StoryClauses(("The Tarn Courier", "Mayor Rita Sorn said .5 percent of the boats had left the northern quay. The council meets again in the autumn."));
        Proposition told = clauses.Whole(0).First(proposition => proposition.Statement is not null);
        int start = told.Input.Article.Text.IndexOf(".5", StringComparison.Ordinal);
        Assert.StartsWith(".5 percent", told.Input.Article.TextOf(ClaimText.Wording(told with { Span = new TextSpan(start, told.Span.End) })), StringComparison.Ordinal);
    }
}
