namespace Readout.Statements;

/// <summary>A statement in the making: ranges of tokens and the taggers' probabilities.</summary>
/// <param name="cue">Its cue.</param>
internal sealed class Attribution(CueSpan cue)
{
    /// <summary>The cue.</summary>
    public CueSpan Cue { get; set; } = cue;

    /// <summary>The pieces of the source in text order; empty when the text names none.</summary>
    public List<TokenRange> Source { get; } = [];

    /// <summary>The pieces of the content in text order.</summary>
    public List<TokenRange> Content { get; } = [];

    /// <summary>Mean probability of the source's tokens; with no source, the probability that none of the best candidates is one.</summary>
    public double SourceProbability { get; set; }

    /// <summary>Mean probability of the content's tokens.</summary>
    public double ContentProbability { get; set; }

    /// <summary>Share of doubtful tokens near the content: 0 when every token is clearly in or out.</summary>
    public double Doubt { get; set; }

    /// <summary>The probability that all of it is right.</summary>
    public double Confidence { get; set; } = 1;

    /// <summary>Whether a pattern over the tree found it, not the taggers: its probabilities are those that the pattern gives.</summary>
    public bool IsPattern { get; init; }

    /// <summary>The words that sign an embedded post, its author, handle and day; <c>null</c> for everything else.</summary>
    public TokenRange? Post { get; init; }

    /// <summary>The attribution whose paragraph it stands in, where that is prose taken from somebody else's report (<see cref="BlockQuotations"/>); <c>null</c> for everything else.</summary>
    public Attribution? TakenFrom { get; set; }

    /// <summary>Whether it only names what was spoken of (<i>her remarks about the port</i>): what was said of it stands elsewhere.</summary>
    public bool IsTopic { get; init; }

    /// <summary>Whether it stands inside quotation marks: its words are those of somebody quoted, so only marks inside those marks quote its content.</summary>
    public bool IsQuoted { get; set; }

    /// <summary>The attribution whose content holds this one.</summary>
    public Attribution? Within
    {
        get;
        set
        {
            // Nothing stands within itself, at whatever depth: two whose contents hold each other's cue keep the tie that was found first.
            for (Attribution? around = value; around is not null; around = around.Within)
            {
                if (ReferenceEquals(around, this))
                {
                    return;
                }
            }

            field = value;
        }
    }

    /// <summary>Whether some token of the content is in the given range.</summary>
    public bool Covers(int token)
    {
        foreach (TokenRange range in Content)
        {
            if (range.Contains(token))
            {
                return true;
            }
        }

        return false;
    }
}
