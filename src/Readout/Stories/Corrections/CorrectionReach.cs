using Readout.Stories.People;

namespace Readout.Stories.Corrections;

/// <summary>
/// Says which rules can touch the account of a story, by the articles, places and names that they are about. Rules for an article's day, outlet and speakers are not
/// among them: they are in what its annotations were made from.
/// </summary>
internal sealed class CorrectionReach
{
    private readonly string[] _articles;
    private readonly Correction[] _ofStories;
    private readonly (Correction Correction, string First, string Second)[] _ofClaims;
    private readonly Correction[] _ofPeople;
    private readonly IReadOnlySet<string>[] _names;

    /// <summary>Reads the rules.</summary>
    /// <param name="articles">Ids of all articles in canonical order.</param>
    /// <param name="names">Which of the names that rules are about each of them bears: <see cref="NamesIn"/>.</param>
    /// <param name="corrections">What readers have put right, in order.</param>
    public CorrectionReach(string[] articles, IReadOnlySet<string>[] names, IReadOnlyList<Correction> corrections)
    {
        _articles = articles;
        _names = names;
        _ofStories = [.. corrections.Where(GroupCorrector.IsOfStories)];
        _ofClaims =
        [
            .. from correction in corrections
               where correction.Kind is CorrectionKind.SameClaim or CorrectionKind.OtherClaim
               let first = Correction.PlaceOf(correction.Subject[0])?.Article
               let second = Correction.PlaceOf(correction.Subject[1])?.Article
               where first is not null && second is not null
               select (correction, first, second),
        ];
        _ofPeople = [.. corrections.Where(IsOfPeople)];
    }

    /// <summary>Which of the names that rules are about an article bears.</summary>
    /// <param name="annotations">The article.</param>
    /// <param name="corrections">The rules.</param>
    public static IReadOnlySet<string> NamesIn(Annotations annotations, IReadOnlyList<Correction> corrections) => NamesAmong(() => AllNamesIn(annotations), corrections);

    /// <summary>All names that an article bears.</summary>
    /// <param name="annotations">The article.</param>
    public static IEnumerable<string> AllNamesIn(Annotations annotations) => new PersonResolver(StoryLexicon.Shared).NamesIn(annotations);

    /// <summary>Which of the names that rules are about are among some.</summary>
    /// <param name="names">Gives the names, if there are such rules.</param>
    /// <param name="corrections">The rules.</param>
    public static IReadOnlySet<string> NamesAmong(Func<IEnumerable<string>> names, IReadOnlyList<Correction> corrections)
    {
        HashSet<string> wanted = new(corrections.Where(IsOfPeople).SelectMany(correction => correction.Subject), StringComparer.OrdinalIgnoreCase);
        return wanted.Count == 0 ? wanted : names().Where(wanted.Contains).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    private static bool IsOfPeople(Correction correction) => correction.Kind is CorrectionKind.SamePerson or CorrectionKind.OtherPerson;

    /// <summary>The rules that can touch a story, in their order by what they are about.</summary>
    /// <param name="members">Indices of its articles.</param>
    public IEnumerable<Correction> Of(int[] members)
    {
        if (_ofStories.Length + _ofClaims.Length + _ofPeople.Length == 0)
        {
            return [];
        }

        HashSet<string> ids = [.. members.Select(member => _articles[member])];
        return _ofStories.Where(correction => correction.Subject.Any(ids.Contains))
            .Concat(_ofClaims.Where(rule => ids.Contains(rule.First) && ids.Contains(rule.Second)).Select(rule => rule.Correction))
            .Concat(OfPeople(members));
    }

    // Of whoever bears one of its names a rule says that they bear the other, which later rules may be about.
    private Correction[] OfPeople(int[] members)
    {
        if (_ofPeople.Length == 0)
        {
            return [];
        }

        HashSet<string> borne = new(members.SelectMany(member => _names[member]), StringComparer.OrdinalIgnoreCase);
        for (int known = -1; known < borne.Count;)
        {
            known = borne.Count;
            borne.UnionWith(_ofPeople.Where(correction => correction.Kind == CorrectionKind.SamePerson && correction.Subject.Any(borne.Contains)).SelectMany(correction => correction.Subject).ToArray());
        }

        return [.. _ofPeople.Where(correction => correction.Subject.Any(borne.Contains))];
    }
}
