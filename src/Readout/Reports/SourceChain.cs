using System.Collections.Immutable;

namespace Readout.Reports;

/// <summary>How a claim reached its reports, as trees: speaker, occasion, the media between, report. Shared beginnings are one branch.</summary>
internal sealed class SourceChain
{
    private readonly List<SourceChain> _next = [];

    private SourceChain(ChainLink link, string name)
    {
        Link = link;
        Name = name;
    }

    public ChainLink Link { get; }

    public string Name { get; }

    /// <summary>The stance, at the speaker; its word is part of the name.</summary>
    public Stance? Stance { get; private init; }

    /// <summary>The words, at the report.</summary>
    public Evidence? Where { get; private init; }

    public IReadOnlyList<SourceChain> Next => _next;

    /// <summary>The chains of a claim, one tree a position.</summary>
    public static ImmutableArray<SourceChain> Of(StoryLayout story, Claim claim)
    {
        var roots = ImmutableArray.CreateBuilder<SourceChain>();
        foreach (Holding holding in story.Holdings(claim))
        {
            var root = new SourceChain(ChainLink.Speaker, holding.NameAndStance) { Stance = holding.Stance };
            foreach (PositionEvidence evidence in holding.Evidence)
            {
                root.Add(story, evidence);
            }

            roots.Add(root);
        }

        return roots.ToImmutable();
    }

    private void Add(StoryLayout story, PositionEvidence evidence)
    {
        Article article = story.Articles.Article(evidence.Where.ArticleId);
        SourceChain at = this;
        if (story.Articles.StatementOf(evidence.Where)?.Occasion is { } occasion)
        {
            at = at.Branch(ChainLink.Occasion, Layout.OneLine(article.TextOf(occasion)));
        }

        for (int i = evidence.Via.Length - 1; i >= 0; i--)
        {
            at = at.Branch(ChainLink.Medium, evidence.Via[i]);
        }

        if (!at._next.Any(next => next.Where?.ArticleId == evidence.Where.ArticleId))
        {
            at._next.Add(new SourceChain(ChainLink.Report, article.Outlet?.Value ?? "? " + StoryLayout.NoOutlet + " (" + story.Label(article.Id) + ")") { Where = evidence.Where });
        }
    }

    private SourceChain Branch(ChainLink link, string name)
    {
        SourceChain? known = _next.Find(next => next.Link == link && next.Name == name);
        if (known is null)
        {
            known = new SourceChain(link, name);
            _next.Add(known);
        }

        return known;
    }
}
