using Readout.Stories.People;

namespace Readout.Stories.Corrections;

/// <summary>
/// Says which rules can touch the account of a story, by the articles, places and names that they are about. Rules for an article's day, outlet and speakers are not
/// among them: they are in what its annotations were made from.
/// </summary>
internal sealed class CorrectionReach
{
    private readonly StoryInput[] _inputs;
    private readonly Correction[] _ofStories;
    private readonly (Correction Correction, string First, string Second)[] _ofClaims;
    private readonly Correction[] _ofPeople;
    private readonly HashSet<string>[] _names;

    /// <summary>Reads the rules.</summary>
    /// <param name="inputs">All articles in canonical order.</param>
    /// <param name="corrections">What readers have put right, in order.</param>
    public CorrectionReach(StoryInput[] inputs, IReadOnlyList<Correction> corrections)
    {
        _inputs = inputs;
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
        _ofPeople = [.. corrections.Where(correction => correction.Kind is CorrectionKind.SamePerson or CorrectionKind.OtherPerson)];
        var wanted = new HashSet<string>(_ofPeople.SelectMany(correction => correction.Subject), StringComparer.OrdinalIgnoreCase);
        var people = new PersonResolver(StoryLexicon.Shared);
        _names = wanted.Count == 0 ? [] : [.. inputs.AsParallel().AsOrdered().Select(input => people.NamesIn(input.Annotations).Where(wanted.Contains).ToHashSet(StringComparer.OrdinalIgnoreCase))];
    }

    /// <summary>The rules that can touch a story, in their order by what they are about.</summary>
    /// <param name="members">Indices of its articles.</param>
    public IEnumerable<Correction> Of(int[] members)
    {
        if (_ofStories.Length + _ofClaims.Length + _ofPeople.Length == 0)
        {
            return [];
        }

        HashSet<string> ids = [.. members.Select(member => _inputs[member].Article.Id)];
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
