namespace Readout.Language.Coreference;

/// <summary>
/// Finds who goes on speaking: behind <i>Hadley said that Lang had left. But he added ...</i> it is Hadley who adds, though Lang was named last. It holds where the one named in between
/// stands only inside what the speaker before has said, or did not stand there at all.
/// </summary>
internal sealed class ContinuedSpeech(CoreferenceLexicon lexicon, Tokens tokens, TreeIndex tree, Quotations quotations, CandidateMention?[] at)
{
    private const int Reach = 8;
    private const int Between = 2;

    /// <summary>The subject of the last sentence in which somebody says something, if a pronoun speaks right behind it; <c>null</c> when there is none, or it is the one chosen.</summary>
    /// <param name="mention">The pronoun.</param>
    /// <param name="chosen">Whom it was taken for; <c>null</c> for nobody.</param>
    public CandidateMention? Find(CandidateMention mention, Cluster? chosen)
    {
        int verb = tokens.Heads[mention.Head];
        bool acts = mention is { Pronoun: PronounClass.He or PronounClass.She, Quote: < 0, Role: GrammaticalRole.Subject } && verb >= 0 && IsMain(verb);
        if (!acts || !(lexicon.IsSpeech(tokens.Lemmas[verb]) || FollowsQuotation(mention)) || SpeakerBefore(mention) is not { Cluster: { } cluster } speaker || cluster == chosen)
        {
            return null;
        }

        return chosen is null || chosen.Mentions.TrueForAll(other => other.Head < speaker.Head || other.Head > mention.Head || !StandsOut(other, speaker, mention)) ? speaker : null;
    }

    // "..., Hadley said. "... Lang ...." She also attacked ...: a new sentence behind what somebody is quoted with.
    private bool FollowsQuotation(CandidateMention mention)
    {
        int first = tokens.SentenceStarts[mention.Sentence];
        for (int t = first; t < mention.First; t++)
        {
            if (tokens.Tags[t] is not (UniversalTag.ADV or UniversalTag.CCONJ or UniversalTag.PUNCT))
            {
                return false;
            }
        }

        return mention.Sentence > 0 && (IsQuoted(mention.Sentence - 1) || quotations[first - 1] >= 0 || (first > 1 && quotations[first - 2] >= 0));
    }

    // The last sentence that is no mere quotation has a speaker, or goes on about the one who spoke before it.
    private CandidateMention? SpeakerBefore(CandidateMention mention)
    {
        Cluster? expected = null;
        int passed = 0;
        for (int s = mention.Sentence; s >= Math.Max(0, mention.Sentence - Reach); s--)
        {
            if (s < mention.Sentence && IsQuoted(s))
            {
                continue;
            }

            if (s == mention.Sentence && TreeIndex.Is(tokens.Relations[tokens.Heads[mention.Head]], "parataxis"))
            {
                continue; // "the plan of Lang, he said, was bad": all the rest is what is said
            }

            (CandidateMention? subject, bool speaks) = MainSubject(s, s == mention.Sentence ? mention.First : int.MaxValue);
            if (subject is null && s == mention.Sentence)
            {
                continue;
            }

            if (subject is null || !IsSomebody(subject))
            {
                return null;
            }

            if (expected is not null && subject.Cluster != expected)
            {
                return null;
            }

            if (speaks)
            {
                return Asked(subject) ?? subject;
            }

            if (s == mention.Sentence || ++passed > Between)
            {
                return null;
            }

            expected = subject.Cluster;
        }

        return null;
    }

    private static bool IsSomebody(CandidateMention subject) =>
        subject.Cluster!.IsNamed || (subject.Kind == MentionKind.Nominal && subject.Determination == Determination.Indefinite);

    // A reporter asked Hadley how ...: who answers is Hadley
    private CandidateMention? Asked(CandidateMention subject) =>
        tokens.Heads[subject.Head] is var verb && tokens.Lemmas[verb] == "ask" && (tree.Child(tokens, verb, "obj") is >= 0 and var asked || (asked = tree.Child(tokens, verb, "iobj")) >= 0) ? at[asked] : null;

    // The last subject of a main clause before a token, and whether its verb is one of speech.
    private (CandidateMention? Subject, bool Speaks) MainSubject(int sentence, int before)
    {
        (CandidateMention? Subject, bool Speaks) found = (null, false);
        for (int t = tokens.SentenceStarts[sentence]; t < Math.Min(before, tokens.SentenceStarts[sentence + 1]); t++)
        {
            int verb = tokens.Heads[t];
            if (verb >= 0 && TreeIndex.Is(tokens.Relations[t], "nsubj") && quotations[t] < 0 && IsMain(verb) && at[t] is { Cluster: not null } subject)
            {
                bool speaks = lexicon.IsSpeech(tokens.Lemmas[verb]);
                if (speaks || !found.Speaks)
                {
                    found = (subject, speaks);
                }
            }
        }

        return found;
    }

    private bool IsMain(int verb)
    {
        for (int steps = 0; tokens.Heads[verb] >= 0 && steps < 8; steps++, verb = tokens.Heads[verb])
        {
            if (!TreeIndex.Is(tokens.Relations[verb], "conj") && !TreeIndex.Is(tokens.Relations[verb], "parataxis"))
            {
                return false;
            }
        }

        return true;
    }

    // Whether another is more than a part of what is said: a subject of its own beside the speaker, or of the clause around the pronoun.
    private bool StandsOut(CandidateMention other, CandidateMention speaker, CandidateMention mention)
    {
        if (other.Quote >= 0 || other.Head == mention.Head)
        {
            return false;
        }

        int verb = tokens.Heads[mention.Head];
        if (other.Sentence == mention.Sentence && other.Sentence != speaker.Sentence)
        {
            return other.Role == GrammaticalRole.Subject && tokens.Heads[other.Head] is >= 0 and var clause && (IsBelow(clause, verb) || (IsBelow(verb, clause) && !IsContent(verb, clause)));
        }

        if (other.Sentence != speaker.Sentence)
        {
            return other.Role == GrammaticalRole.Subject && tokens.Heads[other.Head] is >= 0 and var beside && IsMain(beside);
        }

        int said = tokens.Heads[speaker.Head];
        return !IsBelow(other.Head, said) || (other.Role == GrammaticalRole.Subject && tokens.Heads[other.Head] is >= 0 and var own && own != said && TreeIndex.Is(tokens.Relations[own], "conj") && tokens.Heads[own] == said);
    }

    private bool IsBelow(int token, int above)
    {
        for (int steps = 0; token >= 0 && steps < 40; steps++, token = tokens.Heads[token])
        {
            if (token == above)
            {
                return true;
            }
        }

        return false;
    }

    // "the plan of Lang, he said, was bad": what stands around the verb of saying is what is said
    private bool IsContent(int verb, int clause)
    {
        for (int steps = 0; verb >= 0 && verb != clause && steps < 40; steps++, verb = tokens.Heads[verb])
        {
            if (TreeIndex.Is(tokens.Relations[verb], "parataxis"))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsQuoted(int sentence)
    {
        bool isQuoted = false;
        for (int t = tokens.SentenceStarts[sentence]; t < tokens.SentenceStarts[sentence + 1]; t++)
        {
            if (quotations[t] < 0 && tokens.Tags[t] != UniversalTag.PUNCT)
            {
                return false;
            }

            isQuoted |= quotations[t] >= 0;
        }

        return isQuoted;
    }
}
