using Readout.Language;

namespace Readout.Stories.Claims;

/// <summary>
/// Finds whose words a denial means where its sentence says so: told in the denial by a noun (<i>rejected the mayor's claim that he had left</i>), or told just before a denial in a
/// relative clause (<i>the union accused him of theft, which he denies</i>; <i>said that he left, a charge that the mayor disputes</i>).
/// </summary>
/// <param name="input">The article.</param>
/// <param name="lexicon">The word lists.</param>
/// <param name="tree">The article's statements.</param>
internal sealed class DeniedAttributions(StoryInput input, StoryLexicon lexicon, StatementTree tree)
{
    private Tokens Tokens => input.Annotations.Tokens;

    /// <summary>The clause that a denial means; <c>null</c> where its sentence does not say.</summary>
    /// <param name="statement">A statement.</param>
    /// <param name="told">Clauses of the article that speakers tell.</param>
    public Proposition? Meant(Statement statement, IEnumerable<Proposition> told)
    {
        if (statement is not { Stance: Stance.Denies, IsSpeech: true, CueHead: >= 0 and var cue, Content.IsEmpty: false } || tree.NameOf(statement) is null || DenialReader.IsLess(Tokens, cue, lexicon))
        {
            return null;
        }

        // A relative clause is the outlet's, though it stands in the words that it speaks of.
        return IsRelative(statement) ? LastBefore(statement, cue, told)
            : tree.IsHearsay(statement) ? null
            : told.FirstOrDefault(clause => clause.Statement!.Within == statement.Id && tree.IsNamedInDenial(clause.Statement, statement)
                && ClauseSplitter.HasSubject(Tokens, clause.Span, clause.Root) && !IsWished(Tokens, clause));
    }

    /// <summary>Whether a clause says what is to be rather than what is: who rejects that turns a demand down.</summary>
    /// <param name="tokens">The article's tokens.</param>
    /// <param name="clause">The clause.</param>
    public static bool IsWished(Tokens tokens, Proposition clause) => tokens.In(clause.Span).Any(i => tokens.HeadOf(i) == clause.Root && tokens.LemmaOf(i) is "should" or "must" or "ought");

    /// <summary>Whether all that is denied is what a relative pronoun stands for.</summary>
    private bool IsRelative(Statement statement)
    {
        int[] words = [.. statement.Content.SelectMany(Tokens.In).Where(i => Tokens.TagOf(i) != UniversalTag.PUNCT)];
        if (words is [{ } article, { } noun, { } relative] && Tokens.LemmaOf(article) == "a" && lexicon.IsTold(Tokens.LemmaOf(noun)))
        {
            words = [relative]; // a claim that he denied
        }

        return words is [{ } only] && Tokens.LemmaOf(only) is "which" or "that" && Tokens.TagOf(only) is UniversalTag.PRON or UniversalTag.DET or UniversalTag.SCONJ && only < statement.CueHead;
    }

    /// <summary>What another tells as a fact in the same sentence, the last before the denial.</summary>
    private Proposition? LastBefore(Statement statement, int cue, IEnumerable<Proposition> told)
    {
        TextSpan sentence = Tokens.SentenceSpan(Tokens.SentenceOf[cue]);
        int at = statement.Content[0].Start;
        return told.Where(clause => sentence.Contains(clause.Span.Start) && clause.Span.Start < at && clause.Statement!.Cue is [{ } said, ..] && said.Start < at && sentence.Contains(said.Start)
                && clause.Statement is { Stance: Stance.Asserts or Stance.Confirms, IsSpeech: true } && tree.NameOf(clause.Statement) is { } name && name != tree.NameOf(statement))
            .OrderByDescending(clause => Math.Min(clause.Span.End, at)).ThenBy(clause => clause.Span.Length).FirstOrDefault();
    }
}
