using System.Collections.Immutable;
using Readout.Language;
using Readout.Stories.People;

namespace Readout.Stories.Claims;

/// <summary>
/// Counts the independent sources that assert a claim: the connected parts of its evidence after joining what rests on one speaker, one
/// text, one agency or outlet, one occasion or one document. Who only passes on what another outlet tells adds none; outlets that cite each other are named. Denials never count; who promises or demands a thing counts where nobody asserts it.
/// </summary>
/// <param name="articles">The story's articles by id.</param>
/// <param name="copies">Which of them share text.</param>
/// <param name="people">Its people.</param>
/// <param name="lexicon">The word lists.</param>
internal sealed class IndependenceCounter(IReadOnlyDictionary<string, StoryInput> articles, IReadOnlyCollection<ArticleCopy> copies, PeopleOfStory people, StoryLexicon lexicon)
{
    private readonly HashSet<string> _outlets = [.. articles.Values.Select(article => article.Article.Outlet).OfType<Finding>().Select(outlet => Source.Plain(outlet.Value))];
    private readonly SharedText _texts = new(articles, copies);

    /// <summary>The number of independent sources, and the joins that lead to it.</summary>
    public (int Count, ImmutableArray<SourceJoin> Because) Count(ClaimDraft draft, ImmutableArray<Position> positions)
    {
        bool isAsserted = positions.Any(position => position.Stance is Stance.Asserts or Stance.Confirms);
        Source[] sources = [.. positions.Where(position => isAsserted ? position.Stance is Stance.Asserts or Stance.Confirms : position.Stance is Stance.Promises or Stance.Demands)
            .SelectMany(position => position.Evidence.Select(evidence => SourceOf(draft, position, evidence)))];
        if (sources.Length == 0)
        {
            return (0, []);
        }

        var joined = new DisjointSets(sources.Length);
        var because = new List<SourceJoin>();
        var circle = new CitationCircle(sources);
        foreach (IndependenceKind kind in (ReadOnlySpan<IndependenceKind>)
            [IndependenceKind.SameSpeaker, IndependenceKind.SameText, IndependenceKind.SameAgency, IndependenceKind.SameOccasion, IndependenceKind.SameDocument, IndependenceKind.Circular])
        {
            because.AddRange(JoinBy(kind, sources, circle, joined));
        }

        return (Enumerable.Range(0, sources.Length).Select(joined.Find).Distinct().Count(), [.. because]);
    }

    private IEnumerable<SourceJoin> JoinBy(IndependenceKind kind, Source[] sources, CitationCircle circle, DisjointSets joined)
    {
        var found = new DisjointSets(sources.Length);
        var touched = new HashSet<int>();
        for (int i = 0; i < sources.Length; i++)
        {
            for (int j = i + 1; j < sources.Length; j++)
            {
                if (kind == IndependenceKind.Circular ? circle.Holds(sources[i], sources[j]) : IsJoined(kind, sources[i], sources[j]))
                {
                    found.Join(i, j);
                    if (joined.Join(i, j) || sources[i].Article != sources[j].Article)
                    {
                        touched.Add(i);
                        touched.Add(j);
                    }
                }
            }
        }

        return touched.Order().GroupBy(found.Find).Select(set => new SourceJoin(
            [.. set.Select(i => sources[i].Article.Id).Distinct()], kind, [.. set.Select(i => sources[i].Where).Distinct()]));
    }

    private bool IsJoined(IndependenceKind kind, Source one, Source two) => kind switch
    {
        IndependenceKind.SameSpeaker => (one.Speaker is not null && one.Speaker == two.Speaker)
            || (one.Article == two.Article && (one.IsOwnVoice || two.IsOwnVoice || one.IsSomebody || two.IsSomebody))
            || (one.IsOwnVoice && two.IsOwnVoice && one.Article.Outlet is { } outlet && outlet.Value == two.Article.Outlet?.Value),
        IndependenceKind.SameText => _texts.IsOne(one, two),
        IndependenceKind.SameAgency => one.Cited.Overlaps(two.Cited) || one.Cites(two) || two.Cites(one)
            || (one.IsOwnVoice && two.IsOwnVoice && one.Article.Agency is { } agency
                && (agency.Value == two.Article.Agency?.Value || agency.Value == two.Article.Outlet?.Value))
            || (one.IsOwnVoice && two.IsOwnVoice && two.Article.Agency is { } other && other.Value == one.Article.Outlet?.Value),
        // An office and its man of whom no day is known are taken for one: rather one source too few than one too many.
        IndependenceKind.SameOccasion => IsJoint(one, two) || (one.Day == two.Day
            && (SpeaksFor(one, two) || SpeaksFor(two, one) || (one.Day is not null && (one.IsVague || two.IsVague) && one.Occasion is not null && one.Occasion == two.Occasion))),
        IndependenceKind.SameDocument => one.Document is { } paper && two.Document is { } other && paper.IsSame(other),
        _ => false,
    };

    /// <summary>Whether two sources say it in one statement (<i>the mayor and the governor said</i>); media that a report names together each have their own report.</summary>
    private static bool IsJoint(Source one, Source two) => one.Where.StatementId is not null && one.Where == two.Where && (one.Cited.Count == 0 || two.Cited.Count == 0);

    /// <summary>Whether the one is an office and the other a person whose title names it: <i>the ministry said</i>, <i>the ministry's spokeswoman said</i>.</summary>
    private bool SpeaksFor(Source office, Source person) =>
        office.Who is not null && person.Who is not null && people[office.Who].Type != EntityType.Person && people[person.Who].Type == EntityType.Person
        && people[person.Who].Roles.Any(role => role.Contains(people[office.Who].Name, StringComparison.OrdinalIgnoreCase));

    private Source SourceOf(ClaimDraft draft, Position position, PositionEvidence evidence)
    {
        Article? article = null;
        Statement? statement = null;
        foreach ((StoryInput input, Statement? told) in draft.Propositions.Select(proposition => (proposition.Input, proposition.Statement))
            .Concat(draft.Reactions.Select(reaction => (reaction.Input, (Statement?)reaction.Statement))))
        {
            if (input.Article.Id == evidence.Where.ArticleId && (article is null || told?.Id == evidence.Where.StatementId))
            {
                (article, statement) = (input.Article, told?.Id == evidence.Where.StatementId ? told : statement);
            }
        }

        string? occasion = statement?.Occasion is { } place ? LastWord(article!.TextOf(place))
            : statement?.Addressee is { } addressee ? LastWord(article!.TextOf(addressee)) : null;
        bool isVague = position.Who is null || people[position.Who].Type != EntityType.Person;
        string? speaker = position.Who ?? (evidence.Where.StatementId is null ? null : PositionBuilder.Plain(position.WhoText));
        bool isSomebody = position.Who is null && statement is not null && IsSomebody(articles[evidence.Where.ArticleId].Annotations.Tokens, statement);
        string? medium = evidence.Where.StatementId is not null && isVague && (lexicon.IsMedium(position.WhoText) || _outlets.Contains(Source.Plain(position.WhoText))) ? position.WhoText : null;
        return new Source(article!, evidence.Where)
        {
            Words = new Utterance(article!, evidence.Where.Span, statement),
            Who = position.Who,
            Speaker = speaker,
            IsOwnVoice = evidence.Where.StatementId is null,
            IsVague = isVague,
            IsSomebody = isSomebody,
            Cited = [.. evidence.Via.Append(medium).OfType<string>().Select(Source.Plain)],
            Document = statement is null ? null : CitedDocument.Of(articles[evidence.Where.ArticleId].Annotations.Tokens, statement, isVague ? null : position.Who, lexicon),
            Occasion = occasion,
            Day = evidence.From,
        };
    }

    /// <summary>
    /// Whether a source is one person without a name (<i>a ministry official</i>): next to another source of the same report it may be that one described, so it
    /// can't be shown to be a second.
    /// </summary>
    private static bool IsSomebody(Tokens tokens, Statement statement)
    {
        if (statement.Source.IsEmpty)
        {
            return true;
        }

        TextSpan source = statement.Source[^1];
        for (int i = tokens.TokenAt(source.Start); i < tokens.Count && tokens.Starts[i] < source.End; i++)
        {
            int head = tokens.HeadOf(i);
            if (tokens.TagOf(i) is UniversalTag.NOUN && (head < 0 || !source.Contains(tokens.Starts[head])))
            {
                return tokens.PennTagOf(i) == "NN";
            }
        }

        return false;
    }

    private static string LastWord(string words)
    {
        string[] parts = words.ToLowerInvariant().Split([' ', '.', ',', '\n'], StringSplitOptions.RemoveEmptyEntries);
        int preposition = Array.FindIndex(parts, 1, part => part is "in" or "at" or "on" or "with" or "of" or "from");
        return preposition > 0 ? parts[preposition - 1] : parts.Length > 0 ? parts[^1] : "";
    }
}
