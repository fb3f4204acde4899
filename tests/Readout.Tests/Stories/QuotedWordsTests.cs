using Readout.Stories.Claims;
using Xunit;

namespace Readout.Tests.Stories;

/// <summary>Two places that quote one speaker with the same words give one utterance.</summary>
public class QuotedWordsTests
{
    [Theory]
    [InlineData("Mayor Rita Sorn said that the ferry was “a danger to every dock worker” in Tarn.", "“I have told the owner twice that this boat is a danger to every dock worker,” Mayor Rita Sorn said.", true)]
    [InlineData("Mayor Rita Sorn said that the ferry was “a danger to every dock worker” in Tarn.", "“I have told the owner twice that this boat is a danger to every dock worker,” engineer Jon Holm said.", false)]
    [InlineData("Mayor Rita Sorn said that the ferry was a danger to every dock worker in Tarn.", "“I have told the owner twice that this boat is a danger to every dock worker,” Mayor Rita Sorn said.", false)]
    [InlineData("Mayor Rita Sorn said that Tarn was “used to it” by now.", "“I am used to it and so are the dockers,” Mayor Rita Sorn said.", false)]
    [InlineData("Mayor Rita Sorn said that the ferry was “a danger to every dock worker” in Tarn.", "“This boat is no danger to any dock worker,” Mayor Rita Sorn said.", false)]
    public void Words_that_one_speaker_is_quoted_with_stand_in_a_longer_quotation_of_his(string first, string second, bool isOne)
    {
        var clauses = new StoryClauses(("The Tarn Courier", first + " The council meets again in the autumn."), ("The Norrland Herald", second + " The harbour was closed on Sunday."));
        Proposition one = clauses.Whole(0).First(told => told.Statement is not null), two = clauses.Whole(1).First(told => told.Statement is not null);
        Assert.Equal(isOne, QuotedWords.AreOfOneUtterance(one, two));
        Assert.Equal(isOne, clauses.Matcher.Score(one, two) == 0.9);
    }
}
