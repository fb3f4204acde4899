using Readout.Language.Coreference;
using Readout.Models;

namespace Readout.Train.Coreference;

/// <summary>
/// Trains the trees that choose whom <i>he</i> or <i>she</i> means. What the log-linear ranker says is among their features, so each text is read with a ranker that did not learn from it.
/// </summary>
internal static class PersonTrainer
{
    /// <summary>Number of rankers, each trained without its part of the lessons.</summary>
    public const int Rankers = 4;

    private const int Rounds = 2;
    private const int Depth = 4;
    private const int Trees = 150;
    private const double Rate = 0.08;
    private const float NewsWeight = 2;

    /// <summary>The decisions of all lessons, each by a ranker trained on the others.</summary>
    /// <param name="lessons">The lessons.</param>
    /// <param name="train">Trains a ranker in a number of rounds.</param>
    public static List<PersonDecision> Decisions(AntecedentLesson[] lessons, Func<IEnumerable<AntecedentLesson>, int, AntecedentModel> train)
    {
        var decisions = new List<PersonDecision>();
        for (int fold = 0; fold < Rankers; fold++)
        {
            AntecedentModel ranker = train(lessons.Where((_, i) => i % Rankers != fold), Rounds);
            for (int i = fold; i < lessons.Length; i += Rankers)
            {
                Collect(lessons[i], i, ranker, decisions);
            }
        }

        return decisions;
    }

    /// <summary>Adds the decisions of one text.</summary>
    public static void Collect(AntecedentLesson lesson, int text, AntecedentModel ranker, List<PersonDecision> decisions) =>
        MentionLinker.Link(CoreferenceLexicon.Embedded, lesson.Tokens, (mention, candidates, context) =>
        {
            int chosen = ranker.Rank(mention, candidates, context);
            if (mention.Pronoun is PronounClass.He or PronounClass.She && lesson.Key(mention, candidates) is { } isGold)
            {
                PersonRanking people = context.People;
                float[][] rows = [.. Enumerable.Range(0, people.Count).Select(row => people.Row(row).ToArray())];
                bool[] isRight = [.. Enumerable.Range(0, people.Count).Select(row => row > 0 && candidates.Exists(candidate => candidate.Cluster == candidates[people.CandidateOf(row)].Cluster && isGold(candidate)))];
                isRight[0] = Array.IndexOf(isRight, true) < 0;
                int ranked = chosen < 0 ? 0 : Enumerable.Range(1, people.Count - 1).First(row => candidates[people.CandidateOf(row)].Cluster == candidates[chosen].Cluster);
                decisions.Add(new PersonDecision(lesson.Source, text, rows, isRight, ranked));
            }

            return chosen;
        });

    /// <summary>Fits the trees.</summary>
    public static BoostedTrees Fit(IEnumerable<PersonDecision> decisions, int seed)
    {
        List<float[]> rows = [];
        List<bool> labels = [];
        List<int> groups = [];
        List<float> importance = [];
        int group = 0;
        foreach (PersonDecision decision in decisions)
        {
            rows.AddRange(decision.Rows);
            labels.AddRange(decision.IsRight);
            groups.AddRange(Enumerable.Repeat(group++, decision.Rows.Length));
            importance.AddRange(Enumerable.Repeat(decision.Source == LessonSource.News ? NewsWeight : 1, decision.Rows.Length));
        }

        return new TreeTrainer(Depth, Trees, Rate).FitChoices(rows, labels, groups, importance, seed);
    }

    /// <summary>The row that trees take.</summary>
    public static int Choose(BoostedTrees trees, PersonDecision decision)
    {
        int best = 0;
        float most = float.NegativeInfinity;
        for (int row = 0; row < decision.Rows.Length; row++)
        {
            float sum = trees.Sum(decision.Rows[row]);
            (best, most) = sum > most ? (row, sum) : (best, most);
        }

        return best;
    }
}
