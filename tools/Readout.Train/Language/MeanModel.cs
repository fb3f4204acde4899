using System.Runtime.InteropServices;
using Readout.Models;

namespace Readout.Train.Language;

/// <summary>
/// The mean of the dense weights of models that went on from one and the same: it reads better than any of them and costs no more (Wortsman et al. 2022,
/// "Model soups: averaging weights of multiple fine-tuned models improves accuracy without increasing inference time").
/// </summary>
internal static class MeanModel
{
    private const float LastBits = 1e-6f;
    private const string LemmaRules = "lemmas/";
    private static readonly string[] _dense = ["encoder/", "tag/", "parser/", "names/"];

    /// <summary>The sections of the mean.</summary>
    /// <param name="models">The models; all but their dense weights are those of the first. Only its lemma rules may be others than theirs: they are learnt anew whenever sentences are added.</param>
    /// <exception cref="InvalidDataException">They do not go on from one model.</exception>
    public static Dictionary<string, byte[]> Of(IReadOnlyList<ModelFile> models)
    {
        var sections = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (string name in models[0].Names)
        {
            if (name.StartsWith(LemmaRules, StringComparison.Ordinal))
            {
                sections[name] = models[0][name].ToArray();
                continue;
            }

            if (models.Any(model => !model.Names.Contains(name) || model[name].Length != models[0][name].Length))
            {
                throw new InvalidDataException($"Section '{name}' is not alike in all models: they do not go on from one.");
            }

            if (_dense.Any(dense => name.StartsWith(dense, StringComparison.Ordinal)))
            {
                sections[name] = Mean([.. models.Select(model => model[name])]);
            }
            else if (models.Any(model => !AreSame(name, model[name], models[0][name])))
            {
                throw new InvalidDataException($"Section '{name}' is not the same in all models: they do not go on from one.");
            }
            else
            {
                sections[name] = models[0][name].ToArray();
            }
        }

        return sections;
    }

    // Scales come back from a training with another last bit, since rows that it does not change are rounded again.
    private static bool AreSame(string name, ReadOnlyMemory<byte> one, ReadOnlyMemory<byte> other) =>
        one.Span.SequenceEqual(other.Span)
        || (name.EndsWith("/scales", StringComparison.Ordinal)
            && MemoryMarshal.Cast<byte, float>(one.Span).ToArray().Zip(MemoryMarshal.Cast<byte, float>(other.Span).ToArray()).All(pair => Math.Abs(pair.First - pair.Second) <= LastBits * Math.Abs(pair.First)));

    private static byte[] Mean(ReadOnlyMemory<byte>[] parts)
    {
        var mean = new Half[parts[0].Length / sizeof(ushort)];
        for (int i = 0; i < mean.Length; i++)
        {
            float sum = 0;
            foreach (ReadOnlyMemory<byte> part in parts)
            {
                sum += (float)MemoryMarshal.Cast<byte, Half>(part.Span)[i];
            }

            mean[i] = (Half)(sum / parts.Length);
        }

        return MemoryMarshal.AsBytes(mean.AsSpan()).ToArray();
    }
}
