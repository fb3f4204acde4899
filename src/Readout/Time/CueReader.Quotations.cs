namespace Readout.Time;

/// <content>Which verb brings in the quotation that an expression stands in.</content>
internal sealed partial class CueReader
{
    private const int FarthestSpeaker = 8;
    private const int FarthestObject = 6;

    /// <summary>
    /// The verb that introduces the quotation in which a token stands: the last verb before the mark that opens it, with nothing between but
    /// <i>that</i>, an object or a mark. -1 when the token stands in no quotation of its sentence, or no verb introduces it.
    /// </summary>
    public int QuotingVerb(int token)
    {
        if (token >= tokens.Count)
        {
            return -1;
        }

        int first = tokens.SentenceStarts[tokens.SentenceOf[token]], open = -1;
        for (int i = first; i < token; i++)
        {
            ReadOnlySpan<char> form = tokens.FormOf(i);
            open = form is "\u201c" or "``" || (form is "\"" && open < 0) ? i : form is "\u201d" or "''" or "\"" ? -1 : open;
        }

        for (int i = open - 1; i >= first && i >= open - FarthestObject; i--)
        {
            if (IsVerb(i))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>
    /// The verb that follows the quotation in which a token stands (<i>"...," she said on Tuesday</i>): the first one after the mark that closes it, with a subject and few words between.
    /// -1 when the token stands in no quotation of its sentence, or no verb follows.
    /// </summary>
    public int FollowingVerb(int token)
    {
        if (token < 0 || token >= tokens.Count)
        {
            return -1;
        }

        int first = tokens.SentenceStarts[tokens.SentenceOf[token]], end = tokens.SentenceStarts[tokens.SentenceOf[token] + 1], close = token + 1;
        bool isOpen = false;
        for (int i = first; i <= token; i++)
        {
            ReadOnlySpan<char> form = tokens.FormOf(i);
            isOpen = form is "\u201c" or "``" || (form is "\"" && !isOpen) || (isOpen && form is not ("\u201d" or "''" or "\""));
        }

        while (close < end && tokens.FormOf(close) is not ("\u201d" or "''" or "\""))
        {
            close++;
        }

        for (int i = close + 1; isOpen && i < end && i <= close + FarthestSpeaker; i++)
        {
            if (tokens.FormOf(i) is "\u201c" or "``" or "\"")
            {
                return -1;
            }

            if (tokens.PennTags[i] is "VBD" && IsVerb(i))
            {
                return i;
            }
        }

        return -1;
    }
}
