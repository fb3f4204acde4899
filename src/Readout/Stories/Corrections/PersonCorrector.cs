using Readout.Stories.People;

namespace Readout.Stories.Corrections;

/// <summary>
/// People as readers have put them right: the rules in order, each on what the one before left. Who is said to be one with a name that the story does not have goes by it
/// too, so that they are one in all stories; a person that rules have made goes by the first name of the last of them.
/// </summary>
internal sealed class PersonCorrector
{
    private readonly NamedThing[] _things;
    private readonly int[] _sets;
    private readonly Dictionary<int, string> _nameOf = [];
    private readonly Dictionary<int, HashSet<string>> _givenTo = [];
    private readonly List<(int Thing, string Sentence)> _applied = [];
    private int _next;

    private PersonCorrector(NamedThing[] things, int[] sets)
    {
        _things = things;
        _sets = sets;
        _next = things.Length;
    }

    /// <summary>Corrects the sets.</summary>
    /// <param name="things">The named entities of a story's articles.</param>
    /// <param name="sets">For each, the set that it was found to belong to.</param>
    /// <param name="corrections">The rules.</param>
    public static PersonCorrector Correct(NamedThing[] things, int[] sets, IReadOnlyList<Correction> corrections)
    {
        var corrector = new PersonCorrector(things, sets);
        foreach (Correction correction in corrections)
        {
            if (correction.Kind == CorrectionKind.SamePerson)
            {
                corrector.Join(correction);
            }
            else if (correction.Kind == CorrectionKind.OtherPerson)
            {
                corrector.Part(correction);
            }
        }

        return corrector;
    }

    /// <summary>The rules that changed a set.</summary>
    public IEnumerable<string> Of(int set) => _applied.Where(row => _sets[row.Thing] == set).Select(row => row.Sentence).Distinct();

    /// <summary>The name that rules have given a set; <c>null</c> where none has.</summary>
    public string? NameOf(int set) => _nameOf.GetValueOrDefault(set);

    /// <summary>The names that rules have given a set beside those that it bears.</summary>
    public IEnumerable<string> Given(int set) => _givenTo.GetValueOrDefault(set) ?? [];

    private void Join(Correction correction)
    {
        string name = correction.Subject[0], other = correction.Subject[1];
        int[] first = Called(name), second = Called(other);
        HashSet<int> joined = [.. first.Concat(second).Select(i => _sets[i])];
        if (joined.Count == 0)
        {
            return; // nobody is called so here
        }

        HashSet<string> given = new(joined.SelectMany(Given), StringComparer.OrdinalIgnoreCase);
        given.UnionWith(new[] { name, other }.Where(one => Bearers(one).Length == 0));
        Move(Enumerable.Range(0, _things.Length).Where(i => joined.Contains(_sets[i])));
        _nameOf[_next] = name;
        _givenTo[_next++] = given;
        Apply(first, correction);
        Apply(second, correction);
    }

    private void Part(Correction correction)
    {
        string name = correction.Subject[0], other = correction.Subject[1];
        int[] first = Called(name), second = Called(other);
        int[] common = [.. first.Select(i => _sets[i]).Intersect(second.Select(i => _sets[i]))];
        if (common.Length == 0)
        {
            return;
        }

        // A name that was only given to the set is taken back; where both are borne, those who bear the one part from those who bear the other.
        int[] leaving = Bearers(name), staying = Bearers(other);
        foreach (int set in common)
        {
            _nameOf.Remove(set);
            if (Array.Find([name, other], one => !Bearers(one).Any(i => _sets[i] == set)) is { } given)
            {
                _givenTo[set].Remove(given);
            }
        }

        int[] moved = leaving.Any(i => staying.Any(j => _sets[i] == _sets[j])) ? [.. leaving.Except(staying)] : [];
        if (moved.Length > 0)
        {
            Move(moved);
            _next++;
        }

        Apply(first, correction);
        Apply(second, correction);
    }

    private void Move(IEnumerable<int> things)
    {
        foreach (int i in things.ToArray())
        {
            _sets[i] = _next;
        }
    }

    private void Apply(int[] things, Correction correction)
    {
        if (things.Length > 0)
        {
            _applied.Add((things[0], correction.Sentence));
        }
    }

    // Those who bear a name, or are in a set to which it was given.
    private int[] Called(string name) =>
        [.. Bearers(name).Union(Enumerable.Range(0, _things.Length).Where(i => _givenTo.TryGetValue(_sets[i], out HashSet<string>? given) && given.Contains(name)))];

    private int[] Bearers(string name) =>
        [.. Enumerable.Range(0, _things.Length).Where(i => _things[i].Forms.Append(_things[i].Entity.Name).Contains(name, StringComparer.OrdinalIgnoreCase))];
}
