using Readout.Language;
using Readout.Stories.Claims;
using Readout.Stories.People;

namespace Readout.Stories.Changes;

/// <summary>
/// Finds where one report tells as fact, in its own voice, what another, not after it, has on somebody's word. Not where the first tells it in its own voice too or the second attributes it
/// near by, nor where the speaker only says what he himself does (<i>announced the closure</i>).
/// </summary>
/// <param name="people">The story's people.</param>
/// <param name="lexicon">The word lists.</param>
/// <param name="matcher">How likely two clauses tell the same.</param>
/// <param name="words">The story's words.</param>
internal sealed class HardeningReader(PeopleOfStory people, StoryLexicon lexicon, PropositionMatcher matcher, WordTable words)
{
    private const double Sure = 0.5;
    private const double SameThing = 0.75;
    private const int LeastWords = 3;
    private const int Near = 2;
    private const int LeastName = 4;
    private static readonly char[] Signs = ['~', '<', '>'];
    private static readonly char[] QuotationMarks = ['"', '“', '”', '«', '»'];
    private const float LeastOfLonger = 0.33f;
    private const float MostOfShorter = 0.75f;
    private const float LikePredicate = 0.5f;
    private const float Verbatim = 0.9f;
    private const float LeastShared = 0.5f;
    private const float LeastOfLikely = 0.35f;
    private const double Likely = 0.8;
    private const int LeastOfOtherPredicate = 5;
    private const double Possible = 0.65;

    /// <summary>The pairs of a claim, one for each report that hardens: the words on somebody's word, and those told as fact.</summary>
    public IEnumerable<(Proposition Before, Proposition After)> Find(ClaimDraft draft)
    {
        HashSet<int> attributing = [.. draft.Propositions.Where(proposition => proposition.Statement is not null).Select(proposition => proposition.Input.Index)];
        attributing.UnionWith(draft.Reactions.Select(reaction => reaction.Input.Index));
        Proposition[] own = [.. draft.Propositions.Where(proposition => proposition.Statement is null)];
        Proposition[] onWord = [.. draft.Propositions.Where(proposition => IsOnWord(proposition) && !own.Any(other => other.Input == proposition.Input))
            .OrderBy(proposition => proposition.Input.Days.From ?? DateOnly.MaxValue).ThenBy(proposition => proposition.Input.Article.Id, StringComparer.Ordinal)];
        foreach (IGrouping<int, Proposition> report in own.Where(proposition => !attributing.Contains(proposition.Input.Index) && IsToldAsFact(proposition)).GroupBy(proposition => proposition.Input.Index))
        {
            (Proposition Before, Proposition After, double Score)? best = null;
            foreach (Proposition after in report)
            {
                foreach (Proposition before in onWord.Where(before => !(after.Input.Days.To < before.Input.Days.From) && IsSame(before, after) && !IsAttributedNear(before, after)))
                {
                    double score = matcher.Score(before, after);
                    best = score >= LeastScore(before, after) && (best is null || score > best.Value.Score) ? (before, after, score) : best;
                }
            }

            if (best is { } found)
            {
                yield return (found.Before, found.After);
            }
        }
    }

    /// <summary>The pairs of a claim where an outlet puts on somebody's word alone what an earlier report of its own told as fact: the words told as fact, and those on somebody's word.</summary>
    public IEnumerable<(Proposition Before, Proposition After)> FindSoftened(ClaimDraft draft)
    {
        Proposition[] own = [.. draft.Propositions.Where(proposition => proposition.Statement is null)];
        foreach (Proposition after in draft.Propositions.Where(proposition => IsOnWord(proposition) && !own.Any(other => other.Input == proposition.Input)).DistinctBy(proposition => proposition.Input.Index))
        {
            Proposition? before = own.FirstOrDefault(before => before.Input.Article.Outlet is { } outlet && outlet.Value == after.Input.Article.Outlet?.Value && before.Input.Days.To < after.Input.Days.From
                && !draft.Propositions.Any(other => other.Statement is not null && other.Input == before.Input)
                && IsToldAsFact(before) && IsSame(after, before, isOfOneOutlet: true) && matcher.Score(after, before) >= SameThing && !IsOfHouse(before, after));
            if (before is not null)
            {
                yield return (before, after);
            }
        }
    }

    /// <summary>How likely the same two clauses must be: less so where each has most of the other's words.</summary>
    private double LeastScore(Proposition before, Proposition after) =>
        ContentWords.Covered(before.Content, after.Content, words) is var (forth, back) && Math.Min(forth, back) >= LeastShared && AreOfOnePredicate(before, after) ? Possible : SameThing;

    /// <summary>Whether somebody of the outlet itself is its source: <i>our producer writes</i>.</summary>
    private static bool IsOfHouse(Proposition before, Proposition after) =>
        before.Input.Article.Outlet is { } outlet && outlet.Value.Split(' ')[0] is var name
        && after.Statement!.Source.Any(source => after.Input.Article.TextOf(source).Split(' ').Any(word => string.Equals(word.TrimEnd('\'', '’', 's'), name, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether two clauses share most of their words, and no figure of theirs differs. Just the words of a quotation are a quotation, marked or not.</summary>
    private bool IsSame(Proposition before, Proposition after, bool isOfOneOutlet = false) =>
        Math.Min(before.Content.Length + before.People.Length, after.Content.Length + after.People.Length) >= LeastWords
        && ContentWords.Covered(before.Content, after.Content, words) is var (forth, back)
        && Math.Min(forth, back) is var least
        && ((least >= LeastShared && Math.Min(before.Content.Length, after.Content.Length) >= LeastOfOtherPredicate) || (AreOfOnePredicate(before, after) && (least >= LeastShared || AreOfOneFigure(before, after) || (least >= LeastOfLonger && Math.Max(forth, back) >= MostOfShorter) || (least >= LeastOfLikely && matcher.Score(before, after) >= Likely))))
        && !(least >= Verbatim && (before.Statement!.Quote != QuoteKind.Indirect || (!isOfOneOutlet && before.Input.Article.Outlet is { } outlet && outlet.Value == after.Input.Article.Outlet?.Value)))
        && (before.Quantities.Count == 0 || after.Quantities.Count == 0 || before.Quantities.Any(one => after.Quantities.Any(two => one.Value.TrimStart(Signs) == two.Value.TrimStart(Signs))))
        && before.IsDenial == after.IsDenial
        && !AreOfOthers(before, after) && !IsDeedOfSource(before.Statement!, before, after) && !(before.Mood < 0 && after.Mood > 0) && !IsOneQuotation(before, after);

    /// <summary>Whether both print the same words, which the one has between quotation marks: a quotation set apart is marked by its place.</summary>
    private static bool IsOneQuotation(Proposition before, Proposition after) =>
        (before.Lemmas.AsSpan().SequenceEqual(after.Lemmas) && before.Statement!.Content.Any(content => before.Input.Article.TextOf(content).AsSpan().ContainsAny(QuotationMarks)))
        || IsOfPost(after);

    /// <summary>Whether a clause stands in a paragraph that is a post of somebody's, whose name comes after it: <i>— Kai Lund (@kailund)</i>.</summary>
    private static bool IsOfPost(Proposition proposition)
    {
        Article article = proposition.Input.Article;
        return article.Blocks.FirstOrDefault(block => block.Span.Contains(proposition.Span.Start)) is { } block
            && article.Text.AsSpan(proposition.Span.End, Math.Max(0, block.Span.End - proposition.Span.End)).IndexOf("(@", StringComparison.Ordinal) >= 0;
    }

    /// <summary>Whether who does it here tells there what he does himself; a body that is named here may be told of there by a description: <i>the company said</i>.</summary>
    private bool IsDeedOfSource(Statement statement, Proposition before, Proposition after)
    {
        Tokens tokens = before.Input.Annotations.Tokens;
        bool isDescribed = statement.Source.Length > 0 && statement.Source[0] is var source && tokens.TagOf(tokens.TokenAt(source.End - 1)) != UniversalTag.PROPN
            && before.Input.Article.TextOf(source).StartsWith("the ", StringComparison.OrdinalIgnoreCase);
        return PartyAt(after, ClauseSplitter.SubjectOf(after.Input.Annotations.Tokens, after.Root)) is { } party
            && (isDescribed ? people[party].Type == EntityType.Organization : people.Acting(before.Input.Index, statement.Speaker) == party);
    }

    /// <summary>Whether both tell the same kind of deed of the same number: <i>at least nine people were killed</i>, <i>whose collapse killed nine people</i>.</summary>
    private static bool AreOfOneFigure(Proposition one, Proposition two) =>
        one.Family >= 0 && one.Family == two.Family && one.Quantities.Any(first => two.Quantities.Any(second => first.Unit == second.Unit && first.Value == second.Value));

    /// <summary>Whether two named parties are their subjects, or one speaks only of what was told before (<i>this was less than hoped</i>).</summary>
    private bool AreOfOthers(Proposition one, Proposition two)
    {
        (int first, int second) = (ClauseSplitter.SubjectOf(one.Input.Annotations.Tokens, one.Root), ClauseSplitter.SubjectOf(two.Input.Annotations.Tokens, two.Root));
        return IsPointer(one, first) || IsPointer(two, second) || (PartyAt(one, first) is { } party && PartyAt(two, second) is { } other && party != other);
    }

    private static bool IsPointer(Proposition proposition, int subject) =>
        subject >= 0 && proposition.Input.Annotations.Tokens is var tokens && tokens.TagOf(subject) is UniversalTag.PRON or UniversalTag.DET && tokens.LemmaOf(subject) is "this" or "that" or "these" or "those";

    private string? PartyAt(Proposition proposition, int token) => token < 0 ? null
        : people.Acting(proposition.Input.Index, proposition.Input.Annotations.Entities.FirstOrDefault(entity => entity.Mentions.Any(mention => mention.HeadToken == token))?.Id);

    /// <summary>Whether the word that one turns on is that of the other, or one of its words in other form.</summary>
    private bool AreOfOnePredicate(Proposition one, Proposition two) =>
        (one.Family >= 0 && one.Family == two.Family)
        || (one.HeadWord >= 0 && two.HeadWord >= 0 && (words.Likeness(one.HeadWord, two.HeadWord) >= LikePredicate
            || two.Content.Any(word => word.Number == one.HeadWord)));

    /// <summary>Whether a clause is just what a speaker asserts, not what he takes for known (<i>when the dam broke</i>) or does himself.</summary>
    private bool IsOnWord(Proposition proposition) =>
        proposition.Statement is { IsSpeech: true, Confidence: >= Sure, Stance: Stance.Asserts or Stance.Confirms } statement && !proposition.IsAside && !IsOwnDeed(proposition) && !IsCrowd(proposition.Input, statement)
        && IsMain(proposition, statement.Content) && !statement.Cue.Any(cue => proposition.Input.Article.TextOf(cue) == ":");

    private static bool IsMain(Proposition proposition, IEnumerable<TextSpan> content)
    {
        Tokens tokens = proposition.Input.Annotations.Tokens;
        return proposition.Root >= 0 && ClauseSplitter.IsTold(tokens, proposition.Root)
            && !Above(tokens, proposition.Root).TakeWhile(at => content.Any(span => span.Contains(tokens.Starts[at])))
                .Any(at => tokens.RelationOf(at) is "acl" or "acl:relcl" or "advcl" or "nmod" or "obl" or "appos"
                    || (tokens.RelationOf(at) is "ccomp" or "csubj" && content.Any(span => span.Contains(tokens.Starts[tokens.HeadOf(at)]))));
    }

    /// <summary>Whether a source is so many people who were asked: <i>53 percent of voters said</i>.</summary>
    private static bool IsCrowd(StoryInput input, Statement statement) => statement.Source.Any(source => input.Article.TextOf(source).Any(char.IsAsciiDigit));

    /// <summary>Whether a clause speaks of what the sentence before told, and told with a doubt or on somebody's word: <i>the order was reportedly granted. It requires the company</i>.</summary>
    private bool GoesOnFromDoubt(Tokens tokens, Proposition proposition)
    {
        int subject = ClauseSplitter.SubjectOf(tokens, proposition.Root), sentence = tokens.SentenceOf[proposition.Root];
        bool isFurther = Enumerable.Range(tokens.SentenceStarts[sentence], 3).Any(i => i < tokens.SentenceStarts[sentence + 1] && tokens.LemmaOf(i).ToLowerInvariant() is "addition" or "also" or "moreover" or "further");
        return ((subject >= 0 && tokens.LemmaOf(subject).ToLowerInvariant() is "it" or "they" or "this" or "that") || isFurther) && sentence > 0 && tokens.SentenceBlocks[sentence - 1] == tokens.SentenceBlocks[sentence]
            && Enumerable.Range(tokens.SentenceStarts[sentence - 1], tokens.SentenceStarts[sentence] - tokens.SentenceStarts[sentence - 1])
                .Any(i => lexicon.UnsureWords.Contains(tokens.LemmaOf(i)) || lexicon.AttributingWords.Contains(tokens.LemmaOf(i)));
    }

    private static IEnumerable<int> Above(Tokens tokens, int token)
    {
        for (int at = token; at >= 0; at = tokens.HeadOf(at))
        {
            yield return at;
        }
    }

    private bool IsOwnDeed(Proposition proposition) => IsOwnMatter(proposition)
        || (people.Acting(proposition.Input.Index, proposition.Statement!.Speaker) is { } speaker
            && (proposition.Actor == speaker
                || (proposition.Root >= 0 && PartyAt(proposition, ClauseSplitter.SubjectOf(proposition.Input.Annotations.Tokens, proposition.Root)) == speaker)
                || proposition.Actor == people.Find(proposition.Input.Index, proposition.Statement.Speaker)));

    /// <summary>Whether what is said is said of a pronoun that may well be the source: <i>a lawmaker said he had nominated her</i>, <i>the company said its owner would leave</i>.</summary>
    private bool IsOwnMatter(Proposition proposition)
    {
        Tokens tokens = proposition.Input.Annotations.Tokens;
        int subject = proposition.Root < 0 ? -1 : ClauseSplitter.SubjectOf(tokens, proposition.Root);
        if (subject < 0 || tokens.SentenceOf[subject] is var sentence && proposition.Statement!.Source.IsEmpty)
        {
            return false;
        }

        bool isPronoun = tokens.TagOf(subject) == UniversalTag.PRON && tokens.LemmaOf(subject).ToLowerInvariant() is "he" or "she" or "it" or "they" or "we" or "i";
        int owner = Enumerable.Range(tokens.SentenceStarts[sentence], subject - tokens.SentenceStarts[sentence]).FirstOrDefault(i => tokens.HeadOf(i) == subject && tokens.RelationOf(i) == "nmod:poss" && tokens.TagOf(i) == UniversalTag.PRON, -1);
        int word = isPronoun ? subject : owner;
        return word >= 0 && tokens.SentenceOf[tokens.TokenAt(proposition.Statement!.Source[0].Start)] == sentence
            && (PartyAt(proposition, word) is not { } party || people.Acting(proposition.Input.Index, proposition.Statement.Speaker) is not { } speaker || party == speaker);
    }

    /// <summary>Whether a clause of an outlet's own is told without doubt: no hedge stands in its sentence above it, and it is no question and no condition.</summary>
    private bool IsToldAsFact(Proposition proposition)
    {
        Tokens tokens = proposition.Input.Annotations.Tokens;
        if (proposition.Root < 0 || proposition.Status is not (EventStatus.Reported or EventStatus.Ended) || !ClauseSplitter.IsTold(tokens, proposition.Root)
            || Above(tokens, proposition.Root).Any(at => tokens.RelationOf(at) is "acl" or "ccomp" or "advcl" or "csubj") || IsAttributedAtEnd(proposition) || GoesOnFromDoubt(tokens, proposition))
        {
            return false;
        }

        int sentence = tokens.SentenceOf[proposition.Root];
        int[] above = [.. Above(tokens, proposition.Root)];
        for (int i = tokens.SentenceStarts[sentence]; i < tokens.SentenceStarts[sentence + 1]; i++)
        {
            bool isOthers = tokens.RelationOf(i) == "parataxis" || (tokens.TagOf(i) == UniversalTag.PRON && tokens.LemmaOf(i) is "I" or "we" or "my" or "our" or "i");
            string lemma = tokens.LemmaOf(i);
            bool isDoubt = lexicon.UnsureWords.Contains(lemma) && tokens.RelationOf(i) switch
            {
                "aux" => above.Contains(tokens.HeadOf(i)),
                "amod" => tokens.HeadOf(i) is var head && (above.Contains(head) || (head >= 0 && above.Contains(tokens.HeadOf(head)))), // possible violations, far from what is told
                _ => tokens.PennTagOf(i) is not ("WRB" or "WDT"),
            };
            if (isOthers || isDoubt || (lexicon.AttributingWords.Contains(lemma) && !IsAccounted(proposition.Input.Annotations, tokens.SpanOf(i))) || lemma is "show" or "indicate" or "reveal" or "reports" || IsPut(tokens, i) || tokens.FormOf(i) is "?")
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a word of saying ends the sentence behind a clause and what is said, so that it may well govern both: <i>they rammed the window and fled, police said</i>.</summary>
    private static bool IsAttributedAtEnd(Proposition proposition)
    {
        TextSpan sentence = proposition.Input.Annotations.Tokens.SentenceSpan(proposition.Input.Annotations.Tokens.SentenceOf[proposition.Root]);
        return proposition.Input.Annotations.Statements.Any(statement => statement is { IsSpeech: true, Cue.IsEmpty: false, Content.IsEmpty: false }
            && sentence.Contains(statement.Cue[0]) && statement.Cue[0].Start >= proposition.Span.End && statement.Content.All(content => content.End <= statement.Cue[0].Start && content.Start >= proposition.Span.End));
    }

    /// <summary><i>As she put it</i>.</summary>
    private static bool IsPut(Tokens tokens, int token) =>
        tokens.LemmaOf(token) == "put" && token + 1 < tokens.Count && tokens.FormOf(token + 1) is "it";

    /// <summary>Whether a word of saying belongs to a statement whose content is known.</summary>
    private static bool IsAccounted(Annotations annotations, TextSpan word) =>
        annotations.Statements.Any(statement => !statement.Content.IsEmpty && (statement.Cue.Any(part => part.Overlaps(word)) || statement.Content.Any(part => part.Overlaps(word))));

    /// <summary>Whether the report that tells a thing as fact has the same speaker's word within two sentences.</summary>
    private bool IsAttributedNear(Proposition before, Proposition after)
    {
        string? speaker = people.Find(before.Input.Index, before.Statement!.Speaker);
        HashSet<string> names = NamesOf(before.Input, before.Statement);
        Tokens tokens = after.Input.Annotations.Tokens;
        if (after.Input.Article.Title?.Value.Split(' ', ',', ':', '.').Any(word => word.ToLowerInvariant() is "say" or "says" or "said" or "according" or "claims" or "alleges") == true)
        {
            return true; // the headline has it on somebody's word
        }

        int sentence = tokens.SentenceOf[after.Root];
        for (int i = tokens.SentenceStarts[sentence]; i < tokens.SentenceStarts[Math.Min(sentence + Near, tokens.SentenceCount)]; i++)
        {
            if (!after.Span.Contains(tokens.Starts[i]) && names.Contains(tokens.LemmaOf(i).ToLowerInvariant()))
            {
                return true;
            }
        }

        return after.Input.Annotations.Statements.Any(statement => !statement.Cue.IsEmpty
            && tokens.TokenAt(statement.Cue[0].Start) is var cue && cue < tokens.Count && Math.Abs(tokens.SentenceOf[cue] - sentence) <= Near
            && ((speaker is not null && people.Find(after.Input.Index, statement.Speaker) == speaker) || names.Overlaps(NamesOf(after.Input, statement))));
    }

    /// <summary>The words of a source: <i>the county police</i> and <i>police</i> may well be the same.</summary>
    private static HashSet<string> NamesOf(StoryInput input, Statement statement) =>
        [.. statement.Source.SelectMany(input.Annotations.Tokens.In).Where(i => input.Annotations.Tokens.TagOf(i) is UniversalTag.NOUN or UniversalTag.PROPN && input.Annotations.Tokens.LemmaOf(i).Length >= LeastName)
            .Select(i => input.Annotations.Tokens.LemmaOf(i).ToLowerInvariant())];
}
