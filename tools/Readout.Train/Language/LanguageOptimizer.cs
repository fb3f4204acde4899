using System.Numerics;
using Readout.Language.Neural;

namespace Readout.Train.Language;

/// <summary>Adam for the dense weights, AdaGrad for the embedding rows; the workers' gradients are averaged in a fixed order.</summary>
internal sealed unsafe class LanguageOptimizer(LanguageNetwork network, TrainingWorker[] workers)
{
    private const float RowFactor = 25;
    private const float RowEpsilon = 1e-4f;
    private readonly List<int> _touched = [];
    private int _step;

    public void Step(float rate)
    {
        _step++;
        Parallel.For(0, network.Parameters.Count, new ParallelOptions { MaxDegreeOfParallelism = workers.Length }, place => Dense(place, rate));
        _touched.Clear();
        foreach (TrainingWorker worker in workers)
        {
            foreach (int row in worker.RowGradients.Touched)
            {
                if (worker == workers.First(other => other.RowGradients.Has(row)))
                {
                    _touched.Add(row);
                }
            }
        }

        int parts = workers.Length;
        Parallel.For(0, parts, new ParallelOptions { MaxDegreeOfParallelism = workers.Length }, part => Rows(part, parts, rate * RowFactor));
    }

    private void Dense(int place, float rate)
    {
        Span<Vector<float>> sum = Vectors(workers[0].Gradients[place]);
        for (int worker = 1; worker < workers.Length; worker++)
        {
            Span<Vector<float>> other = Vectors(workers[worker].Gradients[place]);
            for (int i = 0; i < sum.Length; i++)
            {
                sum[i] += other[i];
            }
        }

        network.Parameters[place].Descend(workers[0].Gradients[place], 1f / workers.Length, rate, _step);
    }

    private void Rows(int part, int parts, float rate)
    {
        int width = network.Options.Width;
        float* sum = stackalloc float[width];
        for (int i = part; i < _touched.Count; i += parts)
        {
            int row = _touched[i];
            new Span<float>(sum, width).Clear();
            foreach (TrainingWorker worker in workers)
            {
                if (worker.RowGradients.Has(row))
                {
                    Kernels.Add(worker.RowGradients.Row(row), 1f / workers.Length, sum, width);
                }
            }

            float* value = network.Rows.Pointer + ((nint)row * width), squares = network.RowSquares.Pointer + ((nint)row * width);
            for (int j = 0; j < width; j++)
            {
                squares[j] += sum[j] * sum[j];
                value[j] -= rate * sum[j] / (MathF.Sqrt(squares[j]) + RowEpsilon);
            }
        }
    }

    private static Span<Vector<float>> Vectors(FloatBuffer buffer) => System.Runtime.InteropServices.MemoryMarshal.Cast<float, Vector<float>>(buffer.Span);
}
