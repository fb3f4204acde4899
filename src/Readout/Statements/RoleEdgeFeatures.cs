using Readout.Language;

namespace Readout.Statements;

/// <summary>
/// The features by which the place between two tokens is judged to be an edge of the source or of the content of one cue: the words and marks on both sides, the phrases
/// that end and begin there, and where those hang in the tree.
/// </summary>
internal sealed class RoleEdgeFeatures
{
    /// <summary>Fills a list with the features of the place before each token of a window.</summary>
    public void Fill(FeatureList features, ArticleSignals s, CueSpan cue, RoleWindow window, CuePaths paths)
    {
        features.Clear();
        int sentence = s.Tokens.SentenceOf[cue.First];
        for (int i = window.First; i < window.End; i++)
        {
            if (i > window.First)
            {
                AddPlace(features, s, cue, i, sentence, window, paths);
            }

            features.EndToken();
        }
    }

    private static void AddPlace(FeatureList f, ArticleSignals s, CueSpan cue, int i, int sentence, RoleWindow window, CuePaths paths)
    {
        Tokens t = s.Tokens;
        int offset = t.SentenceOf[i] - sentence;
        uint spot = i < cue.First ? 0u : i == cue.First ? 1u : i < cue.End ? 2u : i == cue.End ? 3u : 4u;
        bool isStart = t.SentenceOf[i - 1] != t.SentenceOf[i];
        uint start = !isStart ? 0u : t.SentenceBlocks[t.SentenceOf[i - 1]] == t.SentenceBlocks[t.SentenceOf[i]] ? 1u : 2u;
        uint place = (spot * 16) + (start * 4) + (offset < 0 ? 0u : offset == 0 ? 1u : offset == 1 ? 2u : 3u);
        uint quote = (uint)((s.Quote[i - 1] * 3) + s.Quote[i]) + (s.QuotationOf[i - 1] == s.QuotationOf[i] ? 9u : 0u);
        uint left = s.Penn[i - 1], right = s.Penn[i];
        f.Add(200, place);
        if (offset != 0 && !isStart && !s.IsQuoting(t.SentenceOf[i]))
        {
            return;
        }

        f.Add(201, place, left, right);
        f.Add(202, place, s.Word[i - 1]);
        f.Add(203, place, s.Word[i]);
        f.Add(208, place, quote);
        f.Add(209, place, quote, FeatureList.Mix(3, left, right, 0));
        if (offset != 0 && !isStart)
        {
            return;
        }

        f.Add(204, place, s.Word[i - 1], right);
        f.Add(205, place, left, s.Word[i]);
        f.Add(206, place, i - 1 > window.First ? FeatureList.Mix(1, s.Penn[i - 2], left, right) : 1);
        f.Add(207, place, i + 1 < window.End ? FeatureList.Mix(2, left, right, s.Penn[i + 1]) : 1);
        f.Add(210, place, s.Name[i - 1] * 16u + s.Name[i]);
        f.Add(211, place, s.Class[cue.Head], quote);
        if (spot is 1 or 3)
        {
            f.Add(212, place, s.Lemma[cue.Head], right);
            f.Add(213, place, s.Lemma[cue.Head], left);
        }

        if (offset == 0 && !isStart && paths.Has(i - 1) && paths.Has(i))
        {
            AddTree(f, s, cue, i, spot, quote, paths);
        }
    }

    private static void AddTree(FeatureList f, ArticleSignals s, CueSpan cue, int i, uint spot, uint quote, CuePaths paths)
    {
        int opened = s.Opens[i], closed = s.Closes[i - 1];
        uint opens = opened < 0 ? 1 : s.Relation[opened], closes = closed < 0 ? 1 : s.Relation[closed];
        uint hung = HungOf(opened, i, s, paths), ended = HungOf(closed, i, s, paths);
        uint mark = s.Tokens.Tags[i - 1] == UniversalTag.PUNCT ? s.Word[i - 1] : 1;
        uint lemma = s.Lemma[cue.Head], kind = s.Class[cue.Head];
        uint up = spot + (hung << 3);
        f.Add(220, spot, opens, hung);
        f.Add(221, spot, closes, ended);
        f.Add(222, spot, FeatureList.Mix(4, opens, hung, 0), FeatureList.Mix(5, closes, ended, 0));
        f.Add(223, up, opens, mark);
        f.Add(224, up, opens, s.Word[i]);
        f.Add(225, up, opens, lemma);
        f.Add(226, up, opens, FeatureList.Mix(6, kind, mark, 0));
        f.Add(227, spot + (ended << 3), closes, lemma);
        f.Add(228, up, opens, quote);
        f.Add(229, spot + (ended << 3), closes, FeatureList.Mix(7, mark, s.Penn[i], 0));
        f.Add(230, Branch(s, paths[i - 1]), Branch(s, paths[i]), mark);
        f.Add(231, Branch(s, paths[i - 1]), Branch(s, paths[i]), FeatureList.Mix(8, lemma, 0, 0));
        f.Add(232, up, opens, opened < 0 ? 1 : s.Lemma[opened]);
        f.Add(233, up, opens, opened < 0 || s.Tokens.Heads[opened] < 0 ? 1 : s.Lemma[s.Tokens.Heads[opened]]);
    }

    private static uint Branch(ArticleSignals s, CuePath path) => FeatureList.Mix(9, (uint)path.Up, path.Branch < 0 ? 1 : s.Relation[path.Branch], path.Depth == 0 ? 1u : 2u);

    // Where a phrase hangs: on the cue's head or one of its ancestors, or how deep under a dependent of those.
    private static uint HungOf(int phrase, int place, ArticleSignals s, CuePaths paths)
    {
        int head = phrase < 0 ? -1 : s.Tokens.Heads[phrase];
        if (head < 0 || !paths.Has(head))
        {
            return 0;
        }

        CuePath path = paths[head];
        return 1 + (uint)((Math.Min(path.Up, 3) * 4) + Math.Min(path.Depth, 3)) + (head < place ? 0u : 16u);
    }
}
