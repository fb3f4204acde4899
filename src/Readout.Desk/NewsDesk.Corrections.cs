using System.Collections.Immutable;
using System.Globalization;
using Readout.Store;

namespace Readout.Desk;

/// <content>
/// Corrections, in the words of what a reader sees: each is checked, brought into a form that lasts, and logged; it shows after the next <see cref="Compose"/>.
/// What names nothing in the library is refused with a <see cref="LibraryException"/>.
/// </content>
public sealed partial class NewsDesk
{
    /// <summary>Two names are one person, body or place, in every story.</summary>
    /// <returns>The number of the correction.</returns>
    public long MergePeople(string name, string other, Signature signature) => Sign(CorrectionKind.SamePerson, [Name(name), Name(other)], signature);

    /// <summary>A name belongs to somebody else than another, in every story.</summary>
    /// <param name="name">The name that leaves.</param>
    /// <param name="other">The name that it leaves.</param>
    /// <param name="signature">Who, when, why.</param>
    /// <returns>The number of the correction.</returns>
    public long SplitPeople(string name, string other, Signature signature) => Sign(CorrectionKind.OtherPerson, [Name(name), Name(other)], signature);

    /// <summary>Several stories are one.</summary>
    /// <returns>The number of the correction.</returns>
    public long MergeStories(IReadOnlyList<string> stories, Signature signature)
    {
        ArgumentNullException.ThrowIfNull(stories);
        return stories.Distinct().Count() < 2
            ? throw new LibraryException("Name two stories or more to merge.")
            : Sign(CorrectionKind.SameStory, [.. stories.SelectMany(id => StoryOf(id).ArticleIds).Distinct().Order(StringComparer.Ordinal)], signature);
    }

    /// <summary>Some articles of a story are a story by themselves.</summary>
    /// <returns>The number of the correction.</returns>
    public long SplitStory(IReadOnlyList<string> articles, Signature signature)
    {
        ArgumentNullException.ThrowIfNull(articles);
        return Sign(CorrectionKind.OwnStory, [.. articles.Select(id => ArticleOf(id).Id).Order(StringComparer.Ordinal)], signature);
    }

    /// <summary>An article belongs to another story.</summary>
    /// <param name="article">The article.</param>
    /// <param name="to">The story, or one of its articles; <c>null</c> for a story of its own.</param>
    /// <param name="signature">Who, when, why.</param>
    /// <returns>The number of the correction.</returns>
    public long MoveArticle(string article, string? to, Signature signature)
    {
        string moved = ArticleOf(article).Id;
        string? target = to is null ? null : _library.Story(to) is { } story ? story.ArticleIds.FirstOrDefault(id => id != moved) : ArticleOf(to).Id;
        return target is null && to is not null
            ? throw new LibraryException($"{article} is all that story {to} has.")
            : Sign(CorrectionKind.MovedArticle, target is null ? [moved] : [moved, target], signature);
    }

    /// <summary>Two claims are the same.</summary>
    /// <param name="claim">A claim (<c>story/c1</c>) or a place (<c>article:10-90</c>).</param>
    /// <param name="other">Another.</param>
    /// <param name="signature">Who, when, why.</param>
    /// <returns>The number of the correction.</returns>
    public long MergeClaims(string claim, string other, Signature signature) => Sign(CorrectionKind.SameClaim, [PlaceOf(claim), PlaceOf(other)], signature);

    /// <summary>Two places that are taken for one claim tell two.</summary>
    /// <param name="claim">The claim (<c>story/c1</c>), place (<c>article:10-90</c>) or statement (<c>article/s3</c>) that leaves.</param>
    /// <param name="other">The one that it leaves.</param>
    /// <param name="signature">Who, when, why.</param>
    /// <returns>The number of the correction.</returns>
    public long SplitClaims(string claim, string other, Signature signature) => Sign(CorrectionKind.OtherClaim, [PlaceOf(claim), PlaceOf(other)], signature);

    /// <summary>An article was published on a day.</summary>
    /// <returns>The number of the correction.</returns>
    public long FixDate(string article, DateOnly day, Signature signature) =>
        Sign(CorrectionKind.Published, [ArticleOf(article).Id, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)], signature);

    /// <summary>An article appeared in an outlet.</summary>
    /// <returns>The number of the correction.</returns>
    public long FixOutlet(string article, string outlet, Signature signature) => Sign(CorrectionKind.Outlet, [ArticleOf(article).Id, Name(outlet)], signature);

    /// <summary>A statement is somebody's.</summary>
    /// <param name="statement">The statement (<c>article/s3</c>) or its place (<c>article:10-90</c>).</param>
    /// <param name="speaker">The speaker's name.</param>
    /// <param name="signature">Who, when, why.</param>
    /// <returns>The number of the correction.</returns>
    public long FixSpeaker(string statement, string speaker, Signature signature) => Sign(CorrectionKind.Speaker, [PlaceOf(statement), Name(speaker)], signature);

    /// <summary>Undoes one correction; those after it stay.</summary>
    public void Undo(long number, Signature signature)
    {
        ArgumentNullException.ThrowIfNull(signature);
        if (!_library.Undo(number, signature.Author, signature.Moment))
        {
            throw new LibraryException($"There is no correction {number} that holds.");
        }
    }

    /// <summary>Makes corrections of another library in this one, in their order; those that it has already are left out.</summary>
    /// <param name="entries">The log of the other library.</param>
    /// <returns>How many were made.</returns>
    public int Replay(IEnumerable<CorrectionEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        HashSet<string> known = [.. _library.Corrections().Select(entry => Key(entry.Correction))];
        int made = 0;
        foreach (CorrectionEntry entry in entries.Where(entry => known.Add(Key(entry.Correction))))
        {
            Correction correction = entry.Correction;
            long number = _library.Correct(correction.Kind, correction.Subject, correction.Author, correction.Made, correction.Reason);
            if (entry.Undone is { } undone)
            {
                _library.Undo(number, entry.UndoneBy ?? correction.Author, undone);
            }

            made++;
        }

        return made;
    }

    private static string Key(Correction correction) =>
        string.Create(CultureInfo.InvariantCulture, $"{correction.Kind}\n{string.Join('\n', correction.Subject)}\n{correction.Author}\n{correction.Made.ToUnixTimeSeconds()}");

    private long Sign(CorrectionKind kind, ImmutableArray<string> subject, Signature signature)
    {
        ArgumentNullException.ThrowIfNull(signature);
        return subject.Length == 2 && subject[0] == subject[1]
            ? throw new LibraryException($"'{subject[0]}' is named twice.")
            : _library.Correct(kind, subject, signature.Author, signature.Moment, signature.Reason);
    }

    private Story StoryOf(string id) =>
        _library.Story(_library.LaterStory(id) ?? id) ?? throw new LibraryException($"There is no story {id}.");

    private Article ArticleOf(string id) => AnnotationsOf(id).Article;

    private Annotations AnnotationsOf(string id) => _library.Article(id) ?? throw new LibraryException($"There is no article {id}.");

    // A claim is found again by the words that stand for it, a statement by its content.
    private string PlaceOf(string reference)
    {
        if (Correction.PlaceOf(reference) is { } place && _library.Article(place.Article) is { } article)
        {
            return place.Span.End <= article.Article.Report.Source.Length ? reference : throw new LibraryException($"{place.Article} ends before {place.Span.End}.");
        }

        int slash = reference.LastIndexOf('/');
        if (slash > 0 && _library.Story(_library.LaterStory(reference[..slash]) ?? reference[..slash]) is { } story)
        {
            Claim claim = story.Claims.FirstOrDefault(claim => claim.Id == reference[(slash + 1)..]) ?? throw new LibraryException($"Story {story.Id} has no claim {reference[(slash + 1)..]}.");
            return Correction.Place(claim.TextFrom.ArticleId, ArticleOf(claim.TextFrom.ArticleId).ToSource(claim.TextFrom.Span));
        }

        if (slash > 0 && _library.Article(reference[..slash]) is { } annotations)
        {
            Statement statement = annotations.Statements.FirstOrDefault(statement => statement.Id == reference[(slash + 1)..] && !statement.Content.IsEmpty)
                ?? throw new LibraryException($"{annotations.Article.Id} has no statement {reference[(slash + 1)..]}.");
            return Correction.Place(annotations.Article.Id, annotations.Article.ToSource(new TextSpan(statement.Content[0].Start, statement.Content[^1].End)));
        }

        throw new LibraryException($"'{reference}' is neither a claim (STORY/c1), nor a statement (ARTICLE/s1), nor a place (ARTICLE:10-90) of this library.");
    }

    private static string Name(string name) => string.IsNullOrWhiteSpace(name) ? throw new LibraryException("A name is empty.") : name.Trim();
}
