using System.Collections.Immutable;
using Readout.Language;
using Readout.Language.Conllu;
using Readout.Language.Coreference;
using Readout.Train.Boundaries;

namespace Readout.Train.Coreference;

/// <summary>Reads OntoGUM's chains together with the trees and named entities of the same documents of GUM.</summary>
internal static class OntoGumReader
{
    /// <summary>Reads one part.</summary>
    /// <param name="corpora">The folder of corpora.</param>
    /// <param name="part"><c>train</c> or <c>dev</c>.</param>
    /// <param name="annotate">Gives tokens with tags, trees and names to a document; <c>null</c> takes the treebank's own.</param>
    public static IEnumerable<GoldDocument> Read(string corpora, string part, Func<ConlluArticle, Tokens>? annotate)
    {
        Dictionary<string, List<HashSet<(int, int)>>> chains = Chains(Path.Combine(corpora, "coref", $"ontogum-{part}.conll"), out Dictionary<string, int> counts);
        foreach (ConlluArticle article in BoundaryCommand.Documents(Path.Combine(corpora, "ud-gum", part + ".conllu")))
        {
            if (counts.GetValueOrDefault(article.Document.Id) == article.Text.Count)
            {
                Tokens tokens = annotate is null ? WithNames(article.GoldTokens(), article.Document) : annotate(article);
                yield return new GoldDocument(article, tokens, chains[article.Document.Id]);
            }
        }
    }

    private static Dictionary<string, List<HashSet<(int, int)>>> Chains(string path, out Dictionary<string, int> counts)
    {
        var all = new Dictionary<string, List<HashSet<(int, int)>>>();
        counts = [];
        var chains = new Dictionary<int, HashSet<(int, int)>>();
        var open = new Dictionary<int, Stack<int>>();
        string id = "";
        int token = 0;
        foreach (string line in File.ReadLines(path))
        {
            if (line.StartsWith("# begin document", StringComparison.Ordinal))
            {
                id = line["# begin document".Length..].Trim();
                chains = [];
                open = [];
                token = 0;
            }
            else if (line.StartsWith("# end document", StringComparison.Ordinal))
            {
                all[id] = [.. chains.Values];
                counts[id] = token;
            }
            else if (line.Length > 0)
            {
                ReadMarks(line.Split('\t')[^1], token++, chains, open);
            }
        }

        return all;
    }

    private static void ReadMarks(string marks, int token, Dictionary<int, HashSet<(int, int)>> chains, Dictionary<int, Stack<int>> open)
    {
        for (int at = 0; at < marks.Length;)
        {
            bool opens = marks[at] == '(';
            at += opens ? 1 : 0;
            int digits = at;
            while (digits < marks.Length && char.IsDigit(marks[digits]))
            {
                digits++;
            }

            if (digits == at)
            {
                at++;
                continue;
            }

            int chain = int.Parse(marks[at..digits]);
            bool closes = digits < marks.Length && marks[digits] == ')';
            at = digits + (closes ? 1 : 0);
            if (opens && !closes)
            {
                Get(open, chain).Push(token);
            }
            else if (closes)
            {
                int first = opens ? token : Get(open, chain).Pop();
                Get(chains, chain).Add((first, token + 1));
            }
        }
    }

    private static T Get<T>(Dictionary<int, T> of, int key)
        where T : new()
    {
        if (!of.TryGetValue(key, out T? value))
        {
            of[key] = value = new T();
        }

        return value;
    }

    /// <summary>Adds GUM's named entities: the run of proper nouns around the head of an entity span.</summary>
    private static Tokens WithNames(Tokens tokens, ConlluDocument document)
    {
        var names = new SortedDictionary<int, NameSpan>();
        var open = new List<(string Group, string Type, int First)>();
        int token = 0;
        foreach (ConlluWord word in document.Sentences.SelectMany(sentence => sentence.Words))
        {
            string? entity = word.Miscellaneous.Split('|').FirstOrDefault(part => part.StartsWith("Entity=", StringComparison.Ordinal))?[7..];
            for (int at = 0; entity is not null && at < entity.Length;)
            {
                if (entity[at] == '(')
                {
                    int stop = entity.IndexOfAny(['(', ')'], at + 1);
                    stop = stop < 0 ? entity.Length : stop;
                    string[] parts = entity[(at + 1)..stop].Split('-');
                    open.Add((parts[0], parts.Length > 1 ? parts[1] : "", token));
                    at = stop;
                    if (at < entity.Length && entity[at] == ')')
                    {
                        Close(tokens, open, open.Count - 1, token + 1, names);
                        at++;
                    }
                }
                else
                {
                    int stop = entity.IndexOf(')', at);
                    if (stop < 0)
                    {
                        break;
                    }

                    string group = entity[at..stop];
                    Close(tokens, open, open.FindLastIndex(mark => mark.Group == group), token + 1, names);
                    at = stop + 1;
                }
            }

            token++;
        }

        ImmutableArray<NameSpan>.Builder kept = ImmutableArray.CreateBuilder<NameSpan>();
        foreach (NameSpan name in names.Values.Where(name => kept.Count == 0 || name.FirstToken >= kept[^1].EndToken))
        {
            kept.Add(name);
        }

        return new Tokens
        {
            Text = tokens.Text,
            Starts = tokens.Starts,
            Ends = tokens.Ends,
            SentenceStarts = tokens.SentenceStarts,
            SentenceBlocks = tokens.SentenceBlocks,
            SentenceOf = tokens.SentenceOf,
            Tags = tokens.Tags,
            PennTags = tokens.PennTags,
            Lemmas = tokens.Lemmas,
            Heads = tokens.Heads,
            Relations = tokens.Relations,
            Names = kept.DrainToImmutable(),
        };
    }

    private static void Close(Tokens tokens, List<(string Group, string Type, int First)> open, int index, int end, SortedDictionary<int, NameSpan> names)
    {
        if (index < 0)
        {
            return;
        }

        (_, string type, int first) = open[index];
        open.RemoveAt(index);
        int head = first;
        while (head < end - 1 && tokens.Heads[head] >= first && tokens.Heads[head] < end)
        {
            head++;
        }

        if (tokens.Tags[head] != UniversalTag.PROPN)
        {
            return;
        }

        int from = head, to = head + 1;
        while (from > first && tokens.Tags[from - 1] == UniversalTag.PROPN && tokens.Relations[from - 1] != "nmod:desc")
        {
            from--;
        }

        while (to < end && tokens.Tags[to] == UniversalTag.PROPN)
        {
            to++;
        }

        EntityType kind = type switch
        {
            "person" => EntityType.Person,
            "organization" => EntityType.Organization,
            "place" => CoreferenceLexicon.Embedded.IsCountry(tokens.Text.AsSpan(tokens.Starts[from], tokens.Ends[to - 1] - tokens.Starts[from]), out _)
                ? EntityType.GeopoliticalEntity : EntityType.Location,
            "event" => EntityType.Event,
            _ => EntityType.Miscellaneous,
        };
        names.TryAdd(from, new NameSpan(from, to, kind));
    }
}
