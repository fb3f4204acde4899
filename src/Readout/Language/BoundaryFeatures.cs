using static Readout.Language.CharacterKinds;

namespace Readout.Language;

/// <summary>
/// Describes a place between two tokens to the sentence splitter as hashed features: the words and shapes around it, white space, open
/// quotation marks and brackets, and how far the sentence has come. Made for one block; steps through it from left to right.
/// </summary>
internal ref struct BoundaryFeatures
{
    /// <summary>Number of features of a place.</summary>
    public const int Count = 21;

    private readonly string _text;
    private readonly ReadOnlySpan<int> _starts;
    private readonly ReadOnlySpan<int> _ends;
    private readonly bool _hasStop;
    private int _quotes;
    private int _brackets;
    private int _opened = -1; // the last square bracket

    /// <summary>Starts at the first token of a block.</summary>
    /// <param name="text">The reading text.</param>
    /// <param name="starts">Starts of the block's tokens.</param>
    /// <param name="ends">Ends of the block's tokens.</param>
    public BoundaryFeatures(string text, ReadOnlySpan<int> starts, ReadOnlySpan<int> ends)
    {
        _text = text;
        _starts = starts;
        _ends = ends;
        for (int i = 0; i < starts.Length && !_hasStop; i++)
        {
            _hasStop = text[starts[i]] is '.' or '?' or '!';
        }
    }

    /// <summary>Takes note of a token that was passed.</summary>
    public void Pass(int token)
    {
        switch (_text[_starts[token]])
        {
            case '"':
                _quotes ^= 1;
                break;
            case '“':
                _quotes = 1;
                break;
            case '”':
                _quotes = 0;
                break;
            case '(' or '[':
                _brackets++;
                _opened = _text[_starts[token]] == '[' ? token : _opened;
                break;
            case ')' or ']':
                _brackets = Math.Max(0, _brackets - 1);
                break;
        }
    }

    /// <summary>Forgets open marks: a sentence has ended.</summary>
    public void Close() => _brackets = 0;

    /// <summary>
    /// Whether a sentence may end after <paramref name="token"/>: 2 after punctuation, 1 where only the next word's form or a wide gap speaks for it,
    /// 0 never.
    /// </summary>
    /// <param name="token">Index in the block.</param>
    /// <param name="lexicon">Knows the titles that never end a sentence.</param>
    public readonly int Candidacy(int token, TokenLexicon lexicon)
    {
        if (token + 1 >= _starts.Length)
        {
            return 0;
        }

        int next = _starts[token + 1];
        bool gap = next > _ends[token];
        char last = _text[_ends[token] - 1], first = _text[next];
        if (!IsLetter(last) && !IsDigit(last))
        {
            if (last == '.' && token > 0 && _ends[token] - _starts[token] > 1 && lexicon.IsTitle(_text.AsSpan(_starts[token], _ends[token] - _starts[token])))
            {
                return 0;
            }

            // Initials after a title begin a name: "Sen. J.D. Holm".
            if (last == '.' && token > 0 && _text[_ends[token - 1] - 1] == '.' && IsUpper(_text[_starts[token]]) && _ends[token] - _starts[token] is 2 or 4
                && lexicon.IsTitle(_text.AsSpan(_starts[token - 1], _ends[token - 1] - _starts[token - 1])))
            {
                return 0;
            }

            // Words after a quotation that ends with a comma say who said it.
            int before = token;
            while (before > 0 && before > token - 3 && _text[_ends[before] - 1] is '"' or '”' or '\'' or '’')
            {
                before--;
            }

            if (before < token && _text[_ends[before] - 1] == ',')
            {
                return 0;
            }

            return !gap && first is '"' or '”' or '\'' or '’' or ')' or ']' or '.' or '?' or '!' or ',' ? 0 : 2;
        }

        return gap && !IsLower(first) && first is not (',' or '.' or '\'' or '’' or ';' or ')' or '&' or '%' or '$') ? 1 : 0;
    }

    /// <summary>Whether a token closes words that an editor put into a sentence (<i>we told Mr. [Aldo] Brandt so</i>): a sentence goes on behind them. A number is a note, behind which one may begin.</summary>
    /// <param name="token">Index in the block; it was passed.</param>
    /// <param name="sentenceStart">Index in the block of the first token of the sentence so far.</param>
    public readonly bool ClosesInsertion(int token, int sentenceStart) =>
        _text[_starts[token]] == ']' && _opened > sentenceStart && IsLetter(_text[_starts[token - 1]]) && !(_ends[_opened - 1] - _starts[_opened - 1] == 1 && _text[_starts[_opened - 1]] is '.' or '?' or '!');

    /// <summary>Writes the features of the place after <paramref name="token"/>.</summary>
    /// <param name="token">Index in the block; it has a next token.</param>
    /// <param name="sentenceStart">Index in the block of the first token of the sentence so far.</param>
    /// <param name="into">Receives <see cref="Count"/> hashes.</param>
    public readonly void Write(int token, int sentenceStart, Span<uint> into)
    {
        TokenShape p2 = ShapeAt(token - 2), p1 = ShapeAt(token - 1), p0 = ShapeAt(token), n0 = ShapeAt(token + 1), n1 = ShapeAt(token + 2);
        uint hp1 = HashAt(token - 1), hp0 = HashAt(token), hn0 = HashAt(token + 1), hn1 = HashAt(token + 2);
        uint gap = Gap(token);
        uint shapes = ((uint)p0 << 5) | (uint)n0;
        uint near = (shapes << 2) | gap;
        int so = 0;
        into[so++] = Mix(1, hp0, 0);
        into[so++] = Mix(2, hn0, gap);
        into[so++] = Mix(3, near, 0);
        into[so++] = Mix(4, hp0, ((uint)n0 << 2) | gap);
        into[so++] = Mix(5, hp1, shapes);
        into[so++] = Mix(6, hp0, hn0);
        into[so++] = Mix(7, ((uint)p1 << 10) | shapes, (uint)n1);
        into[so++] = Mix(8, hp1, hp0);
        into[so++] = Mix(9, hn0, (uint)p0);
        into[so++] = Mix(10, hn0, hn1);
        into[so++] = Mix(11, near, (uint)_quotes);
        into[so++] = Mix(12, shapes, (uint)Math.Min(_brackets, 1));
        into[so++] = Mix(13, Bucket(token + 1 - sentenceStart), shapes);
        into[so++] = Mix(14, Bucket(_starts.Length - token - 1), shapes);
        into[so++] = Mix(15, ((uint)p2 << 10) | ((uint)p1 << 5) | (uint)p0, gap);
        into[so++] = Mix(16, (uint)p0, 0);
        into[so++] = Mix(17, LengthAt(token - 1), near);
        into[so++] = Mix(18, _hasStop ? 1u : 0u, near);
        into[so++] = Mix(19, ((uint)p1 << 10) | shapes, (uint)_quotes);
        into[so++] = Mix(20, hp1, hn0);
        into[so] = Mix(21, LengthAt(token), near);
    }

    private readonly uint Gap(int token)
    {
        int from = _ends[token], to = _starts[token + 1];
        return from == to ? 0u : _text.AsSpan(from, to - from).IndexOf('\n') >= 0 ? 3u : to - from > 1 ? 2u : 1u;
    }

    private readonly uint LengthAt(int token) => token < 0 ? 0u : (uint)Math.Min(_ends[token] - _starts[token], 6);

    private readonly uint HashAt(int token)
    {
        if ((uint)token >= (uint)_starts.Length)
        {
            return 0;
        }

        uint hash = 2166136261;
        foreach (char c in _text.AsSpan(_starts[token], Math.Min(_ends[token] - _starts[token], 24)))
        {
            char folded = c is >= 'A' and <= 'Z' ? (char)(c | 32) : IsDigit(c) ? '0' : c == '’' ? '\'' : c;
            hash = (hash ^ folded) * 16777619;
        }

        return hash;
    }

    private readonly TokenShape ShapeAt(int token) => (uint)token >= (uint)_starts.Length
        ? TokenShape.None
        : TokenShapes.Of(_text.AsSpan(_starts[token], _ends[token] - _starts[token]));

    private static uint Bucket(int distance) => distance switch { < 6 => (uint)distance, < 10 => 6, < 16 => 7, < 30 => 8, < 60 => 9, _ => 10 };

    private static uint Mix(uint kind, uint a, uint b)
    {
        uint hash = (a * 0x9E3779B1) ^ ((b + (kind * 0x632BE5AB)) * 0x85EBCA77);
        hash ^= hash >> 15;
        hash *= 0x2C1B3C6D;
        return hash ^ (hash >> 13);
    }
}
