using Xunit;

namespace Readout.Tests.Statements;

public class StatementLabelsTests
{
    private static readonly string[] Stances = ["asserts", "confirms", "denies", "plays_down", "declines", "questions", "demands", "promises"];
    private static readonly string[] NamedKinds = ["name", "organisation", "group"];
    private static readonly string[] UnnamedKinds = ["unknown", "none", "author"];

    private static readonly List<StatementLabel> Labels =
        StatementLabel.Read(File.ReadLines(Repository.At("tests", "Readout.Tests", "Statements", "Labels", "statements.tsv")));

    [Fact]
    public void Four_hundred_statements_of_seventy_six_documents_stand_in_order()
    {
        Assert.Equal(400, Labels.Count);
        Assert.Equal(76, Labels.Select(label => label.Document).Distinct().Count());
        Assert.All(Labels.Zip(Labels.Skip(1)), pair => Assert.True(InOrder(pair.First, pair.Second), pair.Second.ToString()));
    }

    [Fact]
    public void Every_label_is_of_the_fixed_set() =>
        Assert.All(Labels, label =>
        {
            Assert.Contains(label.Stance, Stances);
            Assert.Contains(label.Kind, label.Speaker is null ? UnnamedKinds : NamedKinds);
        });

    [Fact]
    public void Every_span_starts_before_it_ends() =>
        Assert.All(Labels, label => Assert.All(Spans(label), span => Assert.True(span.Start >= 0 && span.Start < span.End, label.ToString())));

    [Fact]
    public void Every_span_lies_in_its_text_and_a_speaker_is_whole_words()
    {
        string folder = Requirement.PolnearDevelopmentTexts();
        foreach (IGrouping<string, StatementLabel> document in Labels.GroupBy(label => label.Document))
        {
            string text = File.ReadAllText(Path.Combine(folder, document.Key + ".txt"));
            Assert.All(document, label =>
            {
                Assert.All(Spans(label), span => Assert.True(span.End <= text.Length, label.ToString()));
                Assert.True(label.Speaker is not { } speaker || WholeWords(text, speaker), label.ToString());
            });
        }
    }

    [Theory]
    [InlineData(4, 9, true)]
    [InlineData(4, 8, false)]
    [InlineData(5, 9, false)]
    [InlineData(3, 9, false)]
    [InlineData(10, 13, true)]
    public void Whole_words_neither_begin_nor_end_inside_a_word_or_with_a_space(int start, int end, bool whole) =>
        Assert.Equal(whole, WholeWords("The mayor saw", new TextSpan(start, end)));

    [Theory]
    [InlineData("doc\tcue")]
    [InlineData("doc\tcue_start\tcue_end\tstance\tspeaker_start\tspeaker_end\tkind", "a\t1\t2\tasserts")]
    [InlineData("doc\tcue_start\tcue_end\tstance\tspeaker_start\tspeaker_end\tkind", "a\tx\t2\tasserts\t-1\t-1\tnone")]
    public void Labels_of_another_shape_are_refused(params string[] lines) =>
        Assert.Throws<FormatException>(() => StatementLabel.Read(lines));

    private static IEnumerable<TextSpan> Spans(StatementLabel label) => label.Speaker is { } speaker ? [label.Cue, speaker] : [label.Cue];

    private static bool InOrder(StatementLabel first, StatementLabel second)
    {
        int documents = string.CompareOrdinal(first.Document, second.Document);
        return documents < 0 || (documents == 0 && first.Cue.Start <= second.Cue.Start);
    }

    private static bool WholeWords(string text, TextSpan span) =>
        !char.IsWhiteSpace(text[span.Start]) && !char.IsWhiteSpace(text[span.End - 1]) && !InsideWord(text, span.Start) && !InsideWord(text, span.End);

    private static bool InsideWord(string text, int edge) =>
        edge > 0 && edge < text.Length && char.IsLetterOrDigit(text[edge - 1]) && char.IsLetterOrDigit(text[edge]);
}
