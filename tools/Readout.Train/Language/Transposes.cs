using Readout.Language;
using Readout.Language.Neural;

namespace Readout.Train.Language;

/// <summary>Transposed copies of the weights for the backward pass, renewed after each step.</summary>
internal sealed unsafe class Transposes
{
    private readonly LanguageNetwork _network;
    private readonly Dictionary<string, FloatBuffer> _copies = [];

    public Transposes(LanguageNetwork network)
    {
        _network = network;
        Renew();
    }

    /// <summary>A transposed matrix; for the window layers the three taps in reverse order, or one tap by its number.</summary>
    public float* Of(string name) => _copies[name].Pointer;

    public void Renew()
    {
        LanguageTrainingOptions options = _network.Options;
        for (int layer = 0; layer < options.Layers.Length; layer++)
        {
            if (options.Layers[layer] == LanguageModel.Recurrence)
            {
                Copy($"encoder/{layer}/weights", 0, options.Width, $"encoder/{layer}/weights", 0, 1);
                continue;
            }

            for (int tap = 0; tap < 3; tap++)
            {
                Copy($"encoder/{layer}/weights", tap * options.Width, options.Width, $"encoder/{layer}/weights", (2 - tap) * options.Width, 3);
            }
        }

        for (int tap = 0; tap < 3; tap++)
        {
            Copy("names/window/weights", tap * options.Width, options.Width, $"names/window/weights/{tap}", 0, 1);
        }

        Copy("names/label/weights", 0, options.NameHidden, "names/label/weights", 0, 1);
        Copy("tag/weights", 0, options.Width, "tag/weights", 0, 1);
        Copy("parser/action/weights", 0, options.Hidden, "parser/action/weights", 0, 1);
        for (int slot = 0; slot < TransitionSystem.Slots; slot++)
        {
            Copy($"parser/slot/{slot}", 0, options.Width, $"parser/slot/{slot}", 0, 1);
        }
    }

    private void Copy(string name, int firstRow, int rows, string target, int targetRow, int parts)
    {
        Parameter parameter = _network.Parameters[_network.Place(name)];
        int columns = parameter.Columns;
        if (!_copies.TryGetValue(target, out FloatBuffer? copy))
        {
            _copies[target] = copy = new FloatBuffer(rows * columns * parts);
        }

        float* from = parameter.Value.Pointer + (firstRow * columns);
        float* to = copy.Pointer + (targetRow * rows);
        // Sixteen rows at a time: each line of the cache that is read serves sixteen columns.
        for (int block = 0; block < rows; block += 16)
        {
            for (int column = 0; column < columns; column++)
            {
                for (int row = block; row < block + 16; row++)
                {
                    to[(column * rows) + row] = from[(row * columns) + column];
                }
            }
        }
    }
}
