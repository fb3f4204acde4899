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
}
