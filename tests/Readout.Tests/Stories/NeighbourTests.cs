using Readout.Stories.Clusters;
using Readout.Stories.Copies;
using Readout.Stories.Words;
using Xunit;

namespace Readout.Tests.Stories;

public class NeighbourTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Every_pair_that_is_alike_enough_is_found_with_its_exact_cosine(int seed)
    {
        var random = new Random(seed);
        SparseVector[] vectors = [.. Enumerable.Range(0, 120).Select(_ => SparseVector.Scaled(
            [.. Enumerable.Range(0, random.Next(0, 40)).Select(_ => (ulong)random.NextInt64(300)).Distinct().Select(term => (term * 0x9E3779B97F4A7C15, random.NextDouble() * random.NextDouble()))]))];
        (int, int, double)[] expected =
        [
            .. from first in Enumerable.Range(0, vectors.Length)
               from second in Enumerable.Range(first + 1, vectors.Length - first - 1)
               let cosine = vectors[first].Dot(vectors[second])
               where cosine >= 0.2
               select (first, second, cosine),
        ];
        Assert.InRange(expected.Length, 100, 4000);
        Assert.Equal(expected, Neighbours.Find(vectors, 0.2, CancellationToken.None));
    }

    [Theory]
    [InlineData(true, true, 1)]
    [InlineData(false, false, 1)]
    [InlineData(true, false, 2)] // no day tells the two apart: words must say more
    public void A_report_without_a_day_joins_a_dated_one_only_where_it_is_likelier_that_they_tell_one_story(bool isFirstDated, bool isSecondDated, int groups)
    {
        StoryArticle Dated(bool isDated) => new(TermBag.Of(ArticleWords.Of(new HandMade("a", "A ferry sank.").Build().Article), Frequencies.Shared, []), isDated ? new DayRange(new DateOnly(2021, 3, 12), new DateOnly(2021, 3, 12)) : default, []);
        Assert.Equal(groups, StoryLink.Join([Dated(isFirstDated), Dated(isSecondDated)], [(0, 1, 0.3)], [(StoryGrouper.JoinDatedAt + StoryGrouper.JoinUndatedToDatedAt) / 2], StoryGrouper.LongestGap, CancellationToken.None).Count);
    }

    [Fact]
    public void A_term_that_very_many_hold_points_to_nobody_but_counts_in_the_cosine()
    {
        SparseVector[] vectors = [.. Enumerable.Range(0, 600).Select(i => SparseVector.Scaled([(1, 0.5), ((ulong)(10 + (i / 2)), 0.5), ((ulong)(5000 + i), 0.7)]))];
        List<(int First, int Second, double Cosine)> found = Neighbours.Find(vectors, 0.4, CancellationToken.None);
        Assert.Equal(Enumerable.Range(0, 300).Select(i => (2 * i, (2 * i) + 1)), found.Select(pair => (pair.First, pair.Second)));
        Assert.All(found, pair => Assert.Equal(vectors[pair.First].Dot(vectors[pair.Second]), pair.Cosine));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void Of_those_with_a_day_every_pair_near_enough_is_found_and_of_those_without_every_pair(int seed)
    {
        var random = new Random(seed);
        SparseVector[] vectors = [.. Enumerable.Range(0, 150).Select(_ => SparseVector.Scaled(
            [.. Enumerable.Range(0, random.Next(5, 40)).Select(_ => (ulong)random.NextInt64(200)).Distinct().Select(term => (term * 0x9E3779B97F4A7C15, random.NextDouble() * random.NextDouble()))]))];
        DayRange[] days = [.. vectors.Select(_ => RangeOf(random))];
        (int, int, double)[] expected =
        [
            .. from first in Enumerable.Range(0, vectors.Length)
               from second in Enumerable.Range(first + 1, vectors.Length - first - 1)
               where days[first].Gap(days[second]) <= 20 || !IsExact(days[first]) || !IsExact(days[second])
               let cosine = vectors[first].Dot(vectors[second])
               where cosine >= 0.25
               select (first, second, cosine),
        ];
        Assert.InRange(expected.Length, 100, 3000);
        Assert.Equal(expected, Neighbours.Find(vectors, 0.25, CancellationToken.None, days, 20));
    }

    [Fact]
    public void A_term_that_very_many_hold_over_the_years_points_to_those_of_the_same_weeks()
    {
        SparseVector[] vectors = [.. Enumerable.Range(0, 1200).Select(i => SparseVector.Scaled([(1, 0.7), ((ulong)(5000 + i), 0.7)]))];
        DayRange[] days = [.. Enumerable.Range(0, 1200).Select(i => new DateOnly(2001, 1, 1).AddDays(10 * (i / 2))).Select(day => new DayRange(day, day))];
        Assert.Equal(
            Enumerable.Range(0, 600).Select(i => (2 * i, (2 * i) + 1)),
            Neighbours.Find(vectors, 0.4, CancellationToken.None, days, 9).Select(pair => (pair.First, pair.Second)));
        Assert.Equal(600, Neighbours.CountTouched(vectors, 0.4, CancellationToken.None, days, 9));
        Assert.Empty(Neighbours.Find(vectors, 0.4, CancellationToken.None));
    }

    [Fact]
    public void Every_repeated_hash_is_known_and_few_others_pass_for_one()
    {
        var random = new Random(7);
        ulong[] hashes = [.. Enumerable.Range(0, 100_000).Select(_ => (ulong)random.NextInt64())];
        var repeated = new RepeatedHashes(hashes.Length);
        repeated.Add(hashes);
        repeated.Add(hashes[..5_000]);
        Assert.All(hashes[..5_000], hash => Assert.True(repeated.Contains(hash)));
        Assert.InRange(hashes[5_000..].Count(repeated.Contains), 0, 20_000);
    }

    // A day, some days, a beginning without an end, or nothing.
    private static DayRange RangeOf(Random random)
    {
        DateOnly day = new DateOnly(2015, 1, 1).AddDays(random.Next(300));
        return random.Next(8) switch { 0 => default, 1 => new DayRange(day, null), 2 => new DayRange(day, day.AddDays(random.Next(30))), 3 => new DayRange(day, day.AddDays(90)), _ => new DayRange(day, day) };
    }

    private static bool IsExact(DayRange days) => days is { From: { } from, To: { } to } && to.DayNumber - from.DayNumber <= 31;
}
