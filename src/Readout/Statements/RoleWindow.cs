using Readout.Language;

namespace Readout.Statements;

/// <summary>The stretch of text in which the source and the content of a cue are looked for.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last one.</param>
internal readonly record struct RoleWindow(int First, int End)
{
    private const int MaximumLeft = 250;
    private const int MaximumRight = 350;

    /// <summary>The sentence of a cue alone, as if nothing stood around it.</summary>
    public static RoleWindow Of(Tokens tokens, CueSpan cue)
    {
        int sentence = tokens.SentenceOf[cue.First];
        return new RoleWindow(Math.Max(tokens.SentenceStarts[sentence], cue.First - MaximumLeft), Math.Min(tokens.SentenceStarts[sentence + 1], cue.End + MaximumRight));
    }

    /// <summary>
    /// The window of a cue: its sentence, the one on either side and, while they hold words within quotation marks, up to two before and four after, at most two blocks away
    /// and nothing beyond what is not body.
    /// </summary>
    public static RoleWindow Around(ArticleSignals signals, CueSpan cue, bool[] isBody)
    {
        Tokens tokens = signals.Tokens;
        int sentence = tokens.SentenceOf[cue.First];
        int block = tokens.SentenceBlocks[sentence];
        int from = sentence, to = sentence;
        while (from > 0 && isBody[from - 1] && from > sentence - 2 && block - tokens.SentenceBlocks[from - 1] <= 1 && (from == sentence || signals.IsQuoting(from - 1)))
        {
            from--;
        }

        while (to + 1 < tokens.SentenceCount && isBody[to + 1] && to < sentence + 4 && tokens.SentenceBlocks[to + 1] - block <= 2 && (to == sentence || signals.IsQuoting(to + 1)))
        {
            to++;
        }

        return new RoleWindow(
            Math.Max(tokens.SentenceStarts[from], cue.First - MaximumLeft), Math.Min(tokens.SentenceStarts[to + 1], cue.End + MaximumRight));
    }
}
