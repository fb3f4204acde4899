using System.Collections.Immutable;
using Readout.Stories.Corrections;

namespace Readout.Stories.People;

/// <summary>
/// Joins the entities of several articles into people, organisations and places: a person by surname and compatible given name under
/// all transliterations, anything else by its name, its other names and its abbreviation. A bare surname goes to the only bearer, or to the
/// one who is named far oftener than the rest; else it stays by itself.
/// </summary>
internal sealed class PersonResolver(StoryLexicon lexicon)
{
    private const double Dominant = 0.75;
    private readonly NameFolder _folder = new(lexicon);

    /// <summary>Joins the entities of a story's articles.</summary>
    /// <param name="articles">The articles, each with its index.</param>
    /// <param name="corrections">What readers have put right.</param>
    public PeopleOfStory Resolve(IReadOnlyList<(int Index, Annotations Annotations)> articles, IReadOnlyList<Correction>? corrections = null)
    {
        NamedThing[] things = [.. articles.SelectMany(article => ThingsIn(article.Index, article.Annotations))];
        var joined = new DisjointSets(things.Length);
        JoinPeople(things, joined);
        JoinOthers(things, joined);
        JoinMistyped(things, joined);
        JoinSameNames(things, joined);
        int[] sets = [.. Enumerable.Range(0, things.Length).Select(joined.Find)];
        var corrected = PersonCorrector.Correct(things, sets, corrections ?? []);
        return Collect(articles.ToDictionary(article => article.Index, article => article.Annotations), things, sets, corrected);
    }

    /// <summary>The names that an article's entities bear, each as often as it is borne.</summary>
    /// <param name="annotations">The article.</param>
    public IEnumerable<string> NamesIn(Annotations annotations) => ThingsIn(0, annotations).SelectMany(thing => thing.Forms.Append(thing.Entity.Name));

    private IEnumerable<NamedThing> ThingsIn(int index, Annotations annotations) => annotations.Entities
        .Where(entity => entity.IsNamed && entity.Type != EntityType.Miscellaneous)
        .Select(entity => Read(index, annotations, entity)).OfType<NamedThing>();

    private NamedThing? Read(int index, Annotations annotations, Entity entity)
    {
        string[] forms = [.. entity.Mentions.Where(mention => mention.Kind == MentionKind.Name)
            .Select(mention => Shown(annotations.Article.TextOf(mention.Span), entity.Type)).Where(form => form.Length > 0)
            .GroupBy(form => form).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key)];
        string[] words = _folder.Words(Shown(entity.Name, entity.Type));
        PersonName? name = entity.Type == EntityType.Person ? PersonName.Of(entity.Name, _folder, lexicon) : null;
        return words.Length == 0 || forms.Length == 0 || (name is null && lexicon.NoBodies.Contains(string.Join(' ', words))) || (entity.Type == EntityType.Person && name is null)
            ? null
            : new NamedThing(new PersonKey(index, entity.Id), entity, forms, name, words);
    }

    /// <summary>A name as it is shown: a person's without titles.</summary>
    private string Shown(string name, EntityType type)
    {
        string spaced = Spaced(name);
        return type == EntityType.Person ? spaced[TitlesOf(spaced)..] : spaced;
    }

    /// <summary>Length of the titles before a person's name.</summary>
    private int TitlesOf(string name)
    {
        string[] words = name.Split(' ');
        int titles = PersonName.FirstOfName([.. words.Select(word => word.TrimEnd('.', ',').ToLowerInvariant())], lexicon);
        return words.Take(titles).Sum(word => word.Length + 1);
    }

    /// <summary>White space folded, a possessive ending dropped.</summary>
    private static string Spaced(string name)
    {
        string folded = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return folded.EndsWith("'s", StringComparison.Ordinal) || folded.EndsWith("’s", StringComparison.Ordinal) ? folded[..^2] : folded.TrimEnd('\'', '’', ',');
    }

    private void JoinPeople(NamedThing[] things, DisjointSets joined)
    {
        foreach (IGrouping<string, int> bearers in Indices(things, thing => thing.Name is not null).GroupBy(i => things[i].Name!.Surname))
        {
            int[] full = [.. bearers.Where(i => things[i].Name!.Given.Length > 0).OrderBy(i => things[i].Name!.Given.Length == 1 ? 1 : 0)];
            for (int i = 0; i < full.Length; i++)
            {
                int[] fitting = [.. full[..i].Where(other => things[full[i]].Name!.Fits(things[other].Name!, _folder, lexicon))];
                if (fitting.Length > 0 && (things[full[i]].Name!.Given.Length > 1 || fitting.Select(joined.Find).Distinct().Count() == 1))
                {
                    joined.Join(fitting[0], full[i]);
                }
            }

            int[] bare = [.. bearers.Where(i => things[i].Name!.Given.Length == 0)];
            (int Set, int Weight)[] persons = [.. full.GroupBy(joined.Find).Select(set => (set.Key, set.Sum(i => things[i].Weight)))
                .OrderByDescending(set => set.Item2).ThenBy(set => set.Key)];
            bool isClear = persons.Length == 1 || (persons.Length > 1 && persons[0].Weight >= Dominant * persons.Sum(person => person.Weight));
            foreach (int i in bare)
            {
                joined.Join(isClear ? persons[0].Set : bare[0], i);
            }
        }

        JoinByFirstWord(things, joined);
        JoinMisspelt(things, joined);
    }

    /// <summary>Two names of different articles with the same given name, whose surnames differ by one letter, are one person's, if no article has both in full.</summary>
    private static void JoinMisspelt(NamedThing[] things, DisjointSets joined)
    {
        foreach (IGrouping<string, int> given in Indices(things, thing => thing.Name?.Given.Length > 2).GroupBy(i => things[i].Name!.Given))
        {
            int[] bearers = [.. given];
            foreach ((int one, int two) in bearers.SelectMany((one, at) => bearers[(at + 1)..].Select(two => (one, two))))
            {
                if (things[one].Name!.HasSlipOf(things[two].Name!)
                    && joined.Find(one) != joined.Find(two) && !AreTogether(one, two))
                {
                    joined.Join(one, two);
                }
            }
        }

        static bool IsFull(NamedThing thing) => thing.Name?.Given.Length > 0;

        bool AreTogether(int one, int two)
        {
            HashSet<int> articles = [.. Indices(things, IsFull).Where(i => joined.Find(i) == joined.Find(one)).Select(i => things[i].Key.Article)];
            return Indices(things, IsFull).Any(i => joined.Find(i) == joined.Find(two) && articles.Contains(things[i].Key.Article));
        }
    }

    /// <summary>A name whose surname comes first is taken up by it alone (<i>Xi Jinping</i>, <i>Xi</i>), if nobody else bears it.</summary>
    private void JoinByFirstWord(NamedThing[] things, DisjointSets joined)
    {
        ILookup<string, int> byFirst = Indices(things, thing => thing.Name?.Given.Length > 1).ToLookup(i => _folder.Spelling(things[i].Name!.Given));
        HashSet<string> surnames = [.. things.Where(thing => thing.Name?.Given.Length > 0).Select(thing => thing.Name!.Surname)];
        foreach (int i in Indices(things, thing => thing.Name is { Given.Length: 0 }))
        {
            int[] bearers = [.. byFirst[things[i].Name!.Surname]];
            if (bearers.Length > 0 && !surnames.Contains(things[i].Name!.Surname) && bearers.Select(joined.Find).Distinct().Count() == 1)
            {
                joined.Join(bearers[0], i);
            }
        }
    }

    /// <summary>A single word that one article takes for a body is the person whose surname it is in as many other articles.</summary>
    private void JoinMistyped(NamedThing[] things, DisjointSets joined)
    {
        ILookup<string, int> bySurname = Indices(things, thing => thing.Name?.Given.Length > 1).ToLookup(i => things[i].Name!.Surname);
        foreach (IGrouping<string, int> word in Indices(things, thing => thing.Name is null && thing.Words.Length == 1
            && thing.Entity.Type is EntityType.Organization or EntityType.Miscellaneous).GroupBy(i => _folder.Spelling(things[i].Words[0])))
        {
            int[] bearers = [.. bySurname[word.Key]];
            HashSet<int> articles = [.. bearers.Select(i => things[i].Key.Article)];
            if (articles.Count > 0 && bearers.Select(joined.Find).Distinct().Count() == 1
                && word.Select(i => things[i].Key.Article).Distinct().Count() <= articles.Count && !word.Any(i => articles.Contains(things[i].Key.Article)))
            {
                foreach (int i in word)
                {
                    joined.Join(bearers[0], i);
                }
            }
        }
    }

    /// <summary>What one article takes for a body is the person who bears just this name, of two words or more, in another.</summary>
    private static void JoinSameNames(NamedThing[] things, DisjointSets joined)
    {
        ILookup<string, int> people = Indices(things, thing => thing.Name?.Given.Length > 1).ToLookup(i => string.Join(' ', things[i].Words));
        foreach (int i in Indices(things, thing => thing.Name is null && thing.Words.Length > 1 && thing.Entity.Type is EntityType.Organization or EntityType.Miscellaneous))
        {
            int[] bearers = [.. people[string.Join(' ', things[i].Words)]];
            if (bearers.Length > 0 && bearers.All(bearer => things[bearer].Key.Article != things[i].Key.Article))
            {
                joined.Join(bearers[0], i);
            }
        }
    }

    private void JoinOthers(NamedThing[] things, DisjointSets joined)
    {
        var byKey = new Dictionary<string, int>();
        int[] others = [.. Indices(things, thing => thing.Name is null).OrderByDescending(i => things[i].Words.Length).ThenBy(i => i)];
        foreach (int i in others)
        {
            string kind = things[i].Entity.Type is EntityType.GeopoliticalEntity or EntityType.Location ? "place " : "body ";
            foreach (string form in things[i].Forms.Append(things[i].Entity.Name))
            {
                string[] words = _folder.Words(Spaced(form));
                if (words.Length == 0)
                {
                    continue;
                }

                string whole = string.Join(' ', words);
                string key = kind + (lexicon.SameNames.TryGetValue(whole, out int[]? group) ? "#" + group[0] : whole);
                Link(key, i);
                if (kind == "place " && lexicon.States.FullNameOf(form) is { } state)
                {
                    Link(kind + state, i);
                }

                string initials = string.Concat(words.Where(word => word is not ("of" or "and" or "for")).Select(word => word[0]));
                if (kind == "body " && initials.Length >= 3)
                {
                    Link(kind + initials, i);
                }
            }
        }

        void Link(string key, int index)
        {
            if (!byKey.TryAdd(key, index))
            {
                joined.Join(byKey[key], index);
            }
        }
    }

    private static IEnumerable<int> Indices(NamedThing[] things, Func<NamedThing, bool> wanted) =>
        Enumerable.Range(0, things.Length).Where(i => wanted(things[i]));

    private PeopleOfStory Collect(Dictionary<int, Annotations> articles, NamedThing[] things, int[] setOf, PersonCorrector corrected)
    {
        var people = ImmutableArray.CreateBuilder<Person>();
        var idOf = new Dictionary<PersonKey, string>();
        (NamedThing[] Things, int Set)[] sets = [.. Enumerable.Range(0, things.Length).GroupBy(i => setOf[i])
            .Select(set => (Things: set.Select(i => things[i]).ToArray(), set.Key))
            .OrderByDescending(set => set.Things.Select(thing => thing.Key.Article).Distinct().Count()).ThenByDescending(set => set.Things.Sum(thing => thing.Weight))
            .ThenBy(set => set.Things[0].Entity.Name, StringComparer.Ordinal)];
        foreach ((NamedThing[] set, int number) in sets)
        {
            string id = $"p{people.Count + 1}";
            Evidence[] mentions = [.. set.SelectMany(thing => thing.Entity.Mentions.Where(mention => mention.Kind == MentionKind.Name)
                .Select(mention => (thing.Key.Article, mention.Span))).OrderBy(mention => mention.Article).ThenBy(mention => mention.Span)
                .Select(mention => new Evidence(articles[mention.Article].Article.Id, mention.Span))];
            string name = corrected.NameOf(number) ?? FullName(set);
            people.Add(new Person(
                id,
                set.GroupBy(thing => thing.Entity.Type).OrderByDescending(group => group.Sum(thing => thing.Weight)).ThenBy(group => group.Key).First().Key,
                name,
                [.. set.SelectMany(thing => thing.Forms.Append(Shown(thing.Entity.Name, thing.Entity.Type))).Concat(corrected.Given(number)).Distinct().Where(form => form != name).Order(StringComparer.Ordinal)],
                [.. RoleList.Fullest(set.SelectMany(thing => thing.Entity.Roles.Append(Spaced(thing.Entity.Name)[..(thing.Name is null ? 0 : TitlesOf(Spaced(thing.Entity.Name)))].Trim())))],
                [.. mentions])
            {
                Corrections = [.. corrected.Of(number)],
            });
            foreach (NamedThing thing in set)
            {
                idOf[thing.Key] = id;
            }
        }

        AddDescribed(articles, idOf);
        return new PeopleOfStory(people.ToImmutable(), idOf) { StandsFor = Governments(people) };
    }

    private Dictionary<string, string> Governments(IReadOnlyList<Person> people)
    {
        var countries = new Dictionary<string, string>();
        foreach (Person person in people)
        {
            foreach (string form in person.Also.Append(person.Name))
            {
                string whole = string.Join(' ', _folder.Words(form));
                countries.TryAdd(lexicon.SameNames.TryGetValue(whole, out int[]? group) ? $"#{group[0]}" : whole, person.Id);
            }
        }

        var standsFor = new Dictionary<string, string>();
        foreach (Person person in people)
        {
            if (lexicon.Governments.TryGetValue(string.Join(' ', _folder.Words(person.Name)), out string? country)
                && countries.TryGetValue(lexicon.SameNames.TryGetValue(country, out int[]? group) ? $"#{group[0]}" : country, out string? id))
            {
                standsFor[person.Id] = id;
            }
        }

        return standsFor;
    }

    /// <summary>An unnamed entity one of whose mentions ends in a person's name (<i>the minister's aide Kai Lund</i>) is that person.</summary>
    private static void AddDescribed(Dictionary<int, Annotations> articles, Dictionary<PersonKey, string> idOf)
    {
        foreach ((int index, Annotations annotations) in articles)
        {
            foreach (Entity unnamed in annotations.Entities.Where(entity => !entity.IsNamed && !entity.IsPlural))
            {
                Entity? named = annotations.Entities.FirstOrDefault(entity => entity is { IsNamed: true, Type: EntityType.Person }
                    && entity.Mentions.Any(mention => mention.Kind == MentionKind.Name
                        && unnamed.Mentions.Any(whole => whole.Span.Contains(mention.Span) && whole.Span.End - mention.Span.End <= 1)));
                if (named is not null && idOf.TryGetValue(new PersonKey(index, named.Id), out string? id))
                {
                    idOf.TryAdd(new PersonKey(index, unnamed.Id), id);
                }
            }
        }
    }

    /// <summary>The commonest name of those with the most articles that have more than one word; for a body or place, the longest common one, for a state its full one; not in capitals (<i>WASHINGTON</i> before a report) where any text has it in small letters.</summary>
    private string FullName(NamedThing[] set)
    {
        bool isPerson = set.Any(thing => thing.Name is not null);
        string fullest = set.Select(thing => Shown(thing.Entity.Name, thing.Entity.Type)).GroupBy(name => name)
            .OrderByDescending(group => isPerson ? group.Key.Contains(' ', StringComparison.Ordinal) : lexicon.States.FullNameOf(group.Key) is null)
            .ThenByDescending(group => group.Count()).ThenByDescending(group => group.Key.Length).ThenBy(group => group.Key, StringComparer.Ordinal).First().Key;
        return fullest.Any(char.IsLower) ? fullest : set.SelectMany(thing => thing.Forms).Where(form => form != fullest && form.Equals(fullest, StringComparison.OrdinalIgnoreCase)).Min(StringComparer.Ordinal) ?? fullest;
    }
}
