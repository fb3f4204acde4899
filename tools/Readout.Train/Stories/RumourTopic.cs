using System.Text.Json;

namespace Readout.Train.Stories;

/// <summary>Reports on one rumour, of FNC-1: those that agree with a headline and those that disagree with it.</summary>
/// <param name="Texts">The report texts by id.</param>
/// <param name="Opposed">Pairs of reports on opposite sides of a headline: who agrees, who disagrees.</param>
/// <param name="Agreed">Pairs of reports that agree with one headline.</param>
internal sealed record RumourTopic(IReadOnlyDictionary<string, string> Texts, (string For, string Against)[] Opposed, (string One, string Two)[] Agreed)
{
    /// <summary>The topics in which somebody agrees and somebody disagrees with a headline, by their first report: reports and headlines that stances tie to each other.</summary>
    /// <param name="path">The gzipped rows of bodies with their headlines.</param>
    public static RumourTopic[] Read(string path)
    {
        var texts = new Dictionary<string, string>();
        var stances = new List<(string Body, string Headline, string Stance)>();
        foreach (string line in StoryCorpus.Lines(path))
        {
            using JsonDocument row = JsonDocument.Parse(line);
            string body = "fnc" + row.RootElement.GetProperty("body");
            texts[body] = row.RootElement.GetProperty("text").GetString()!;
            stances.AddRange(row.RootElement.GetProperty("headlines").EnumerateArray().Select(headline => (body, headline.GetProperty("headline").GetString()!, headline.GetProperty("stance").GetString()!)).Where(told => told.Item3 != "unrelated"));
        }

        var topics = new Dictionary<string, HashSet<string>>(); // bodies and headlines alike, each with all of its topic
        foreach ((string body, string headline, _) in stances)
        {
            HashSet<string> one = topics.TryGetValue(body, out HashSet<string>? found) ? found : [body], two = topics.TryGetValue("headline " + headline, out found) ? found : ["headline " + headline];
            one.UnionWith(two);
            foreach (string member in one)
            {
                topics[member] = one;
            }
        }

        return [.. topics.Values.Distinct().Select(topic => Of(texts, [.. stances.Where(told => topic.Contains(told.Body))])).Where(topic => topic.Opposed.Length > 0).OrderBy(topic => topic.Texts.Keys.Min(StringComparer.Ordinal), StringComparer.Ordinal)];
    }

    private static RumourTopic Of(Dictionary<string, string> texts, (string Body, string Headline, string Stance)[] told)
    {
        string[] Who(IEnumerable<(string Body, string Headline, string Stance)> rows, string stance) => [.. rows.Where(row => row.Stance == stance).Select(row => row.Body).Distinct().Order(StringComparer.Ordinal)];
        (string, string)[] opposed = [.. told.GroupBy(row => row.Headline).SelectMany(rows => Who(rows, "agree").SelectMany(agreeing => Who(rows, "disagree").Select(disagreeing => (agreeing, disagreeing)))).Distinct().Order()];
        (string, string)[] agreed = [.. told.GroupBy(row => row.Headline).SelectMany(rows => Who(rows, "agree") is var all ? all.SelectMany((one, i) => all.Skip(i + 1).Select(two => (one, two))) : []).Distinct().Order()];
        return new RumourTopic(told.Select(row => row.Body).Distinct().ToDictionary(body => body, body => texts[body]), opposed, [.. agreed.Except(opposed).Except(opposed.Select(pair => (pair.Item2, pair.Item1)))]);
    }

    /// <summary>At most so many pairs, of reports that no other of them has.</summary>
    public static (string, string)[] Drawn((string, string)[] pairs, int most, Random random)
    {
        (string, string)[] shuffled = [.. pairs];
        random.Shuffle(shuffled);
        var taken = new HashSet<string>();
        return [.. shuffled.Where(pair => taken.Count < 2 * most && !taken.Contains(pair.Item1) && !taken.Contains(pair.Item2) && taken.Add(pair.Item1) && taken.Add(pair.Item2))];
    }
}
