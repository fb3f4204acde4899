using System.Data.Common;

namespace Readout.Store;

/// <summary>The hits of the latest searches, best first, as long as the library's stories stand; up to so many hits in all.</summary>
internal sealed class RankedHits
{
    private const int MostHits = 250_000;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<(string Words, Ranking Hits)>> _known = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Words, Ranking Hits)> _byUse = [];
    private long _generation = -1;
    private int _hits;

    /// <summary>The hits of a search.</summary>
    /// <param name="generation">The library's generation now.</param>
    /// <param name="words">What is searched for.</param>
    /// <param name="rank">Searches.</param>
    public Ranking Get(long generation, string words, Func<Ranking> rank)
    {
        lock (_lock)
        {
            if (generation == _generation && _known.TryGetValue(words, out LinkedListNode<(string Words, Ranking Hits)>? node))
            {
                _byUse.Remove(node);
                _byUse.AddFirst(node);
                return node.Value.Hits;
            }
        }

        Ranking hits = rank();
        lock (_lock)
        {
            if (generation > _generation)
            {
                _generation = generation;
                _known.Clear();
                _byUse.Clear();
                _hits = 0;
            }

            if (generation == _generation && hits.Numbers.Length <= MostHits && !_known.ContainsKey(words))
            {
                _known[words] = _byUse.AddFirst((words, hits));
                _hits += hits.Numbers.Length + 1;
            }

            while (_hits > MostHits && _byUse.Last is { } last)
            {
                _byUse.RemoveLast();
                _known.Remove(last.Value.Words);
                _hits -= last.Value.Hits.Numbers.Length + 1;
            }
        }

        return hits;
    }

    /// <summary>Numbers of statements, best first, with their scores.</summary>
    internal sealed class Ranking
    {
        private readonly double[] _scores;

        public Ranking(long[] numbers, double[] scores)
        {
            double[] worst = [.. scores.Select(score => -score)];
            Array.Sort(worst, numbers);
            Numbers = numbers;
            _scores = worst;
        }

        /// <summary>The hits that a query for them gives: numbers and scores.</summary>
        public static Ranking Of(DbCommand command)
        {
            using DbCommand asked = command;
            using DbDataReader rows = asked.ExecuteReader();
            var numbers = new List<long>();
            var scores = new List<double>();
            while (rows.Read())
            {
                numbers.Add(rows.GetInt64(0));
                scores.Add(rows.GetDouble(1));
            }

            return new Ranking([.. numbers], [.. scores]);
        }

        /// <summary>The numbers.</summary>
        public long[] Numbers { get; }

        /// <summary>The score of a hit, the greater the better.</summary>
        public double ScoreAt(int place) => -_scores[place];

        /// <summary>The least part that holds the hits of some places and every hit that has the score of one of them.</summary>
        /// <param name="from">The first place.</param>
        /// <param name="to">The place after the last.</param>
        public (int First, int End) WithTies(int from, int to)
        {
            int first = Math.Min(from, Numbers.Length), end = Math.Min(to, Numbers.Length);
            while (first > 0 && first < Numbers.Length && _scores[first - 1] == _scores[first])
            {
                first--;
            }

            while (end > 0 && end < Numbers.Length && _scores[end] == _scores[end - 1])
            {
                end++;
            }

            return (first, end);
        }

        /// <summary>The scores of a part of the hits by number, the greater the better.</summary>
        /// <param name="first">Where the part begins.</param>
        /// <param name="end">Where it ends.</param>
        public Dictionary<long, double> Scores(int first, int end)
        {
            var scores = new Dictionary<long, double>(end - first);
            for (int i = first; i < end; i++)
            {
                scores.Add(Numbers[i], -_scores[i]);
            }

            return scores;
        }
    }
}
