using System.Security.Cryptography;
using System.Text;
using Readout.Stories.People;

namespace Readout.Stories;

/// <summary>Writes the account of one story from its articles.</summary>
/// <param name="inputs">All articles in canonical order.</param>
internal sealed class StoryComposer(StoryInput[] inputs)
{
    private const int FirstWords = 100;
    private readonly PersonResolver _people = new(StoryLexicon.Shared);

    /// <summary>The id of a story of these articles, made from their ids.</summary>
    public string IdOf(int[] members)
    {
        string ids = string.Join('\n', members.Select(member => inputs[member].Article.Id).Order(StringComparer.Ordinal));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ids)))[..12];
    }

    /// <summary>The account of these articles.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="members">Indices of its articles.</param>
    public Story Compose(string id, int[] members)
    {
        StoryInput[] articles = [.. members.Select(member => inputs[member])
            .OrderBy(input => input.Days.From ?? DateOnly.MaxValue).ThenBy(input => input.Article.Id, StringComparer.Ordinal)];
        PeopleOfStory people = _people.Resolve([.. articles.Select(input => (input.Index, input.Annotations))]);
        return new Story(
            id,
            TitleOf(articles),
            articles.Select(input => input.Days.From).Where(day => day is not null).Min(),
            articles.Select(input => input.Days.To).Where(day => day is not null).Max(),
            [.. articles.Select(input => input.Article.Id)])
        {
            People = people.People,
        };
    }

    /// <summary>The headline of the earliest report that has one, else the first words of the earliest report.</summary>
    private static string TitleOf(StoryInput[] articles)
    {
        if (articles.FirstOrDefault(input => input.Article.Title is not null) is { } titled)
        {
            return titled.Article.Title!.Value;
        }

        Article first = articles[0].Article;
        string text = first.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Paragraph) is { } block ? first.TextOf(block.Span) : first.Text;
        int end = text.Length <= FirstWords ? text.Length : text.LastIndexOf(' ', FirstWords) is var space and > 0 ? space : FirstWords;
        return text[..end].Trim();
    }
}
