using Readout.Language;
using Readout.Language.Conllu;

namespace Readout.Train.Boundaries;

/// <summary>Scores tokens and sentences against a treebank: F1 over exact spans, as in the CoNLL 2018 shared task.</summary>
internal static class BoundaryScorer
{
    public static void Print(IEnumerable<ConlluArticle> gold, Tokenizer tokenizer, int errors, TextWriter output)
    {
        Tally words = new(), sentences = new();
        var wrong = new Dictionary<string, int>();
        var missed = new List<string>();
        foreach (ConlluArticle document in gold)
        {
            string text = document.Article.Text;
            TokenizedText system = tokenizer.Tokenize(text, document.Article.Blocks);
            HashSet<(int, int)> goldWords = [.. document.Text.Starts.Zip(document.Text.Ends)], ours = [.. system.Starts.Zip(system.Ends)];
            words.Add(goldWords, ours);
            HashSet<(int Start, int End)> goldSentences = [.. Sentences(document.Text)], ourSentences = [.. Sentences(system)];
            sentences.Add(goldSentences, ourSentences);
            if (errors > 0)
            {
                Compare(text, document.Text, system, wrong);
                HashSet<int> goldEnds = [.. goldSentences.Select(s => s.End)], ourEnds = [.. ourSentences.Select(s => s.End)];
                missed.AddRange(goldEnds.Except(ourEnds).Select(end => "missed  " + Around(text, end)));
                missed.AddRange(ourEnds.Except(goldEnds).Select(end => "made up " + Around(text, end)));
            }
        }

        output.WriteLine($"words      {words}");
        output.WriteLine($"sentences  {sentences}");
        foreach ((string difference, int count) in wrong.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(errors))
        {
            output.WriteLine($"{count,5}  {difference}");
        }

        for (int i = 0; i < Math.Min(errors, missed.Count); i++)
        {
            output.WriteLine(missed[(int)((long)i * missed.Count / Math.Min(errors, missed.Count))]);
        }
    }

    private static IEnumerable<(int Start, int End)> Sentences(TokenizedText text) =>
        Enumerable.Range(0, text.SentenceCount).Select(s => (text.Starts[text.SentenceStarts[s]], text.Ends[text.SentenceStarts[s + 1] - 1]));

    private static string Around(string text, int end) =>
        (text[Math.Max(0, end - 40)..end] + " || " + text[end..Math.Min(text.Length, end + 30)]).Replace('\n', '~');

    private static void Compare(string text, TokenizedText gold, TokenizedText system, Dictionary<string, int> wrong)
    {
        int g = 0, s = 0;
        while (g < gold.Count && s < system.Count)
        {
            if (gold.Starts[g] == system.Starts[s] && gold.Ends[g] == system.Ends[s])
            {
                g++;
                s++;
                continue;
            }

            int fromGold = g, fromSystem = s;
            g++;
            s++;
            while (g <= gold.Count && s <= system.Count && gold.Ends[g - 1] != system.Ends[s - 1])
            {
                if (gold.Ends[g - 1] < system.Ends[s - 1])
                {
                    if (++g > gold.Count)
                    {
                        return;
                    }
                }
                else if (++s > system.Count)
                {
                    return;
                }
            }

            string difference = $"gold {Forms(text, gold, fromGold, g)}   ours {Forms(text, system, fromSystem, s)}";
            wrong[difference] = wrong.GetValueOrDefault(difference) + 1;
        }
    }

    private static string Forms(string text, TokenizedText tokens, int first, int end) =>
        string.Join('|', Enumerable.Range(first, end - first).Select(t => text[tokens.Starts[t]..tokens.Ends[t]]));

    private sealed class Tally
    {
        private int _gold;
        private int _system;
        private int _right;

        public void Add(HashSet<(int, int)> gold, HashSet<(int, int)> system)
        {
            _gold += gold.Count;
            _system += system.Count;
            _right += gold.Count(system.Contains);
        }

        public override string ToString() =>
            $"P {100.0 * _right / _system:F2}  R {100.0 * _right / _gold:F2}  F1 {200.0 * _right / (_system + _gold):F2}  (gold {_gold}, system {_system})";
    }
}
