using Readout.Language;

namespace Readout.Statements;

/// <summary>
/// Gives <i>the paper, citing two officials, reported that ...</i> its second link: what the paper reports is said by those whom it cites, within the paper's own statement.
/// </summary>
/// <param name="signals">The article's signals.</param>
internal sealed class CitedSources(ArticleSignals signals)
{
    private readonly Tokens _tokens = signals.Tokens;

    /// <summary>Makes the ones cited the source of what the one who cites them says.</summary>
    /// <param name="attributions">In order of their cues; stays so.</param>
    public void Mend(List<Attribution> attributions)
    {
        int known = attributions.Count;
        for (int verb = 0; verb < _tokens.Count; verb++)
        {
            if (_tokens.PennTags[verb] != "VBG" || _tokens.Lemmas[verb] is not "cite" || signals.Child(verb, "obj") is not (>= 0 and var cited))
            {
                continue;
            }

            Attribution citing = attributions.Find(attribution => attribution.Cue.Head == verb) ?? new Attribution(new CueSpan(verb, verb + 1, verb, .5)) { IsPattern = true, Confidence = .5 };
            (int first, int end) = signals.SubtreeOf(cited);
            first = Math.Max(first, citing.Cue.End);
            if (Reporting(citing, attributions) is not { } report || end <= first || report.Covers(cited) || report.Source.Exists(source => source.Contains(cited)))
            {
                continue;
            }

            citing.Source.Clear();
            citing.Source.Add(new TokenRange(first, end));
            citing.SourceProbability = Math.Max(citing.SourceProbability, .7);
            citing.Content.Clear();
            citing.Content.AddRange(report.Content);
            citing.ContentProbability = Math.Max(citing.ContentProbability, report.ContentProbability);
            citing.Within = report;
            if (!attributions.Contains(citing))
            {
                attributions.Add(citing);
            }
        }

        if (attributions.Count > known)
        {
            attributions.Sort((a, b) => a.Cue.First.CompareTo(b.Cue.First));
        }
    }

    // The statement of the same sentence on whose verb, or on whose source, the citing hangs.
    private Attribution? Reporting(Attribution citing, List<Attribution> attributions)
    {
        int governor = _tokens.Heads[citing.Cue.Head];
        foreach (Attribution other in attributions)
        {
            bool isNear = other != citing && other.Within != citing && _tokens.SentenceOf[other.Cue.Head] == _tokens.SentenceOf[citing.Cue.Head] && !other.Covers(citing.Cue.Head);
            if (isNear && (other.Cue.Head == governor || other.Source.Exists(source => source.Contains(governor) || source.Contains(citing.Cue.Head))))
            {
                return other;
            }
        }

        return null;
    }
}
