using System.Buffers.Binary;
using Readout.Language;
using Readout.Language.Conllu;
using Readout.Models;

namespace Readout.Train.Boundaries;

/// <summary>
/// Trains the sentence splitter: logistic regression over hashed features with AdaGrad, on the paragraphs of EWT and GUM as our own tokenizer
/// cuts them. After punctuation a place
/// is an end from even odds; elsewhere only where 99 of 100 such places of the dev parts are ends, since names and headlines look like ends.
/// </summary>
internal static class BoundaryTrainer
{
    private const int Size = 1 << 17;
    private const int Epochs = 12;

    public static void Train(TokenLexicon lexicon, string corpora, string path)
    {
        var tokenizer = new Tokenizer(lexicon, null);
        List<Place> train = [.. Places(tokenizer, Path.Combine(corpora, "ud-ewt", "train.conllu"), lexicon), .. Places(tokenizer, Path.Combine(corpora, "ud-gum", "train.conllu"), lexicon)];
        List<Place> dev = [.. Places(tokenizer, Path.Combine(corpora, "ud-ewt", "dev.conllu"), lexicon), .. Places(tokenizer, Path.Combine(corpora, "ud-gum", "dev.conllu"), lexicon)];
        Console.WriteLine($"{train.Count} places to learn from, {train.Count(place => place.IsEnd)} of them sentence ends");
        float[] weights = Fit(train);
        float largest = weights.Max(Math.Abs);
        float scale = 127f / Math.Min(largest, 4f);
        byte[] bytes = [.. weights.Select(weight => (byte)(sbyte)Math.Clamp(MathF.Round(weight * scale), -127, 127))];
        int hard = 0, soft = Threshold(dev.Where(place => place.Candidacy == 1), bytes, 0.99);
        byte[] thresholds = new byte[8];
        BinaryPrimitives.WriteInt32LittleEndian(thresholds, hard);
        BinaryPrimitives.WriteInt32LittleEndian(thresholds.AsSpan(4), soft);
        ModelFile.Write(path, new Dictionary<string, byte[]> { ["weights"] = bytes, ["thresholds"] = thresholds });
        Console.WriteLine($"thresholds {hard} after punctuation, {soft} elsewhere, of {scale:F1} per unit; wrote {path}");
    }

    private static float[] Fit(List<Place> places)
    {
        float[] weights = new float[Size], squares = new float[Size];
        var random = new Random(20180320);
        Place[] order = [.. places];
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            double loss = 0;
            foreach (Place place in order)
            {
                float score = 0;
                foreach (uint feature in place.Features)
                {
                    score += weights[feature % Size];
                }

                float probability = 1 / (1 + MathF.Exp(-score));
                float target = place.IsEnd ? 1 : 0;
                loss -= Math.Log(Math.Max(1e-7, place.IsEnd ? probability : 1 - probability));
                float gradient = probability - target;
                foreach (uint feature in place.Features)
                {
                    uint at = feature % Size;
                    float step = gradient + (2e-5f * weights[at]);
                    squares[at] += step * step;
                    weights[at] -= 0.1f * step / (MathF.Sqrt(squares[at]) + 1e-3f);
                }
            }

            Console.WriteLine($"epoch {epoch + 1}: loss {loss / order.Length:F4}");
        }

        return weights;
    }

    private static int Threshold(IEnumerable<Place> places, byte[] weights, double precision)
    {
        (int Score, bool IsEnd)[] scored = [.. places.Select(place => (place.Features.Sum(feature => (sbyte)weights[feature % Size]), place.IsEnd)).OrderByDescending(pair => pair.Item1)];
        int ends = scored.Count(pair => pair.IsEnd), right = 0, best = 0;
        double bestScore = -1;
        for (int i = 0; i < scored.Length; i++)
        {
            right += scored[i].IsEnd ? 1 : 0;
            double f = 2.0 * right / (i + 1 + ends);
            if (f > bestScore && right >= precision * (i + 1) && i + 1 < scored.Length && scored[i].Score != scored[i + 1].Score)
            {
                bestScore = f;
                best = scored[i + 1].Score;
            }
        }

        Console.WriteLine($"dev: F1 {100 * bestScore:F2} of {ends} ends among {scored.Length} places");
        return best;
    }

    private static IEnumerable<Place> Places(Tokenizer tokenizer, string path, TokenLexicon lexicon)
    {
        foreach (ConlluArticle document in BoundaryCommand.Documents(path))
        {
            HashSet<int> gold = [.. Enumerable.Range(1, document.Text.SentenceCount).Select(s => document.Text.Ends[document.Text.SentenceStarts[s] - 1])];
            TokenizedText text = tokenizer.Tokenize(document.Article.Text, document.Article.Blocks);
            for (int block = 0; block < text.SentenceCount; block++)
            {
                List<Place> places = [];
                Block(document.Article.Text, text, text.SentenceStarts[block], text.SentenceStarts[block + 1], gold, places, lexicon);
                foreach (Place place in places)
                {
                    yield return place;
                }
            }
        }
    }

    private static void Block(string text, TokenizedText tokens, int first, int end, HashSet<int> gold, List<Place> places, TokenLexicon lexicon)
    {
        int[] starts = tokens.Starts, ends = tokens.Ends;
        var features = new BoundaryFeatures(text, starts.AsSpan(first, end - first), ends.AsSpan(first, end - first));
        int sentence = 0;
        for (int token = 0; first + token + 1 < end; token++)
        {
            features.Pass(token);
            int candidacy = features.Candidacy(token, lexicon);
            bool isEnd = gold.Contains(ends[first + token]);
            if (candidacy > 0)
            {
                uint[] hashes = new uint[BoundaryFeatures.Count];
                features.Write(token, sentence, hashes);
                places.Add(new Place(hashes, isEnd, candidacy));
            }

            if (isEnd)
            {
                sentence = token + 1;
                features.Close();
            }
        }
    }

    private sealed record Place(uint[] Features, bool IsEnd, int Candidacy);
}
