using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Readout.Models;

namespace Readout.Language.Coreference;

/// <summary>The weights of the antecedent ranker, one signed byte a hashed feature, and trees that choose among people behind it.</summary>
internal sealed class AntecedentModel
{
    private const float Margin = 1;
    private static readonly Lazy<AntecedentModel> _embedded = new(() => new AntecedentModel(ModelFile.Embedded("Models/coreference.bin")));
    private readonly ReadOnlyMemory<byte> _weights;
    private readonly int[] _offsets;
    private readonly BoostedTrees? _trees;

    /// <summary>Reads the model.</summary>
    /// <exception cref="InvalidDataException">The number of weights is not a power of two.</exception>
    public AntecedentModel(ModelFile file)
    {
        _weights = file["weights"];
        if (!System.Numerics.BitOperations.IsPow2(_weights.Length))
        {
            throw new InvalidDataException("The coreference model's weights are not a power of two in number.");
        }

        _trees = file.Names.Contains("people") ? BoostedTrees.Read(file["people"].Span) : null;
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
        int chosen = Rank(mention, candidates, context);
        return _trees is not null && mention.Pronoun is PronounClass.He or PronounClass.She ? ChoosePerson(context.People, chosen) : chosen;
    }

    /// <summary>Chooses the antecedent of a mention by the log-linear model alone, and reads the rows of the people in question where it is <i>he</i> or <i>she</i>.</summary>
    /// <param name="mention">The mention.</param>
    /// <param name="candidates">Earlier mentions that nothing forbids.</param>
    /// <param name="context">The article's mentions.</param>
    public int Rank(CandidateMention mention, List<CandidateMention> candidates, AntecedentContext context)
    {
        Span<uint> features = stackalloc uint[AntecedentFeatures.Most];
        Span<int> scores = stackalloc int[candidates.Count];
        AntecedentFeatures.Prepare(mention, candidates, context, out AntecedentFeatures state);
        int best = -1;
        int none = Score(features[..state.WriteNew(features, candidates)]) + _offsets[(int)mention.Pronoun], bestScore = none;
        for (int i = candidates.Count - 1; i >= 0; i--)
        {
            scores[i] = Score(features[..state.Write(candidates[i], features)]);
            if (scores[i] > bestScore)
            {
                best = i;
                bestScore = scores[i];
            }
        }

        if (mention.Pronoun is PronounClass.He or PronounClass.She)
        {
            context.People.Read(mention, candidates, scores, none);
        }

        return best;
    }

    // Where the trees find another hardly likelier than the one whom the ranker takes, the ranker is right as often.
    private int ChoosePerson(PersonRanking people, int ranked)
    {
        int best = 0;
        float bestSum = float.NegativeInfinity;
        for (int row = 0; row < people.Count; row++)
        {
            float sum = _trees!.Sum(people.Row(row)) + (people.Holds(row, ranked) ? Margin : 0);
            if (sum > bestSum)
            {
                best = row;
                bestSum = sum;
            }
        }

        return people.CandidateOf(best);
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
