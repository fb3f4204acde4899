using System.Numerics;
using System.Runtime.CompilerServices;
using Readout.Language.Neural;

namespace Readout.Train.Language;

/// <summary>Trains a <see cref="RecurrentLayer"/>.</summary>
internal sealed unsafe class RecurrenceTraining(LanguageNetwork network, Transposes transposes, int layer, int rows) : ILayerTraining
{
    private readonly int _width = network.Options.Width;
    private readonly FloatBuffer _factors = new(rows * network.Options.Width);
    private readonly FloatBuffer _states = new(rows * network.Options.Width);
    private readonly FloatBuffer _parts = new(rows * network.Options.Width * 3);
    private readonly string _name = $"encoder/{layer}";

    /// <inheritdoc/>
    public void Forward(TrainingBatch batch, float* from, float* next, ref TrainingRandom random)
    {
        int rows = batch.Layout.Rows, columns = 3 * _width;
        Parameter bias = network.Parameters[network.Place(_name + "/bias")];
        for (int row = 0; row < rows; row++)
        {
            bias.Value.Span.CopyTo(_parts.Span[(row * columns)..]);
        }

        Kernels.Multiply(from, _width, 1, network.Parameters[network.Place(_name + "/weights")].Value.Pointer, columns, _parts.Pointer, columns, rows, _width, columns, accumulate: true);
        TrainingWorker.Dropout(_factors.Span[..(rows * _width)], network.Options.Dropout, ref random);
        for (int sequence = 0; sequence < batch.Layout.Count; sequence++)
        {
            int first = batch.Layout.Start(sequence), count = batch.Layout.Length(sequence);
            Forward(first, 1, count, 0, from, next);
            Forward(first + count - 1, -1, count, _width / 2, from, next);
        }
    }

    /// <inheritdoc/>
    public void Backward(TrainingBatch batch, float* from, float* gradient, FloatBuffer[] gradients)
    {
        int rows = batch.Layout.Rows, columns = 3 * _width;
        new Span<float>(_parts.Pointer, columns).Clear();
        for (int sequence = 0; sequence < batch.Layout.Count; sequence++)
        {
            int first = batch.Layout.Start(sequence), count = batch.Layout.Length(sequence);
            Backward(first, 1, count, 0, gradient);
            Backward(first + count - 1, -1, count, _width / 2, gradient);
            _parts.Span.Slice((first + count) * columns, columns).Clear();
        }

        Kernels.Multiply(from, 1, _width, _parts.Pointer, columns, gradients[network.Place(_name + "/weights")].Pointer, columns, _width, rows, columns, accumulate: true);
        TrainingWorker.AddColumns(_parts.Pointer, rows, columns, gradients[network.Place(_name + "/bias")].Pointer);
        Kernels.Multiply(_parts.Pointer, columns, 1, transposes.Of(_name + "/weights"), _width, gradient, _width, rows, columns, _width, accumulate: true);
    }

    /// <summary>Runs over rows from <paramref name="first"/> on, and leaves the gates in the place of their logits.</summary>
    private void Forward(int first, int step, int count, int column, float* from, float* next)
    {
        for (int end = column + (_width / 2); column < end; column += Vector<float>.Count)
        {
            Vector<float> state = Vector<float>.Zero;
            for (int i = 0, row = first; i < count; i++, row += step)
            {
                float* parts = _parts.Pointer + ((nint)row * 3 * _width) + column;
                nint at = ((nint)row * _width) + column;
                Vector<float> entering = At(parts), keep = Logistic(At(parts + _width)), show = Logistic(At(parts + (2 * _width)));
                state = entering + (keep * (state - entering));
                At(parts + _width) = keep;
                At(parts + (2 * _width)) = show;
                At(_states.Pointer + at) = state;
                At(next + at) = At(from + at) + (At(_factors.Pointer + at) * show * state);
            }
        }
    }

    /// <summary>Runs over the same rows from the last to the first, and leaves the gradients of the parts in their places.</summary>
    private void Backward(int first, int step, int count, int column, float* gradient)
    {
        for (int end = column + (_width / 2); column < end; column += Vector<float>.Count)
        {
            Vector<float> carried = Vector<float>.Zero;
            for (int i = count - 1, row = first + ((count - 1) * step); i >= 0; i--, row -= step)
            {
                float* parts = _parts.Pointer + ((nint)row * 3 * _width) + column;
                nint at = ((nint)row * _width) + column;
                Vector<float> entering = At(parts), keep = At(parts + _width), show = At(parts + (2 * _width)), state = At(_states.Pointer + at);
                Vector<float> before = i == 0 ? Vector<float>.Zero : At(_states.Pointer + at - ((nint)step * _width));
                Vector<float> shown = At(gradient + at) * At(_factors.Pointer + at);
                Vector<float> whole = carried + (shown * show);
                carried = whole * keep;
                At(parts) = whole - carried;
                At(parts + _width) = whole * (before - entering) * keep * (Vector<float>.One - keep);
                At(parts + (2 * _width)) = shown * state * show * (Vector<float>.One - show);
            }
        }
    }

    private static ref Vector<float> At(float* place) => ref Unsafe.AsRef<Vector<float>>(place);

    private static Vector<float> Logistic(Vector<float> logit) => Vector<float>.One / (Vector<float>.One + Vector.Exp(-logit));
}
