using Readout.Stories.People;

namespace Readout.Stories.Corrections;

/// <summary>People as readers have put them right: the rules in order, each on what the one before left.</summary>
internal static class PersonCorrector
{
    /// <summary>The corrected sets.</summary>
    /// <param name="things">The named entities of a story's articles.</param>
    /// <param name="sets">For each, the set that it was found to belong to.</param>
    /// <param name="corrections">The rules.</param>
    /// <returns>The sets, and the rules that changed each of them.</returns>
    public static ILookup<int, string> Correct(NamedThing[] things, int[] sets, IReadOnlyList<Correction> corrections)
    {
        int next = things.Length;
        var applied = new List<(int Thing, string Sentence)>();
        foreach (Correction correction in corrections.Where(correction => correction.Kind is CorrectionKind.SamePerson or CorrectionKind.OtherPerson))
        {
            int[] first = Bearers(things, correction.Subject[0]), second = Bearers(things, correction.Subject[1]);
            HashSet<int> firstSets = [.. first.Select(i => sets[i])], secondSets = [.. second.Select(i => sets[i])];
            if (first.Length == 0 || second.Length == 0 || (correction.Kind == CorrectionKind.SamePerson) == (firstSets.Count == 1 && firstSets.SetEquals(secondSets))
                || (correction.Kind == CorrectionKind.OtherPerson && !firstSets.Overlaps(secondSets)))
            {
                continue; // nobody bears the name here, or it is so already
            }

            int[] moved = correction.Kind == CorrectionKind.SamePerson
                ? [.. Enumerable.Range(0, things.Length).Where(i => firstSets.Contains(sets[i]) || secondSets.Contains(sets[i]))]
                : [.. first.Except(second)];
            foreach (int i in moved)
            {
                sets[i] = next;
            }

            next++;
            applied.Add((first[0], correction.Sentence));
            applied.Add((second[0], correction.Sentence));
        }

        return applied.Distinct().ToLookup(row => sets[row.Thing], row => row.Sentence);
    }

    private static int[] Bearers(NamedThing[] things, string name) =>
        [.. Enumerable.Range(0, things.Length).Where(i => things[i].Forms.Append(things[i].Entity.Name).Contains(name, StringComparer.OrdinalIgnoreCase))];
}
