namespace Readout.Events.Lexicon;

/// <summary>The patterns that a group of verbs shares.</summary>
/// <param name="Name">Name of the group.</param>
/// <param name="Patterns">Its patterns, the most specific first.</param>
internal sealed record VerbBlock(string Name, EventPattern[] Patterns)
{
    /// <summary>Indices of the patterns by each word that their first word term may be.</summary>
    public Dictionary<int, List<int>> ByWord { get; } = [];

    /// <summary>Indices of the patterns that require no word of their own.</summary>
    public List<int> Wordless { get; } = [];

    /// <summary>Fills the index.</summary>
    public void Index(WordSet[] sets)
    {
        for (int i = 0; i < Patterns.Length; i++)
        {
            PatternTerm? first = Array.Find(Patterns[i].Terms, term => term.Elements.Length > 0);
            if (first is null)
            {
                Wordless.Add(i);
                continue;
            }

            WordSet head = sets[first.Elements[^1]];
            foreach (int word in head.Words.Concat(head.Phrases.Select(phrase => phrase[^1])).Distinct())
            {
                if (!ByWord.TryGetValue(word, out List<int>? list))
                {
                    ByWord[word] = list = [];
                }

                list.Add(i);
            }
        }
    }
}
