namespace Readout.Train.Language;

/// <summary>Counts of names that were found and names that are there; a name is right when its span and type are.</summary>
internal sealed class NameMatches
{
    private const int Types = 6;
    private readonly int[] _right = new int[Types];
    private readonly int[] _found = new int[Types];
    private readonly int[] _gold = new int[Types];
    private int _rightJoined;

    /// <summary>Adds the names of one document.</summary>
    public void Add(IReadOnlyCollection<GoldName> gold, IReadOnlyCollection<GoldName> found)
    {
        var exact = new HashSet<GoldName>(gold);
        var joined = new HashSet<GoldName>(gold.Select(Join));
        foreach (GoldName name in gold)
        {
            _gold[(int)name.Type]++;
        }

        foreach (GoldName name in found)
        {
            _found[(int)name.Type]++;
            _right[(int)name.Type] += exact.Contains(name) ? 1 : 0;
            _rightJoined += joined.Contains(Join(name)) ? 1 : 0;
        }
    }

    /// <summary>The figures, a line each: all, all with the two kinds of places as one, and each type.</summary>
    public IEnumerable<string> Lines()
    {
        yield return Line("all", _right.Sum(), _found.Sum(), _gold.Sum());
        yield return Line("GPE=LOC", _rightJoined, _found.Sum(), _gold.Sum());
        for (int type = 0; type < Types; type++)
        {
            yield return Line(((EntityType)type).ToString(), _right[type], _found[type], _gold[type]);
        }
    }

    private static GoldName Join(GoldName name) => name.Type == EntityType.Location ? name with { Type = EntityType.GeopoliticalEntity } : name;

    private static string Line(string what, int right, int found, int gold) =>
        $"  {what,-20} P {100.0 * right / Math.Max(1, found),6:0.00} R {100.0 * right / Math.Max(1, gold),6:0.00} F1 {200.0 * right / Math.Max(1, found + gold),6:0.00}   of {gold}";
}
