using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Readout.Bench;

/// <summary>A served library under many clients: time of story pages and of searches, the server's processor time for each, and its peak memory. Each round has a server of its own.</summary>
internal static class ServeRun
{
    private const int Clients = 50;
    private const int Searches = 200;

    public static int Run(string command, string library, int requests, int rounds)
    {
        var found = new Dictionary<string, List<ServedRound>>();
        var peaks = new List<double>();
        for (int round = 1; round <= rounds; round++)
        {
            Console.WriteLine($"round {round} of {rounds}");
            peaks.Add(Round(command, library, requests, found));
        }

        Console.WriteLine($"all {rounds} rounds");
        foreach ((string name, List<ServedRound> each) in found)
        {
            Console.WriteLine($"{name}: 95th percentile {Each(each.Select(one => one.Percentile))} ms, {Each(each.Select(one => one.Processor), "F2")} ms of the server's processor time a request");
        }

        Console.WriteLine($"peak memory of the server: {Each(peaks, "F0")} MiB");
        return 0;
    }

    private static double Round(string command, string library, int requests, Dictionary<string, List<ServedRound>> found)
    {
        int port = Random.Shared.Next(20_000, 30_000);
        var start = new ProcessStartInfo(command, ["serve", "--db", library, "--port", port.ToString(CultureInfo.InvariantCulture), "--read-only"]) { RedirectStandardError = true };
        using Process server = Process.Start(start) ?? throw new InvalidOperationException($"{command} did not start");
        _ = server.StandardError.BaseStream.CopyToAsync(Stream.Null);
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri($"http://localhost:{port}") };
            Wait(client).GetAwaiter().GetResult();
            string[] stories = Stories(client).GetAwaiter().GetResult();
            string[] words = Words(client).GetAwaiter().GetResult();
            MadeAhead(client, server).GetAwaiter().GetResult();
            Console.WriteLine($"{stories.Length} stories, {Clients} clients, {requests} requests each round, {Environment.ProcessorCount} cores shared with the clients");
            void Measure(string name, int count, Func<int, string> address, bool takesGzip = true)
            {
                ServedRound one = ServedRound.Measure(server, port, Clients, count, address, takesGzip);
                Console.WriteLine($"{name}: {one}");
                found.TryAdd(name, []);
                found[name].Add(one);
            }

            Measure("story pages, each asked for the first time", stories.Length, i => "/stories/" + stories[i]);
            Measure("story pages, none of them made ahead", stories.Length, i => $"/stories/{stories[i]}?made=now");
            Measure("claims of one story, each made for the first time", stories.Length, i => $"/claims?story={stories[i]}");
            Measure("story pages, again", requests, i => "/stories/" + stories[i % stories.Length]);
            Measure("story pages, again, by clients that do not take gzip", requests, i => "/stories/" + stories[i % stories.Length], takesGzip: false);
            Measure($"searches for one word, the {words.Length} most frequent, each asked for the first time", words.Length, i => $"/search?q={words[i]}");
            Measure("searches for two of these words, each asked for the first time", words.Length, i => $"/search?q={words[i]}%20{words[((i * 7) + 13) % words.Length]}");
            Measure("second parts of the searches for one word", words.Length, i => $"/search?q={words[i]}&after=50");
            Measure("claims of one story, again", requests, i => $"/claims?story={stories[i % stories.Length]}");
            double peak = MeasuredProcess.HighWater(server.Id) / 1048576.0;
            Console.WriteLine($"peak memory of the server: {peak:F0} MiB");
            return peak;
        }
        finally
        {
            server.Kill();
        }
    }

    private static string Each(IEnumerable<double> values, string form = "F1") => string.Join(", ", values.Select(value => value.ToString(form, CultureInfo.InvariantCulture)));

    private static async Task Wait(HttpClient client)
    {
        for (int i = 0; i < 600; i++)
        {
            try
            {
                using HttpResponseMessage live = await client.GetAsync(new Uri("/health/live", UriKind.Relative));
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
        }

        throw new InvalidOperationException("the server does not answer");
    }

    // A server makes pages ahead for a while after reports were added, and ranks frequent words whenever it starts: then it rests.
    private static async Task MadeAhead(HttpClient client, Process server)
    {
        long begun = Stopwatch.GetTimestamp();
        string? first = null;
        while (true)
        {
            string ready = await client.GetStringAsync(new Uri("/health/ready", UriKind.Relative));
            string left = ready[..ready.IndexOf(" pages to be made ahead", StringComparison.Ordinal)].Split(' ')[^1];
            first ??= left;
            if (left == "0")
            {
                Console.WriteLine($"{first} pages made ahead in {Stopwatch.GetElapsedTime(begun).TotalSeconds:F0} s");
                break;
            }

            await Task.Delay(500);
        }

        for (TimeSpan spent = TimeSpan.Zero; server.TotalProcessorTime - spent > TimeSpan.FromMilliseconds(30); server.Refresh())
        {
            server.Refresh();
            spent = server.TotalProcessorTime;
            await Task.Delay(1000);
        }
    }

    private static async Task<string[]> Stories(HttpClient client)
    {
        using JsonDocument list = JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/v1/stories?count=500", UriKind.Relative)));
        return [.. list.RootElement.GetProperty("stories").EnumerateArray().Select(story => story.GetProperty("id").GetString()!)];
    }

    // What statements speak of most: words of five letters and more by how often they occur in some thousands of statements.
    private static async Task<string[]> Words(HttpClient client)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int part = 0; part < 10; part++)
        {
            using JsonDocument list = JsonDocument.Parse(await client.GetStringAsync(new Uri($"/api/v1/statements?count=500&after={part * 10_000}", UriKind.Relative)));
            foreach (JsonElement statement in list.RootElement.GetProperty("statements").EnumerateArray())
            {
                foreach (string word in statement.GetProperty("content").GetString()!.ToLowerInvariant().Split(' ').Where(word => word.Length >= 5 && word.All(char.IsAsciiLetter)))
                {
                    counts[word] = counts.GetValueOrDefault(word) + 1;
                }
            }
        }

        return [.. counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(Searches).Select(pair => pair.Key)];
    }
}
