using Readout.Stories.Clusters;
using Readout.Stories.Copies;
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

    [Fact]
    public void A_term_that_very_many_hold_points_to_nobody_but_counts_in_the_cosine()
    {
        SparseVector[] vectors = [.. Enumerable.Range(0, 600).Select(i => SparseVector.Scaled([(1, 0.5), ((ulong)(10 + (i / 2)), 0.5), ((ulong)(5000 + i), 0.7)]))];
        List<(int First, int Second, double Cosine)> found = Neighbours.Find(vectors, 0.4, CancellationToken.None);
        Assert.Equal(Enumerable.Range(0, 300).Select(i => (2 * i, (2 * i) + 1)), found.Select(pair => (pair.First, pair.Second)));
        Assert.All(found, pair => Assert.Equal(vectors[pair.First].Dot(vectors[pair.Second]), pair.Cosine));
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
}
