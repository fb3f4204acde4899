using Readout.Language;
using Readout.Stories.Claims;
using Xunit;

namespace Readout.Tests.Stories;

public class ClauseSplitterTests
{
    private static readonly Reader _reader = new();

    [Theory]
    [InlineData("The mayor ignored his aides' pleas that he not greet the envoy at the harbour.", "greet", true)]
    [InlineData("The board asked that the bank not raise its fees.", "raise", true)]
    [InlineData("The guild demanded that the letter be returned to its owner.", "return", true)]
    [InlineData("The guild said that the letter was returned to its owner.", "return", false)]
    [InlineData("The board said that the banks do not raise their fees.", "raise", false)]
    [InlineData("The mayor said that he did not greet the envoy at the harbour.", "greet", false)]
    [InlineData("The mayor was told not to greet the envoy.", "greet", false)]
    public void What_is_asked_for_is_told_apart_from_what_is_said_to_be_so(string text, string verb, bool isWished)
    {
        Tokens tokens = _reader.Read(InventedStories.ToArticle(("wish", "Tarn Herald", null, "", text))).Tokens;
        int head = Enumerable.Range(0, tokens.Count).First(i => tokens.LemmaOf(i) == verb);
        Assert.Equal(isWished, ClauseSplitter.IsWished(tokens, head));
    }

    [Theory]
    [InlineData("The ministry had ignored warnings about the bridge, whose collapse killed nine people.", "The ministry had ignored warnings about the bridge")]
    [InlineData("The ministry had hidden the letter, which the police found on Monday.", "The ministry had hidden the letter")]
    [InlineData("The ministry had ignored the letter that the police found on Monday.", null)]
    [InlineData("The mayor, who left in May, had ignored the letter.", null)]
    [InlineData("The ministry had hidden the letter, and the police found it on Monday.", null)]
    public void A_relative_clause_that_ends_a_clause_behind_a_comma_is_told_by_the_way(string text, string? without)
    {
        Annotations read = _reader.Read(InventedStories.ToArticle(("aside", "Tarn Herald", null, "", text)));
        int start = read.Article.Text.IndexOf(text, StringComparison.Ordinal);
        TextSpan rest = ClauseSplitter.WithoutAside(read.Tokens, new TextSpan(start, start + text.Length - 1));
        Assert.Equal(without ?? text[..^1], read.Article.TextOf(rest));
    }
}
