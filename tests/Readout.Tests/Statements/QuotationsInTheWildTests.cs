using Xunit;

namespace Readout.Tests.Statements;

/// <summary>Quotation marks as reports have them, one case a test.</summary>
public class QuotationsInTheWildTests
{
    [Fact]
    public void A_mark_that_is_never_closed_does_not_swallow_the_speaker()
    {
        var read = new ReadText("\"We will not stop, Anna Weiss said. It was late in the evening.");
        Statement said = read.By("Anna Weiss");
        Assert.Contains("We will not stop", read.Content(said), StringComparison.Ordinal);
        Assert.DoesNotContain("late", read.Content(said), StringComparison.Ordinal);
    }

    [Fact]
    public void A_quotation_opened_again_in_the_next_paragraph_is_one_statement()
    {
        var read = new ReadText("\u201CThe harbour will not close.\n\n\u201CIt never will,\u201D Anna Weiss said.\n\nNothing more was heard.");
        Statement said = read.By("Anna Weiss");
        Assert.Equal(["\u201CThe harbour will not close.", "\u201CIt never will,\u201D"], said.Content.Select(span => read.Words(span)));
    }

    [Fact]
    public void Single_marks_inside_double_ones_belong_to_the_quotation_around_them()
    {
        var read = new ReadText("\u201CHe told me \u2018never again\u2019 and left,\u201D Anna Weiss said.");
        Assert.Equal("\u201CHe told me \u2018never again\u2019 and left,\u201D", read.Content(read.By("Anna Weiss")));
    }

    [Fact]
    public void Scare_quotes_are_nobody_s_words() => Assert.Empty(new ReadText("The so-called \"experts\" left the hall early.").Statements);

    [Fact]
    public void The_title_of_a_work_is_nobody_s_words() => Assert.Empty(new ReadText("She read from \"The Long Way Home\" to the children.").Statements);

    [Fact]
    public void A_nickname_is_nobody_s_words() => Assert.Empty(new ReadText("Josef \"Big Joe\" Tarn opened the shop.").Statements);

    [Fact]
    public void A_floating_quotation_belongs_to_the_speaker_of_the_paragraph_before()
    {
        var read = new ReadText("\"We will open the plant again,\" Anna Weiss said.\n\n\"It will take a year. Nobody will be sent away.\"");
        Assert.Contains("Nobody will be sent away", read.Content(read.By("Anna Weiss")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_transcript_gives_each_turn_to_the_name_before_its_colon()
    {
        var read = new ReadText("Anna Weiss: We will open the plant.\n\nJon Tarn: When will that be?\n\nAnna Weiss: In May.");
        Assert.Equal([("Anna Weiss", "We will open the plant"), ("Jon Tarn", "When will that be?"), ("Anna Weiss", "In May")], read.Statements.Select(said => (read.Source(said), read.Content(said))));
        Assert.Equal(Stance.Questions, read.Statements[1].Stance);
    }

    [Fact]
    public void A_name_behind_a_hyphen_signs_the_quotation()
    {
        var read = new ReadText("\"We will open the plant again.\" - Anna Weiss");
        Assert.Equal("\"We will open the plant again.\"", read.Content(read.By("Anna Weiss")));
    }

    [Fact]
    public void A_name_with_a_role_behind_an_em_dash_signs_the_quotation()
    {
        var read = new ReadText("\u201CWe will open the plant again.\u201D \u2014 Anna Weiss, trade minister");
        Assert.Equal("\u201CWe will open the plant again.\u201D", read.Content(read.By("Anna Weiss")));
    }

    [Theory]
    [InlineData("From Anna Weiss:\n\n\"We will open the plant again, and soon.\"")]
    [InlineData("And from Anna Weiss: \"We will open the plant again, and soon.\"")]
    public void From_somebody_and_a_colon_announce_a_quotation(string text)
    {
        var read = new ReadText(text);
        Assert.Equal("\"We will open the plant again, and soon.\"", read.Content(read.By("Anna Weiss")));
    }

    [Theory]
    [InlineData("Palace says bridge is safe", "Palace", "bridge is safe")]
    [InlineData("Plant to open again, Anna Weiss says", "Anna Weiss", "Plant to open again")]
    public void A_line_in_the_manner_of_a_headline_has_a_speaker(string text, string source, string content)
    {
        var read = new ReadText(text);
        Assert.Equal(content, read.Content(read.By(source)));
    }

    [Fact]
    public void An_embedded_post_is_its_author_s_and_what_he_quotes_is_the_other_s_within_it()
    {
        ReadText read = ReadText.Of(
            (BlockKind.Paragraph, "The dispute went on over the weekend."),
            (BlockKind.Embed, "Jon Tarn said \"the plant is closed for good.\" That is not what he told the workers. \u2014 Anna Weiss (@annaweiss) July 20, 2018"));
        Statement post = read.By("Anna Weiss"), quoted = read.By("Jon Tarn");
        Assert.Equal(post.Id, quoted.Within);
        Assert.Contains("the plant is closed for good", read.Content(quoted), StringComparison.Ordinal);
    }

    [Fact]
    public void Posts_in_paragraphs_are_their_authors_of_that_day()
    {
        var read = new ReadText(
            "The dispute went on over the weekend.\nThe plant is closed for good - sad! The council lied to us. https://t.co/abc123 \u2014 Anna J. Weiss (@annaweiss) July 20, 2018 Nobody lied to anybody. "
            + "\u2014 Tarn Courier ( @ courier ) July 21 , 2018\nWe will open the bridge.\n\u2014 Jon Orlic (@orlic) July 22, 2018\nThe council met again on Tuesday.");
        Statement post = read.By("Anna J. Weiss"), second = read.By("Tarn Courier"), third = read.By("Jon Orlic");
        Assert.Equal("The plant is closed for good - sad! The council lied to us.", read.Content(post));
        Assert.Equal((new DateOnly(2018, 7, 20), StatementForm.Posted, true), (post.From!.Value, post.Form!.Value, post.IsSpeech));
        Assert.Equal(("Nobody lied to anybody.", new DateOnly(2018, 7, 21)), (read.Content(second), second.From!.Value));
        Assert.Equal(("We will open the bridge.", new DateOnly(2018, 7, 22)), (read.Content(third), third.From!.Value));
        Assert.Equal("Anna J. Weiss", read.Name(post.Speaker));
    }

    [Fact]
    public void A_handle_beside_a_name_in_a_sentence_signs_nothing()
    {
        var read = new ReadText("The minister of trade \u2014 Anna Weiss (@annaweiss) \u2014 opened the plant on Tuesday with the owners of the yard.");
        Assert.DoesNotContain(read.Statements, statement => statement.Form == StatementForm.Posted);
    }

    [Fact]
    public void What_a_quoted_report_says_of_others_is_found_inside_its_marks()
    {
        var read = new ReadText("The Courier reported on Tuesday: \"Officials say the bridge is unsafe. Minister Orlic played down the risk of a collapse.\"");
        Statement report = read.By("Courier");
        Assert.Equal(report.Id, read.By("Officials").Within);
        Assert.Equal((report.Id, Stance.PlaysDown), (read.By("Orlic").Within, read.By("Orlic").Stance));
    }

    [Fact]
    public void The_question_that_a_speaker_was_asked_is_not_what_she_said()
    {
        var read = new ReadText("Asked if she would resign, Anna Weiss said: \"No. That was never the plan of this office.\"");
        Assert.Equal("\"No. That was never the plan of this office.\"", read.Content(read.By("Anna Weiss")));
    }
}
