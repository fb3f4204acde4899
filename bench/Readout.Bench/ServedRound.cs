using System.Diagnostics;

namespace Readout.Bench;

/// <summary>Many clients that ask a server as fast as it answers.</summary>
/// <param name="Median">Milliseconds of half of the requests at most.</param>
/// <param name="Percentile">Milliseconds of 95 in 100 at most.</param>
/// <param name="Rate">Requests a second.</param>
/// <param name="Processor">Milliseconds of the server's processor time a request, which a busy machine changes less than the others.</param>
/// <param name="Bytes">Bytes of a body as it was sent, in the mean.</param>
internal sealed record ServedRound(double Median, double Percentile, double Rate, double Processor, double Bytes)
{
    public static ServedRound Measure(Process server, int port, int clients, int requests, Func<int, string> address, bool takesGzip)
    {
        PageClient[] each = [.. Enumerable.Range(0, clients).Select(_ => new PageClient(port, takesGzip))];
        double[] times = new double[requests];
        long bytes = 0;
        int next = -1;
        server.Refresh();
        TimeSpan before = server.TotalProcessorTime;
        long begun = Stopwatch.GetTimestamp();
        Task.WaitAll([.. each.Select(client => Task.Run(async () =>
        {
            for (int i = Interlocked.Increment(ref next); i < requests; i = Interlocked.Increment(ref next))
            {
                long one = Stopwatch.GetTimestamp();
                int length = await client.Get(address(i));
                times[i] = Stopwatch.GetElapsedTime(one).TotalMilliseconds;
                Interlocked.Add(ref bytes, length);
            }
        }))]);
        double seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        server.Refresh();
        TimeSpan spent = server.TotalProcessorTime - before;
        Array.ForEach(each, client => client.Dispose());
        Array.Sort(times);
        return new ServedRound(times[requests / 2], times[requests * 95 / 100], requests / seconds, spent.TotalMilliseconds / requests, (double)bytes / requests);
    }

    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"median {Median:F1} ms, 95th percentile {Percentile:F1} ms, {Rate:F0} a second, {Processor:F2} ms of processor time each, {Bytes / 1024:F0} KiB a page");
}
