namespace Readout.Reports.Html;

/// <summary>Who and what the reports speak of, once each, under all spellings.</summary>
internal sealed class PeopleList(StoryLayout story, MarkBook marks)
{
    private const int Shown = 24;

    public void Add(HtmlText page)
    {
        if (story.Story.People.IsEmpty)
        {
            return;
        }

        HashSet<string> speakers = [.. story.Story.Claims.SelectMany(claim => claim.Positions).Select(position => position.Who).OfType<string>()];
        Person[] shown = [.. story.Story.People.Where((person, index) => index < Shown || speakers.Contains(person.Id))];
        Person[] rest = [.. story.Story.People.Except(shown)];
        page.Add($"<section id=\"people\" aria-labelledby=\"people-h\"><h2 id=\"people-h\">People and bodies</h2>\n");
        AddList(page, shown);
        if (rest.Length > 0)
        {
            page.Add($"<details class=\"fold\"><summary>{Layout.Count(rest.Length, "more name")}</summary>\n");
            AddList(page, rest);
            page.Add($"</details>\n");
        }

        page.Add($"</section>\n");
    }

    private void AddList(HtmlText page, Person[] people)
    {
        page.Add($"<ul class=\"people\">\n");
        foreach (Person person in people)
        {
            page.Add($"<li id=\"{person.Id}\">");
            if (marks.Links.PersonPage(person) is { } address)
            {
                page.Add($"<a class=\"name\" href=\"{address}\">{person.Name}</a>");
            }
            else
            {
                page.Add($"<b>{person.Name}</b>");
            }

            page.Add($" <small>{person.Type.Word()}</small>");
            if (!person.Roles.IsEmpty)
            {
                page.Add($"<span class=\"roles\">{string.Join("; ", person.Roles.Select(Layout.OneLine).Take(3))}</span>");
            }

            if (!person.Also.IsEmpty)
            {
                page.Add($"<span class=\"also\">also {string.Join(", ", person.Also.Select(Layout.OneLine))}</span>");
            }

            page.Add($"<span class=\"refs\">");
            foreach (IGrouping<string, Evidence> mentions in person.Mentions.GroupBy(mention => mention.ArticleId).Where(mentions => story.Reports.Contains(mentions.Key)))
            {
                page.Add($"<a href=\"{marks.ToMention(mentions.First())}\" title=\"{story.Outlet(mentions.Key)}\">{story.Label(mentions.Key)}<small> ×{mentions.Count()}</small></a> ");
            }

            page.Add($"</span></li>\n");
        }

        page.Add($"</ul>\n");
    }
}
