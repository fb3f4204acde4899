using Readout.Language;
using Readout.Language.Coreference;

namespace Readout.Train.Coreference;

/// <summary>Widens a mention to the whole noun phrase of its head, as OntoNotes marks mentions: with relative clauses and appositions, without coordination.</summary>
internal static class NounPhrase
{
    /// <summary>The phrase of a mention as token range, the end exclusive.</summary>
    public static (int First, int End) Of(Tokens tokens, TreeIndex tree, CandidateMention mention)
    {
        if (mention.Kind == MentionKind.Pronoun)
        {
            return (mention.First, mention.End);
        }

        int first = mention.First, end = mention.End, head = mention.Head;
        for (int child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
        {
            string relation = tokens.Relations[child];
            bool possessive = relation == "case" && child > head;
            if (!possessive && relation.Split(':')[0] is "conj" or "cc" or "punct" or "case" or "parataxis" or "mark" or "cop" or "nsubj" or "aux" or "advcl" or "discourse" or "dep" or "orphan" or "csubj" or "vocative" or "obl" or "expl")
            {
                continue;
            }

            if (child < head && relation != "advmod")
            {
                first = Math.Min(first, tree.Left[child]);
            }
            else if (child > head)
            {
                end = Math.Max(end, tree.Right[child] + 1);
            }
        }

        return (first, end);
    }
}
