using Readout.Language;
using Readout.Stories.Claims;
using Readout.Stories.People;

namespace Readout.Stories.Changes;

/// <summary>What can be seen of a clause that a report has on somebody's word: whether it is just what he asserts, and of whom.</summary>
/// <param name="people">The story's people.</param>
internal sealed class ReportedWord(PeopleOfStory people)
{
    private const double Sure = 0.5;

    /// <summary>Whether a clause is just what a speaker asserts, not what he takes for known (<i>when the dam broke</i>), what people told who were asked, or a line of a list of quotations.</summary>
    public static bool IsAsserted(Proposition proposition) =>
        proposition.Statement is { IsSpeech: true, Confidence: >= Sure, Stance: Stance.Asserts or Stance.Confirms } statement && !proposition.IsAside && !IsCrowd(proposition.Input, statement)
        && IsMain(proposition, statement.Content) && !statement.Cue.Any(cue => proposition.Input.Article.TextOf(cue) == ":");

    /// <summary>The party whose name or description a token heads, or <c>null</c>.</summary>
    public string? PartyAt(Proposition proposition, int token) => token < 0 ? null
        : people.Acting(proposition.Input.Index, proposition.Input.Annotations.Entities.FirstOrDefault(entity => entity.Mentions.Any(mention => mention.HeadToken == token))?.Id);

    /// <summary>The party that its head is said of.</summary>
    public string? SubjectOf(Proposition proposition) => proposition.Root < 0 ? null : PartyAt(proposition, ClauseSplitter.SubjectOf(proposition.Input.Annotations.Tokens, proposition.Root));

    /// <summary>Whether the speaker tells what he does himself.</summary>
    public bool IsOwnDeed(Proposition proposition) => IsOwnMatter(proposition)
        || (people.Acting(proposition.Input.Index, proposition.Statement!.Speaker) is { } speaker
            && (proposition.Actor == speaker || SubjectOf(proposition) == speaker || proposition.Actor == people.Find(proposition.Input.Index, proposition.Statement.Speaker)));

    /// <summary>Whether who does it in another report tells here what he does himself; a body that is named there may be told of here by a description: <i>the company said</i>.</summary>
    public bool IsDeedOfSource(Proposition before, Proposition after)
    {
        Statement statement = before.Statement!;
        Tokens tokens = before.Input.Annotations.Tokens;
        bool isDescribed = statement.Source.Length > 0 && statement.Source[0] is var source && tokens.TagOf(tokens.TokenAt(source.End - 1)) != UniversalTag.PROPN
            && before.Input.Article.TextOf(source).StartsWith("the ", StringComparison.OrdinalIgnoreCase);
        return SubjectOf(after) is { } party && (isDescribed ? people[party].Type == EntityType.Organization : people.Acting(before.Input.Index, statement.Speaker) == party);
    }

    private static bool IsMain(Proposition proposition, IEnumerable<TextSpan> content)
    {
        Tokens tokens = proposition.Input.Annotations.Tokens;
        return proposition.Root >= 0 && ClauseSplitter.IsTold(tokens, proposition.Root)
            && !OwnVoice.Above(tokens, proposition.Root).TakeWhile(at => content.Any(span => span.Contains(tokens.Starts[at])))
                .Any(at => tokens.RelationOf(at) is "acl" or "acl:relcl" or "advcl" or "nmod" or "obl" or "appos"
                    || (tokens.RelationOf(at) is "ccomp" or "csubj" && content.Any(span => span.Contains(tokens.Starts[tokens.HeadOf(at)]))));
    }

    /// <summary>Whether a source is so many people who were asked: <i>53 percent of voters said</i>.</summary>
    private static bool IsCrowd(StoryInput input, Statement statement) => statement.Source.Any(source => input.Article.TextOf(source).Any(char.IsAsciiDigit));

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
}
