using System.Buffers.Binary;
using Readout.Language.Coreference;
using Readout.Models;

namespace Readout.Train.Coreference;

/// <summary>
/// Trains the ranker of antecedents: a log-linear model over the candidates of each decision and "none", by AdaGrad. The gold answer is any
/// candidate of the same chain. Decisions are taken from left to right by the linker itself, so that the features see its own clusters.
/// </summary>
internal sealed class AntecedentTrainer
{
    private const int Size = 1 << 16;
    private const float Rate = 0.08f;
    private const float Decay = 3e-5f;
    private readonly float[] _weights = new float[Size];
    private readonly float[] _squares = new float[Size];
    private readonly float[] _sums = new float[Size];
    private readonly List<uint[]> _rows = [];
    private int _passes;

    /// <summary>Probability with which the gold answer, not the model's own, is followed.</summary>
    public double FollowGold { get; set; } = 1;

    /// <summary>Decides as the model does now, after learning from the gold answer.</summary>
    /// <param name="mention">The mention.</param>
    /// <param name="candidates">Its candidates.</param>
    /// <param name="context">The article.</param>
    /// <param name="isGold">Whether a candidate is right.</param>
    /// <param name="random">For following the gold answer.</param>
    /// <param name="newCost">How much worse it is to miss an antecedent than to take a wrong one.</param>
    public int Learn(
        CandidateMention mention, List<CandidateMention> candidates, AntecedentContext context, Func<CandidateMention, bool> isGold, Random random, float newCost)
    {
        float[] scores = new float[candidates.Count + 1];
        bool[] gold = new bool[candidates.Count + 1];
        Fill(mention, candidates, context);
        bool any = false;
        int goldIndex = -1, best = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            foreach (uint feature in _rows[i])
            {
                scores[i] += _weights[feature % Size];
            }

            if (i > 0 && isGold(candidates[i - 1]))
            {
                gold[i] = any = true;
                goldIndex = goldIndex < 0 ? i : goldIndex;
            }

            best = scores[i] > scores[best] ? i : best;
        }

        gold[0] = !any;
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] += gold[i] ? 0 : i == 0 ? newCost : any ? 0.8f : 0.5f;
        }

        Update(scores, gold);
        return FollowGold > 0 && random.NextDouble() < FollowGold ? (any ? goldIndex - 1 : -1) : best - 1;
    }

    /// <summary>Decides as the model does now.</summary>
    public int Predict(CandidateMention mention, List<CandidateMention> candidates, AntecedentContext context)
    {
        Fill(mention, candidates, context);
        int best = 0;
        float bestScore = float.NegativeInfinity;
        for (int i = 0; i < _rows.Count; i++)
        {
            float score = _rows[i].Sum(feature => _weights[feature % Size]);
            if (score > bestScore)
            {
                best = i;
                bestScore = score;
            }
        }

        return best - 1;
    }

    /// <summary>Adds the weights to their running mean; called after each pass.</summary>
    public void EndPass()
    {
        _passes++;
        for (int i = 0; i < Size; i++)
        {
            _sums[i] += _weights[i];
        }
    }

    /// <summary>Begins anew with empty weights; the running mean stays.</summary>
    public void Restart()
    {
        Array.Clear(_weights);
        Array.Clear(_squares);
    }

    /// <summary>The model file of the mean weights.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="offsets">For each class of pronouns, what is added to the score of "none".</param>
    public void Write(string path, ReadOnlySpan<float> offsets)
    {
        float scale = 127f / Math.Min(3f, _sums.Max(Math.Abs) / _passes);
        byte[] bytes = new byte[Size];
        for (int i = 0; i < Size; i++)
        {
            bytes[i] = (byte)(sbyte)Math.Clamp(MathF.Round(_sums[i] / _passes * scale), -127, 127);
        }

        byte[] shifts = new byte[4 * offsets.Length];
        for (int i = 0; i < offsets.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(shifts.AsSpan(4 * i), (int)MathF.Round(offsets[i] * scale));
        }

        ModelFile.Write(path, new Dictionary<string, byte[]> { ["weights"] = bytes, ["offsets"] = shifts });
    }

    private void Fill(CandidateMention mention, List<CandidateMention> candidates, AntecedentContext context)
    {
        Span<uint> buffer = stackalloc uint[AntecedentFeatures.Most];
        AntecedentFeatures.Prepare(mention, candidates, context, out AntecedentFeatures features);
        _rows.Clear();
        _rows.Add(buffer[..features.WriteNew(buffer, candidates)].ToArray());
        foreach (CandidateMention candidate in candidates)
        {
            _rows.Add(buffer[..features.Write(candidate, buffer)].ToArray());
        }
    }

    private void Update(float[] scores, bool[] gold)
    {
        float max = scores.Max();
        double all = 0, right = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            double value = Math.Exp(scores[i] - max);
            all += value;
            right += gold[i] ? value : 0;
        }

        for (int i = 0; i < scores.Length; i++)
        {
            double value = Math.Exp(scores[i] - max);
            float gradient = (float)((value / all) - (gold[i] ? value / Math.Max(right, 1e-12) : 0));
            if (Math.Abs(gradient) < 1e-5f)
            {
                continue;
            }

            foreach (uint feature in _rows[i])
            {
                uint at = feature % Size;
                float step = gradient + (Decay * _weights[at]);
                _squares[at] += step * step;
                _weights[at] -= Rate * step / (MathF.Sqrt(_squares[at]) + 1e-3f);
            }
        }
    }
}
