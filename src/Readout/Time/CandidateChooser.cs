using Readout.Language;

namespace Readout.Time;

/// <summary>
/// Decides which of the trees that the grammar finds are time expressions. The grammar proposes the longest tree at each word, a trained
/// model takes it or not (a month with its year is always one); where it does not, the next word is tried.
/// </summary>
internal sealed class CandidateChooser(Tokens tokens, TimeGrammar grammar, HashedWeights? keep)
{
    /// <summary>Below this probability even a tree whose words show that a time is meant is dropped.</summary>
    private const double LeastForSure = 0.2;

    /// <summary>Above this probability a tree is taken whose words do not show it.</summary>
    private const double LeastForDoubtful = 0.62;

    private readonly SpanFeatures _features = new(tokens, grammar);

    /// <summary>Adds the expressions of the stretch that the grammar holds.</summary>
    public void Choose(List<TimeCandidate> candidates) => Choose(candidates, Takes);

    /// <summary>Adds the expressions that a judge takes; it is given tree, place, tokens and features.</summary>
    public void Choose(List<TimeCandidate> candidates, Judge judge)
    {
        List<TimeWord> words = grammar.Words;
        int token = words.Count == 0 ? 0 : tokens.TokenAt(words[0].Start);
        for (int i = 0; i < words.Count;)
        {
            if (grammar.Parse(i) is not TimeNode node)
            {
                i++;
                continue;
            }

            var span = new TextSpan(words[i].Start, words[node.End - 1].End);
            while (token < tokens.Count && tokens.Ends[token] <= span.Start)
            {
                token++;
            }

            int end = token;
            while (end < tokens.Count && tokens.Starts[end] < span.End)
            {
                end++;
            }

            if (!judge(node, span, _features.Of(node, token, end)))
            {
                i++;
                continue;
            }

            ShiftNode? shift = node as ShiftNode ?? (node as ApproxNode)?.Of as ShiftNode;
            TextSpan clause = shift is { From: ShiftFrom.Event } ? new TextSpan(words[shift.ClauseFirst].Start, words[shift.ClauseEnd - 1].End) : default;
            candidates.Add(new TimeCandidate(node, span, clause, i > 0 ? words[i - 1].Class : WordClass.None, token, end));
            i = node.End;
            if (node is CalendarNode first && grammar.Second(first) is CalendarNode second)
            {
                var place = new TextSpan(words[second.First].Start, words[second.End - 1].End);
                int from = tokens.TokenAt(place.Start);
                candidates.Add(new TimeCandidate(second, place, default, WordClass.And, from, Math.Min(from + 1, tokens.Count)));
                i = second.End;
            }
        }
    }

    private bool Takes(TimeNode node, TextSpan span, ReadOnlySpan<int> features) =>
        keep is null ? !node.Doubtful : node is CalendarNode { HasYear: true, Month: > 0 } || keep.Probability(features) >= (node.Doubtful ? LeastForDoubtful : LeastForSure);
}
