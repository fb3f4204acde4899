using Readout.Statements;
using Readout.Train.Statements;
using Xunit;

namespace Readout.Tests.Statements;

public class LinearChainTests
{
    [Fact]
    public void Marginals_are_those_of_the_sum_over_all_paths()
    {
        float[] move = [.3f, -.2f, .5f, -.7f, .1f, .9f, .4f, -.3f, .2f, .1f, -.5f, .3f];
        double[] scores = [0, .7, -.2, 0, -1.1, .4, 0, .3, 1.2, 0, -.4, .6];
        var work = new ChainWork();
        work.Reserve(4);
        scores.CopyTo(work.Scores, 0);
        work.Run(4, move, withTransitions: true);

        double[] sums = new double[12];
        double[] moves = new double[9];
        double all = 0;
        for (int path = 0; path < 81; path++)
        {
            int[] labels = [path / 27, path / 9 % 3, path / 3 % 3, path % 3];
            double score = move[9 + labels[0]];
            for (int t = 0; t < 4; t++)
            {
                score += scores[(3 * t) + labels[t]] + (t > 0 ? move[(3 * labels[t - 1]) + labels[t]] : 0);
            }

            double weight = Math.Exp(score);
            all += weight;
            for (int t = 0; t < 4; t++)
            {
                sums[(3 * t) + labels[t]] += weight;
                if (t > 0)
                {
                    moves[(3 * labels[t - 1]) + labels[t]] += weight;
                }
            }
        }

        for (int i = 0; i < 12; i++)
        {
            Assert.Equal(sums[i] / all, work.Marginals[i], 9);
        }

        for (int i = 0; i < 9; i++)
        {
            Assert.Equal(moves[i] / all, work.Transitions[i], 9);
        }
    }

    [Fact]
    public void A_packed_table_gives_back_its_weights_and_nothing_for_other_features()
    {
        var kept = new List<(int Index, float Second, float Third)> { (7, 1.5f, -.5f), (70_000, -.02f, .25f), (9_000_000, 0f, -1f) };
        var table = new FeatureTable(FeatureTable.Pack(kept, 10));
        foreach ((int index, float second, float third) in kept)
        {
            table.Sum([(uint)index << 8], out float a, out float b);
            Assert.Equal(second, a, .02f);
            Assert.Equal(third, b, .02f);
        }

        table.Sum([123_456u << 8], out float none, out float nothing);
        Assert.Equal((0f, 0f), (none, nothing));
    }

    [Fact]
    public void The_vector_kernel_gives_the_same_sums_as_the_plain_one_to_the_last_bit()
    {
        var random = new Random(11);
        var kept = Enumerable.Range(0, 3000).Select(_ => (Index: random.Next(1 << 24), Second: random.NextSingle() - .5f, Third: random.NextSingle() - .5f)).DistinctBy(entry => entry.Index).ToList();
        var table = new FeatureTable(FeatureTable.Pack(kept, 10));
        bool isSummed = false;
        for (int length = 0; length < 60; length++)
        {
            uint[] features = [.. Enumerable.Range(0, length).Select(_ => ((uint)(random.Next(2) == 0 ? kept[random.Next(kept.Count)].Index : random.Next(1 << 24)) << 8) | (uint)random.Next(256))];
            table.Sum(features, withVectors: false, out float second, out float third);
            table.Sum(features, withVectors: System.Runtime.Intrinsics.X86.Avx2.IsSupported, out float a, out float b);
            Assert.Equal((second, third), (a, b));
            double[] plain = new double[4], quick = new double[4];
            table.SumBoth(features, withVectors: false, plain);
            table.SumBoth(features, withVectors: System.Runtime.Intrinsics.X86.Avx2.IsSupported, quick);
            Assert.Equal(plain, quick);
            Assert.Equal((second, third), ((float)plain[2], (float)plain[3]));
            isSummed |= second != 0 && third != 0 && plain[0] != 0;
        }

        Assert.True(isSummed);
    }

    [Fact]
    public void Training_learns_a_pattern_from_tokens_of_which_some_are_not_labelled()
    {
        var random = new Random(5);
        var sequences = new List<ChainSequence>();
        for (int n = 0; n < 60; n++)
        {
            var features = new FeatureList();
            byte[] labels = new byte[8];
            for (int t = 0; t < 8; t++)
            {
                uint kind = (uint)random.Next(3);
                features.Add(1, kind);
                features.EndToken();
                labels[t] = random.Next(4) == 0 ? ChainSequence.Unknown : (byte)(1 << (int)kind);
            }

            sequences.Add(new ChainSequence(features, labels));
        }

        (byte[] table, byte[] transitions) = ChainTrainer.Train(sequences, new ChainSettings(1e-4f, 8, 8));
        LinearChain chain = LinearChain.Read(table, transitions);
        var seen = new FeatureList();
        foreach (uint kind in new uint[] { 2, 0, 1 })
        {
            seen.Add(1, kind);
            seen.EndToken();
        }

        ReadOnlySpan<double> marginals = chain.Marginals(seen, new ChainWork());
        Assert.True(marginals[2] > .8 && marginals[3] > .8 && marginals[7] > .8);
    }
}
