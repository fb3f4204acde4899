using Readout.Desk;
using Xunit;

namespace Readout.Tests.Desk;

public class OrderedWorkTests
{
    [Fact]
    public void Results_come_in_the_order_of_the_input()
    {
        int[] results = [.. OrderedWork.Do(Enumerable.Range(0, 500), item => { Thread.SpinWait((500 - item) * 40); return item * 2; }, jobs: 4, CancellationToken.None)];
        Assert.Equal(Enumerable.Range(0, 500).Select(item => item * 2), results);
    }

    [Fact]
    public void Only_a_few_items_are_read_ahead()
    {
        int read = 0;
        IEnumerable<int> Input()
        {
            for (int i = 0; i < 1000; i++)
            {
                read++;
                yield return i;
            }
        }

        int most = 0, given = 0;
        foreach (int _ in OrderedWork.Do(Input(), item => item, jobs: 2, CancellationToken.None))
        {
            given++;
            most = Math.Max(most, read - given);
        }

        Assert.Equal(1000, given);
        Assert.InRange(most, 0, 8);
    }

    [Fact]
    public void A_fault_in_one_item_reaches_the_caller()
    {
        Assert.ThrowsAny<Exception>(() => OrderedWork.Do(Enumerable.Range(0, 10), item => item == 5 ? throw new InvalidOperationException("five") : item, jobs: 2, CancellationToken.None).Sum());
    }

    [Fact]
    public void A_caller_that_stops_early_leaves_no_thread_waiting()
    {
        int before = System.Diagnostics.Process.GetCurrentProcess().Threads.Count;
        for (int i = 0; i < 20; i++)
        {
            Assert.Equal(0, OrderedWork.Do(Enumerable.Range(0, 100), item => item, jobs: 8, CancellationToken.None).First());
        }

        Assert.InRange(System.Diagnostics.Process.GetCurrentProcess().Threads.Count, 0, before + 40);
    }
}
