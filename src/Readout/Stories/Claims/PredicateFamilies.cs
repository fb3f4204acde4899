using System.Collections.Frozen;
using Readout.Language;
using Readout.Models;

namespace Readout.Stories.Claims;

/// <summary>Which families of predicates a clause belongs to: clauses of one family about the same people tell the same proposition in other words.</summary>
internal sealed class PredicateFamilies
{
    private const int Window = 6;
    private readonly FrozenDictionary<string, (int Family, string[][] Others)[]> _byWord;
    private readonly bool[] _isCommon;

    /// <summary>Reads the section <c>proposition-families</c> of the stories lexicon.</summary>
    public PredicateFamilies(ModelFile file)
    {
        var classes = new Dictionary<string, string[]>();
        var rules = new List<(string Word, int Family, string[][] Others)>();
        var names = new List<string>();
        foreach (string line in file.Text("proposition-families").Split('\n'))
        {
            int colon = line.IndexOf(':');
            string name = line[..colon], body = line[(colon + 1)..].Trim();
            if (name[0] == '@')
            {
                classes[name] = body.Split(' ');
                continue;
            }

            foreach (string alternative in body.Split('|', StringSplitOptions.TrimEntries))
            {
                string[][] parts = [.. alternative.Split('+').Select(part => part[0] == '@' ? classes[part] : [part])];
                rules.AddRange(parts[0].Select(word => (word, names.Count, parts[1..])));
            }

            names.Add(name);
        }

        Names = names;
        _isCommon = [.. names.Select(name => name[0] == '~')];
        _byWord = rules.GroupBy(rule => rule.Word).ToFrozenDictionary(group => group.Key, group => group.Select(rule => (rule.Family, rule.Others)).ToArray());
    }

    /// <summary>The names of the families.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Whether a family is so common that it makes two clauses the same only together with other words.</summary>
    public bool IsCommon(int family) => _isCommon[family];

    /// <summary>The families of the tokens in a span, ascending, each with the token that calls it up.</summary>
    public List<(int Family, int Token)> Of(Tokens tokens, TextSpan span)
    {
        var found = new SortedDictionary<int, int>();
        for (int i = tokens.TokenAt(span.Start); i < tokens.Count && tokens.Starts[i] < span.End; i++)
        {
            if (_byWord.TryGetValue(tokens.LemmaOf(i), out (int Family, string[][] Others)[]? rules))
            {
                foreach ((int family, string[][] others) in rules)
                {
                    if (!found.ContainsKey(family) && others.All(words => StandsNear(tokens, span, i, words)))
                    {
                        found[family] = i;
                    }
                }
            }
        }

        return [.. found.Select(pair => (pair.Key, pair.Value))];
    }

    private static bool StandsNear(Tokens tokens, TextSpan span, int token, string[] words)
    {
        for (int i = Math.Max(0, token - Window); i < Math.Min(tokens.Count, token + Window + 1); i++)
        {
            if (i != token && span.Contains(tokens.Starts[i]) && tokens.SentenceOf[i] == tokens.SentenceOf[token] && words.Contains(tokens.LemmaOf(i)))
            {
                return true;
            }
        }

        return false;
    }
}
