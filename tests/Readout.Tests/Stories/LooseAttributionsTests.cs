using Readout.Stories;
using Readout.Stories.Claims;
using Xunit;

namespace Readout.Tests.Stories;

/// <summary>Which words of saying, where no statement was found, leave it open whose word a sentence is.</summary>
public sealed class LooseAttributionsTests
{
    [Theory]
    [InlineData("It was announced on Monday that the harbour board of Tarn will close the northern quay.", false)]
    [InlineData("Now that it has been confirmed that the harbour board of Tarn will close the northern quay, the dockers meet.", false)]
    [InlineData("It was reported on Monday that the harbour board of Tarn will close the northern quay.", true)]
    [InlineData("It was not confirmed on Monday that the harbour board of Tarn will close the northern quay.", true)]
    [InlineData("It was announced by the mayor that the harbour board of Tarn will close the northern quay.", true)]
    [InlineData("The fire was reported at dawn and destroyed the northern quay.", false)]
    [InlineData("Dockers reported that the fire destroyed the northern quay.", true)]
    public void What_is_known_and_what_is_said_of_a_thing_leave_the_outlets_word(string sentence, bool isOpen)
    {
        Annotations read = new Reader().Read(InventedStories.ToArticle(("report-a", "Tarn Courier", new DateOnly(2021, 3, 15), "The news of the day", sentence)));
        var untold = new Annotations(read.Article, read.Tokens, read.Entities, read.Times, [], read.Events);
        Assert.Equal(isOpen, new LooseAttributions(untold, StoryLexicon.Shared).StandIn(read.Tokens.SentenceCount - 1));
    }

    [Theory]
    [InlineData("Rumours that the singer had left the town have spread.", true)]
    [InlineData("The fear that the singer had left the town has spread.", false)]
    public void What_rumours_tell_is_nobodys_word(string sentence, bool isOpen)
    {
        Annotations read = new Reader().Read(InventedStories.ToArticle(("report-a", "Tarn Courier", new DateOnly(2021, 3, 15), "The news of the day", sentence)));
        var untold = new Annotations(read.Article, read.Tokens, read.Entities, read.Times, [], read.Events);
        int left = Enumerable.Range(0, read.Tokens.Count).Single(i => read.Tokens.FormOf(i) is "left");
        Assert.Equal(isOpen, new LooseAttributions(untold, StoryLexicon.Shared).Govern(read.Tokens.SentenceCount - 1, left));
    }
}
