using System.Runtime.InteropServices;

namespace Readout.Time;

/// <summary>
/// A recursive-descent grammar over the classes of words: the longest time expression that begins at a word, as a typed tree.
/// Deterministic; it looks at words only, never at dates. One instance reads one stretch of text at a time.
/// </summary>
internal sealed partial class TimeGrammar(string text, TimeLexicon lexicon)
{
    /// <summary>How deep expressions may stand in each other (<i>the first day of the last week of the third quarter of</i> ...).</summary>
    private const int MaximumDepth = 6;

    private readonly List<TimeWord> _words = [];
    private int _depth;

    /// <summary>The words of the stretch.</summary>
    public List<TimeWord> Words => _words;

    /// <summary>Takes a new stretch of the text.</summary>
    /// <returns>Whether it may hold a time expression.</returns>
    public bool Load(int start, int end)
    {
        _words.Clear();
        return TimeLexer.Read(text, start, end, lexicon, _words);
    }

    /// <summary>The longest expression that begins at a word, or <c>null</c>.</summary>
    public TimeNode? Parse(int i)
    {
        TimeNode? best = Longest(Prefixed(i), Core(i));
        return best is null ? null : Suffixed(best);
    }

    private static TimeNode? Longest(TimeNode? a, TimeNode? b) => a is null ? b : b is null || a.End >= b.End ? a : b;

    private WordClass C(int i) => (uint)i < (uint)_words.Count ? CollectionsMarshal.AsSpan(_words)[i].Class : WordClass.None;

    private int V(int i) => (uint)i < (uint)_words.Count ? CollectionsMarshal.AsSpan(_words)[i].Value : 0;

    private bool Glued(int i) => (uint)i < (uint)_words.Count && CollectionsMarshal.AsSpan(_words)[i].Glued;

    private int Length(int i) => (uint)i < (uint)_words.Count ? CollectionsMarshal.AsSpan(_words)[i].Length : 0;

    private ReadOnlySpan<char> Form(int i) =>
        (uint)i < (uint)_words.Count ? text.AsSpan(_words[i].Start, _words[i].Length) : default;

    private bool Is(int i, string word) => Form(i).Equals(word, StringComparison.OrdinalIgnoreCase);

    private bool IsWord(int i) => (uint)i < (uint)_words.Count && char.IsLetter(text[_words[i].Start]);

    /// <summary>Everything that can stand without a modifier before it.</summary>
    private TimeNode? Core(int i)
    {
        if (_depth >= MaximumDepth)
        {
            return null;
        }

        _depth++;
        TimeNode? node = CoreAt(i);
        _depth--;
        return node;
    }

    private TimeNode? CoreAt(int i)
    {
        switch (C(i))
        {
            case WordClass.Digits:
                return Longest(Longest(Longest(Clock(i), SpokenClock(i)), Calendar(i)), Longest(Quantity(i), C(i + 1) == WordClass.Ordinalsuffix ? Nth(i) : null));
            case WordClass.Month or WordClass.Weekday or WordClass.Season or WordClass.Apostrophe or WordClass.Decades:
                return Calendar(i);
            case WordClass.Fiscal or WordClass.Half or WordClass.Ordinal:
                return Longest(Longest(StretchOf(i, i), Longest(Calendar(i), Nth(i))), Longest(Quantity(i), SpokenClock(i)));
            case WordClass.Number or WordClass.Tens:
                return Longest(Longest(Longest(Clock(i), SpokenClock(i)), SpelledYear(i)), Longest(Quantity(i), SpelledDate(i)));
            case WordClass.Multiplier or WordClass.Vague or WordClass.Couple or WordClass.Unit or WordClass.Units or WordClass.More or WordClass.Another:
                return Longest(Longest(Longest(Quantity(i), Holiday(i)), UnitEnd(i)), Longest(Longest(SpokenClock(i), NumberedWeek(i, i)), C(i) == WordClass.Unit && V(i) == 11 && C(i + 1) == WordClass.Of && Holiday(i + 2) is CalendarNode feast ? new WeekOfNode(i, feast.End, TimeUnit.Weekend, feast) : null));
            case WordClass.A:
                return Longest(Quantity(i), SpokenClock(i));
            case WordClass.The:
                return Longest(Longest(StretchOf(i, i + 1), Longest(Definite(i), Calendar(i))), Longest(Nth(i), Longest(Holiday(i), NumberedWeek(i, i + 1))));
            case WordClass.Which:
                return Longest(StretchOf(i, i), Longest(Relative(i), Nth(i)));
            case WordClass.Every or WordClass.Per or WordClass.Frequency:
                return Recurring(i);
            case WordClass.Deictic:
                return new DeicticNode(i, i + 1, V(i)) { Doubtful = V(i) >= 20 && !Is(i, "recently") };
            case WordClass.Refadj or WordClass.Refnoun:
                return Reference(i);
            case WordClass.Daypart:
                return (Is(i, "mornings") || Is(i, "afternoons") || Is(i, "evenings")) && C(i + 1) is WordClass.None or WordClass.At or WordClass.And ? new SetNode(i, i + 1, 1, TimeUnit.None, new DaypartNode(i, i + 1, V(i), null)) : Daypart(i);
            default:
                return Longest(Holiday(i), Letter(i));
        }
    }

    private TimeNode? Prefixed(int i)
    {
        switch (C(i))
        {
            case WordClass.Phase:
                return Phased(i, i);
            case WordClass.Phasenoun:
                return PhaseOf(i, i);
            case WordClass.The when C(i + 1) == WordClass.Phase:
                return Phased(i, i + 1);
            case WordClass.The when C(i + 1) == WordClass.Phasenoun || (IsWord(i + 1) && C(i + 2) == WordClass.Phasenoun):
                return PhaseOf(i, C(i + 1) == WordClass.Phasenoun ? i + 1 : i + 2);
            case WordClass.Compare:
                return Compared(i);
            case WordClass.Approx:
                return Approximate(i, i + 1, V(i) switch { 1 => "APPROX", 2 => "LESS_THAN", 3 => "MORE_THAN", _ => null });
            case WordClass.More when C(i + 1) == WordClass.Than:
                return Approximate(i, i + 2, "MORE_THAN");
            case WordClass.Less when C(i + 1) == WordClass.Than:
                return Approximate(i, i + 2, "LESS_THAN");
            case WordClass.Which when V(i) == 3 && C(i - 1) == WordClass.At && C(i + 1) == WordClass.Time:
                return new DeicticNode(i, i + 2, 10);
            case WordClass.The when C(i - 1) == WordClass.At && Is(i + 1, "moment"):
                return new DeicticNode(i, i + 2, 10);
            case WordClass.The when C(i - 1) == WordClass.At && C(i + 1) == WordClass.Refnoun && V(i + 1) == 10 && C(i + 2) == WordClass.Time:
                return new DeicticNode(i, i + 3, 10);
            case WordClass.None when C(i - 1) is WordClass.To or WordClass.Until && C(i - 2) != WordClass.Unit && Is(i, "date") && !IsWord(i + 1) && C(i + 1) != WordClass.Digits:
                return new DeicticNode(i, i + 1, 10);
            case WordClass.At when C(i + 1) is WordClass.Least or WordClass.Most:
                return Approximate(i, i + 2, C(i + 1) == WordClass.Least ? "EQUAL_OR_MORE" : "EQUAL_OR_LESS");
            case WordClass.Up when C(i + 1) == WordClass.To:
                return Approximate(i, i + 2, "EQUAL_OR_LESS");
            case WordClass.No or WordClass.Not when C(i + 1) is WordClass.More or WordClass.Less && C(i + 2) == WordClass.Than:
                return Approximate(i, i + 3, C(i + 1) == WordClass.More ? "EQUAL_OR_LESS" : "EQUAL_OR_MORE");
            default:
                return null;
        }
    }

    /// <summary><i>early April</i>, <i>mid-1996</i>, <i>late last week</i>, <i>early in 1944</i>.</summary>
    private PhaseNode? Phased(int first, int i)
    {
        int at = i + 1;
        if (C(at) == WordClass.Hyphen && Glued(at))
        {
            at++;
        }
        else if (C(at) is WordClass.In or WordClass.On)
        {
            at++;
        }

        TimeNode? of = at < _words.Count ? Longest(Core(at), C(at) == WordClass.Which ? Relative(at) : null) : null;
        of = of is null ? null : Suffixed(of);
        bool fits = of is CalendarNode { Day: 0 } or WhichNode or DaypartNode or WeekOfNode or CalendarNode { Weekday: > 0 } or DeicticNode { What: < 10 };
        return of is not null && fits ? new PhaseNode(first, of.End, (Phase)V(i), of) { Doubtful = of.Doubtful && of is not WhichNode } : null;
    }

    /// <summary><i>the end of 1990</i>, <i>the beginning of the month</i>.</summary>
    private PhaseNode? PhaseOf(int first, int i)
    {
        if (C(i + 1) != WordClass.Of || i + 2 >= _words.Count)
        {
            return null;
        }

        TimeNode? of = C(i + 2) == WordClass.Unit && V(i) == 3 && V(i + 2) is 5 or 6 or 8 ? new WhichNode(i + 2, i + 3, Which.Definite, UnitOf(V(i + 2)), null) : Core(i + 2);
        of = of is null ? null : Suffixed(of);
        return of is CalendarNode { Day: 0 } or WhichNode or WeekOfNode ? new PhaseNode(first, of.End, (Phase)V(i), of) : null;
    }

    /// <summary><i>earlier this month</i>, <i>later Sunday</i>, <i>earlier in the year</i>.</summary>
    private PhaseNode? Compared(int i)
    {
        int at = C(i + 1) is WordClass.In or WordClass.On ? i + 2 : i + 1;
        if (at >= _words.Count || C(at) is WordClass.Unit or WordClass.Units or WordClass.A or WordClass.Number)
        {
            return null;
        }

        TimeNode? of = Core(at);
        of = of is null ? null : Suffixed(of);
        Phase phase = V(i) == 1 ? Phase.Earlier : Phase.Later;
        return of is WhichNode or CalendarNode or DeicticNode { What: < 10 } or DaypartNode ? new PhaseNode(i, of.End, phase, of) : null;
    }

    private ApproxNode? Approximate(int first, int i, string? modifier)
    {
        bool opens = C(i) == WordClass.The && C(first) == WordClass.Approx;
        TimeNode? of = i < _words.Count && !opens ? Core(i) : null;
        of = of is null ? null : Suffixed(of);
        return of is null or DeicticNode or WhichNode || (of is CalendarNode calendar && (modifier != "APPROX" || (calendar.Weekday > 0 && calendar.Day == 0))) ? null
            : new ApproxNode(first, of.End, modifier, of) { Doubtful = of.Doubtful };
    }
}
