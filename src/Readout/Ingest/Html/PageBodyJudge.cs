namespace Readout.Ingest.Html;

/// <summary>Tells the blocks of a page that are the report's body: the trained chain, then the consent of neighbours under one element.</summary>
internal static class PageBodyJudge
{
    // Where the chain finds less than this share of the prose in the likeliest container, it has met a page unlike those it was trained on.
    private const double LeastShare = 0.35;
    private const int Steps = 4;

    // Where still less than this share was found of a container's prose that is a report's length, and no more anywhere else, the page's own names speak against its body.
    private const double NearlyAll = 0.8;
    private const int WordsOfReport = 150;
    private const int LastSteps = 6;
    private const double Majority = 0.6;
    private const double Admitted = 0.03;

    /// <summary>Whether each block is body.</summary>
    public static bool[] Judge(PageReading page, ChainModel model)
    {
        double[] scores = page.Scores(model);
        byte[] edges = page.EdgeKinds();
        double[] probabilities = model.Probabilities(scores, edges);
        bool[] body = Array.ConvertAll(probabilities, probability => probability >= model.Threshold);
        for (int step = 0; step < Steps && Share(page, body) < LeastShare; step++)
        {
            probabilities = Shifted(page, model, scores, edges, _ => true);
            body = Array.ConvertAll(probabilities, probability => probability >= model.Threshold);
        }

        for (int step = 0; step < LastSteps && IsLost(page, body); step++)
        {
            probabilities = Shifted(page, model, scores, edges, i => page.Blocks[i].Markup!.InCandidateOrKin);
            for (int i = 0; i < body.Length; i++)
            {
                body[i] |= probabilities[i] >= model.Threshold && IsLikely(page, i);
            }
        }

        Consent(page, probabilities, body);
        return body;
    }

    private static double[] Shifted(PageReading page, ChainModel model, double[] scores, byte[] edges, Func<int, bool> isShifted)
    {
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] += isShifted(i) ? 2 : 0;
        }

        return model.Probabilities(scores, edges);
    }

    // Prose found anywhere counts: where the report itself stands elsewhere, the likeliest container is none.
    private static bool IsLost(PageReading page, bool[] body)
    {
        int all = 0, found = 0;
        for (int i = 0; i < body.Length; i++)
        {
            if (page.Context.IsProse(i) && IsOwnText(page.Blocks[i]))
            {
                int words = page.Blocks[i].Shape.Words;
                all += page.Blocks[i].Markup!.InCandidateOrKin ? words : 0;
                found += body[i] ? words : 0;
            }
        }

        return all >= WordsOfReport && found < NearlyAll * all;
    }

    // Late finds: sentences and headings that ask nothing of the reader.
    private static bool IsLikely(PageReading page, int i)
    {
        SourceLine block = page.Blocks[i];
        return (block.Shape.EndsSentence || block.Markup!.IsHeading) && (block.Shape.Person == 0 || block.Shape.Words >= 25) && IsOwnText(block);
    }

    // Share of the words of prose in the likeliest container that were found to be body; 1 where it holds hardly any.
    private static double Share(PageReading page, bool[] body)
    {
        int all = 0, found = 0;
        for (int i = 0; i < body.Length; i++)
        {
            SourceLine block = page.Blocks[i];
            if (block.Markup!.InCandidate > 0 && IsPlainProse(page, i))
            {
                all += block.Shape.Words;
                found += body[i] ? block.Shape.Words : 0;
            }
        }

        return all < 60 ? 1 : (double)found / all;
    }

    // Where most of the prose directly under an element is body, the rest of it is too.
    private static void Consent(PageReading page, double[] probabilities, bool[] body)
    {
        var words = new Dictionary<PageElement, (int All, int Found)>(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < body.Length; i++)
        {
            if (page.Blocks[i].Markup!.Element.Parent is PageElement parent && IsPlainProse(page, i))
            {
                int own = page.Blocks[i].Shape.Words;
                (int all, int found) = words.GetValueOrDefault(parent);
                words[parent] = (all + own, found + (body[i] ? own : 0));
            }
        }

        for (int i = 0; i < body.Length; i++)
        {
            body[i] |= probabilities[i] >= Admitted && IsPlainProse(page, i) && page.Blocks[i].Markup!.Element.Parent is PageElement parent
                && words[parent] is (int all, int found) && found >= Majority * all;
        }
    }

    private static bool IsPlainProse(PageReading page, int i)
    {
        return page.Context.IsProse(i) && page.Blocks[i].Shape.Person == 0 && IsOwnText(page.Blocks[i]);
    }

    // Neither a link nor a notice.
    private static bool IsOwnText(SourceLine block) =>
        block.Markup!.LinkLength * 3 < block.Text.Length && !IngestLexicon.Shared.Notices.IsIn(block.Text);
}
