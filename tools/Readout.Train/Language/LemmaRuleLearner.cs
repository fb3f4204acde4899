using System.Runtime.InteropServices;
using System.Text;
using Readout.Language;

namespace Readout.Train.Language;

/// <summary>
/// Learns lemma rules: for each tag and ending the commonest script, kept only where it differs from what the shorter ending says; then the words that the
/// endings get wrong.
/// </summary>
internal sealed class LemmaRuleLearner
{
    private readonly Dictionary<LemmaScript, int> _scripts = [];
    private readonly List<LemmaScript> _edits = [];
    private readonly Dictionary<(int Tag, string Word), string> _lemmas = [];

    /// <summary>Writes the rules as sections of the model file.</summary>
    public void Learn(IEnumerable<TrainingSentence> sentences, string[] tags, IDictionary<string, byte[]> sections)
    {
        Dictionary<string, int> tagNumbers = tags.Select((tag, i) => (tag, i)).ToDictionary(pair => pair.tag, pair => pair.i);
        var counts = new Dictionary<(int Tag, string Word), Dictionary<int, int>>();
        foreach (TrainingSentence sentence in sentences)
        {
            for (int i = 0; i < sentence.Forms.Length; i++)
            {
                if (sentence.Lemmas![i] != "_" && tagNumbers.TryGetValue(sentence.Tags![i], out int tag) && !sentence.Columns[i][5].Contains("Typo=Yes", StringComparison.Ordinal))
                {
                    string form = sentence.Forms[i].Replace('’', '\'').Replace('‘', '\'');
                    (int, string) key = (tag, form.ToLowerInvariant());
                    _lemmas[key] = _lemmas.TryGetValue(key, out string? known) && known != sentence.Lemmas[i] ? "" : sentence.Lemmas[i];
                    LemmaScript script = LemmaScript.Between(form, sentence.Lemmas[i], preferLower: !sentence.Tags[i].StartsWith("PROPN", StringComparison.Ordinal));
                    Count(counts, key, Number(script));
                }
            }
        }

        var rules = new Dictionary<ulong, int>();
        for (int length = 0; length <= Lemmatizer.LongestEnding; length++)
        {
            var votes = new Dictionary<(int Tag, string Ending), Dictionary<int, int>>();
            foreach (((int tag, string word), Dictionary<int, int> scripts) in counts)
            {
                if (word.Length >= length)
                {
                    // Each word votes once: frequent words have their own rule.
                    Count(votes, (tag, word[^length..]), Best(scripts).Script);
                }
            }

            foreach (((int tag, string ending), Dictionary<int, int> scripts) in votes.OrderBy(pair => pair.Key.Tag).ThenBy(pair => pair.Key.Ending, StringComparer.Ordinal))
            {
                (int script, int count) = Best(scripts);
                int total = scripts.Values.Sum();
                if ((length == 0 || (count >= 2 && count * 2 > total)) && Ruled(rules, tag, ending) != script)
                {
                    rules[Lemmatizer.EndingKey(tag, ending)] = script;
                }
            }
        }

        var words = new Dictionary<ulong, int>();
        foreach (((int tag, string word), Dictionary<int, int> scripts) in counts)
        {
            (int script, int count) = Best(scripts);
            if (scripts.Count > 1 && _lemmas[(tag, word)] is { Length: > 0 } lemma)
            {
                // Written in several ways, always the same lemma ("i" and "I"): replace the word whole.
                words[Lemmatizer.WordKey(tag, word)] = Number(new LemmaScript(true, word.Length, lemma));
            }
            else if (Ruled(rules, tag, word) != script && (count >= 2 || scripts.Count == 1))
            {
                words[Lemmatizer.WordKey(tag, word)] = script;
            }
        }

        KeyValuePair<ulong, int>[] all = [.. rules.Concat(words).OrderBy(rule => rule.Key)];
        sections["lemmas/hashes"] = MemoryMarshal.AsBytes(all.Select(rule => rule.Key).ToArray().AsSpan()).ToArray();
        sections["lemmas/scripts"] = MemoryMarshal.AsBytes(all.Select(rule => (ushort)rule.Value).ToArray().AsSpan()).ToArray();
        sections["lemmas/edits"] = Encoding.UTF8.GetBytes(string.Join('\n', _edits));
    }

    private static int Ruled(Dictionary<ulong, int> rules, int tag, string word)
    {
        for (int length = Math.Min(Lemmatizer.LongestEnding, word.Length); length >= 0; length--)
        {
            if (rules.TryGetValue(Lemmatizer.EndingKey(tag, word.AsSpan()[^length..]), out int script))
            {
                return script;
            }
        }

        return -1;
    }

    private static (int Script, int Count) Best(Dictionary<int, int> scripts)
    {
        KeyValuePair<int, int> best = scripts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).First();
        return (best.Key, best.Value);
    }

    private static void Count<TKey>(Dictionary<TKey, Dictionary<int, int>> counts, TKey key, int script)
        where TKey : notnull
    {
        if (!counts.TryGetValue(key, out Dictionary<int, int>? scripts))
        {
            counts[key] = scripts = [];
        }

        scripts[script] = scripts.GetValueOrDefault(script) + 1;
    }

    private int Number(LemmaScript script)
    {
        if (!_scripts.TryGetValue(script, out int number))
        {
            _scripts[script] = number = _edits.Count;
            _edits.Add(script);
        }

        return number;
    }
}
