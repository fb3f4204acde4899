using System.Collections.Immutable;
using Readout.Language;

namespace Readout.Statements;

/// <summary>What the features of an article's tokens are made of: hashes of their words, lemmas, tags and relations, their children in the tree, and their quotation.</summary>
internal sealed class ArticleSignals
{
    private readonly int[] _childStarts;
    private readonly int[] _children;
    private readonly bool[] _isQuoting;

    /// <summary>Reads the signals of an article.</summary>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="quotations">Its quotations, classified.</param>
    /// <param name="lexicon">The classes of cue words.</param>
    public ArticleSignals(Tokens tokens, ImmutableArray<Quotation> quotations, CueLexicon lexicon)
    {
        Tokens = tokens;
        int count = tokens.Count;
        (Word, Lemma, Penn, Relation, Suffix2, Suffix3, Shape) = (new uint[count], new uint[count], new uint[count], new uint[count], new uint[count], new uint[count], new uint[count]);
        (Name, Quote, Class, Group) = (new byte[count], new byte[count], new uint[count], new uint[count]);
        QuotationOf = new int[count];
        _isQuoting = new bool[tokens.SentenceCount];
        Array.Fill(QuotationOf, -1);
        Span<char> lower = stackalloc char[64];
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<char> form = tokens.FormOf(i);
            int length = form[..Math.Min(form.Length, 64)].ToLowerInvariant(lower);
            ReadOnlySpan<char> word = lower[..length];
            Word[i] = HashOf(word);
            Lemma[i] = HashOf(tokens.Lemmas[i]);
            Penn[i] = HashOf(tokens.PennTags[i]);
            Relation[i] = HashOf(tokens.Relations[i]);
            Suffix2[i] = HashOf(word[Math.Max(0, length - 2)..]);
            Suffix3[i] = HashOf(word[Math.Max(0, length - 3)..]);
            Shape[i] = ShapeOf(form);
            Group[i] = lexicon.GroupOf(Lemma[i]);
            Class[i] = (uint)lexicon.ClassesOf(tokens.Lemmas[i], tokens.Tags[i]);
        }

        foreach (NameSpan name in tokens.Names)
        {
            for (int i = name.FirstToken; i < name.EndToken; i++)
            {
                Name[i] = (byte)((int)name.Type + 1);
            }
        }

        _childStarts = new int[count + 1];
        _children = new int[count];
        ReadChildren();
        (Opens, Closes) = (new int[count], new int[count]);
        ReadPhrases();
        ReadQuotations(quotations);
    }

    // The same article with other quotations: everything else is shared.
    private ArticleSignals(ArticleSignals other, ImmutableArray<Quotation> quotations)
    {
        Tokens = other.Tokens;
        (Word, Lemma, Penn, Relation, Suffix2, Suffix3, Shape) = (other.Word, other.Lemma, other.Penn, other.Relation, other.Suffix2, other.Suffix3, other.Shape);
        (Name, Class, Group, Opens, Closes) = (other.Name, other.Class, other.Group, other.Opens, other.Closes);
        (_childStarts, _children) = (other._childStarts, other._children);
        (Quote, QuotationOf) = (new byte[Tokens.Count], new int[Tokens.Count]);
        _isQuoting = new bool[Tokens.SentenceCount];
        Array.Fill(QuotationOf, -1);
        ReadQuotations(quotations);
    }

    /// <summary>The tokens.</summary>
    public Tokens Tokens { get; }

    /// <summary>Hashes of the lower-case words.</summary>
    public uint[] Word { get; }

    /// <summary>Hashes of the lemmas.</summary>
    public uint[] Lemma { get; }

    /// <summary>Hashes of the Penn tags.</summary>
    public uint[] Penn { get; }

    /// <summary>Hashes of the relations.</summary>
    public uint[] Relation { get; }

    /// <summary>Hashes of the last two letters.</summary>
    public uint[] Suffix2 { get; }

    /// <summary>Hashes of the last three letters.</summary>
    public uint[] Suffix3 { get; }

    /// <summary>Codes of the pattern of capitals, digits and marks.</summary>
    public uint[] Shape { get; }

    /// <summary>Type of the name around each token plus one; 0 outside names.</summary>
    public byte[] Name { get; }

    /// <summary>1 inside speech marks, 2 inside scare quotes, 0 elsewhere (titles and nicknames too).</summary>
    public byte[] Quote { get; }

    /// <summary>Index of the outermost speech quotation around each token; -1 outside. One that goes on in the next paragraph keeps its index.</summary>
    public int[] QuotationOf { get; }

    /// <summary>Classes of each token's lemma in the lexicon of cue words.</summary>
    public uint[] Class { get; }

    /// <summary>Groups of like words that the lemmas belong to; 0 for none.</summary>
    public uint[] Group { get; }

    /// <summary>Whether some word of a sentence stands within speech marks.</summary>
    public bool IsQuoting(int sentence) => _isQuoting[sentence];

    /// <summary>The signals of the same article as the speakers of its quotations would have written it: with these quotations only.</summary>
    public ArticleSignals With(ImmutableArray<Quotation> quotations) => new(this, quotations);

    /// <summary>For each token, the head of the largest phrase that begins with it.</summary>
    public int[] Opens { get; }

    /// <summary>For each token, the head of the largest phrase that ends with it.</summary>
    public int[] Closes { get; }

    /// <summary>Whether a mark stands before the phrase that a token heads.</summary>
    public bool IsAfterMark(int token)
    {
        int first = SubtreeOf(token).First;
        return Tokens.Tags[first] == UniversalTag.PUNCT || (first > 0 && Tokens.Tags[first - 1] == UniversalTag.PUNCT);
    }

    /// <summary>Dependents of a token in text order.</summary>
    public ReadOnlySpan<int> Children(int token) => _children.AsSpan(_childStarts[token], _childStarts[token + 1] - _childStarts[token]);

    /// <summary>The first dependent with a relation (subtypes included), or -1.</summary>
    public int Child(int token, string relation)
    {
        foreach (int child in Children(token))
        {
            if (Is(child, relation))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>Whether a token's relation is the given one, with or without a subtype.</summary>
    public bool Is(int token, string relation)
    {
        string own = Tokens.Relations[token];
        return own.StartsWith(relation, StringComparison.Ordinal) && (own.Length == relation.Length || own[relation.Length] == ':');
    }

    /// <summary>Whether <i>not</i> or <i>never</i> stands before a verb and hangs on it.</summary>
    public bool IsNegated(int verb)
    {
        foreach (int child in Children(verb))
        {
            if (child < verb && Tokens.Lemmas[child] is "not" or "n't" or "never")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first token and the end of a token's subtree, as far as it lies in its sentence.</summary>
    public (int First, int End) SubtreeOf(int token)
    {
        int first = token, end = token + 1;
        for (int depth = 0, left = token; depth < 64; depth++)
        {
            ReadOnlySpan<int> children = Children(left);
            if (children.Length == 0 || children[0] > left)
            {
                break;
            }

            left = children[0];
            first = Math.Min(first, left);
        }

        for (int depth = 0, right = token; depth < 64; depth++)
        {
            ReadOnlySpan<int> children = Children(right);
            if (children.Length == 0 || children[^1] < right)
            {
                break;
            }

            right = children[^1];
            end = Math.Max(end, right + 1);
        }

        return (first, end);
    }

    /// <summary>A hash of some characters (FNV-1a).</summary>
    public static uint HashOf(ReadOnlySpan<char> text)
    {
        uint hash = 2166136261;
        foreach (char c in text)
        {
            hash = (hash ^ c) * 16777619;
        }

        return hash;
    }

    private static uint ShapeOf(ReadOnlySpan<char> form)
    {
        uint shape = 0, last = 9;
        for (int i = 0; i < form.Length && i < 24; i++)
        {
            char c = form[i];
            uint kind = char.IsUpper(c) ? 1u : char.IsLower(c) ? 2u : char.IsDigit(c) ? 3u : 4u;
            if (kind != last)
            {
                shape = (shape * 5) + kind;
                last = kind;
            }
        }

        return shape;
    }

    private void ReadChildren()
    {
        int count = Tokens.Count;
        for (int i = 0; i < count; i++)
        {
            if (Tokens.Heads[i] >= 0)
            {
                _childStarts[Tokens.Heads[i] + 1]++;
            }
        }

        for (int i = 0; i < count; i++)
        {
            _childStarts[i + 1] += _childStarts[i];
        }

        int[] next = _childStarts.AsSpan(0, count).ToArray();
        for (int i = 0; i < count; i++)
        {
            if (Tokens.Heads[i] >= 0)
            {
                _children[next[Tokens.Heads[i]]++] = i;
            }
        }
    }

    private void ReadPhrases()
    {
        int[] ends = new int[Tokens.Count], firsts = new int[Tokens.Count];
        Array.Fill(Opens, -1);
        Array.Fill(Closes, -1);
        for (int i = 0; i < Tokens.Count; i++)
        {
            (firsts[i], ends[i]) = SubtreeOf(i);
            int opened = Opens[firsts[i]], closed = Closes[ends[i] - 1];
            Opens[firsts[i]] = opened < 0 || ends[i] > ends[opened] || (ends[i] == ends[opened] && Tokens.Heads[opened] == i) ? i : opened;
            Closes[ends[i] - 1] = closed < 0 || firsts[i] < firsts[closed] || (firsts[i] == firsts[closed] && Tokens.Heads[closed] == i) ? i : closed;
        }
    }

    private void ReadQuotations(ImmutableArray<Quotation> quotations)
    {
        int open = -1;
        for (int q = 0; q < quotations.Length; q++)
        {
            Quotation quotation = quotations[q];
            if (quotation.Depth > 0 || quotation.Kind is QuotationKind.Title or QuotationKind.Nickname)
            {
                continue;
            }

            bool isSpeech = quotation.Kind == QuotationKind.Speech;
            int index = quotation.Continues && open >= 0 ? open : q;
            for (int i = Tokens.TokenAt(quotation.Span.Start); i < Tokens.Count && Tokens.Starts[i] < quotation.Span.End; i++)
            {
                Quote[i] = isSpeech ? (byte)1 : (byte)2;
                QuotationOf[i] = isSpeech ? index : -1;
            }

            open = isSpeech && !quotation.IsClosed ? index : -1;
        }

        for (int sentence = 0; sentence < _isQuoting.Length; sentence++)
        {
            _isQuoting[sentence] = Quote.AsSpan(Tokens.SentenceStarts[sentence]..Tokens.SentenceStarts[sentence + 1]).Contains((byte)1);
        }
    }
}
