using Readout.Stories;
using Readout.Stories.Claims;
using Xunit;

namespace Readout.Tests.Stories;

/// <summary>Which numbers of two invented reports are values of one quantity, and when the reports differ in it.</summary>
public sealed class FigureComparerTests
{
    [Theory]
    [InlineData("The flood in Marlow killed 14 people.", "The flood in Marlow killed 17 people.", true)]
    [InlineData("The flood killed 14 people in Marlow.", "The number of people killed in Marlow rose to 17 people.", true)]
    [InlineData("Police arrested 40 dockers in Tarn.", "More than 60 dockers were arrested in Tarn.", true)]
    [InlineData("The repairs of the bridge will cost $2.5 million.", "The repairs of the bridge will cost $3 million.", true)]
    [InlineData("Turnout in Norrland was 84 percent.", "Turnout in Norrland was 79 percent.", true)]
    [InlineData("The flood in Marlow killed 14 people.", "The flood in Marlow destroyed 17 houses.", false)]
    [InlineData("The flood in Marlow killed 14 people.", "Rescuers in Marlow fed 17 people.", false)]
    [InlineData("Unemployment in Norrland rose to 7 percent.", "Turnout in Norrland rose to 9 percent.", false)]
    [InlineData("The flood in Marlow killed 14 people.", "The flood in Marlow killed 140 people.", false)]
    [InlineData("The bank paid $300 million in penalties.", "The bank paid $200 million to traders.", false)]
    [InlineData("The bank paid $300 million in penalties.", "The bank paid $200 million in penalties on Monday.", true)]
    [InlineData("The bank paid $300 million last year.", "The bank paid $200 million to traders.", true)]
    [InlineData("The price of herring in Tarn fell 14 percent.", "The price of herring in Tarn fell 17 percent.", false)]
    [InlineData("The price of herring in Tarn fell to $14.", "The price of herring in Tarn fell to $17.", true)]
    [InlineData("Some 400 families lost their homes in Marlow.", "In Marlow 380 families have lost their homes.", true)]
    [InlineData("In a poll of Norrland 14 percent of voters named the ferry.", "In a poll of Norrland 17 percent of voters named the ferry.", false)]
    [InlineData("The storm killed between 14 and 20 people in Marlow.", "The storm killed 31 people in Marlow.", false)]
    [InlineData("The council of Marlow passed two laws on ferries.", "The council of Marlow passed three laws on ferries.", false)]
    [InlineData("The mayor of Marlow is 44 years old.", "The mayor of Marlow is 45 years old.", false)]
    [InlineData("The flood in Marlow killed 14 people.", "Those floods in Marlow killed 17 people.", false)]
    [InlineData("The team of Marlow scored 14 points against Tarn.", "The team of Marlow scored 17 points against Tarn.", false)]
    [InlineData("The budget of Marlow has a deficit of $300 million for the year.", "The budget of Marlow has $200 million in spending for the year.", false)]
    [InlineData("The rate in Marlow was not 14 percent as before but 9 percent.", "The rate in Marlow was not 11 percent as expected but 9 percent.", false)]
    [InlineData("The ferry left at 9 a.m. from Tarn.", "The ferry left at 11 a.m. from Tarn.", false)]
    public void Numbers_of_which_the_same_is_told_are_values_of_one_quantity(string told, string other, bool isOne)
    {
        (FigureComparer comparer, var first, var second) = Read(told, other);
        Assert.Equal(isOne, comparer.AreOfOne(first.Clause, first.Quantity, second.Clause, second.Quantity));
        Assert.Equal(isOne, comparer.AreOfOne(second.Clause, second.Quantity, first.Clause, first.Quantity));
    }

    [Theory]
    [InlineData("Norway expelled 12 diplomats.", "Norway expelled 15 diplomats.", true)]
    [InlineData("Norway expelled 12 diplomats.", "Denmark expelled 15 diplomats.", false)]
    public void Who_has_nobody_in_common_tells_of_another_quantity(string told, string other, bool isOne)
    {
        (FigureComparer comparer, var first, var second) = Read(told, other);
        Assert.Equal(isOne, comparer.AreOfOne(first.Clause, first.Quantity, second.Clause, second.Quantity));
    }

    [Theory]
    [InlineData("The flood in Marlow killed 14 people.", "The flood in Marlow killed 17 people.", true)]
    [InlineData("The flood in Marlow killed at least 14 people.", "The flood in Marlow killed 17 people.", true)]
    [InlineData("The flood in Marlow killed 39 people.", "The flood in Marlow killed 44 people.", true)]
    [InlineData("The council of Marlow passed a budget of $2 million for the bridge.", "The council of Marlow passed a budget of $2.2 million for the bridge.", false)]
    [InlineData("The mayor of Marlow spoke for more than eight hours.", "The mayor of Marlow spoke for nearly nine hours.", false)]
    [InlineData("The flood in Marlow killed at least 40 people.", "The flood in Marlow killed nearly 60 people.", true)]
    [InlineData("The flood in Marlow killed 39 people.", "The flood in Marlow killed 40 people.", true)]
    [InlineData("The flood in Marlow killed nearly 40 people.", "The flood in Marlow killed 52 people.", true)]
    [InlineData("The council of Marlow paid $740.5 million for the bridge.", "The council of Marlow paid $760 million for the bridge.", true)]
    [InlineData("The flood in Marlow killed 14 people.", "The flood in Marlow killed fourteen people.", false)]
    [InlineData("The flood in Marlow killed 14 people.", "The flood in Marlow killed more than 14 people.", false)]
    [InlineData("The flood in Marlow killed nearly 40 people.", "The flood in Marlow killed 39 people.", false)]
    [InlineData("The flood in Marlow killed about 40 people.", "The flood in Marlow killed 42 people.", false)]
    [InlineData("The flood in Marlow killed about 100 people.", "The flood in Marlow killed 140 people.", true)]
    [InlineData("The flood in Marlow killed about 100 people.", "The flood in Marlow killed 97 people.", false)]
    [InlineData("The council of Marlow paid $740.5 million for the bridge.", "The council of Marlow paid $741 million for the bridge.", false)]
    public void Reports_differ_in_a_number_unless_one_only_rounds_the_other(string told, string other, bool isDifferent)
    {
        (FigureComparer comparer, var first, var second) = Read(told, other);
        Assert.Equal(isDifferent, comparer.Differ(first.Clause, first.Quantity, second.Clause, second.Quantity));
        Assert.Equal(isDifferent, comparer.Differ(second.Clause, second.Quantity, first.Clause, first.Quantity));
    }

    [Theory]
    [InlineData("Early reports spoke of 14 people.", false)]
    [InlineData("Early reports spoke of 14 houses.", true)]
    [InlineData("Early reports spoke of 15 people.", true)]
    public void A_report_that_gives_the_number_of_the_other_too_does_not_differ_from_it(string besides, bool isDifferent)
    {
        (FigureComparer comparer, var first, var second) = Read("The flood in Marlow killed 14 people.", "The flood in Marlow killed 17 people.\n" + besides);
        Assert.Equal(isDifferent, comparer.Differ(first.Clause, first.Quantity, second.Clause, second.Quantity));
        Assert.Equal(isDifferent, comparer.Differ(second.Clause, second.Quantity, first.Clause, first.Quantity));
    }

    [Theory]
    [InlineData("The council of Marlow will distribute $6 million to farmers for losses in the flood.", "The council of Marlow pledged $5 million to farmers for losses in the flood.", 0.9, true)]
    [InlineData("The council of Marlow will distribute $6 million to farmers for losses in the flood.", "The council of Marlow bought boats that cost $5 million for farmers in the flood.", 0.9, false)]
    [InlineData("Police in Marlow arrested four dockers.", "Police in Marlow arrested five dockers.", 0.6, true)]
    [InlineData("Police in Marlow arrested four dockers.", "Police in Marlow arrested five more dockers.", 0.9, false)]
    [InlineData("Police in Marlow arrested four dockers.", "Police in Marlow arrested five other dockers.", 0.9, false)]
    public void In_clauses_that_surely_tell_the_same_other_words_may_tell_it_and_those_besides_are_counted_apart(string told, string other, double same, bool isOne)
    {
        (FigureComparer comparer, var first, var second) = Read(told, other);
        Assert.Equal(isOne, comparer.AreOfOne(first.Clause, first.Quantity, second.Clause, second.Quantity, same));
        Assert.Equal(isOne, comparer.AreOfOne(second.Clause, second.Quantity, first.Clause, first.Quantity, same));
    }

    /// <summary>The first number of each of two reports, with the clause that gives it.</summary>
    private static (FigureComparer Comparer, (Proposition Clause, Quantity Quantity) First, (Proposition Clause, Quantity Quantity) Second) Read(string told, string other)
    {
        var story = new StoryClauses(("Marlow Herald", told), ("Tarn Courier", other));
        return (new FigureComparer(StoryLexicon.Shared, story.Words), FirstOf(0), FirstOf(1));

        (Proposition, Quantity) FirstOf(int report) =>
            story.All(report).SelectMany(clause => clause.Quantities.Select(quantity => (Clause: clause, Quantity: quantity))).OrderBy(row => row.Quantity.Span).First();
    }
}
