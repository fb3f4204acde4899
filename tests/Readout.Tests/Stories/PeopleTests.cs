using Readout.Stories;
using Readout.Stories.People;
using Xunit;

namespace Readout.Tests.Stories;

public class PeopleTests
{
    [Fact]
    public void One_person_under_several_transliterations_and_a_bare_surname_is_one_person()
    {
        PeopleOfStory people = Resolve(
            new HandMade("a", "Yevgeny Malkhov spoke. Malkhov left.").Entity(EntityType.Person, "Yevgeny Malkhov", "Malkhov"),
            new HandMade("b", "Evgeni Malhov stayed.").Entity(EntityType.Person, "Evgeni Malhov"),
            new HandMade("c", "Foreign Minister Malkhov waved.").Entity(EntityType.Person, "Foreign Minister Malkhov"));
        Person person = Assert.Single(people.People);
        Assert.Equal("Yevgeny Malkhov", person.Name);
        Assert.Contains("Evgeni Malhov", person.Also);
        Assert.Equal(4, person.Mentions.Length);
    }

    [Fact]
    public void Two_people_with_one_surname_stay_apart_and_a_bare_surname_joins_neither()
    {
        PeopleOfStory people = Resolve(
            new HandMade("a", "Anna Berg spoke.").Entity(EntityType.Person, "Anna Berg"),
            new HandMade("b", "Jonas Berg spoke.").Entity(EntityType.Person, "Jonas Berg"),
            new HandMade("c", "Berg declined.").Entity(EntityType.Person, "Berg"));
        Assert.Equal(3, people.People.Length);
    }

    [Fact]
    public void A_son_with_his_fathers_name_is_somebody_else()
    {
        PeopleOfStory people = Resolve(
            new HandMade("a", "Peter Holm spoke.").Entity(EntityType.Person, "Peter Holm"),
            new HandMade("b", "Peter Holm Jr. spoke.").Entity(EntityType.Person, "Peter Holm Jr"));
        Assert.Equal(2, people.People.Length);
    }

    [Theory]
    [InlineData("Bill Norwood", "William Norwood", true)]
    [InlineData("W. Norwood", "William Norwood", true)]
    [InlineData("Sarah Ellis Norwood", "Sarah Norwood", true)]
    [InlineData("Wanda Norwood", "William Norwood", false)]
    [InlineData("Jeronimo Norwood", "Jeromino Norwood", true)]
    [InlineData("George H. W. Norwood", "George W. Norwood", false)]
    [InlineData("Duncan Norwoode", "Duncan Norwood", true)]
    [InlineData("Duncan Rait", "Duncan Raite", true)]
    [InlineData("Pyotr Malkhov", "Pyotr Malkhova", false)]
    [InlineData("Debra Norwood", "Deborah Norwood", true)]
    [InlineData("Catherine Norwood", "Katherine Norwood", true)]
    [InlineData("Stephen Norwood", "Steven Norwood", true)]
    [InlineData("Muhammad Khoury", "Mohamed Khoury", true)]
    [InlineData("Youssef Khoury", "Yusuf Khoury", true)]
    [InlineData("Oleksandr Malkhov", "Alexander Malkhov", true)]
    [InlineData("Han Seo-jin", "Han Seo Jin", true)]
    [InlineData("Han Seo-jin", "Han", true)]
    [InlineData("Han Seo-jin", "Han Min-ji", false)]
    [InlineData("Kim Ann Tarn", "Tarn", true)]
    [InlineData("Francis Norwood", "Franklin Norwood", false)]
    [InlineData("Deborah Norwood", "Diana Norwood", false)]
    [InlineData("Hassan Khoury", "Hussein Khoury", false)]
    public void Given_names_decide_between_bearers_of_a_surname(string one, string two, bool isSame)
    {
        PeopleOfStory people = Resolve(
            new HandMade("a", one + " spoke.").Entity(EntityType.Person, one), new HandMade("b", two + " spoke.").Entity(EntityType.Person, two));
        Assert.Equal(isSame ? 1 : 2, people.People.Length);
    }

    [Theory]
    [InlineData("Okla.", "Oklahoma", "Oklahoma")]
    [InlineData("N.H.", "New Hampshire", "New Hampshire")]
    [InlineData("Wash.", "Washington", null)] // which may be the city
    public void A_state_is_one_place_under_its_short_form_and_goes_by_its_full_name(string form, string full, string? name)
    {
        PeopleOfStory people = Resolve(
            new HandMade("a", $"Tarn, {form}, was quiet. Berg left Tarn, {form}, early.").Entity(EntityType.GeopoliticalEntity, form),
            new HandMade("b", $"All {full} was quiet.").Entity(EntityType.GeopoliticalEntity, full));
        Assert.Equal(name is null ? [form, full] : [name], people.People.Select(person => person.Name).Order(StringComparer.Ordinal).ToArray());
    }

    [Fact]
    public void What_one_article_takes_for_a_body_is_the_person_of_that_name_in_another()
    {
        PeopleOfStory people = Resolve(
            new HandMade("a", "Anna Berg spoke.").Entity(EntityType.Person, "Anna Berg"),
            new HandMade("b", "Anna Berg left.").Entity(EntityType.Organization, "Anna Berg"));
        Assert.Equal(EntityType.Person, Assert.Single(people.People).Type);
    }

    [Fact]
    public void A_body_is_one_under_its_name_and_its_abbreviation_and_a_country_under_its_names()
    {
        PeopleOfStory people = Resolve(
            new HandMade("a", "The National Ferry Authority met in the United States.")
                .Entity(EntityType.Organization, "National Ferry Authority").Entity(EntityType.GeopoliticalEntity, "United States"),
            new HandMade("b", "The NFA met in the U.S. again.").Entity(EntityType.Organization, "NFA").Entity(EntityType.GeopoliticalEntity, "U.S"));
        Assert.Equal(2, people.People.Length);
    }

    [Fact]
    public void A_department_is_one_under_both_forms_of_its_name()
    {
        PeopleOfStory people = Resolve(
            new HandMade("a", "The Justice Department said so.").Entity(EntityType.Organization, "Justice Department"),
            new HandMade("b", "The Department of Justice said so.").Entity(EntityType.Organization, "Department of Justice"),
            new HandMade("c", "The DOJ said so.").Entity(EntityType.Organization, "DOJ"));
        Assert.Single(people.People);
    }

    [Fact]
    public void A_disease_is_no_body()
    {
        PeopleOfStory people = Resolve(new HandMade("a", "COVID reached the Ferry Authority.").Entity(EntityType.Organization, "COVID").Entity(EntityType.Organization, "Ferry Authority"));
        Assert.Equal("Ferry Authority", Assert.Single(people.People).Name);
    }

    [Fact]
    public void A_place_goes_by_its_name_in_small_letters_where_it_has_one()
    {
        PeopleOfStory people = Resolve(
            new HandMade("a", "RIVERTON - The mayor of Riverton spoke.").Entity(EntityType.GeopoliticalEntity, "RIVERTON", "Riverton"),
            new HandMade("b", "RIVERTON - The mayor left.").Entity(EntityType.GeopoliticalEntity, "RIVERTON"));
        Assert.Equal("Riverton", Assert.Single(people.People).Name);
    }

    private static PeopleOfStory Resolve(params HandMade[] articles) =>
        new PersonResolver(StoryLexicon.Shared).Resolve([.. articles.Select((article, index) => (index, article.Build()))]);
}
