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
    private const int Back = 12;
    private const int Ahead = 3;
    private const int Near = 4;

    private readonly UntruthReader _untruths = new(input.Annotations.Tokens, lexicon);
    private readonly RefutationReader _reader = new(input.Annotations.Tokens, lexicon);

    private Tokens Tokens => input.Annotations.Tokens;

    /// <summary>What the outlet itself calls untrue, or told without evidence, and where it does so.</summary>
    /// <param name="told">Clauses of the article, told by speakers or by itself.</param>
    public IEnumerable<(Proposition Told, TextSpan Place, Stance Stance)> OfOutlet(IReadOnlyCollection<Proposition> told)
    {
        foreach (Proposition clause in told.Where(IsFact))
        {
            int cue = clause.Statement!.CueHead;
            if (clause.Statement is { Within: null, Source: [var source] } && HeadOf(source) is >= 0 and var teller && _untruths.IsCalledUntrue(teller))
            {
                yield return (clause, source, Stance.Denies);
            }
            else if (cue >= 0 && MarkOf(cue) is >= 0 and var mark)
            {
                yield return (clause, Both(cue, mark), Stance.Denies);
            }
            else if (cue >= 0 && clause.Statement.Within is null && DoubtOf(cue) is >= 0 and var doubt)
            {
                yield return (clause, Both(cue, doubt), Stance.Questions);
            }
        }

        for (int sentence = 1; sentence < Tokens.SentenceCount; sentence++)
        {
            TextSpan span = Tokens.SentenceSpan(sentence);
            if (input.Article.Blocks[Tokens.SentenceBlocks[sentence]].Kind == BlockKind.Paragraph && _reader.SubjectIn(span) is >= 0 and var subject
                && !input.Annotations.Statements.Any(statement => statement.IsSpeech && statement.Content.Concat(statement.Cue).Any(part => part.Overlaps(span)))
                && !IsQuoted(subject) && Meant(span, subject, told, null) is { } meant)
            {
                yield return (meant, span, Stance.Denies);
            }
        }
    }

    /// <summary>What another has told just before that a speaker calls untrue; <c>null</c> where he does not, or nobody has.</summary>
    /// <param name="statement">A statement.</param>
    /// <param name="told">Clauses of the article that speakers tell.</param>
    public Proposition? OfSpeaker(Statement statement, IReadOnlyCollection<Proposition> told)
    {
        if (statement is not { IsSpeech: true, Stance: Stance.Asserts or Stance.Denies, Content: [var content, ..], Source.IsEmpty: false, CueHead: var cue } || tree.IsHearsay(statement)
            || (cue >= 0 && (lexicon.DenyingWords.Contains(Tokens.LemmaOf(cue)) || lexicon.RejectingWords.Contains(Tokens.LemmaOf(cue))))) // denied that the post was bogus
        {
            return null;
        }

        TextSpan whole = Tokens.SentenceSpan(Tokens.SentenceOf[Math.Min(Tokens.Count - 1, Tokens.TokenAt(content.Start))]);
        var first = new TextSpan(content.Start, Math.Min(content.End, Math.Max(content.Start + 1, whole.End)));
        return _reader.SubjectIn(first) is >= 0 and var subject ? Meant(first, subject, told, statement) : null;
    }

    private bool IsFact(Proposition clause) =>
        clause.Statement is { IsSpeech: true, Stance: Stance.Asserts or Stance.Confirms } statement && (tree.NameOf(statement) is not null || IsOfAccount(statement)) && !DeniedAttributions.IsWished(Tokens, clause);

    /// <summary>Whether nobody by name tells it, but some: <i>rumours that ...</i>.</summary>
    private bool IsOfAccount(Statement statement) => statement.CueHead is >= 0 and var cue && _untruths.IsAccount(cue);

    private TextSpan Both(int one, int two) => new(Math.Min(Tokens.Starts[one], Tokens.Starts[two]), Math.Max(Tokens.Ends[one], Tokens.Ends[two]));

    /// <summary>The word by which it is said to be told without any ground: <i>claimed, without evidence, that</i>, <i>baselessly claimed</i>; -1 for none.</summary>
    private int DoubtOf(int cue)
    {
        int end = Math.Min(cue + Near, Tokens.SentenceStarts[Tokens.SentenceOf[cue] + 1]);
        int without = Enumerable.Range(cue + 1, Math.Max(0, end - cue - 1)).FirstOrDefault(i => Tokens.LemmaOf(i) == "without", -1);
        int ground = without < 0 ? -1 : Enumerable.Range(without + 1, Math.Max(0, Math.Min(Near, Tokens.SentenceStarts[Tokens.SentenceOf[cue] + 1] - without - 1))).FirstOrDefault(i => Tokens.LemmaOf(i) is "evidence" or "proof" or "basis", -1);
        return ground >= 0 ? ground : Tokens.DependentsOf(cue).Where(i => Tokens.RelationOf(i) == "advmod" && Tokens.LemmaOf(i) is "baselessly" or "groundlessly").Append(-1).First();
    }

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

    /// <summary>Whether a word stands in a quotation that began in its paragraph.</summary>
    private bool IsQuoted(int token)
    {
        TextSpan block = input.Article.Blocks.First(block => block.Span.Contains(Tokens.Starts[token])).Span;
        ReadOnlySpan<char> before = input.Article.Text.AsSpan(block.Start, Tokens.Starts[token] - block.Start);
        return before.Count('“') > before.Count('”') || before.Count('"') % 2 == 1;
    }

    /// <summary>What words mean that call something untrue: what was told just before; of a story, what those tell who have it, the nearest of them before, else what most reports have.</summary>
    private Proposition? Meant(TextSpan refutation, int subject, IReadOnlyCollection<Proposition> told, Statement? reaction)
    {
        int sentence = Tokens.SentenceOf[subject];
        string noun = Tokens.LemmaOf(subject);
        if (Tokens.TagOf(subject) == UniversalTag.PROPN)
        {
            return reaction is null ? OfTeller(refutation, told, reaction, statement => statement.Source.SelectMany(Tokens.In).Any(i => Tokens.TagOf(i) == UniversalTag.PROPN && Tokens.LemmaOf(i) == noun)) : null;
        }

        // It is a hoax: not what somebody has just told, but the story.
        bool isHoax = _reader.IsHoax(refutation, subject), isStory = isHoax ? reaction is null : _reader.IsStory(subject);
        Proposition? last = !isHoax && _reader.PointsBack(subject) && sentence > 0 ? LastIn(sentence - 1, told, reaction) : null;
        if (isStory && noun is not ("claim" or "rumor" or "rumour") && last is not null && !IsTellerOfStory(last.Statement!))
        {
            last = null; // the article was fake: not what an office has just said of it
        }

        string[] owner = [.. Tokens.DependentsOf(subject).Where(i => i < subject && Tokens.TagOf(i) == UniversalTag.PROPN).Select(Tokens.LemmaOf)];
        if (isStory && owner.Length > 0)
        {
            return OfTeller(refutation, told, reaction, statement => statement.Source.SelectMany(Tokens.In).Any(i => owner.Contains(Tokens.LemmaOf(i)))); // the Herald report
        }

        return (isStory && (noun != "claim" || last is null) ? OfTeller(refutation, told, reaction, IsTellerOfStory) : null) ?? last
            ?? (Tokens.TagOf(subject) == UniversalTag.NOUN ? OfTeller(refutation, told, reaction, statement => NounsOf(statement).Contains(noun)) : null)
            ?? (_reader.IsHappening(subject) ? OfTeller(refutation, told, reaction, IsTellerOfStory) : null) ?? (isStory && noun != "claim" ? Main(told, reaction) : null);
    }

    /// <summary>Of what the nearest of certain tellers before some words tells, that which most reports have, the first of these.</summary>
    private Proposition? OfTeller(TextSpan refutation, IReadOnlyCollection<Proposition> told, Statement? reaction, Predicate<Statement> isMeant)
    {
        int at = SentenceOf(refutation);
        Proposition[] fitting = [.. told.Where(clause => at - SentenceOf(clause.Span) is <= Back and >= -Ahead && !refutation.Overlaps(clause.Span) && IsFact(clause) && isMeant(clause.Statement!) && IsOther(clause, reaction))];
        fitting = fitting.Any(clause => clause.Span.Start < refutation.Start) ? [.. fitting.Where(clause => clause.Span.Start < refutation.Start)] : fitting;
        string? teller = fitting.Length == 0 ? null : tree.NameOf(fitting.MinBy(clause => Math.Abs(clause.Span.Start - refutation.Start))!.Statement!);
        return fitting.Where(clause => tree.NameOf(clause.Statement!) == teller).OrderByDescending(reports).ThenBy(clause => clause.Span).FirstOrDefault();
    }

    private int SentenceOf(TextSpan span) => Tokens.SentenceOf[Math.Min(Tokens.Count - 1, Tokens.TokenAt(span.Start))];

    /// <summary>Whether it is a report, a site or a medium that tells: <i>an article claimed</i>.</summary>
    private bool IsTellerOfStory(Statement statement) =>
        NounsOf(statement).Any(noun => lexicon.StoryNouns.Contains(noun) || lexicon.TellerNouns.Contains(noun)) || (tree.NameOf(statement) is { } name && lexicon.IsMedium(name));

    /// <summary>The nouns for who or what tells: the heads of the source, and the cue where it is one.</summary>
    private IEnumerable<string> NounsOf(Statement statement) =>
        statement.Source.Where(source => source.Length > 0).Select(HeadOf).Append(statement.CueHead).Where(i => i >= 0 && Tokens.TagOf(i) == UniversalTag.NOUN).Select(Tokens.LemmaOf);

    private int HeadOf(TextSpan span) => Tokens.In(span).FirstOrDefault(i => Tokens.HeadOf(i) is var head && (head < 0 || !span.Contains(Tokens.Starts[head])), -1);

    private bool IsOther(Proposition clause, Statement? reaction) => reaction is null || tree.NameOf(clause.Statement!) != tree.NameOf(reaction);

    /// <summary>What the whole report is about: what others and most reports have, the first of these.</summary>
    private Proposition? Main(IEnumerable<Proposition> told, Statement? reaction) =>
        told.Where(clause => reports(clause) > 1 && (clause.Statement is null ? !clause.IsNegative : IsFact(clause) && IsOther(clause, reaction))).OrderByDescending(reports).ThenBy(clause => clause.Span).FirstOrDefault();

    /// <summary>The last clause of a sentence that somebody tells as a fact, where it is not the one who reacts.</summary>
    private Proposition? LastIn(int sentence, IEnumerable<Proposition> told, Statement? reaction)
    {
        TextSpan span = Tokens.SentenceSpan(sentence);
        Proposition? last = told.Where(clause => clause.Statement is not null && span.Overlaps(clause.Span)).OrderByDescending(clause => clause.Span.Start).ThenBy(clause => clause.Span.Length).FirstOrDefault();
        return last is not null && IsFact(last) && !last.Text.TrimEnd('"', '”', ' ').EndsWith('?') && IsOther(last, reaction) ? last : null;
    }
}
