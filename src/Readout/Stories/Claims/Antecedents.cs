using System.Collections.Immutable;
using Readout.Stories.People;

namespace Readout.Stories.Claims;

/// <summary>Whom <i>he</i> and <i>she</i> in the words of a claim mean, where the words do not name him.</summary>
internal static class Antecedents
{
    /// <summary>The first pronoun for each such person, in text order.</summary>
    /// <param name="input">The article.</param>
    /// <param name="words">The place of the words.</param>
    /// <param name="people">The story's people.</param>
    public static ImmutableArray<Antecedent> In(StoryInput input, TextSpan words, PeopleOfStory people)
    {
        ImmutableArray<Antecedent>.Builder found = ImmutableArray.CreateBuilder<Antecedent>();
        foreach (IGrouping<string, Mention> person in input.Annotations.Entities.Where(entity => entity.Type == EntityType.Person).SelectMany(entity => entity.Mentions.Where(mention => words.Contains(mention.Span))
            .Select(mention => (Who: people.Find(input.Index, entity.Id), Mention: mention))).Where(row => row.Who is not null).GroupBy(row => row.Who!, row => row.Mention))
        {
            TextSpan[] pronouns = [.. person.Select(mention => mention.Span).Where(span => IsThird(input.Article.TextOf(span))).Order()];
            if (pronouns.Length > 0 && person.All(mention => mention.Kind == MentionKind.Pronoun) && !IsSpeaker(input, pronouns[0], person.Key, people))
            {
                found.Add(new Antecedent(pronouns[0], person.Key, people[person.Key].Name));
            }
        }

        return [.. found.OrderBy(antecedent => antecedent.Pronoun)];
    }

    /// <summary>Whether a pronoun stands between the quotation marks of him whom it is taken for: in his own words he is <i>I</i>, so it means somebody else.</summary>
    private static bool IsSpeaker(StoryInput input, TextSpan pronoun, string person, PeopleOfStory people) => input.Annotations.Statements.Any(statement =>
        statement is { Quote: QuoteKind.Direct, Speaker: { } speaker, Within: null } && statement.Content.Any(content => content.Contains(pronoun) && IsQuoted(input.Article.Text, content, pronoun))
        && people.Find(input.Index, speaker) == person);

    private static bool IsQuoted(string text, TextSpan content, TextSpan pronoun) => text[content.Start] is '“' or '"' && text.AsSpan(content.Start + 1, Math.Max(0, pronoun.Start - content.Start - 1)).IndexOfAny('”', '“', '"') < 0;

    private static bool IsThird(string pronoun) => pronoun.ToLowerInvariant() is "he" or "she" or "him" or "her" or "his" or "hers";
}
