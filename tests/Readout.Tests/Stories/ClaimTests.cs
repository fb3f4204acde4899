using Readout.Stories;
using Xunit;

namespace Readout.Tests.Stories;

public class ClaimTests
{
    private static readonly DateOnly _monday = new(2021, 3, 15);

    [Fact]
    public void A_claim_told_with_several_verbs_and_denied_by_another_speaker_is_one_disputed_claim()
    {
        ReadoutDocument readout = Read(
            Harbour("a", "Minister Ola Brekke invited Rita Sorn to Tarn, aide Kai Lund said on Monday.")
                .Statement("aide Kai Lund", "said", "Minister Ola Brekke invited Rita Sorn to Tarn", day: _monday)
                .Event("Minister Ola Brekke invited Rita Sorn to Tarn", "invited", "invite", "025", "Ola Brekke", "Rita Sorn", "s1"),
            Harbour("b", "Kai Lund told reporters that Ola Brekke had proposed a meeting with Rita Sorn in Tarn. Spokesman Per Dahl dismissed that account as incorrect.")
                .Statement("Kai Lund", "told", "Ola Brekke had proposed a meeting with Rita Sorn in Tarn", day: _monday)
                .Statement("Spokesman Per Dahl", "dismissed", "that account as incorrect", Stance.Denies, about: ["s1"], day: _monday));
        Claim claim = readout.Stories.Single().Claims[0];
        Assert.Equal(ClaimStatus.Disputed, claim.Status);
        Assert.Equal(["Kai Lund asserts 2", "Per Dahl denies 1"], claim.Positions.Select(position => $"{position.WhoText} {position.Stance.ToString().ToLowerInvariant()} {position.Evidence.Length}"));
        Assert.Equal(1, claim.Independent);
        Assert.Equal(2, claim.Reports);
        Assert.Contains(claim.Because, join => join.Joined == IndependenceKind.SameSpeaker);
        Assert.Contains(readout.Stories.Single().Changes, change => change.Kind == ChangeKind.Wording && change.Text == "“invited” → “proposed”");
    }

    [Fact]
    public void A_position_is_as_sure_as_the_surest_of_its_statements_and_as_what_another_report_tells_like_it()
    {
        Position Of(params double[] confidences) => Read([.. confidences.Select((confidence, i) =>
            Harbour($"{(char)('a' + i)}", "Kai Lund said that Ola Brekke invited Rita Sorn to Tarn.").Statement("Kai Lund", "said", "Ola Brekke invited Rita Sorn to Tarn", confidence: confidence))])
            .Stories.Single().Claims[0].Positions.Single();
        Assert.InRange(Of(0.6).Confidence, 0.7, 0.8);
        Assert.InRange(Of(0.95).Confidence, Of(0.6).Confidence + 0.1, 0.99);
        Assert.Equal(Of(0.9, 0.9).Confidence, Of(0.6, 0.9).Confidence);
        Assert.True(Of(0.9, 0.9).Confidence <= Of(0.9).Confidence);
    }

    [Fact]
    public void Playing_down_neither_asserts_nor_denies()
    {
        Claim claim = Read(
            Harbour("a", "Ola Brekke invited Rita Sorn to Tarn, Kai Lund said. Per Dahl played down the account.")
                .Statement("Kai Lund", "said", "Ola Brekke invited Rita Sorn to Tarn")
                .Statement("Per Dahl", "played down", "the account", Stance.PlaysDown, about: ["s1"])).Stories.Single().Claims[0];
        Assert.Equal(ClaimStatus.SingleSource, claim.Status);
        Assert.Equal([Stance.Asserts, Stance.PlaysDown], claim.Positions.Select(position => position.Stance));
    }

    [Fact]
    public void A_negated_content_denies_the_claim_of_those_who_assert_it()
    {
        Claim claim = Read(
            Harbour("a", "Kai Lund said that Ola Brekke invited Rita Sorn to Tarn. Per Dahl said that Ola Brekke had not invited Rita Sorn to Tarn.")
                .Statement("Kai Lund", "said", "Ola Brekke invited Rita Sorn to Tarn")
                .Statement("Per Dahl", "said", "Ola Brekke had not invited Rita Sorn to Tarn")).Stories.Single().Claims[0];
        Assert.Equal(ClaimStatus.Disputed, claim.Status);
    }

    [Theory]
    [InlineData(" ", "that prospect", Stance.PlaysDown)]
    [InlineData("\n", "that prospect", Stance.PlaysDown)]
    [InlineData(" ", "plans for such a meeting", Stance.PlaysDown)]
    [InlineData(" ", "that Ola Brekke invited Rita Sorn to Tarn", Stance.Denies)]
    public void Who_denies_the_prospect_of_what_was_told_makes_less_of_it(string between, string denied, Stance stance)
    {
        Claim claim = Read(
            Harbour("a", $"Kai Lund said that Ola Brekke invited Rita Sorn to Tarn.{between}Per Dahl denied {denied}.")
                .Statement("Kai Lund", "said", "Ola Brekke invited Rita Sorn to Tarn")
                .Statement("Per Dahl", "denied", denied, Stance.Denies)).Stories.Single().Claims[0];
        Assert.Contains("Ola Brekke invited Rita Sorn", claim.Text, StringComparison.Ordinal);
        Assert.Equal(stance, claim.Positions.Single(position => position.WhoText == "Per Dahl").Stance);
        Assert.Equal(stance == Stance.Denies ? ClaimStatus.Disputed : ClaimStatus.SingleSource, claim.Status);
    }

    [Fact]
    public void Calling_somebodys_account_incorrect_denies_what_he_claims()
    {
        Claim claim = Read(
            Harbour("a", "Kai Lund said that Ola Brekke invited Rita Sorn to Tarn. Per Dahl dismissed Kai Lund account as incorrect.")
                .Statement("Kai Lund", "said", "Ola Brekke invited Rita Sorn to Tarn")
                .Statement("Per Dahl", "dismissed", "Kai Lund account as incorrect")).Stories.Single().Claims[0];
        Assert.Equal(ClaimStatus.Disputed, claim.Status);
        Assert.Contains(claim.Positions, position => position is { WhoText: "Per Dahl", Stance: Stance.Denies });
    }

    [Fact]
    public void A_belief_makes_no_dispute()
    {
        Claim claim = Read(
            Harbour("a", "Kai Lund said that Ola Brekke invited Rita Sorn to Tarn. Per Dahl doubts that Ola Brekke had invited Rita Sorn to Tarn.")
                .Statement("Kai Lund", "said", "Ola Brekke invited Rita Sorn to Tarn")
                .Statement("Per Dahl", "doubts", "Ola Brekke had invited Rita Sorn to Tarn", Stance.Denies, isSpeech: false)).Stories.Single().Claims[0];
        Assert.Equal(ClaimStatus.SingleSource, claim.Status);
    }

    [Fact]
    public void Two_speakers_are_two_sources_and_one_wire_through_which_both_are_known_makes_them_one()
    {
        HandMade[] reports =
        [
            Harbour("a", "Kai Lund said that Ola Brekke invited Rita Sorn to Tarn.").Statement("Kai Lund", "said", "Ola Brekke invited Rita Sorn to Tarn"),
            Harbour("b", "Per Dahl said that Ola Brekke invited Rita Sorn to Tarn.").Statement("Per Dahl", "said", "Ola Brekke invited Rita Sorn to Tarn"),
        ];
        Claim claim = Read(reports).Stories.Single().Claims[0];
        Assert.Equal(2, claim.Independent);
        Assert.Equal(ClaimStatus.Corroborated, claim.Status);

        HandMade[] wired =
        [
            Harbour("a", "Kai Lund said that Ola Brekke invited Rita Sorn to Tarn, Nordfax News reported.").Entity(EntityType.Organization, "Nordfax News")
                .Statement("Kai Lund", "said", "Ola Brekke invited Rita Sorn to Tarn", via: ["e6"]),
            Harbour("b", "Per Dahl said that Ola Brekke invited Rita Sorn to Tarn, Nordfax News reported.").Entity(EntityType.Organization, "Nordfax News")
                .Statement("Per Dahl", "said", "Ola Brekke invited Rita Sorn to Tarn", via: ["e6"]),
        ];
        claim = Read(wired).Stories.Single().Claims[0];
        Assert.Equal(1, claim.Independent);
        Assert.Contains(claim.Because, join => join.Joined == IndependenceKind.SameAgency);
        Assert.All(claim.Positions, position => Assert.Equal(["Nordfax News"], position.Evidence[0].Via));
    }

    [Theory]
    [InlineData("A senior official", "the senior official", 1)]
    [InlineData("A senior official", "A dockers' leader", 2)]
    public void Sources_described_in_the_same_words_count_once(string first, string second, int independent)
    {
        Claim claim = Read(
            Harbour("a", $"{first} said that Ola Brekke invited Rita Sorn to Tarn.").Statement(first, "said", "Ola Brekke invited Rita Sorn to Tarn"),
            Harbour("b", $"In Tarn {second} said that Ola Brekke invited Rita Sorn to Tarn.").Statement(second, "said", "Ola Brekke invited Rita Sorn to Tarn"))
            .Stories.Single().Claims.First(candidate => candidate.Text.Contains("invited", StringComparison.Ordinal));
        Assert.Equal(independent, claim.Independent);
    }

    [Fact]
    public void A_clause_without_its_subject_that_an_outlet_tells_is_shown_with_its_sentence()
    {
        string sentence = "Rita Sorn met Kai Lund, who invited Ola Brekke for Friday.";
        ReadoutDocument readout = Read(
            Harbour("a", sentence).Event("who invited Ola Brekke for Friday", "invited", "invite", "025", "Kai Lund", "Ola Brekke"),
            Harbour("b", sentence.Replace("Friday", "a talk", StringComparison.Ordinal)).Event("who invited Ola Brekke for a talk", "invited", "invite", "025", "Kai Lund", "Ola Brekke"));
        Claim claim = readout.Stories.Single().Claims.First(candidate => candidate.Text.Contains("invited", StringComparison.Ordinal));
        Assert.StartsWith("Rita Sorn met", claim.Text);
    }

    [Fact]
    public void A_medium_around_a_statement_carries_it_and_takes_no_position()
    {
        Claim claim = Read(
            Harbour("a", "Nordfax News reported that Kai Lund said that Ola Brekke invited Rita Sorn to Tarn.").Entity(EntityType.Organization, "Nordfax News")
                .Statement("Nordfax News", "reported", "Kai Lund said that Ola Brekke invited Rita Sorn to Tarn")
                .Statement("Kai Lund", "said", "Ola Brekke invited Rita Sorn to Tarn", within: "s1")).Stories.Single().Claims[0];
        Position position = Assert.Single(claim.Positions);
        Assert.Equal("Kai Lund", position.WhoText);
        Assert.Equal(["Nordfax News"], position.Evidence[0].Via);
    }

    [Fact]
    public void Who_invites_whom_decides_and_a_follow_up_that_turns_it_round_is_a_reversal()
    {
        ReadoutDocument readout = Read(
            Harbour("a", "Kai Lund said that Ola Brekke invited Rita Sorn to Tarn.", new DateOnly(2021, 3, 15))
                .Statement("Kai Lund", "said", "Ola Brekke invited Rita Sorn to Tarn")
                .Event("Ola Brekke invited Rita Sorn to Tarn", "invited", "invite", "025", "Ola Brekke", "Rita Sorn", "s1"),
            Harbour("b", "Kai Lund said that Rita Sorn invited Ola Brekke to Tarn.", new DateOnly(2021, 6, 15))
                .Statement("Kai Lund", "said", "Rita Sorn invited Ola Brekke to Tarn")
                .Event("Rita Sorn invited Ola Brekke to Tarn", "invited", "invite", "025", "Rita Sorn", "Ola Brekke", "s1"));
        Assert.Equal(2, readout.Stories.Length);
        Assert.Contains(readout.Stories[1].Changes, change => change.Kind == ChangeKind.Reversed);
    }

    [Fact]
    public void Two_reports_with_other_numbers_of_the_same_thing_differ()
    {
        ReadoutDocument readout = Read(
            Harbour("a", "Kai Lund said that the harbour police arrested 40 dockers in Tarn.", new DateOnly(2021, 3, 15)).Statement("Kai Lund", "said", "the harbour police arrested 40 dockers in Tarn"),
            Harbour("b", "Per Dahl said that the harbour police had arrested more than 60 dockers in Tarn.", new DateOnly(2021, 3, 16)).Statement("Per Dahl", "said", "the harbour police had arrested more than 60 dockers in Tarn"));
        Story story = readout.Stories.Single();
        Assert.Equal(["40", ">60"], story.Claims[0].Figures.Select(figure => figure.Value));
        Assert.Contains(story.Changes, change => change.Kind == ChangeKind.FigureChanged);
    }

    [Fact]
    public void What_one_outlet_attributes_and_another_tells_as_fact_has_hardened()
    {
        ReadoutDocument readout = Read(
            Harbour("a", "Kai Lund said that Ola Brekke invited Rita Sorn to Tarn.", new DateOnly(2021, 3, 15)).Statement("Kai Lund", "said", "Ola Brekke invited Rita Sorn to Tarn"),
            Harbour("b", "Ola Brekke invited Rita Sorn to Tarn.", new DateOnly(2021, 3, 16)));
        Assert.Contains(readout.Stories.Single().Changes, change => change.Kind == ChangeKind.Hardened);
    }

    [Fact]
    public void A_quotation_in_altered_words_has_drifted()
    {
        ReadoutDocument readout = Read(
            Harbour("a", "“It is a rather promising idea for the harbour”, Kai Lund said.", new DateOnly(2021, 3, 15))
                .Statement("Kai Lund", "said", "“It is a rather promising idea for the harbour”", quote: QuoteKind.Direct),
            Harbour("b", "“It is an interesting and promising idea for the harbour”, Kai Lund said.", new DateOnly(2021, 3, 16))
                .Statement("Kai Lund", "said", "“It is an interesting and promising idea for the harbour”", quote: QuoteKind.Direct));
        Assert.Contains(readout.Stories.Single().Changes, change => change.Kind == ChangeKind.QuoteDrift);
    }

    [Fact]
    public void A_day_and_what_happened_on_it_stand_once_on_the_timeline_with_every_report_of_it()
    {
        DateOnly day = new(2021, 3, 12);
        ReadoutDocument readout = Read(
            Harbour("a", "Rita Sorn fined the Tarn harbour board on Friday.", new DateOnly(2021, 3, 15))
                .Event("Rita Sorn fined the Tarn harbour board on Friday", "fined", "fine", null, "Rita Sorn", null, day: day),
            Harbour("b", "The Tarn harbour board was fined by Rita Sorn.", new DateOnly(2021, 3, 15))
                .Event("The Tarn harbour board was fined by Rita Sorn", "fined", "fine", null, "Rita Sorn", null, day: day)
                .Event("was fined by Rita Sorn", "fined", "die", null, "Rita Sorn", null, day: new DateOnly(1990, 1, 1)));
        TimelineEntry[] entries = [.. readout.Stories.Single().Timeline];
        Assert.Equal(2, entries.Length);
        Assert.True(entries[0].IsBackground);
        Assert.Equal((day, 2), (entries[1].From, entries[1].Evidence.Length));
    }

    /// <summary>A report with enough in common with the others to be one story with them.</summary>
    private static HandMade Harbour(string id, string text, DateOnly? published = null) =>
        new HandMade(
            id,
            text + (id == "a" ? "\nThe Tarn harbour ferry quarrel has divided dockers and the shipping board of Norrland for months."
                : "\nAll Norrland knows of the quarrel over the Tarn harbour ferry: dockers fight the shipping board."),
            published: published ?? _monday)
            .Entity(EntityType.Person, "Ola Brekke").Entity(EntityType.Person, "Rita Sorn").Entity(EntityType.Person, "Kai Lund")
            .Entity(EntityType.Person, "Per Dahl").Entity(EntityType.Location, "Tarn");

    private static ReadoutDocument Read(params HandMade[] reports)
    {
        var builder = new StoryBuilder();
        foreach (HandMade report in reports)
        {
            builder.Add(report.Build());
        }

        return builder.Build(TestContext.Current.CancellationToken);
    }
}
