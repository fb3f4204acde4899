using Readout.Language;
using Readout.Language.Neural;
using Readout.Models;

namespace Readout.Train.Language;

/// <summary>The labels, words and vectors that a network is built on.</summary>
internal sealed class LanguageVocabulary
{
    public required string[] Tags { get; init; }

    public required string[] Relations { get; init; }

    /// <summary>Hashes of the words with their own row, and how often each occurs.</summary>
    public required ulong[] Words { get; init; }

    public required int[] WordCounts { get; init; }

    public required ulong[] VectorWords { get; init; }

    /// <summary>The vectors, rows of <see cref="VectorWidth"/>, already rounded as they are stored.</summary>
    public required FloatBuffer Vectors { get; init; }

    public const int VectorWidth = 100;

    /// <summary>How often a word must occur in what teachers read to have its own row.</summary>
    private const int LeastTaught = 12;

    /// <summary>Collects labels and words from treebanks and further sentences, and reads the first <paramref name="vectorCount"/> vectors.</summary>
    public static LanguageVocabulary Build(List<TrainingSentence> treebank, IEnumerable<TrainingSentence> others, IEnumerable<TrainingSentence> taught, string vectors, int vectorCount)
    {
        Dictionary<ulong, int> gold = Count(treebank.Concat(others)), silver = Count(taught);
        foreach ((ulong word, int count) in silver)
        {
            gold[word] = gold.GetValueOrDefault(word) + (count / LeastTaught * 2);
        }

        KeyValuePair<ulong, int>[] kept = [.. gold.Where(pair => pair.Value >= 2).OrderBy(pair => pair.Key)];
        (ulong[] hashes, FloatBuffer table) = ReadVectors(vectors, vectorCount);
        return new LanguageVocabulary
        {
            Tags = [.. treebank.SelectMany(sentence => sentence.Tags!).CountBy(tag => tag).Where(pair => pair.Value >= 3).Select(pair => pair.Key).Order(StringComparer.Ordinal)],
            Relations = [.. treebank.SelectMany(sentence => sentence.Relations!).CountBy(relation => relation).Where(pair => pair.Value >= 3).Select(pair => pair.Key).Order(StringComparer.Ordinal)],
            Words = [.. kept.Select(pair => pair.Key)],
            WordCounts = [.. kept.Select(pair => pair.Value)],
            VectorWords = hashes,
            Vectors = table,
        };
    }

    /// <summary>The labels, words and vectors of a model, with how often sentences hold each word.</summary>
    /// <param name="file">The model.</param>
    /// <param name="sentences">The sentences that it is trained on.</param>
    public static LanguageVocabulary Of(ModelFile file, IEnumerable<TrainingSentence> sentences)
    {
        Dictionary<ulong, int> counts = Count(sentences);
        ulong[] words = TensorSections.ReadHashes(file, "words").ToArray(), vectorWords = TensorSections.ReadHashes(file, "vectors/words").ToArray();
        return new LanguageVocabulary
        {
            Tags = file.Text("tags").Split('\n'),
            Relations = file.Text("relations").Split('\n'),
            Words = words,
            WordCounts = [.. words.Select(word => Math.Max(1, counts.GetValueOrDefault(word)))],
            VectorWords = vectorWords,
            Vectors = vectorWords.Length == 0 ? new FloatBuffer(0) : FloatBuffer.Of(TensorSections.ReadTable(file, "vectors").ToNumbers()),
        };
    }

    private static Dictionary<ulong, int> Count(IEnumerable<TrainingSentence> sentences)
    {
        var counts = new Dictionary<ulong, int>();
        Span<int> rows = stackalloc int[WordFeatures.Hashed];
        foreach (TrainingSentence sentence in sentences)
        {
            foreach (string form in sentence.Forms)
            {
                WordFeatures.Find(form, rows, out ulong word);
                counts[word] = counts.GetValueOrDefault(word) + 1;
            }
        }

        return counts;
    }

    private static (ulong[] Hashes, FloatBuffer Table) ReadVectors(string folder, int count)
    {
        string[] words = File.Exists(Path.Combine(folder, "words.txt")) ? [.. File.ReadLines(Path.Combine(folder, "words.txt")).Take(count)] : [];
        var values = new float[words.Length * VectorWidth];
        if (words.Length > 0)
        {
            using FileStream file = File.OpenRead(Path.Combine(folder, "vectors.f16"));
            using var reader = new BinaryReader(file);
            double squares = 0;
            for (int i = 0; i < values.Length; i++)
            {
                values[i] = (float)reader.ReadHalf();
                squares += values[i] * values[i];
            }

            // Components have a root mean square of one half.
            float scale = 0.5f / (float)Math.Sqrt(squares / values.Length);
            for (int i = 0; i < values.Length; i++)
            {
                values[i] *= scale;
            }

            (sbyte[] bytes, float[] scales) = QuantizedTable.Quantize(values, VectorWidth);
            for (int i = 0; i < values.Length; i++)
            {
                values[i] = bytes[i] * scales[i / VectorWidth];
            }
        }

        return ([.. words.Select(word => WordFeatures.VectorHash(word))], FloatBuffer.Of(values));
    }
}
