using Readout.Stories;
using Xunit;

namespace Readout.Tests.Stories;

/// <summary>Whom <i>he</i> and <i>she</i> in the words of a claim mean.</summary>
public sealed class AntecedentTests
{
    [Theory]
    [InlineData("Kai Lund, the mayor of Tarn, met the dockers. He said that he would close the northern quay before winter.", "he [Kai Lund] would close the northern quay before winter")]
    [InlineData("Mayor Kai Lund has run Tarn since 2011. Rita Sorn said that the dockers of the northern quay would never forgive him.", "the dockers of the northern quay would never forgive him [Kai Lund]")]
    [InlineData("Kai Lund, the mayor of Tarn, met the dockers. Rita Sorn said that Kai Lund had sold his house on the northern quay.", "Kai Lund had sold his house on the northern quay")]
    [InlineData("Kai Lund, the mayor of Tarn, met the dockers. He said that the northern quay was sold to a bank.", "the northern quay was sold to a bank")]
    [InlineData("Kai Lund, the mayor of Tarn, met the dockers of the northern quay. “He has given every child in Tarn a ticket for the ferry,” said Kai Lund.", "“He has given every child in Tarn a ticket for the ferry,”")]
    public void A_claim_is_told_with_whom_its_pronouns_mean_and_keeps_its_own_words(string text, string told)
    {
        var builder = new StoryBuilder(new Reader().Redate);
        builder.Add(new Reader().Read(InventedStories.ToArticle(("report-a", "Tarn Courier", new DateOnly(2021, 3, 15), "The news of the day", text))));
        Claim claim = Assert.Single(builder.Build(TestContext.Current.CancellationToken).Stories.Single().Claims, claim => claim.Told == told);
        Assert.Equal(text.Substring(text.IndexOf(claim.Text, StringComparison.Ordinal), claim.Text.Length), claim.Text);
        Assert.Equal(told.Contains('['), !claim.Meant.IsEmpty);
    }
}
