using Readout.Language;

namespace Readout.Statements;

/// <summary>The features by which a token is judged to be part of the source or the content of one cue. Kept by its owner and filled again and again.</summary>
internal sealed class RoleFeatures
{
    private readonly CuePaths _paths = new();
    private readonly RoleEdgeFeatures _edges = new();
    private readonly HashSet<int> _quotationsAtCue = [];
    private int[] _cueAt = [];
    private int[] _cuesBefore = [];

    /// <summary>Notes where the cues of an article are, before any <see cref="Fill"/>.</summary>
    public void Begin(int tokens, IReadOnlyList<CueSpan> cues)
    {
        if (_cueAt.Length < tokens + 1)
        {
            _cueAt = new int[tokens + 1];
            _cuesBefore = new int[tokens + 1];
        }

        Array.Fill(_cueAt, -1, 0, tokens + 1);
        for (int c = 0; c < cues.Count; c++)
        {
            Array.Fill(_cueAt, c, cues[c].First, cues[c].End - cues[c].First);
        }

        int before = 0;
        for (int i = 0; i <= tokens; i++)
        {
            _cuesBefore[i] = before;
            before += i < tokens && _cueAt[i] >= 0 && (i == 0 || _cueAt[i - 1] != _cueAt[i]) ? 1 : 0;
        }
    }

    /// <summary>Fills a list with the features of a window's tokens for one cue.</summary>
    /// <param name="features">The list to fill with the features of tokens.</param>
    /// <param name="edges">The list to fill with the features of the place before each token.</param>
    /// <param name="s">The article's signals.</param>
    /// <param name="cue">The cue.</param>
    /// <param name="window">The window.</param>
    public void Fill(FeatureList features, FeatureList edges, ArticleSignals s, CueSpan cue, RoleWindow window)
    {
        features.Clear();
        Tokens tokens = s.Tokens;
        int sentence = tokens.SentenceOf[cue.First];
        int sentenceFirst = tokens.SentenceStarts[sentence], sentenceEnd = tokens.SentenceStarts[sentence + 1];
        _paths.Read(tokens, cue.Head, Math.Max(sentenceFirst, window.First), Math.Min(sentenceEnd, window.End));
        _quotationsAtCue.Clear();
        for (int i = Math.Max(sentenceFirst, window.First); i < Math.Min(sentenceEnd, window.End); i++)
        {
            if (s.QuotationOf[i] >= 0)
            {
                _quotationsAtCue.Add(s.QuotationOf[i]);
            }
        }

        uint quotedEnds = (uint)(s.Quote[sentenceFirst] + (3 * s.Quote[sentenceEnd - 1]) + (s.Quote[cue.First] * 9));
        int flagged = -1;
        uint flags = 0;
        for (int i = window.First; i < window.End; i++)
        {
            int own = tokens.SentenceOf[i];
            if (own != flagged)
            {
                flagged = own;
                flags = FlagsOf(s, own, sentence) * 32 + quotedEnds;
            }

            AddToken(features, s, cue, i, own - sentence, flags, window);
            features.EndToken();
        }

        _edges.Fill(edges, s, cue, window, _paths);
    }

    private uint FlagsOf(ArticleSignals s, int sentence, int cueSentence)
    {
        Tokens t = s.Tokens;
        int first = t.SentenceStarts[sentence], end = t.SentenceStarts[sentence + 1];
        bool isQuoted = s.Quote[first] == 1 && (s.Quote[end - 1] == 1 || s.Quote[Math.Max(first, end - 2)] == 1);
        bool hasCue = _cuesBefore[end] > _cuesBefore[first];
        bool isSame = s.QuotationOf[first] >= 0 && _quotationsAtCue.Contains(s.QuotationOf[first]);
        int blocks = Math.Clamp(t.SentenceBlocks[sentence] - t.SentenceBlocks[cueSentence], -2, 2) + 2;
        return (uint)((isQuoted ? 1 : 0) + (hasCue ? 2 : 0) + (isSame ? 4 : 0) + (blocks * 8));
    }

    private void AddToken(FeatureList f, ArticleSignals s, CueSpan cue, int i, int offset, uint flags, RoleWindow window)
    {
        Tokens t = s.Tokens;
        int side = i < cue.First ? 0 : i < cue.End ? 1 : 2;
        uint place = (uint)((side * 8) + Math.Clamp(offset, -2, 4) + 2);
        int distance = side == 0 ? cue.First - i : side == 2 ? i - cue.End + 1 : 0;
        uint far = distance <= 4 ? (uint)distance : distance <= 6 ? 5u : distance <= 10 ? 6u : distance <= 16 ? 7u : distance <= 25 ? 8u : distance <= 40 ? 9u : 10u;
        uint lemma = s.Lemma[cue.Head], cueTag = s.Penn[cue.Head], cueClass = s.Class[cue.Head];
        uint quote = s.Quote[i];
        int id = s.QuotationOf[i];
        uint same = id >= 0 && _quotationsAtCue.Contains(id) ? 1u : 0u;
        uint other = _cueAt[i] >= 0 && side != 1 ? 1u : 0u;
        uint between = (uint)Math.Min(2, Math.Max(0, side == 0 ? _cuesBefore[cue.First] - _cuesBefore[Math.Min(i + 1, cue.First)] : side == 2 ? _cuesBefore[i] - _cuesBefore[cue.End] : 0));
        uint quoting = quote + (3 * same) + (8 * between);
        f.Add(100, place);
        f.Add(101, place, far);
        if (offset != 0)
        {
            AddAfar(f, s, cue, i, flags, place, quoting + (32 * other));
            return;
        }

        f.Add(102, place, s.Word[i]);
        f.Add(103, place, s.Penn[i]);
        f.Add(104, place, s.Name[i]);
        f.Add(105, place, lemma);
        f.Add(106, place, s.Penn[i], far);
        f.Add(107, place, s.Relation[i]);
        f.Add(108, place, quote);
        f.Add(109, place, quoting);
        f.Add(110, place, i > window.First ? s.Quote[i - 1] : 9u, quote);
        f.Add(111, place, i + 1 < window.End ? s.Quote[i + 1] : 9u, quote);
        f.Add(112, place, other);
        f.Add(113, place, between);
        f.Add(114, flags, place);
        f.Add(115, flags, place, quote);
        f.Add(116, place, cueTag, quote);
        f.Add(117, place, cueClass, far);
        f.Add(122, place, s.Group[cue.Head]);
        f.Add(118, s.Word[i], far, side == 0 ? 1u : 2u);
        if (distance == 1)
        {
            f.Add(119, place, s.Word[i], lemma);
            f.Add(120, place, s.Word[i]);
        }

        if (distance is > 0 and <= 3)
        {
            f.Add(121, far + (place << 8), s.Penn[i], lemma);
        }

        AddNeighbours(f, s, i, place, window);
        AddPath(f, s, cue, i, quoting, lemma, cueTag, cueClass);
    }

    // In other sentences than the cue's, marks and the order of sentences decide; the places between tokens see the words.
    private static void AddAfar(FeatureList f, ArticleSignals s, CueSpan cue, int i, uint flags, uint place, uint quoting)
    {
        f.Add(103, place, s.Penn[i]);
        f.Add(114, flags, place);
        if (!s.IsQuoting(s.Tokens.SentenceOf[i]))
        {
            return;
        }

        f.Add(102, place, s.Word[i]);
        f.Add(104, place, s.Name[i]);
        f.Add(105, place, s.Lemma[cue.Head], s.Quote[i]);
        f.Add(109, place, quoting);
        f.Add(115, flags, place, quoting);
        f.Add(116, place, s.Penn[cue.Head], s.Quote[i]);
        f.Add(117, place, s.Class[cue.Head], quoting);
    }

    private static void AddNeighbours(FeatureList f, ArticleSignals s, int i, uint place, RoleWindow window)
    {
        bool hasBefore = i > window.First, hasAfter = i + 1 < window.End;
        f.Add(130, place, hasBefore ? s.Word[i - 1] : 1);
        f.Add(131, place, hasAfter ? s.Word[i + 1] : 1);
        f.Add(132, place, hasBefore ? s.Penn[i - 1] : 1, s.Penn[i]);
        f.Add(133, place, hasAfter ? s.Penn[i + 1] : 1, s.Penn[i]);
        f.Add(134, place, i - 1 > window.First ? s.Penn[i - 2] : 1);
        f.Add(135, place, i + 2 < window.End ? s.Penn[i + 2] : 1);
        f.Add(136, place, i - 1 > window.First ? s.Word[i - 2] : 1);
        f.Add(137, place, i + 2 < window.End ? s.Word[i + 2] : 1);
    }

    // The way from the cue's head to a token: steps up, the first relation down, how deep.
    private void AddPath(FeatureList f, ArticleSignals s, CueSpan cue, int i, uint quoting, uint lemma, uint cueTag, uint cueClass)
    {
        Tokens t = s.Tokens;
        (int up, int branch, int under, int depth) = _paths[i];
        uint down = branch >= 0 ? s.Relation[branch] : 1;
        uint path = FeatureList.Mix(99, (uint)up, down, (uint)Math.Min(depth, 4));
        uint coarse = FeatureList.Mix(98, (uint)up, down, (branch >= 0 && branch < cue.First ? 1u : 2u) + (depth == 0 ? 4u : 0u));
        f.Add(140, path);
        f.Add(141, path, lemma);
        f.Add(142, path, cueTag);
        f.Add(143, path, quoting);
        f.Add(144, path, s.Relation[cue.Head]);
        f.Add(145, coarse, lemma);
        f.Add(153, coarse, s.Group[cue.Head]);
        f.Add(146, coarse, cueClass, cueTag);
        f.Add(147, coarse, s.Penn[i]);
        f.Add(148, coarse, s.Word[i]);
        f.Add(149, coarse, quoting, cueClass);
        f.Add(150, t.Heads[i] >= 0 ? s.Lemma[t.Heads[i]] : 1, s.Relation[i]);
        f.Add(151, branch >= 0 ? s.Lemma[branch] : 1, coarse);
        f.Add(154, coarse, under >= 0 ? s.Relation[under] : 1, quoting);
        f.Add(155, coarse, under >= 0 ? s.Relation[under] : 1, under > 0 && s.IsAfterMark(under) ? 1u : 2u);
        f.Add(152, branch >= 0 ? s.Penn[branch] : 1, coarse, cueClass);
    }
}
