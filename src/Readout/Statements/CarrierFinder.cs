using Readout.Language;

namespace Readout.Statements;

/// <summary>
/// Finds the media that carried a statement: the organisation whose report holds it (<i>the agency reported that an official said</i>), the one it was told to, the one that the
/// interview was with, the one that it was quoted by.
/// </summary>
/// <param name="signals">The article's signals.</param>
/// <param name="mentions">Its entities by token.</param>
/// <param name="lexicon">The lists of words.</param>
internal sealed class CarrierFinder(ArticleSignals signals, MentionIndex mentions, CueLexicon lexicon)
{
    private const int MaximumChain = 8;
    private readonly Tokens _tokens = signals.Tokens;

    /// <summary>Ids of the carriers of a statement, nearest first.</summary>
    /// <param name="attribution">The statement.</param>
    /// <param name="speakers">The speaker of each attribution.</param>
    /// <param name="addressee">To whom it was said.</param>
    public List<string> Find(Attribution attribution, IReadOnlyDictionary<Attribution, Entity?> speakers, TokenRange? addressee)
    {
        var carriers = new List<string>();
        Entity? own = speakers.GetValueOrDefault(attribution);
        if (addressee is { } told && CarrierIn(told) is { } listener)
        {
            Add(carriers, listener, own);
        }

        AddObliques(carriers, attribution, own);
        Attribution? outer = attribution.Within;
        for (int depth = 0; outer is not null && depth < MaximumChain; depth++, outer = outer.Within)
        {
            if (speakers.GetValueOrDefault(outer) is { Type: EntityType.Organization } medium && Reports(outer))
            {
                Add(carriers, medium, own);
            }
        }

        return carriers;
    }

    private static void Add(List<string> carriers, Entity medium, Entity? own)
    {
        if (medium.Id != own?.Id && !carriers.Contains(medium.Id))
        {
            carriers.Add(medium.Id);
        }
    }

    // in an interview with the channel, on the network, was quoted by the agency
    private void AddObliques(List<string> carriers, Attribution attribution, Entity? own)
    {
        CueSpan cue = attribution.Cue;
        for (int i = cue.First; i < cue.End; i++)
        {
            // the agency cited a minister as saying
            if (_tokens.Lemmas[i] is "cite" or "quote" && signals.Child(i, "nsubj") is >= 0 and var citing && mentions.At(citing) is { Type: EntityType.Organization } agency)
            {
                Add(carriers, agency, own);
            }

            foreach (int child in signals.Children(i))
            {
                if (attribution.Covers(child) || signals.Child(child, "case") is not (>= 0 and var marker))
                {
                    continue;
                }

                string preposition = _tokens.Lemmas[marker], governor = _tokens.Lemmas[i];
                bool isCarrier = (preposition is "with" or "by" or "to" or "for" && governor is "interview" or "conversation" or "comment" or "remark" or "statement")
                    || (preposition is "by" && governor is "quote" or "cite" or "report" or "carry" or "publish" or "interview" or "ask")
                    || (preposition is "on" or "in" && governor is "say" or "tell" or "write" or "appear" && IsMedium(child));
                if (isCarrier && mentions.At(child) is { Type: EntityType.Organization } medium)
                {
                    Add(carriers, medium, own);
                }

                if (governor != "interview" && _tokens.Lemmas[child] == "interview" && signals.Child(child, "nmod") is >= 0 and var partner && mentions.At(partner) is { Type: EntityType.Organization } interviewer)
                {
                    Add(carriers, interviewer, own);
                }
            }
        }
    }

    private Entity? CarrierIn(TokenRange told)
    {
        for (int i = told.End - 1; i >= told.First; i--)
        {
            if (mentions.At(i) is { Type: EntityType.Organization } medium && !IsInstitution(told))
            {
                return medium;
            }
        }

        return null;
    }

    private bool IsMedium(int token)
    {
        (int first, int end) = signals.SubtreeOf(token);
        for (int i = first; i < Math.Min(end, first + 12); i++)
        {
            if (lexicon.Has("media", _tokens.Lemmas[i].ToLowerInvariant()))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsInstitution(TokenRange range)
    {
        for (int i = range.First; i < range.End; i++)
        {
            if (lexicon.Has("institution", _tokens.Lemmas[i].ToLowerInvariant()))
            {
                return true;
            }
        }

        return false;
    }

    private bool Reports(Attribution outer)
    {
        int head = outer.Cue.Head;
        return _tokens.FormOf(outer.Cue.First).Equals("according", StringComparison.OrdinalIgnoreCase)
            || _tokens.Lemmas[head] is "report" or "cite" or "quote" or "say" or "write" or "add" or "note" or "publish" or "reveal" or "tell" or "broadcast" or "carry" or "announce" or "state";
    }
}
