using Readout.Language.Neural;

namespace Readout.Train.Language;

/// <summary>One layer of the encoder as a worker trains it.</summary>
internal unsafe interface ILayerTraining
{
    /// <summary>Reads the rows <paramref name="from"/> and writes <paramref name="next"/>, with dropout; keeps what the way back needs.</summary>
    void Forward(TrainingBatch batch, float* from, float* next, ref TrainingRandom random);

    /// <summary>Turns the gradient of the rows written into that of the rows read, and adds to the gradients of the weights.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="from">The rows read.</param>
    /// <param name="gradient">The gradient; zero between sequences.</param>
    /// <param name="gradients">The gradients of all parameters.</param>
    void Backward(TrainingBatch batch, float* from, float* gradient, FloatBuffer[] gradients);
}
