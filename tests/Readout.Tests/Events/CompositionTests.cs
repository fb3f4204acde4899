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
    [InlineData("Rex Tillerson met Sergei Lavrov in Vienna.", "2018-02-04", "USAGOV")]
    [InlineData("Rex Tillerson met Sergei Lavrov in Vienna.", "2018-09-04", "USAELI")]
    [InlineData("Boris Johnson criticized Russia.", "2018-05-04", "GBRGOV")]
    [InlineData("Boris Johnson criticized Russia.", "2018-10-04", "GBRLEG")]
    [InlineData("Jair Bolsonaro criticized Venezuela.", "2020-05-04", "BRAGOV")]
    [InlineData("Nikki Haley condemned Syria.", "2018-05-04", "USAGOV")]
    [InlineData("Nikki Haley condemned Syria.", "2019-05-04", "USAELI")]
    public void A_person_has_the_role_of_the_day(string text, string published, string code) =>
        Assert.Equal(code, Assert.Single(Read(text, published), e => e.Cameo is not null).Actor!.Code);

    private static ImmutableArray<Event> Read(string text, string published = "2018-05-04") => _reader.Read(new Article
    {
        Report = new Report("a", text, ReportFormat.Body, "a"),
        Text = text,
        Map = OffsetMap.Identity(text.Length),
        Blocks = [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length), new SourceSpan(0, text.Length))],
        Published = new PublicationDate(DateOnly.ParseExact(published, "yyyy-MM-dd"), Provenance.Given),
    }).Events;
}
