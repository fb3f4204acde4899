using System.Numerics;
using System.Runtime.InteropServices;
using Readout.Language.Neural;

namespace Readout.Train.Language;

/// <summary>
/// The mean of a network's weights over the last part of its training, which reads better than the weights of any one step
/// (Izmailov et al. 2018, "Averaging Weights Leads to Wider Optima and Better Generalization").
/// </summary>
internal sealed class WeightAverage
{
    private readonly (FloatBuffer Value, FloatBuffer Sum)[] _parts;
    private int _count;

    /// <param name="weights">The weights; the length of each is a multiple of the width of a vector.</param>
    public WeightAverage(IEnumerable<FloatBuffer> weights) => _parts = [.. weights.Select(value => (value, new FloatBuffer(value.Length)))];

    /// <summary>Adds the weights as they are now.</summary>
    public void Add()
    {
        _count++;
        Parallel.ForEach(_parts, part =>
        {
            Span<Vector<float>> sum = Vectors(part.Sum), value = Vectors(part.Value);
            for (int i = 0; i < sum.Length; i++)
            {
                sum[i] += value[i];
            }
        });
    }

    /// <summary>Puts the mean in the place of the weights. Nothing changes when none were added.</summary>
    public void Apply()
    {
        foreach ((FloatBuffer value, FloatBuffer sum) in _parts)
        {
            for (int i = 0; i < value.Length && _count > 0; i++)
            {
                value.Span[i] = sum.Span[i] / _count;
            }
        }
    }

    private static Span<Vector<float>> Vectors(FloatBuffer buffer) => MemoryMarshal.Cast<float, Vector<float>>(buffer.Span);
}
