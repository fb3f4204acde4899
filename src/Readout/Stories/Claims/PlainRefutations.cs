using Readout.Language;

namespace Readout.Stories.Claims;

/// <summary>
/// Finds where what somebody has just told is called untrue in so many words: by the outlet in its own voice (<i>falsely claimed that …</i>, <i>the debunked claim that …</i>, <i>That is not true.</i>)
/// or by another speaker (<i>"That's false," the mayor said</i>).
/// </summary>
/// <param name="input">The article.</param>
/// <param name="lexicon">The word lists.</param>
/// <param name="tree">The article's statements.</param>
/// <param name="reports">How many reports tell what a clause does.</param>
internal sealed class PlainRefutations(StoryInput input, StoryLexicon lexicon, StatementTree tree, Func<Proposition, int> reports)
{
    private const int MostWords = 9;

    private readonly UntruthReader _untruths = new(input.Annotations.Tokens, lexicon);

    private Tokens Tokens => input.Annotations.Tokens;

    /// <summary>What the outlet itself calls untrue, and where it does so.</summary>
    /// <param name="told">Clauses of the article that speakers tell.</param>
    public IEnumerable<(Proposition Told, TextSpan Place)> OfOutlet(IReadOnlyCollection<Proposition> told)
    {
        foreach (Proposition clause in told.Where(IsFact))
        {
            int cue = clause.Statement!.CueHead;
            if (cue >= 0 && MarkOf(cue) is >= 0 and var mark)
            {
                yield return (clause, new TextSpan(Math.Min(Tokens.Starts[mark], Tokens.Starts[cue]), Math.Max(Tokens.Ends[mark], Tokens.Ends[cue])));
            }
        }

        for (int sentence = 1; sentence < Tokens.SentenceCount; sentence++)
        {
            TextSpan span = Tokens.SentenceSpan(sentence);
            if (input.Article.Blocks[Tokens.SentenceBlocks[sentence]].Kind == BlockKind.Paragraph && IsRefutation(span)
                && !input.Annotations.Statements.Any(statement => statement.Content.Concat(statement.Cue).Any(part => part.Overlaps(span)))
                && !IsWithinQuotation(span) && (LastIn(sentence - 1, told, null) ?? Main(span, told, null)) is { } meant)
            {
                yield return (meant, span);
            }
        }
    }

    /// <summary>What another has told just before that a speaker calls untrue; <c>null</c> where he does not, or nobody has.</summary>
    /// <param name="statement">A statement.</param>
    /// <param name="told">Clauses of the article that speakers tell.</param>
    public Proposition? OfSpeaker(Statement statement, IReadOnlyCollection<Proposition> told)
    {
        if (statement is not { IsSpeech: true, Stance: Stance.Asserts or Stance.Denies, Content: [var content, ..], Source.IsEmpty: false } || tree.IsHearsay(statement))
        {
            return null;
        }

        int sentence = Tokens.SentenceOf[Math.Min(Tokens.Count - 1, Tokens.TokenAt(content.Start))];
        TextSpan whole = Tokens.SentenceSpan(sentence);
        var first = new TextSpan(content.Start, Math.Min(content.End, Math.Max(content.Start + 1, whole.End)));
        return sentence > 0 && IsRefutation(first) ? LastIn(sentence - 1, told, statement) ?? Main(first, told, statement) : null;
    }

    private bool IsFact(Proposition clause) =>
        clause.Statement is { IsSpeech: true, Stance: Stance.Asserts or Stance.Confirms } statement && tree.NameOf(statement) is not null && !DeniedAttributions.IsWished(Tokens, clause);

    /// <summary>The word that calls it untrue: an adverb of a verb of saying, an adjective of a noun for what was said; -1 for none.</summary>
    private int MarkOf(int cue)
    {
        int sentence = Tokens.SentenceOf[cue];
        for (int i = Tokens.SentenceStarts[sentence]; i < Tokens.SentenceStarts[sentence + 1]; i++)
        {
            if (Tokens.HeadOf(i) == cue && ((Tokens.RelationOf(i) == "advmod" && lexicon.UntruthMarks.Contains(Tokens.LemmaOf(i)))
                || (Tokens.RelationOf(i) == "amod" && lexicon.AccountNouns.Contains(Tokens.LemmaOf(cue)) && (lexicon.RefutingWords.Contains(Tokens.LemmaOf(i)) || lexicon.UntruthMarks.Contains(Tokens.FormOf(i).ToString())))))
            {
                return i;
            }
        }

        // the website's claim that he left is false; an article saying that he left turned out to be a hoax
        int noun = Tokens.TagOf(cue) == UniversalTag.NOUN ? cue : Tokens.RelationOf(cue) == "acl" ? Tokens.HeadOf(cue) : -1;
        return noun >= 0 && _untruths.Refuting(noun) is >= 0 and var refuting
            && !input.Annotations.Statements.Any(statement => statement.Content.Concat(statement.Cue).Any(part => part.Contains(Tokens.Starts[refuting]))) ? refuting : -1;
    }

    /// <summary>Whether a few words only say that what was told before is not so: <i>that is not true</i>, <i>this claim is false</i>.</summary>
    private bool IsRefutation(TextSpan span)
    {
        int[] words = [.. Tokens.In(span).TakeWhile(i => !IsNext(i)).Where(i => Tokens.TagOf(i) != UniversalTag.PUNCT)];
        if (words.Length is 0 or > MostWords)
        {
            return false;
        }

        foreach (int word in words)
        {
            bool isNegated = words.Any(i => Tokens.HeadOf(i) == word && lexicon.Negations.Contains(Tokens.LemmaOf(i)));
            if (isNegated && Tokens.LemmaOf(word) is "happen" or "occur" && Tokens.PennTagOf(word) is "VBD" or "VB" or "VBN" && !words.Any(i => Tokens.HeadOf(i) == word && Tokens.PennTagOf(i) == "MD") && words.Any(i => Tokens.HeadOf(i) == word && Tokens.RelationOf(i) == "nsubj" && (PointsBack(i, words) || IsOccasion(i, words))))
            {
                return true;
            }

            bool isUntrue = isNegated ? UntruthReader.IsTruth(Tokens.LemmaOf(word)) || (Tokens.LemmaOf(word) == "case" && !words.Any(i => Tokens.HeadOf(i) == word && Tokens.RelationOf(i) == "amod")) : Tokens.LemmaOf(word) == "lie" || (lexicon.RefutingWords.Contains(Tokens.LemmaOf(word)) && !lexicon.EvaluatingWords.Contains(Tokens.LemmaOf(word)));
            if (isUntrue && words.Any(i => Tokens.HeadOf(i) == word && Tokens.RelationOf(i) is "nsubj" or "nsubj:pass" && i < word && PointsBack(i, words)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a token joins another clause on: it never happened, | and he is safe.</summary>
    private bool IsNext(int token) => Tokens.RelationOf(token) == "cc" && Tokens.HeadOf(token) is >= 0 and var next && next > token && Tokens.RelationOf(next) == "conj" && ClauseSplitter.SubjectOf(Tokens, next) > token;

    /// <summary>Whether a quotation that began in the paragraph goes on.</summary>
    private bool IsWithinQuotation(TextSpan span)
    {
        TextSpan block = input.Article.Blocks.First(block => block.Span.Contains(span.Start)).Span;
        ReadOnlySpan<char> before = input.Article.Text.AsSpan(block.Start, span.Start - block.Start);
        return before.Count('“') > before.Count('”') || before.Count('"') % 2 == 1 || input.Article.Text.AsSpan(span.Start, span.Length).IndexOfAny('”', '"') >= 0;
    }

    private bool PointsBack(int subject, int[] words) =>
        Tokens.LemmaOf(subject) is "that" or "this" or "it"
        || ((lexicon.AccountNouns.Contains(Tokens.LemmaOf(subject)) || lexicon.StoryNouns.Contains(Tokens.LemmaOf(subject))) && words.Any(i => Tokens.HeadOf(i) == subject && Tokens.LemmaOf(i) is "the" or "that" or "this"));

    private bool IsOccasion(int subject, int[] words) =>
        Tokens.LemmaOf(subject) is "incident" or "event" or "meeting" or "conversation" or "attack" or "episode" or "exchange" or "encounter" && words.Any(i => Tokens.HeadOf(i) == subject && Tokens.LemmaOf(i) is "the" or "this" or "that");

    /// <summary>What the whole report is about, where a refutation speaks of <i>the story</i> or <i>the report</i>: what another tells before it and most reports have, the first of these.</summary>
    private Proposition? Main(TextSpan refutation, IEnumerable<Proposition> told, Statement? reaction) =>
        !Tokens.In(refutation).Any(i => Tokens.RelationOf(i).StartsWith("nsubj", StringComparison.Ordinal) && lexicon.StoryNouns.Contains(Tokens.LemmaOf(i)) && i > 0 && Tokens.LemmaOf(i - 1) is "the" or "this") ? null
        : told.Where(clause => clause.Span.End <= refutation.Start && IsFact(clause) && reports(clause) > 1 && (reaction is null || tree.NameOf(clause.Statement!) != tree.NameOf(reaction)))
            .OrderByDescending(reports).ThenBy(clause => clause.Span).FirstOrDefault();

    /// <summary>The last clause of a sentence that somebody tells as a fact, where it is not the one who reacts.</summary>
    private Proposition? LastIn(int sentence, IEnumerable<Proposition> told, Statement? reaction)
    {
        TextSpan span = Tokens.SentenceSpan(sentence);
        Proposition? last = told.Where(clause => span.Overlaps(clause.Span)).OrderByDescending(clause => clause.Span.Start).ThenBy(clause => clause.Span.Length).FirstOrDefault();
        return last is not null && IsFact(last) && !last.Text.TrimEnd('"', '”', ' ').EndsWith('?') && (reaction is null || tree.NameOf(last.Statement!) != tree.NameOf(reaction)) ? last : null;
    }
}
