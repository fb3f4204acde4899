using System.Diagnostics;
using System.Text.Json;

namespace Readout.Bench;

/// <summary>A served library under many clients: time of story pages and of searches, and the server's peak memory.</summary>
internal static class ServeRun
{
    private const int Clients = 50;
    private const int Searches = 200;

    public static int Run(string command, string library, int requests)
    {
        int port = Random.Shared.Next(20_000, 30_000);
        var start = new ProcessStartInfo(command, ["serve", "--db", library, "--port", port.ToString(System.Globalization.CultureInfo.InvariantCulture), "--read-only"]) { RedirectStandardError = true };
        using Process server = Process.Start(start) ?? throw new InvalidOperationException($"{command} did not start");
        _ = server.StandardError.BaseStream.CopyToAsync(Stream.Null);
        try
        {
            using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Clients }) { BaseAddress = new Uri($"http://localhost:{port}") };
            Wait(client).GetAwaiter().GetResult();
            string[] stories = Stories(client).GetAwaiter().GetResult();
            MadeAhead(client).GetAwaiter().GetResult();
            Console.WriteLine($"{stories.Length} stories, {Clients} clients, {requests} requests each round, {Environment.ProcessorCount} cores shared with the clients");
            Round(client, "story pages, each asked for the first time", stories.Length, i => "/stories/" + stories[i]);
            Round(client, "story pages, none of them made ahead", stories.Length, i => $"/stories/{stories[i]}?made=now");
            Round(client, "claims of one story, each made for the first time", stories.Length, i => $"/claims?story={stories[i]}");
            Round(client, "story pages, again", requests, i => "/stories/" + stories[i % stories.Length]);
            string[] words = Words(client).GetAwaiter().GetResult();
            Round(client, $"searches for one word, the {words.Length} most frequent, each asked for the first time", words.Length, i => $"/search?q={words[i]}");
            Round(client, "searches for two of these words, each asked for the first time", words.Length, i => $"/search?q={words[i]}%20{words[((i * 7) + 13) % words.Length]}");
            Round(client, "second parts of the searches for one word", words.Length, i => $"/search?q={words[i]}&after=50");
            Round(client, "claims of one story, again", requests, i => $"/claims?story={stories[i % stories.Length]}");
            Console.WriteLine($"peak memory of the server: {MeasuredProcess.HighWater(server.Id) / 1048576.0:F0} MiB");
        }
        finally
        {
            server.Kill();
        }

        return 0;
    }

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

    // A server makes pages ahead for a while after reports were added.
    private static async Task MadeAhead(HttpClient client)
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
                return;
            }

            await Task.Delay(500);
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

    private static void Round(HttpClient client, string name, int requests, Func<int, string> address)
    {
        double[] times = new double[requests];
        long bytes = 0;
        int next = -1;
        long begun = Stopwatch.GetTimestamp();
        Task.WaitAll([.. Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            for (int i = Interlocked.Increment(ref next); i < requests; i = Interlocked.Increment(ref next))
            {
                long one = Stopwatch.GetTimestamp();
                byte[] page = await client.GetByteArrayAsync(new Uri(address(i), UriKind.Relative));
                times[i] = Stopwatch.GetElapsedTime(one).TotalMilliseconds;
                Interlocked.Add(ref bytes, page.Length);
            }
        }))]);
        double seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        Array.Sort(times);
        Console.WriteLine($"{name}: median {times[requests / 2]:F1} ms, 95th percentile {times[requests * 95 / 100]:F1} ms, {requests / seconds:F0} a second, {bytes / 1024.0 / requests:F0} KiB a page");
    }
}
