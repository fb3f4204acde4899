using System.Collections.Immutable;
using System.Text;

namespace Readout;

/// <summary>Statements of several speakers, or of outlets in their own voice, about the same proposition.</summary>
/// <param name="Id">Unique in the story: <c>c1</c>, <c>c2</c> ... in order of rank.</param>
/// <param name="Text">Its most complete wording, verbatim from an article.</param>
/// <param name="TextFrom">Where that wording stands.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Reports">Number of articles that report it.</param>
/// <param name="Independent">Number of independent sources that assert it. A denial never counts.</param>
public sealed record Claim(string Id, string Text, Evidence TextFrom, ClaimStatus Status, int Reports, int Independent)
{
    /// <summary>Whom <i>he</i> and <i>she</i> in its words mean, in text order: the first of them for each person whom the words do not name.</summary>
    public ImmutableArray<Antecedent> Meant { get; init; } = [];

    /// <summary>Its words with the name of each whom a pronoun means in square brackets behind it: <i>he [Jon Tarn] resigned</i>.</summary>
    public string Told
    {
        get
        {
            var told = new StringBuilder(Text);
            foreach (Antecedent antecedent in Meant.Reverse())
            {
                told.Insert(antecedent.Pronoun.End - TextFrom.Span.Start, $" [{antecedent.Name}]");
            }

            return told.ToString();
        }
    }

    /// <summary>Why reports were counted as one source.</summary>
    public ImmutableArray<SourceJoin> Because { get; init; } = [];

    /// <summary>Who holds what of it.</summary>
    public ImmutableArray<Position> Positions { get; init; } = [];

    /// <summary>The values that reports give for its quantity; two different ones are a difference.</summary>
    public ImmutableArray<Figure> Figures { get; init; } = [];

    /// <summary>What readers have put right in it, a sentence each; empty when nothing.</summary>
    public ImmutableArray<string> Corrections { get; init; } = [];

    /// <summary>Probability that its clauses were read right and, where several reports have it, that two of them tell the same, 0 to 1.</summary>
    public double Confidence { get; init; } = 1;
}
