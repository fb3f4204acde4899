namespace Readout.Ingest.Html;

/// <summary>Tells the blocks of a page that are the report's body: the trained chain, then the consent of neighbours under one element.</summary>
internal static class PageBodyJudge
{
    // Where the chain finds less than this share of the prose in the likeliest container, it has met a page unlike those it was trained on.
    private const double LeastShare = 0.35;
    private const double Majority = 0.6;
    private const double Admitted = 0.03;

    /// <summary>Whether each block is body.</summary>
    public static bool[] Judge(PageReading page, ChainModel model)
    {
        double[] scores = page.Scores(model);
        byte[] edges = page.EdgeKinds();
        double[] probabilities = model.Probabilities(scores, edges);
        bool[] body = Array.ConvertAll(probabilities, probability => probability >= model.Threshold);
        for (int step = 0; step < 4 && Share(page, body) < LeastShare; step++)
        {
            for (int i = 0; i < scores.Length; i++)
            {
                scores[i] += 2;
            }

            probabilities = model.Probabilities(scores, edges);
            body = Array.ConvertAll(probabilities, probability => probability >= model.Threshold);
        }

        Consent(page, probabilities, body);
        return body;
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
        SourceLine block = page.Blocks[i];
        return page.Context.IsProse(i) && block.Shape.Person == 0 && block.Markup!.LinkLength * 3 < block.Text.Length
            && !block.Text.AsSpan().ContainsAny(IngestLexicon.Shared.Notices);
    }
}
