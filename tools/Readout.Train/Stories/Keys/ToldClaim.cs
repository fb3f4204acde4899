namespace Readout.Train.Stories.Keys;

/// <summary>A claim of an account with the places of its positions.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Positions">Each position with its places.</param>
internal sealed record ToldClaim(Claim Claim, (Position Position, ToldPlace[] Places)[] Positions)
{
    public IEnumerable<ToldPlace> Places => Positions.SelectMany(position => position.Places);

    /// <summary>The claims of a readout, by story and rank.</summary>
    public static ToldClaim[] Of(ReadoutDocument readout)
    {
        Dictionary<string, Annotations> articles = readout.Articles.ToDictionary(article => article.Article.Id);
        return [.. readout.Stories.SelectMany(story => story.Claims.Select(claim => new ToldClaim(claim, [.. claim.Positions.Select(position =>
            (position, position.Evidence.Select(evidence => PlaceOf(articles[evidence.Where.ArticleId], evidence.Where, story, position.Who)).ToArray()))])))];
    }

    /// <summary>How many pieces of a claim's evidence it has.</summary>
    public int Hits(KeyClaim claim) => claim.Evidence.Count(span => Places.Any(place => place.Meets(span)));

    /// <summary>Number of code units that it has in common with a claim's evidence.</summary>
    public int Common(KeyClaim claim) => claim.Evidence.Sum(span => Places.Select(place => span.Common(place.Article, place.Span)).DefaultIfEmpty().Max());

    private static ToldPlace PlaceOf(Annotations article, Evidence where, Story story, string? who)
    {
        Statement? statement = article.Statements.FirstOrDefault(one => one.Id == where.StatementId);
        IEnumerable<TextSpan> speakers =
        [
            .. statement?.Source ?? [],
            .. article.Entities.Where(entity => entity.Id == statement?.Speaker).SelectMany(entity => entity.Mentions).Select(mention => mention.Span),
            .. story.People.Where(person => person.Id == who).SelectMany(person => person.Mentions).Where(mention => mention.ArticleId == where.ArticleId).Select(mention => mention.Span),
        ];
        return new ToldPlace(where.ArticleId, article.Article.ToSource(where.Span), where.StatementId is null, [.. speakers.Select(article.Article.ToSource)]);
    }
}
