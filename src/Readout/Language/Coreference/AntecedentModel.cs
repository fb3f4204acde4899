using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Readout.Models;

namespace Readout.Language.Coreference;

/// <summary>The weights of the antecedent ranker: one signed byte a hashed feature.</summary>
internal sealed class AntecedentModel
{
    private static readonly Lazy<AntecedentModel> _embedded = new(() => new AntecedentModel(ModelFile.Embedded("Models/coreference.bin")));
    private readonly ReadOnlyMemory<byte> _weights;
    private readonly int[] _offsets;

    /// <summary>Reads the model.</summary>
    /// <exception cref="InvalidDataException">The number of weights is not a power of two.</exception>
    public AntecedentModel(ModelFile file)
    {
        _weights = file["weights"];
        if (!System.Numerics.BitOperations.IsPow2(_weights.Length))
        {
            throw new InvalidDataException("The coreference model's weights are not a power of two in number.");
        }

        ReadOnlySpan<byte> offsets = file["offsets"].Span;
        _offsets = new int[offsets.Length / 4];
        for (int i = 0; i < _offsets.Length; i++)
        {
            _offsets[i] = BinaryPrimitives.ReadInt32LittleEndian(offsets[(4 * i)..]);
        }
    }

    /// <summary>The model that ships with the library.</summary>
    public static AntecedentModel Embedded => _embedded.Value;

    /// <summary>Chooses the antecedent of a mention.</summary>
    /// <param name="mention">The mention.</param>
    /// <param name="candidates">Earlier mentions that nothing forbids.</param>
    /// <param name="context">The article's mentions.</param>
    /// <returns>Index in <paramref name="candidates"/>; -1 when the mention is the first of its own.</returns>
    public int Choose(CandidateMention mention, List<CandidateMention> candidates, AntecedentContext context)
    {
        Span<uint> features = stackalloc uint[AntecedentFeatures.Most];
        AntecedentFeatures.Prepare(mention, candidates, context, out AntecedentFeatures state);
        int best = -1;
        int bestScore = Score(features[..state.WriteNew(features, candidates)]) + _offsets[(int)mention.Pronoun];
        for (int i = candidates.Count - 1; i >= 0; i--)
        {
            int score = Score(features[..state.Write(candidates[i], features)]);
            if (score > bestScore)
            {
                best = i;
                bestScore = score;
            }
        }

        return best;
    }

    private int Score(ReadOnlySpan<uint> features)
    {
        ReadOnlySpan<sbyte> weights = MemoryMarshal.Cast<byte, sbyte>(_weights.Span);
        uint mask = (uint)weights.Length - 1;
        int score = 0;
        foreach (uint feature in features)
        {
            score += weights[(int)(feature & mask)];
        }

        return score;
    }
}
