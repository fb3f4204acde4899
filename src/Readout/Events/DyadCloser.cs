namespace Readout.Events;

/// <summary>
/// Completes events by PETRARCH's conventions: a missing party is the nearest coded one of the clause, and what somebody says that another does
/// is an event between the two.
/// </summary>
internal sealed class DyadCloser(ArticleGrammar grammar, ActorCoder actors, ParticipantFinder parties)
{
    private const int DeepestClause = 48;
    private readonly Frame _empty = new();

    /// <summary>Completes the drafts of a sentence.</summary>
    /// <param name="drafts">The drafts; those that a saying takes up are removed.</param>
    /// <param name="start">First token of the sentence.</param>
    /// <param name="end">Index after its last token.</param>
    public void Close(List<EventDraft> drafts, int start, int end)
    {
        foreach (EventDraft draft in drafts)
        {
            if (!draft.Targets.Exists(party => party.IsKnown) && !(draft.Sources.Count > 1 && draft.Match.IsForSeveral))
            {
                Replace(draft.Targets, Nearest(draft, draft.Sources, draft.Trigger + 1, end));
            }

            if (!draft.Sources.Exists(party => party.IsKnown))
            {
                List<Participant> found = Nearest(draft, draft.Targets, draft.Trigger + 1, end);
                Replace(draft.Sources, found.Count > 0 ? found : Nearest(draft, draft.Targets, start, draft.Trigger));
            }
        }

        drafts.RemoveAll(draft => draft.Code is "010" && drafts.Exists(inner => inner.Trigger == draft.Governed && TakeUp(draft, inner)));
    }

    private static bool TakeUp(EventDraft saying, EventDraft inner)
    {
        if (inner.Code is null or "010" || inner.Sources.Count == 0 || saying.Sources.Count == 0)
        {
            return false;
        }

        Replace(inner.Targets, [.. inner.Sources]);
        Replace(inner.Sources, [.. saying.Sources]);
        return true;
    }

    private static void Replace(List<Participant> parties, List<Participant> found)
    {
        if (found.Count > 0)
        {
            parties.Clear();
            parties.AddRange(found);
        }
    }

    private List<Participant> Nearest(EventDraft draft, List<Participant> others, int start, int end)
    {
        _empty.Clear(draft.Trigger);
        for (int i = start; i < end; i++)
        {
            if (!grammar.IsNominal(i) || grammar.PhraseStart(i) < start || !IsUnder(i, draft.Trigger) || actors.Scan(i, grammar.PhraseEnd(i)).Actor is null)
            {
                continue;
            }

            List<Participant> found = parties.Parties(i, _empty);
            if (found.Exists(party => party.HasCountry) && !found.Exists(party => others.Exists(other => other.Code == party.Code)))
            {
                return found;
            }
        }

        return [];
    }

    private bool IsUnder(int token, int head)
    {
        for (int step = 0; step < DeepestClause && token >= 0; step++)
        {
            if (token == head)
            {
                return true;
            }

            token = grammar.Tokens.Heads[token];
        }

        return false;
    }
}
