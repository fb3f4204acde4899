using System.Collections.Concurrent;

namespace Readout.Desk;

/// <summary>Does work on several threads and gives the results in the order of the input, with at most a few items between the two.</summary>
internal static class OrderedWork
{
    /// <summary>The results of <paramref name="work"/>, in input order. The input is read on the caller's thread, lazily.</summary>
    /// <param name="input">The items.</param>
    /// <param name="work">What to do with each; called from several threads at once.</param>
    /// <param name="jobs">How many threads work.</param>
    /// <param name="interrupted">Ends it between two items.</param>
    public static IEnumerable<TResult> Do<TItem, TResult>(IEnumerable<TItem> input, Func<TItem, TResult> work, int jobs, CancellationToken interrupted)
    {
        using var queue = new BlockingCollection<(TItem Item, TaskCompletionSource<TResult> Done)>();
        var waiting = new Queue<Task<TResult>>();
        Thread[] threads = [.. Enumerable.Range(0, jobs).Select(_ => new Thread(() => Serve(queue, work), maxStackSize: 16 << 20) { IsBackground = true })];
        Array.ForEach(threads, thread => thread.Start());
        try
        {
            foreach (TItem item in input)
            {
                interrupted.ThrowIfCancellationRequested();
                var done = new TaskCompletionSource<TResult>();
                waiting.Enqueue(done.Task);
                queue.Add((item, done), interrupted);
                while (waiting.Count >= jobs * 4 || (waiting.Count > 0 && waiting.Peek().IsCompleted))
                {
                    yield return Next(waiting, interrupted);
                }
            }

            while (waiting.Count > 0)
            {
                yield return Next(waiting, interrupted);
            }
        }
        finally
        {
            queue.CompleteAdding();
            while (queue.TryTake(out _))
            {
                // What was not begun is not wanted any more.
            }

            Array.ForEach(threads, thread => thread.Join());
        }
    }

    private static TResult Next<TResult>(Queue<Task<TResult>> waiting, CancellationToken interrupted)
    {
        Task<TResult> first = waiting.Dequeue();
        first.Wait(interrupted);
        return first.Result;
    }

    private static void Serve<TItem, TResult>(BlockingCollection<(TItem Item, TaskCompletionSource<TResult> Done)> queue, Func<TItem, TResult> work)
    {
        foreach ((TItem item, TaskCompletionSource<TResult> done) in queue.GetConsumingEnumerable())
        {
            try
            {
                done.SetResult(work(item));
            }
#pragma warning disable CA1031 // every error belongs to whoever waits for the result
            catch (Exception error)
#pragma warning restore CA1031
            {
                done.SetException(error);
            }
        }
    }
}
