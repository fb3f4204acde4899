using System.Text;
using Readout.Language;

namespace Readout.Train.Language;

/// <summary>How often a word of each universal tag hangs by a relation on a head of each tag, and the table that <see cref="TagRevision"/> reads.</summary>
internal sealed class TagCounts
{
    private readonly SortedDictionary<string, int[,]> _counts = new(StringComparer.Ordinal);
    private readonly double[] _all = new double[TagRevision.Tags];

    /// <summary>Counts one word.</summary>
    /// <param name="relation">The relation that the parser gives it.</param>
    /// <param name="head">The tag that the tagger gives its head; <c>null</c> for a root.</param>
    /// <param name="tag">Its own tag in the treebank.</param>
    public void Add(string relation, UniversalTag? head, UniversalTag tag)
    {
        int[,] counts = _counts.TryGetValue(relation, out int[,]? known) ? known : _counts[relation] = new int[TagRevision.Heads, TagRevision.Tags];
        counts[head is { } of ? (int)of : TagRevision.Tags, (int)tag]++;
        _all[(int)tag]++;
    }

    /// <summary>The sections of the model file: for each relation and head the logarithm of each tag's probability, weighed, in steps.</summary>
    /// <param name="weight">How much the tree counts beside the tag head, which counts 1.</param>
    /// <param name="smoothing">How many words, spread as all words are, are added to each row.</param>
    public Dictionary<string, byte[]> ToSections(double weight, double smoothing)
    {
        double total = _all.Sum() + TagRevision.Tags;
        var table = new List<byte>();
        foreach (int[,] counts in _counts.Values)
        {
            for (int head = 0; head < TagRevision.Heads; head++)
            {
                int row = Enumerable.Range(0, TagRevision.Tags).Sum(tag => counts[head, tag]);
                for (int tag = 0; tag < TagRevision.Tags; tag++)
                {
                    double probability = (counts[head, tag] + (smoothing * (_all[tag] + 1) / total)) / (row + smoothing);
                    double steps = row == 0 ? 0 : Math.Round(weight * Math.Log(probability) / TagRevision.Step);
                    table.Add((byte)(sbyte)Math.Clamp(steps, sbyte.MinValue, sbyte.MaxValue));
                }
            }
        }

        return new Dictionary<string, byte[]> { ["relations"] = Encoding.UTF8.GetBytes(string.Join('\n', _counts.Keys)), ["table"] = [.. table] };
    }
}
