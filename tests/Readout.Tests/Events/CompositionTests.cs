using System.Collections.Immutable;
using Xunit;

namespace Readout.Tests.Events;

/// <summary>A governing verb over another event, on sentences that the whole reader reads.</summary>
public class CompositionTests
{
    private static readonly Reader _reader = new();

    [Theory]
    [InlineData("Sweden agreed to meet Finland in Oslo.", "036", "SWE", "FIN")]
    [InlineData("Poland agreed to send aid to Ukraine.", "033", "POL", "UKR")]
    [InlineData("Iran threatened to attack Israel on Monday.", "138", "IRN", "ISR")]
    [InlineData("Hungary threatened to impose sanctions on Croatia.", "1312", "HUN", "HRV")]
    [InlineData("Peru refused to release Bolivian prisoners.", "1243", "PER", "BOL")]
    [InlineData("France demanded that Germany withdraw its troops.", "1056", "FRA", "DEU")]
    [InlineData("Kenya called on Somalia to withdraw its soldiers.", "025", "KEN", "SOM")]
    [InlineData("Greece rejected a request to negotiate with Macedonia.", "120", "GRC", "MKD")]
    public void The_governing_event_takes_its_code_from_both_and_its_target_from_the_governed(string text, string code, string source, string target)
    {
        Event told = Assert.Single(Read(text), e => e.Cameo == code);
        Assert.Equal((source, target, EventStatus.Reported), (told.Actor!.Code, told.Target!.Code, told.Status));
    }

    [Theory]
    [InlineData("Sweden agreed to meet Finland in Oslo.", "meet", "SWE", EventStatus.Planned)]
    [InlineData("Iran threatened to attack Israel on Monday.", "attack", "IRN", EventStatus.Possible)]
    [InlineData("Peru refused to release Bolivian prisoners.", "release", "PER", EventStatus.Denied)]
    [InlineData("Russia denied that it had attacked Ukraine.", "attack", "RUS", EventStatus.Denied)]
    [InlineData("Italy denied attacking Libya.", "attack", "ITA", EventStatus.Denied)]
    [InlineData("Kenya called on Somalia to withdraw its soldiers.", "withdraw", "SOM", EventStatus.Possible)]
    [InlineData("Egypt asked Sudan to meet Ethiopia.", "meet", "SDN", EventStatus.Possible)]
    [InlineData("Chad vowed to attack rebels in Sudan.", "attack", "TCD", EventStatus.Planned)]
    public void The_governed_event_stays_with_its_own_status_and_actor(string text, string lemma, string source, EventStatus status)
    {
        Event told = Assert.Single(Read(text), e => e.Lemma == lemma);
        Assert.Equal((source, status), (told.Actor!.Code, told.Status));
    }

    [Theory]
    [InlineData("The minister denied that he had ignored the bridge whose collapse killed nine people.", "kill", EventStatus.Reported)]
    [InlineData("The ministry denied that it had hidden a letter that foretold the strike that killed nine people.", "kill", EventStatus.Reported)]
    [InlineData("The minister denied that he had met the rebels who killed nine people in the town.", "meet", EventStatus.Denied)]
    [InlineData("The company denied that it had dismissed the guard.", "dismiss", EventStatus.Denied)]
    public void What_a_relative_clause_tells_by_the_way_is_not_denied_with_the_rest(string text, string lemma, EventStatus status)
    {
        Event told = Assert.Single(Read(text), e => e.Lemma == lemma);
        Assert.Equal((status, "s1"), (told.Status, told.StatementId));
    }

    [Theory]
    [InlineData("Rex Tillerson met Sergei Lavrov in Vienna.", "2018-02-04", "USAGOV")]
    [InlineData("Rex Tillerson met Sergei Lavrov in Vienna.", "2018-09-04", "USAELI")]
    [InlineData("Boris Johnson criticized Russia.", "2018-05-04", "GBRGOV")]
    [InlineData("Boris Johnson criticized Russia.", "2018-10-04", "GBRLEG")]
    [InlineData("Jair Bolsonaro criticized Venezuela.", "2020-05-04", "BRAGOV")]
    [InlineData("Nikki Haley condemned Syria.", "2018-05-04", "USAGOV")]
    [InlineData("Nikki Haley condemned Syria.", "2019-05-04", "USAELI")]
    public void A_person_has_the_role_of_the_day(string text, string published, string code) =>
        Assert.Equal(code, Assert.Single(Read(text, published), e => e.Cameo is not null).Actor!.Code);

    [Theory]
    [InlineData("Trump criticized Iran on Monday. Trump met Macron.", "2016-05-04", "USAELI")]
    [InlineData("Trump criticized Iran on Monday. Trump met Macron.", "2018-05-04", "USAGOV")]
    [InlineData("Obama criticized Iran on Monday.", "2015-05-04", "USAGOV")]
    [InlineData("Obama criticized Iran on Monday.", "2018-05-04", "USAELI")]
    [InlineData("Merkel condemned Syria.", "2017-05-04", "DEUGOV")]
    [InlineData("Lavrov condemned Britain.", "2018-05-04", "RUSGOV")]
    [InlineData("Maria Zakharova, a spokeswoman, condemned Britain.", "2018-05-04", "RUSGOV")]
    [InlineData("Tony Blair condemned Syria.", "2018-05-04", "GBRELI")]
    public void A_surname_alone_is_that_of_public_life_with_the_role_of_the_day(string text, string published, string code) =>
        Assert.Equal(code, Assert.Single(Read(text, published), e => e.Cameo is ['1', '1', ..]).Actor!.Code);

    [Theory]
    [InlineData("Melania Trump criticized Iran.", "USAELI")]
    [InlineData("The shopkeeper Peter Merkel criticized Iran.", null)]
    public void A_surname_in_the_name_of_somebody_else_says_nothing_of_him(string text, string? code)
    {
        string? found = Assert.Single(Read(text, "2018-05-04"), e => e.Lemma == "criticize").Actor!.Code;
        Assert.True(code is null ? found is null || !found.StartsWith("DEU", StringComparison.Ordinal) : found == code, found);
    }

    [Theory]
    [InlineData("Sweden pressed Finland to investigate Norway.", "investigate", "FIN", "NOR")]
    [InlineData("Sweden endorsed Finland and not Norway.", "endorse", "SWE", "FIN")]
    public void Who_would_do_it_is_the_one_who_is_pressed_and_who_is_excepted_is_no_party(string text, string lemma, string source, string target)
    {
        Event told = Assert.Single(Read(text), e => e.Lemma == lemma);
        Assert.Equal((source, target), (told.Actor!.Code, told.Target!.Code));
    }

    [Fact]
    public void The_request_of_a_minister_is_made_by_him_not_to_him()
    {
        ImmutableArray<Event> told = Read("Denmark held talks with Norway at the request of the Norwegian minister to Denmark.");
        Assert.NotEmpty(told);
        Assert.DoesNotContain(told, e => e.Target?.Code == "NORGOV");
    }

    [Theory]
    [InlineData("The pandemic killed 40 Norwegians.")]
    [InlineData("Senators from Norway killed the bill.")]
    [InlineData("The quarrel poisoned Norwegian relations with Denmark.")]
    public void Neither_a_sickness_nor_a_vote_kills_as_an_army_does(string text)
    {
        Assert.Contains(Read("Norwegian soldiers killed 40 Danes."), e => e.Cameo is ['1', '8' or '9', ..]);
        Assert.DoesNotContain(Read(text), e => e.Cameo is ['1', '8' or '9', ..]);
    }

    private static ImmutableArray<Event> Read(string text, string published = "2018-05-04") => _reader.Read(new Article
    {
        Report = new Report("a", text, ReportFormat.Body, "a"),
        Text = text,
        Map = OffsetMap.Identity(text.Length),
        Blocks = [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length), new SourceSpan(0, text.Length))],
        Published = new PublicationDate(DateOnly.ParseExact(published, "yyyy-MM-dd"), Provenance.Given),
    }).Events;
}
