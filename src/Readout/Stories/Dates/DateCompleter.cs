using Readout.Stories.Clusters;
using Readout.Stories.Words;

namespace Readout.Stories.Dates;

/// <summary>
/// Completes the publication days of undated reports from dated ones of the same affair: the clearest first, which then helps the others.
/// </summary>
/// <param name="redate">Reads an article's times again against a publication date; <c>null</c> to change the date alone.</param>
internal sealed class DateCompleter(Func<Annotations, PublicationDate, Annotations>? redate)
{
    private const int StrongestTerms = 200;
    private const double SameAffair = 0.12;
    private const double SureEnough = 0.5;
    private const int MostRounds = 4;

    /// <summary>The articles with inferred days; those with a day are unchanged.</summary>
    public StoryInput[] Complete(StoryInput[] inputs, CancellationToken cancel) => Complete(
        inputs, i => SparseVector.Of(TermBag.Of(inputs[i].Words, Frequencies.Shared, []), StrongestTerms), i => DateClueReader.Read(inputs[i].Article, inputs[i].Words), cancel);

    /// <summary>The articles with inferred days; those with a day are unchanged, and of these no more than id and day is looked at.</summary>
    /// <param name="inputs">The articles.</param>
    /// <param name="vectorOf">Gives the words of one as a vector of its 200 strongest.</param>
    /// <param name="cluesOf">Gives the clues of one.</param>
    /// <param name="cancel">Stops the work.</param>
    public StoryInput[] Complete(StoryInput[] inputs, Func<int, SparseVector> vectorOf, Func<int, DateClues> cluesOf, CancellationToken cancel)
    {
        if (inputs.All(input => input.Article.Published?.Value is not null))
        {
            return inputs;
        }

        StoryInput[] result = [.. inputs];
        SparseVector[] vectors = [.. Enumerable.Range(0, inputs.Length).Select(vectorOf)];
        StoryArticle[] articles = [.. inputs.Select(input => new StoryArticle(TermBag.Empty, default, []))];
        var clues = new Dictionary<int, DateClues>();
        DateClues Clues(int i) => clues.TryGetValue(i, out DateClues? read) ? read : clues[i] = cluesOf(i);
        foreach (int[] affair in AverageLink.Join(articles, vectors, SameAffair, int.MaxValue, int.MaxValue, cancel))
        {
            if (Array.Exists(affair, i => result[i].Article.Published?.Value is null))
            {
                CompleteAffair(result, affair, vectors, Clues, cancel);
            }
        }

        return result;
    }

    private void CompleteAffair(StoryInput[] inputs, int[] affair, SparseVector[] vectors, Func<int, DateClues> clues, CancellationToken cancel)
    {
        for (int round = 0; round < MostRounds; round++)
        {
            cancel.ThrowIfCancellationRequested();
            (int Index, InferredDay? Day)[] inferred = [.. affair.Where(i => inputs[i].Article.Published?.Value is null)
                .Select(i => (i, Infer(inputs, affair, i, vectors, clues)))];
            double best = inferred.Where(row => row.Day?.Day is not null).Select(row => row.Day!.Margin).DefaultIfEmpty().Max();
            bool isLast = best <= 0 || round == MostRounds - 1;
            foreach ((int index, InferredDay? day) in inferred)
            {
                if (day is not null && (isLast || (day.Day is not null && day.Margin >= SureEnough * best)))
                {
                    inputs[index] = inputs[index] with { Annotations = Dated(inputs[index].Annotations, day) };
                }
            }

            if (isLast)
            {
                return;
            }
        }
    }

    private static InferredDay? Infer(StoryInput[] inputs, int[] affair, int index, SparseVector[] vectors, Func<int, DateClues> clues)
    {
        var siblings = new List<DatedSibling>();
        foreach (int other in affair)
        {
            if (other != index && inputs[other].Article.Published?.Value is { } day)
            {
                siblings.Add(new DatedSibling(inputs[other].Article.Id, day, clues(other).Weekday, vectors[index].Dot(vectors[other])));
            }
        }

        return PublicationInference.Infer(inputs[index].Article.Published, inputs[index].Article, clues(index), siblings);
    }

    private Annotations Dated(Annotations annotations, InferredDay day)
    {
        var published = new PublicationDate(day.Day, Provenance.Inferred, Because: day.Because, Earliest: day.Earliest, Latest: day.Latest);
        Annotations dated = annotations with { Article = annotations.Article with { Published = published } };
        return redate is null ? dated : redate(dated, published);
    }
}
