using Readout.Language;
using Readout.Language.Coreference;

namespace Readout.Statements;

/// <summary>
/// Finds who goes on speaking: behind <i>Hadley said that Lang had left</i> the <i>he</i> of <i>But he added</i> is Hadley, though Lang was named last. It holds where the one whom the
/// pronoun was taken for stood only inside what was said since the last speaker was named, or did not stand there at all.
/// </summary>
/// <param name="signals">The article's signals.</param>
/// <param name="mentions">Its entities by token.</param>
internal sealed class ContinuedSpeaker(ArticleSignals signals, MentionIndex mentions)
{
    private readonly Tokens _tokens = signals.Tokens;
    private Attribution? _last;
    private Entity? _speaker;

    /// <summary>Takes note of what was said last, outside other people's words, and by whom.</summary>
    public void Note(Attribution attribution, Entity? speaker)
    {
        int clause = attribution.Cue.Head;
        for (int steps = 0; clause >= 0 && steps < 8; steps++, clause = _tokens.Heads[clause])
        {
            if (signals.Is(clause, "acl") || (signals.Is(clause, "advcl") && !IsOfSubject(clause, speaker)))
            {
                return; // who said something in a clause beside the point is not the one who goes on
            }
        }

        (_last, _speaker) = (attribution, _tokens.Lemmas[attribution.Cue.Head] is "ask" ? null : speaker);
    }

    // Hadley took her there to explain ...; as Hadley said
    private bool IsOfSubject(int clause, Entity? speaker) =>
        (signals.Child(clause, "mark") is >= 0 and var mark && _tokens.Lemmas[mark] == "as") || (signals.Child(_tokens.Heads[clause], "nsubj") is >= 0 and var subject && speaker is not null && mentions.At(subject)?.Id == speaker.Id);

    /// <summary>The speaker of an attribution: the one found, or the one who goes on.</summary>
    /// <param name="attribution">The attribution.</param>
    /// <param name="head">The head of its source.</param>
    /// <param name="found">Whom its source was taken for.</param>
    public Entity? Of(Attribution attribution, int head, Entity? found)
    {
        string pronoun = _tokens.Lemmas[head];
        bool asks = _tokens.Tags[head] == UniversalTag.PRON && pronoun is "he" or "she" && _last is not null && _speaker is { Type: EntityType.Person, IsPlural: false } && _speaker.Id != found?.Id;
        if (!asks || !IsSomebody(_speaker!) || IsCalledOtherwise(_tokens, _speaker!, pronoun) || LooksAhead(attribution.Cue.Head, head))
        {
            return found;
        }

        int first = Math.Min(_last!.Cue.First, _last.Source.Count > 0 ? _last.Source[0].First : _last.Cue.First), end = _last.Cue.End;
        foreach (TokenRange range in _last.Content)
        {
            end = Math.Max(end, range.End);
        }

        if (first >= head || _tokens.SentenceOf[head] - _tokens.SentenceOf[end - 1] > 1)
        {
            return found;
        }

        for (int i = first; i < head; i++)
        {
            if (found is not null && mentions.At(i)?.Id == found.Id && mentions.IsHead(i) && !_last.Covers(i) && !attribution.Covers(i))
            {
                return found;
            }
        }

        return _speaker;
    }

    /// <summary>Whether a person's pronouns or given name tell another sex than a pronoun.</summary>
    public static bool IsCalledOtherwise(Tokens tokens, Entity person, string pronoun)
    {
        foreach (Mention mention in person.Mentions)
        {
            bool isOther = pronoun == "he" ? tokens.Lemmas[mention.HeadToken] is "she" or "her" : tokens.Lemmas[mention.HeadToken] is "he" or "him" or "his";
            if (mention.Kind == MentionKind.Pronoun && isOther)
            {
                return true;
            }
        }

        string[] parts = person.IsNamed ? person.Name.Split(' ') : [];
        Gender told = parts.Length > 1 ? CoreferenceLexicon.Embedded.GivenName(parts[0]) : Gender.Unknown;
        told = told == Gender.Unknown && CoreferenceLexicon.Embedded.PublicPerson([.. parts.Select(part => part.ToLowerInvariant())]) is { } known ? known.Gender : told;
        return told != Gender.Unknown && told != (pronoun == "he" ? Gender.Male : Gender.Female);
    }

    // A name, or one whom the text has only just introduced: "the senator" would be somebody named.
    private bool IsSomebody(Entity person) =>
        person.IsNamed || (person.Mentions[0].Kind == MentionKind.Nominal && _tokens.Lemmas[person.Mentions[0].FirstToken] is "a" or "an" or "one" or "another");

    // In what he called a mistake, Hadley left: the subject of the clause around comes behind
    private bool LooksAhead(int cue, int pronoun)
    {
        int clause = cue;
        for (int steps = 0; clause >= 0 && steps < 8; steps++, clause = _tokens.Heads[clause])
        {
            bool isBelow = signals.Is(clause, "advcl") || signals.Is(clause, "acl") || signals.Is(clause, "obl");
            if (isBelow && _tokens.Heads[clause] is >= 0 and var above && signals.Child(above, "nsubj") is >= 0 and var subject && subject != pronoun && _tokens.Tags[subject] != UniversalTag.PRON)
            {
                return true;
            }
        }

        return false;
    }
}
