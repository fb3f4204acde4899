using System.Numerics;
using System.Runtime.InteropServices;
using Readout.Language.Neural;
using Readout.Models;

namespace Readout.Language;

/// <summary>
/// Decides between universal tags that the tag head finds nearly as likely, by what the tree says: how likely each is of a word with this relation to a head of that tag. The tree comes
/// from another head of the network, which knows the whole sentence, so each mends some of the other's mistakes. Whether a word is a proper noun is left to the tag head: its letters
/// say that, not its place.
/// </summary>
internal sealed class TagRevision
{
    /// <summary>Number of universal tags.</summary>
    public const int Tags = (int)UniversalTag.VERB + 1;

    /// <summary>Heads that are told apart: one of each tag, and none.</summary>
    public const int Heads = Tags + 1;

    /// <summary>What one step of the table is worth, in units of the tag head's scores (logarithms of probabilities).</summary>
    public const float Step = 1f / 16;

    private const float Farthest = 6;
    private static readonly Lazy<TagRevision> _embedded = new(() => new TagRevision(ModelFile.Embedded("Models/tags.bin")));
    private readonly Dictionary<string, int> _relations;
    private readonly sbyte[] _table;

    /// <summary>Reads the table.</summary>
    /// <exception cref="InvalidDataException">Its size does not fit.</exception>
    public TagRevision(ModelFile file)
    {
        _relations = file.Text("relations").Split('\n').Select((relation, i) => (relation, i)).ToDictionary(row => row.relation, row => row.i, StringComparer.Ordinal);
        _table = MemoryMarshal.Cast<byte, sbyte>(file["table"].Span).ToArray();
        if (_table.Length != _relations.Count * Heads * Tags)
        {
            throw new InvalidDataException("The table of tags in trees has the wrong size.");
        }
    }

    /// <summary>The table that the library ships; read when first used.</summary>
    public static TagRevision Embedded => _embedded.Value;

    /// <summary>The joint tag of a word: that with the best score of its universal tag, which is the likeliest by the scores of all its joint tags and by the tree.</summary>
    /// <param name="scores">Scores of the joint tags, logarithms of probabilities but for a constant.</param>
    /// <param name="best">The joint tag with the best score.</param>
    /// <param name="universal">The universal tag of each joint tag.</param>
    /// <param name="relation">The word's relation.</param>
    /// <param name="head">The universal tag of its head; <c>null</c> for a root.</param>
    public int Revise(ReadOnlySpan<float> scores, int best, UniversalTag[] universal, string relation, UniversalTag? head)
    {
        Span<float> sums = stackalloc float[Tags];
        if (universal[best] == UniversalTag.PROPN || !SumNear(scores, best, universal, sums) || !_relations.TryGetValue(relation, out int row))
        {
            return best;
        }

        ReadOnlySpan<sbyte> told = _table.AsSpan(((row * Heads) + (head is { } tag ? (int)tag : Tags)) * Tags, Tags);
        int chosen = (int)universal[best];
        for (int i = 0; i < Tags; i++)
        {
            if (sums[i] > 0 && i != (int)UniversalTag.PROPN && MathF.Log(sums[i]) + (told[i] * Step) > MathF.Log(sums[chosen]) + (told[chosen] * Step))
            {
                chosen = i;
            }
        }

        if (chosen == (int)universal[best])
        {
            return best;
        }

        int revised = -1;
        for (int i = 0; i < universal.Length; i++)
        {
            revised = (int)universal[i] == chosen && (revised < 0 || scores[i] > scores[revised]) ? i : revised;
        }

        return revised;
    }

    /// <summary>Sums up how likely each universal tag is by the joint tags that are nearly as likely as the best.</summary>
    /// <returns>Whether there is more than one.</returns>
    private static bool SumNear(ReadOnlySpan<float> scores, int best, UniversalTag[] universal, Span<float> sums)
    {
        bool isOpen = false;
        for (int first = 0; first < universal.Length; first += Kernels.Compared)
        {
            uint near = Kernels.Above(scores[first..], scores[best] - Farthest);
            for (int i; near != 0 && (i = first + BitOperations.TrailingZeroCount(near)) < universal.Length; near &= near - 1)
            {
                sums[(int)universal[i]] += MathF.Exp(scores[i] - scores[best]);
                isOpen |= universal[i] != universal[best];
            }
        }

        return isOpen;
    }
}
