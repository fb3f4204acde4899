using Readout.Language;
using Xunit;

namespace Readout.Tests.Language;

/// <summary>Quotation marks and brackets in pairs.</summary>
public sealed class PairedMarksTests
{
    [Fact]
    public void Both_brackets_hang_on_the_head_of_what_stands_between_them()
    {
        AnalysisTarget tree = Tree("Falk ( the mayor ) left", (6, "nsubj"), (1, "punct"), (4, "det"), (1, "appos"), (6, "punct"), (0, "root"));
        PairedMarks.Attach(tree, 0, 6);
        Assert.Equal([5, 3, 3, 0, 3, -1], tree.Heads);
    }

    [Fact]
    public void Both_quotation_marks_hang_on_the_head_of_the_quotation()
    {
        AnalysisTarget tree = Tree("He said : \" go home \" .", (2, "nsubj"), (0, "root"), (2, "punct"), (2, "punct"), (2, "ccomp"), (5, "advmod"), (2, "punct"), (2, "punct"));
        PairedMarks.Attach(tree, 0, 8);
        Assert.Equal([1, -1, 1, 4, 1, 4, 4, 1], tree.Heads);
    }

    [Theory]
    [InlineData("a ( b c ) d", new[] { 6, 1, 1, 1, 6, 0 }, "of two words that hang outside neither is the head")]
    [InlineData("a ( b c d e", new[] { 6, 1, 6, 6, 6, 0 }, "a bracket alone has no pair")]
    [InlineData("a ( b c ) d", new[] { 6, 1, 2, 3, 6, 0 }, "what hangs on a mark would make a circle")]
    [InlineData("a ( b ) c", new[] { 4, 3, 1, 5, 0 }, "so would a word outside that hangs on a mark")]
    [InlineData("a ( b ] c", new[] { 5, 1, 5, 5, 0 }, "brackets of two kinds are no pair")]
    public void Other_marks_stay_as_the_parser_left_them(string words, int[] heads, string why)
    {
        AnalysisTarget tree = Tree(words, [.. heads.Select((head, i) => (head, words.Split(' ')[i] is "(" or ")" or "]" ? "punct" : head == 0 ? "root" : "dep"))]);
        int[] before = [.. tree.Heads];
        PairedMarks.Attach(tree, 0, tree.Heads.Length);
        Assert.True(before.SequenceEqual(tree.Heads), why);
    }

    /// <summary>A tree over words between spaces; heads count from 1, 0 for the root.</summary>
    private static AnalysisTarget Tree(string text, params (int Head, string Relation)[] arcs)
    {
        string[] words = text.Split(' ');
        int[] starts = [.. words.Select((_, i) => words.Take(i).Sum(word => word.Length + 1))];
        var tree = new AnalysisTarget(text, starts, [.. starts.Zip(words, (start, word) => start + word.Length)]);
        for (int i = 0; i < arcs.Length; i++)
        {
            (tree.Heads[i], tree.Relations[i]) = (arcs[i].Head - 1, arcs[i].Relation);
        }

        return tree;
    }
}
