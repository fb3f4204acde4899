using Readout.Language;
using Readout.Stories.Claims;
using Readout.Stories.People;

namespace Readout.Stories.Changes;

/// <summary>What can be seen of a clause that an outlet tells in its own voice: whether doubt or somebody's word stands above, beside or before it.</summary>
/// <param name="people">The story's people.</param>
/// <param name="lexicon">The word lists.</param>
internal sealed class OwnVoice(PeopleOfStory people, StoryLexicon lexicon)
{
    private const int Near = 2;
    private const int LeastName = 4;

    /// <summary>A token and those that it hangs on, up to the head of the sentence.</summary>
    public static IEnumerable<int> Above(Tokens tokens, int token)
    {
        for (int at = token; at >= 0; at = tokens.HeadOf(at))
        {
            yield return at;
        }
    }

    /// <summary>Whether a clause is told as having happened or ended, by a head that tells it, and not as what another word of the sentence takes up.</summary>
    public static bool IsMain(Proposition proposition) =>
        proposition is { Root: >= 0, Status: EventStatus.Reported or EventStatus.Ended } && proposition.Input.Annotations.Tokens is var tokens && ClauseSplitter.IsTold(tokens, proposition.Root)
        && !Above(tokens, proposition.Root).Any(at => tokens.RelationOf(at) is "acl" or "ccomp" or "advcl" or "csubj");

    /// <summary>Whether a hedge stands above the clause in its sentence, or the sentence is a question.</summary>
    public bool IsHedged(Proposition proposition)
    {
        Tokens tokens = proposition.Input.Annotations.Tokens;
        int[] above = [.. Above(tokens, proposition.Root)];
        return Sentence(tokens, tokens.SentenceOf[proposition.Root]).Any(i => tokens.FormOf(i) is "?" || (lexicon.UnsureWords.Contains(tokens.LemmaOf(i)) && tokens.RelationOf(i) switch
        {
            "aux" => above.Contains(tokens.HeadOf(i)),
            "amod" => tokens.HeadOf(i) is var head && (above.Contains(head) || (head >= 0 && above.Contains(tokens.HeadOf(head)))), // possible violations, far from what is told
            _ => tokens.PennTagOf(i) is not ("WRB" or "WDT"),
        }));
    }

    /// <summary>Whether its sentence has a word of saying whose content is not known, speaks of a finding (<i>data show</i>), or lets somebody put it.</summary>
    public bool HasLooseWordOfSaying(Proposition proposition)
    {
        Tokens tokens = proposition.Input.Annotations.Tokens;
        return Sentence(tokens, tokens.SentenceOf[proposition.Root]).Any(i => tokens.LemmaOf(i) is var lemma
            && ((lexicon.AttributingWords.Contains(lemma) && !IsAccounted(proposition.Input.Annotations, tokens.SpanOf(i))) || lemma is "show" or "indicate" or "reveal" or "reports" || IsPut(tokens, i)));
    }

    /// <summary>Whether its sentence goes on beside a sentence of somebody's, or a writer speaks in it of himself.</summary>
    public static bool IsOfWriter(Proposition proposition)
    {
        Tokens tokens = proposition.Input.Annotations.Tokens;
        return Sentence(tokens, tokens.SentenceOf[proposition.Root]).Any(i => tokens.RelationOf(i) == "parataxis" || (tokens.TagOf(i) == UniversalTag.PRON && tokens.LemmaOf(i) is "I" or "we" or "my" or "our" or "i"));
    }

    /// <summary>Whether a word of saying ends the sentence behind a clause and what is said, so that it may well govern both: <i>they rammed the window and fled, police said</i>.</summary>
    public static bool IsAttributedAtEnd(Proposition proposition)
    {
        TextSpan sentence = proposition.Input.Annotations.Tokens.SentenceSpan(proposition.Input.Annotations.Tokens.SentenceOf[proposition.Root]);
        return proposition.Input.Annotations.Statements.Any(statement => statement is { IsSpeech: true, Cue.IsEmpty: false, Content.IsEmpty: false }
            && sentence.Contains(statement.Cue[0]) && statement.Cue[0].Start >= proposition.Span.End && statement.Content.All(content => content.End <= statement.Cue[0].Start && content.Start >= proposition.Span.End));
    }

    /// <summary>Whether a clause speaks of what the sentence before told, and told with a doubt or on somebody's word: <i>the order was reportedly granted. It requires the company</i>.</summary>
    public bool GoesOnFromDoubt(Proposition proposition)
    {
        Tokens tokens = proposition.Input.Annotations.Tokens;
        int subject = ClauseSplitter.SubjectOf(tokens, proposition.Root), sentence = tokens.SentenceOf[proposition.Root];
        bool isFurther = Enumerable.Range(tokens.SentenceStarts[sentence], 3).Any(i => i < tokens.SentenceStarts[sentence + 1] && tokens.LemmaOf(i).ToLowerInvariant() is "addition" or "also" or "moreover" or "further");
        return ((subject >= 0 && tokens.LemmaOf(subject).ToLowerInvariant() is "it" or "they" or "this" or "that") || isFurther) && IsDoubtBefore(proposition);
    }

    /// <summary>Whether the sentence before it in its paragraph has a word of doubt or of saying.</summary>
    public bool IsDoubtBefore(Proposition proposition)
    {
        Tokens tokens = proposition.Input.Annotations.Tokens;
        int sentence = tokens.SentenceOf[proposition.Root];
        return sentence > 0 && tokens.SentenceBlocks[sentence - 1] == tokens.SentenceBlocks[sentence]
            && Sentence(tokens, sentence - 1).Any(i => lexicon.UnsureWords.Contains(tokens.LemmaOf(i)) || lexicon.AttributingWords.Contains(tokens.LemmaOf(i)));
    }

    /// <summary>Whether a clause stands in a paragraph that is a post of somebody's, whose name comes after it: <i>— Kai Lund (@kailund)</i>.</summary>
    public static bool IsOfPost(Proposition proposition)
    {
        Article article = proposition.Input.Article;
        return article.Blocks.FirstOrDefault(block => block.Span.Contains(proposition.Span.Start)) is { } block
            && article.Text.AsSpan(proposition.Span.End, Math.Max(0, block.Span.End - proposition.Span.End)).IndexOf("(@", StringComparison.Ordinal) >= 0;
    }

    /// <summary>Whether the headline of its report has something on somebody's word.</summary>
    public static bool IsHeadlineOfSaying(Proposition proposition) =>
        proposition.Input.Article.Title?.Value.Split(' ', ',', ':', '.').Any(word => word.ToLowerInvariant() is "say" or "says" or "said" or "according" or "claims" or "alleges") == true;

    /// <summary>Whether words of the source of a statement stand in its sentence or the next.</summary>
    public static bool IsSourceNamedBeside(Proposition before, Proposition after)
    {
        HashSet<string> names = NamesOf(before.Input, before.Statement!);
        Tokens tokens = after.Input.Annotations.Tokens;
        int sentence = tokens.SentenceOf[after.Root];
        return Enumerable.Range(tokens.SentenceStarts[sentence], tokens.SentenceStarts[Math.Min(sentence + Near, tokens.SentenceCount)] - tokens.SentenceStarts[sentence])
            .Any(i => !after.Span.Contains(tokens.Starts[i]) && names.Contains(tokens.LemmaOf(i).ToLowerInvariant()));
    }

    /// <summary>Whether the report that tells it has a word of the same speaker within two sentences.</summary>
    public bool IsAttributedNear(Proposition before, Proposition after)
    {
        string? speaker = people.Find(before.Input.Index, before.Statement!.Speaker);
        HashSet<string> names = NamesOf(before.Input, before.Statement);
        return StatementsNear(after, Near).Any(statement => (speaker is not null && people.Find(after.Input.Index, statement.Speaker) == speaker) || names.Overlaps(NamesOf(after.Input, statement)));
    }

    /// <summary>The statements whose words of saying stand within so many sentences of a clause.</summary>
    public static IEnumerable<Statement> StatementsNear(Proposition proposition, int sentences)
    {
        Tokens tokens = proposition.Input.Annotations.Tokens;
        int sentence = tokens.SentenceOf[proposition.Root];
        return proposition.Input.Annotations.Statements.Where(statement => !statement.Cue.IsEmpty && tokens.TokenAt(statement.Cue[0].Start) is var cue && cue < tokens.Count && Math.Abs(tokens.SentenceOf[cue] - sentence) <= sentences);
    }

    private static IEnumerable<int> Sentence(Tokens tokens, int sentence) => Enumerable.Range(tokens.SentenceStarts[sentence], tokens.SentenceStarts[sentence + 1] - tokens.SentenceStarts[sentence]);

    /// <summary><i>As she put it</i>.</summary>
    private static bool IsPut(Tokens tokens, int token) =>
        tokens.LemmaOf(token) == "put" && token + 1 < tokens.Count && tokens.FormOf(token + 1) is "it";

    /// <summary>Whether a word of saying belongs to a statement whose content is known.</summary>
    private static bool IsAccounted(Annotations annotations, TextSpan word) =>
        annotations.Statements.Any(statement => !statement.Content.IsEmpty && (statement.Cue.Any(part => part.Overlaps(word)) || statement.Content.Any(part => part.Overlaps(word))));

    /// <summary>The words of a source: <i>the county police</i> and <i>police</i> may well be the same.</summary>
    private static HashSet<string> NamesOf(StoryInput input, Statement statement) =>
        [.. statement.Source.SelectMany(input.Annotations.Tokens.In).Where(i => input.Annotations.Tokens.TagOf(i) is UniversalTag.NOUN or UniversalTag.PROPN && input.Annotations.Tokens.LemmaOf(i).Length >= LeastName)
            .Select(i => input.Annotations.Tokens.LemmaOf(i).ToLowerInvariant())];
}
