using System.Globalization;
using Readout.Time;

namespace Readout.Train.Time;

/// <summary>Counts spans and values found, as TempEval-3 does: identical spans pair first, then the longest overlaps.</summary>
internal sealed class TimeScorer
{
    private int _gold;
    private int _found;
    private int _strict;
    private int _relaxed;
    private int _type;
    private int _value;

    /// <summary>Value F1 so far, in percent.</summary>
    public double ValueF1 => F1(_value);

    /// <summary>The mistakes so far.</summary>
    public List<string> Mistakes { get; } = [];

    /// <summary>Counts one document.</summary>
    public void Add(TimeMlDocument document, IReadOnlyList<TimeExpression> found)
    {
        _gold += document.Times.Count;
        _found += found.Count;
        var pairs = Pairs(document.Times, found);
        foreach ((int g, int p, bool exact) in pairs)
        {
            GoldTime gold = document.Times[g];
            TimeExpression time = found[p];
            bool right = Same(gold.Value, time.Value);
            _strict += exact ? 1 : 0;
            _relaxed++;
            _type += Same(gold.Type, time.Type.ToString()) ? 1 : 0;
            _value += right ? 1 : 0;
            if (!right || !exact)
            {
                Mistakes.Add($"{(right ? "SPAN" : "VALUE")}\t{document.Id}\t{Words(document, gold.Span)}\t{gold.Type}\t{gold.Value}\t{Words(document, time.Span)}\t{time.Value}\t{document.Published:yyyy-MM-dd}\t{Around(document, time.Span)}\t{time.Because}");
            }
        }

        Mistakes.AddRange(Enumerable.Range(0, document.Times.Count).Except(pairs.Select(pair => pair.Gold)).Select(g =>
            $"MISS\t{document.Id}\t{Words(document, document.Times[g].Span)}\t{document.Times[g].Type}\t{document.Times[g].Value}\t{Around(document, document.Times[g].Span)}"));
        Mistakes.AddRange(Enumerable.Range(0, found.Count).Except(pairs.Select(pair => pair.Found)).Select(p =>
            $"SPURIOUS\t{document.Id}\t{Words(document, found[p].Span)}\t{found[p].Type}\t{found[p].Value}\t{Around(document, found[p].Span)}"));
    }

    /// <summary>One line of figures.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"gold {_gold} found {_found} strict {F1(_strict):0.00} relaxed {F1(_relaxed):0.00} type {F1(_type):0.00} value {F1(_value):0.00} value accuracy {(_relaxed == 0 ? 0 : 100.0 * _value / _relaxed):0.00}");

    /// <summary>Pairs expressions one to one.</summary>
    public static List<(int Gold, int Found, bool Exact)> Pairs(IReadOnlyList<GoldTime> gold, IReadOnlyList<TimeExpression> found)
    {
        var pairs = new List<(int, int, bool)>();
        var freeGold = new HashSet<int>(Enumerable.Range(0, gold.Count));
        var freeFound = new HashSet<int>(Enumerable.Range(0, found.Count));
        foreach (int g in freeGold.Order().ToArray())
        {
            int p = freeFound.Order().FirstOrDefault(i => found[i].Span == gold[g].Span, -1);
            if (p >= 0)
            {
                pairs.Add((g, p, true));
                freeGold.Remove(g);
                freeFound.Remove(p);
            }
        }

        var near = from g in freeGold
                   from p in freeFound
                   let overlap = Math.Min(gold[g].Span.End, found[p].Span.End) - Math.Max(gold[g].Span.Start, found[p].Span.Start)
                   where overlap > 0
                   orderby -overlap, g, p
                   select (g, p);
        foreach ((int g, int p) in near.ToArray())
        {
            if (freeGold.Contains(g) && freeFound.Contains(p))
            {
                freeGold.Remove(g);
                freeFound.Remove(p);
                pairs.Add((g, p, false));
            }
        }

        return pairs;
    }

    /// <summary>For each expression that a finder gives for a document: its kind, and whether its value is right.</summary>
    public static IEnumerable<(string Kind, bool Right)> Outcomes(TimeCase item, TimeFinder finder)
    {
        List<TimeCandidate> candidates = finder.Candidates(item.Tokens);
        var found = finder.Find(item.Article, item.Tokens, item.Published);
        var right = Pairs(item.Document.Times, found).Where(pair => Agree(item.Document.Times[pair.Gold].Value, found[pair.Found].Value)).Select(pair => pair.Found).ToHashSet();
        return candidates.Select((candidate, i) => (NodeKind.Of(candidate.Node), right.Contains(i)));
    }

    /// <summary>
    /// Whether two values name the same time though one is written coarser, open or unpadded (<c>1989-WXX</c>, <c>2000-W7</c>, <c>198X</c>,
    /// a night as its day): what a confidence is about. Never used for the figures.
    /// </summary>
    public static bool Agree(string gold, string? value)
    {
        if (Same(gold, value))
        {
            return true;
        }

        string a = gold.Trim().ToUpperInvariant(), b = (value ?? string.Empty).ToUpperInvariant();
        if (a.Length < 3 || b.Length < 3 || a[0] == 'P' || b[0] == 'P')
        {
            return false;
        }

        a = a.Length == 7 && a[5] == 'W' && char.IsDigit(a[6]) ? a[..6] + "0" + a[6] : a;
        for (int i = 0; i < Math.Min(a.Length, b.Length); i++)
        {
            if (a[i] != b[i] && a[i] != 'X')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether two values are the same to the scorer.</summary>
    public static bool Same(string? a, string? b) => string.Equals((a ?? string.Empty).Trim(), (b ?? string.Empty).Trim(), StringComparison.OrdinalIgnoreCase);

    private double F1(int hits) => _gold + _found == 0 ? 0 : 200.0 * hits / (_gold + _found);

    private static string Words(TimeMlDocument document, TextSpan span) => document.Text[span.Start..span.End].ReplaceLineEndings(" ");

    private static string Around(TimeMlDocument document, TextSpan span) =>
        document.Text[Math.Max(0, span.Start - 50)..Math.Min(document.Text.Length, span.End + 40)].ReplaceLineEndings(" ");
}
