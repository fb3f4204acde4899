using System.Text.RegularExpressions;

namespace Readout.Train.Coreference;

/// <summary>
/// Judges whose a labelled mention is in what was read. The mention's entity is the one whose mention shares most with the label's place; it is
/// the person when one of its names shares characters with a place of the person's full name, and none with that of another labelled person.
/// </summary>
internal sealed class PersonJudge(Annotations read, IEnumerable<PersonLabel> labels)
{
    private readonly Article _article = read.Article;
    private readonly SourceSpan[] _people = [.. labels.Where(label => label.IsNamed).Select(label => label.Person).Distinct()];

    /// <summary>The judgement, and the entity that the mention was put into.</summary>
    public PersonJudgement Judge(PersonLabel label, out Entity? entity)
    {
        entity = EntityAt(label.Span);
        if (!label.IsNamed)
        {
            return entity is { IsNamed: true } ? PersonJudgement.Wrong : PersonJudgement.Right;
        }

        if (entity is not { IsNamed: true })
        {
            return PersonJudgement.Unresolved;
        }

        Entity found = entity;
        return IsNamed(found, label.Person) && !Array.Exists(_people, person => person != label.Person && IsNamed(found, person))
            ? PersonJudgement.Right : PersonJudgement.Wrong;
    }

    private Entity? EntityAt(SourceSpan span)
    {
        Entity? best = null;
        double most = 0;
        foreach (Entity entity in read.Entities)
        {
            foreach (Mention mention in entity.Mentions)
            {
                SourceSpan place = _article.ToSource(mention.Span);
                int shared = Shared(place, span);
                double part = (double)shared / (place.End - place.Start + span.End - span.Start - shared);
                if (part > most)
                {
                    best = entity;
                    most = part;
                }
            }
        }

        return best;
    }

    private bool IsNamed(Entity entity, SourceSpan person)
    {
        List<SourceSpan> places = PlacesOf(person);
        return entity.Mentions.Any(mention => mention.Kind == MentionKind.Name && places.Exists(place => Shared(_article.ToSource(mention.Span), place) > 0));
    }

    /// <summary>All places of a full name; of a name of one word, which others may bear too, the labelled place alone.</summary>
    private List<SourceSpan> PlacesOf(SourceSpan person)
    {
        string source = _article.Report.Source, name = source[person.Start..person.End];
        return name.Contains(' ', StringComparison.Ordinal)
            ? [.. Regex.Matches(source, $@"(?<!\w){Regex.Escape(name)}(?!\w)").Select(match => new SourceSpan(match.Index, match.Index + match.Length))]
            : [person];
    }

    private static int Shared(SourceSpan a, SourceSpan b) => Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start));
}
