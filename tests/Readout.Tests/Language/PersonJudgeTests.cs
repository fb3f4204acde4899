using System.Collections.Immutable;
using Readout.Ingest;
using Readout.Train.Coreference;
using Xunit;

namespace Readout.Tests.Language;

public sealed class PersonJudgeTests
{
    private const string Text = "Mary Stone met John Lang on Monday. Stone was late. An official saw it.";

    [Theory]
    [InlineData("Stone was", 5, "Mary Stone", "Right")]
    [InlineData("Stone was", 5, "John Lang", "Wrong")]
    [InlineData("An official", 11, "John Lang", "Unresolved")]
    [InlineData("late", 4, "Mary Stone", "Unresolved")]
    public void A_place_is_right_when_its_entity_bears_the_full_name(string place, int length, string person, string expected)
    {
        PersonLabel label = Label(place, length, person);
        Assert.Equal(expected, new PersonJudge(Read([Mary, John, Official]), [label]).Judge(label, out _).ToString());
    }

    [Fact]
    public void An_entity_of_two_labelled_people_is_neither()
    {
        PersonLabel label = Label("Stone was", 5, "Mary Stone");
        Entity both = Mary with { Mentions = [.. Mary.Mentions, .. John.Mentions] };
        Assert.Equal(PersonJudgement.Right, new PersonJudge(Read([both]), [label]).Judge(label, out _));
        Assert.Equal(PersonJudgement.Wrong, new PersonJudge(Read([both]), [label, Label("John Lang", 9, "John Lang")]).Judge(label, out _));
    }

    private static Entity Mary => new("e1", EntityType.Person, "Mary Stone", true, false, [At("Mary Stone", MentionKind.Name), At("Stone was", MentionKind.Name, 5)], []);

    private static Entity John => new("e2", EntityType.Person, "John Lang", true, false, [At("John Lang", MentionKind.Name)], []);

    private static Entity Official => new("e3", EntityType.Person, "An official", false, false, [At("An official", MentionKind.Nominal)], []);

    private static Mention At(string words, MentionKind kind, int? length = null)
    {
        int start = Text.IndexOf(words, StringComparison.Ordinal);
        return new Mention(new TextSpan(start, start + (length ?? words.Length)), 0, 1, 0, kind);
    }

    private static PersonLabel Label(string place, int length, string person)
    {
        int start = Text.IndexOf(place, StringComparison.Ordinal), name = Text.IndexOf(person, StringComparison.Ordinal);
        return new PersonLabel("a", new SourceSpan(start, start + length), "surname", new SourceSpan(name, name + person.Length));
    }

    private static Annotations Read(ImmutableArray<Entity> entities)
    {
        Article article = new ArticleReader().Read(new Report("a", Text, ReportFormat.Body, "a"));
        return new Annotations(article, null!, entities, [], [], []);
    }
}
