using Readout.Language;

namespace Readout.Time;

/// <summary>What the tagger sees of a candidate: its kind, its words, the words and tags around it.</summary>
internal sealed class SpanFeatures(Tokens tokens, TimeGrammar grammar)
{
    private readonly List<int> _features = [];

    /// <summary>The features of a tree; valid until the next call.</summary>
    /// <param name="node">The tree.</param>
    /// <param name="first">Index of its first token.</param>
    /// <param name="end">Index after its last token.</param>
    public ReadOnlySpan<int> Of(TimeNode node, int first, int end)
    {
        _features.Clear();
        List<TimeWord> words = grammar.Words;
        string text = tokens.Text;
        int kind = HashedWeights.Bucket(1, NodeKind.Of(node));
        _features.Add(HashedWeights.Bucket(0, []));
        _features.Add(kind);
        _features.Add(HashedWeights.Joined(kind, node.Doubtful ? 11 : 12));
        int head = HashedWeights.Bucket(2, Form(words, text, node.End - 1));
        _features.Add(head);
        _features.Add(HashedWeights.Bucket(3, Form(words, text, node.First)));
        if (node.End - node.First <= 4)
        {
            _features.Add(HashedWeights.Bucket(4, text.AsSpan(words[node.First].Start, words[node.End - 1].End - words[node.First].Start)));
        }

        for (int offset = 1; offset <= 2; offset++)
        {
            int before = HashedWeights.Bucket(4 + offset, Form(words, text, node.First - offset)), after = HashedWeights.Bucket(6 + offset, Form(words, text, node.End + offset - 1));
            _features.Add(before);
            _features.Add(after);
            if (offset == 1)
            {
                _features.Add(HashedWeights.Joined(kind, before));
                _features.Add(HashedWeights.Joined(kind, after));
                _features.Add(HashedWeights.Joined(head, before));
                _features.Add(HashedWeights.Joined(head, after));
            }
        }

        _features.Add(HashedWeights.Joined(kind, HashedWeights.Bucket(9, ClassOf(words, node.First - 1))));
        _features.Add(HashedWeights.Joined(kind, HashedWeights.Bucket(10, ClassOf(words, node.End))));
        _features.Add(HashedWeights.Joined(kind, words[node.First].Capital ? 21 : 22));
        _features.Add(HashedWeights.Joined(kind, Capital(words, node.First - 1) | (Capital(words, node.End) << 1) | 32));
        Tree(kind, first, end);
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_features);
    }

    private static ReadOnlySpan<char> Form(List<TimeWord> words, string text, int i) =>
        (uint)i < (uint)words.Count ? text.AsSpan(words[i].Start, words[i].Length) : "^";

    private static string ClassOf(List<TimeWord> words, int i) => (uint)i < (uint)words.Count ? words[i].Class.ToString() : "^";

    private static int Capital(List<TimeWord> words, int i) => (uint)i < (uint)words.Count && words[i].Capital ? 1 : 0;

    private void Tree(int kind, int first, int end)
    {
        if (first >= end || end > tokens.Count)
        {
            return;
        }

        int head = end - 1;
        for (int i = first; i < end; i++)
        {
            if (tokens.Heads[i] < first || tokens.Heads[i] >= end)
            {
                head = i;
                break;
            }
        }

        int relation = HashedWeights.Bucket(11, tokens.Relations[head]);
        _features.Add(relation);
        _features.Add(HashedWeights.Joined(kind, relation));
        _features.Add(HashedWeights.Joined(kind, HashedWeights.Bucket(12, tokens.PennTags[head])));
        if (first > 0)
        {
            _features.Add(HashedWeights.Joined(kind, HashedWeights.Bucket(13, tokens.PennTags[first - 1])));
        }

        if (end < tokens.Count)
        {
            _features.Add(HashedWeights.Joined(kind, HashedWeights.Bucket(14, tokens.PennTags[end])));
        }

        if (tokens.Heads[head] >= 0)
        {
            int governor = HashedWeights.Bucket(15, tokens.Lemmas[tokens.Heads[head]]);
            _features.Add(governor);
            _features.Add(HashedWeights.Joined(kind, HashedWeights.Bucket(16, tokens.PennTags[tokens.Heads[head]])));
        }
    }
}
