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
    private readonly MediumFinder _media = new(signals, mentions, lexicon);

    /// <summary>Ids of the carriers of a statement, nearest first.</summary>
    /// <param name="attribution">The statement.</param>
    /// <param name="speakers">The speaker of each attribution.</param>
    /// <param name="addressee">To whom it was said.</param>
    /// <param name="occasion">On what occasion it was said.</param>
    public List<string> Find(Attribution attribution, IReadOnlyDictionary<Attribution, Entity?> speakers, TokenRange? addressee, TokenRange? occasion)
    {
        var carriers = new List<string>();
        Entity? own = speakers.GetValueOrDefault(attribution);
        if (addressee is { } told && CarrierIn(told) is { } listener)
        {
            Add(carriers, listener, own);
        }

        AddObliques(carriers, attribution, own);
        if (occasion is { } at)
        {
            AddPublishers(carriers, at, own);
        }

        Attribution? outer = attribution.Within;
        for (int depth = 0; outer is not null && depth < MaximumChain; depth++, outer = outer.Within)
        {
            if (speakers.GetValueOrDefault(outer) is { Type: EntityType.Organization } medium && Reports(outer) && !_media.IsInstitution(outer.Source[0]))
            {
                Add(carriers, medium, own);
            }
        }

        if (attribution.TakenFrom is { } taken)
        {
            for (int i = taken.Source[0].First; i < taken.Source[0].End; i++)
            {
                if (_media.At(i) is { } medium)
                {
                    Add(carriers, medium, own);
                    break;
                }
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

        // as saying: the one who cites stands before
        int citing = _tokens.PennTags[cue.Head] == "VBG" && cue.Head > 0 && _tokens.Lemmas[cue.Head - 1] == "as" ? Citing(cue.Head) : -1;
        if (citing >= 0 && lexicon.Has("citing", _tokens.Lemmas[citing]) && CitingMedium(citing) is { } first)
        {
            Add(carriers, first, own);
        }

        for (int i = cue.First; i < cue.End; i++)
        {
            // the agency cited a minister as saying
            if (lexicon.Has("citing", _tokens.Lemmas[i]) && CitingMedium(i) is { } agency)
            {
                Add(carriers, agency, own);
            }

            AddUnder(carriers, i, attribution, own);
        }

        foreach (int child in signals.Children(cue.Head))
        {
            // speaking to the channel's Anna Weiss, he took it back
            if (signals.Is(child, "advcl") && _tokens.PennTags[child] == "VBG" && lexicon.Has("aloud", _tokens.Lemmas[child]) && !attribution.Covers(child))
            {
                AddUnder(carriers, child, attribution, own);
            }
        }
    }

    private void AddUnder(List<string> carriers, int token, Attribution attribution, Entity? own)
    {
        string governor = _tokens.Lemmas[token];
        foreach (int child in signals.Children(token))
        {
            if (attribution.Covers(child) || signals.Child(child, "case") is not (>= 0 and var marker))
            {
                continue;
            }

            string preposition = _tokens.Lemmas[marker], noun = _tokens.Lemmas[child];
            bool isCarrier = (preposition is "with" or "by" or "to" or "for" && lexicon.Has("exchange", governor))
                || (preposition is "by" && lexicon.Has("carrying", governor))
                || (preposition is "on" or "in" && lexicon.Has("airing", governor) && _media.IsMedium(child))
                || (preposition is "to" or "with" && lexicon.Has("aloud", governor) && _media.IsMedium(child));
            if (isCarrier && _media.At(child) is { } medium && !_media.IsInstitution(new TokenRange(child, child + 1)))
            {
                Add(carriers, medium, own);
            }

            if (lexicon.Has("column", noun) || (noun == "interview" && governor != "interview"))
            {
                AddPartner(carriers, child, own);
            }
        }
    }

    // in an interview with the channel, in a column on the site
    private void AddPartner(List<string> carriers, int piece, Entity? own)
    {
        foreach (int child in signals.Children(piece))
        {
            if (signals.Is(child, "nmod") && _media.At(child) is { } partner && (_tokens.Lemmas[piece] == "interview" || _media.IsNamed(partner)))
            {
                Add(carriers, partner, own);
            }
        }
    }

    private int Citing(int saying)
    {
        for (int i = saying - 2; i >= _tokens.SentenceStarts[_tokens.SentenceOf[saying]]; i--)
        {
            if (lexicon.Has("citing", _tokens.Lemmas[i]) && _tokens.Tags[i] == UniversalTag.VERB)
            {
                return i;
            }
        }

        return -1;
    }

    private Entity? CitingMedium(int citing) =>
        signals.Child(citing, "nsubj") is >= 0 and var subject && _tokens.Relations[subject] != "nsubj:pass" && mentions.At(subject) is { Type: EntityType.Organization } agency ? agency : null;

    // in an interview with the channel carried by the agency: whoever stands behind "with", "by" or "to" in the words for the occasion and what hangs on them
    private void AddPublishers(List<string> carriers, TokenRange occasion, Entity? own)
    {
        int end = occasion.End;
        for (int i = occasion.First; i < occasion.End; i++)
        {
            end = Math.Max(end, lexicon.Has("occasion", _tokens.Lemmas[i]) ? signals.SubtreeOf(i).End : 0);
        }

        for (int i = occasion.First; i < end; i++)
        {
            string governor = _tokens.Heads[i] >= 0 ? _tokens.Lemmas[_tokens.Heads[i]] : "";
            bool isPublisher = signals.Child(i, "case") is >= 0 and var marker && _tokens.Lemmas[marker] switch
            {
                "with" or "to" or "for" => lexicon.Has("exchange", governor),
                "by" => lexicon.Has("carrying", governor),
                _ => false,
            };
            if (isPublisher && _media.At(i) is { } publisher && !_media.IsInstitution(new TokenRange(i, i + 1)))
            {
                Add(carriers, publisher, own);
            }
        }
    }

    private Entity? CarrierIn(TokenRange told)
    {
        for (int i = told.End - 1; i >= told.First; i--)
        {
            if (mentions.At(i) is { Type: EntityType.Organization } medium && !_media.IsInstitution(told))
            {
                return medium;
            }
        }

        return null;
    }

    private bool Reports(Attribution outer)
    {
        int head = outer.Cue.Head;
        return _tokens.FormOf(outer.Cue.First).Equals("according", StringComparison.OrdinalIgnoreCase)
            || lexicon.Has("relaying", _tokens.Lemmas[head]);
    }
}
