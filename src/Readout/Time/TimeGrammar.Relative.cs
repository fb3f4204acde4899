namespace Readout.Time;

/// <content>Times told by where they stand: last week, the next day, the first of the year, this morning.</content>
internal sealed partial class TimeGrammar
{
    /// <summary><i>last week</i>, <i>next Friday</i>, <i>this past Wednesday</i>, <i>that same day</i>, <i>the past three months</i>.</summary>
    private TimeNode? Relative(int i) => Relative(i, i, false);

    private TimeNode? Relative(int first, int i, bool definite)
    {
        var which = (Which)V(i);
        int at = i + 1;
        if (which is Which.This or Which.That && C(at) == WordClass.Which && (V(at) == 8 || (which == Which.This && V(at) is 1 or 4 or 5)))
        {
            which = (Which)V(at) == Which.Same ? Which.That : (Which)V(at);
            at++;
        }

        if (C(at) is WordClass.Phase && V(at) is 1 or 3)
        {
            return null;
        }

        if (which is Which.These or Which.Those)
        {
            return which == Which.These && C(at) == WordClass.Units && V(at) == 4 ? new DeicticNode(first, at + 1, 10) : null;
        }

        at += C(at) == WordClass.None && C(at + 1) == WordClass.Unit && V(at + 1) == 5 && (Is(at, "working") || Is(at, "work")) ? 1 : 0;
        if (C(at) == WordClass.Unit)
        {
            var unit = UnitOf(V(at));
            bool singular = unit >= TimeUnit.Day || which is Which.Last or Which.Past or Which.Next;
            return singular && !(which == Which.Past && !definite && first == i && C(i - 1) is WordClass.None) ? new WhichNode(first, at + 1, which, unit, null) { Definite = definite } : null;
        }

        int side = which switch { Which.Last or Which.Past or Which.Previous or Which.Latest => 1, Which.Next or Which.Coming or Which.Following => 2, _ => 0 };
        if (side != 0 && AmountAt(at, out int amountEnd) is Amount amount && Duration(first, amountEnd, amount, false) is DurationNode duration && C(at) is not WordClass.A)
        {
            return duration with { Side = side, Doubtful = false };
        }

        if (C(at) == WordClass.Units && side != 0)
        {
            return new DurationNode(first, at + 1, new Amount(0, true), UnitOf(V(at))) { Side = side };
        }

        if (C(at) == WordClass.Daypart && which is Which.Last or Which.This or Which.Next or Which.That or Which.Following or Which.Same or Which.Previous)
        {
            return new WhichNode(first, at + 1, which, TimeUnit.None, new DaypartNode(at, at + 1, V(at), null)) { Definite = definite };
        }

        TimeNode? named = C(at) switch
        {
            WordClass.Month => new CalendarNode(at, at + 1) { Month = V(at) },
            WordClass.Weekday when Length(at) > 5 => new CalendarNode(at, at + 1) { Weekday = V(at) },
            WordClass.Season => new CalendarNode(at, at + 1) { Season = V(at) },
            WordClass.Ordinal or WordClass.Fiscal when which == Which.This => QuarterNode(at, C(at) == WordClass.Fiscal ? at + 1 : at),
            WordClass.None or WordClass.Unit => Holiday(at),
            _ => null,
        };
        if (named is CalendarNode { Month: > 0 } && MonthFirst(at, at) is CalendarNode { Day: > 0, HasYear: false } dated)
        {
            named = dated;
        }

        if (named is null && C(at) == WordClass.Fiscal && C(at + 1) == WordClass.Unit && V(at + 1) == 8)
        {
            return new WhichNode(first, at + 2, which, TimeUnit.Year, null) { Definite = definite };
        }

        return named is null or CalendarNode { HasYear: true } ? null : new WhichNode(first, named.End, which, TimeUnit.None, named) { Definite = definite };
    }

    /// <summary>What can follow <i>the</i>: a unit spoken of, a relative time, a part of the day, past and future.</summary>
    private TimeNode? Definite(int i)
    {
        int at = i + 1;
        switch (C(at))
        {
            case WordClass.Which when V(at) is not (3 or 9 or 10 or 11):
                if (V(at) == 4 && !(IsUnit(at + 1) || C(at + 1) is WordClass.Digits or WordClass.Number or WordClass.Tens or WordClass.Vague or WordClass.Couple or WordClass.Season or WordClass.Weekday or WordClass.Half or WordClass.Additional))
                {
                    return new DeicticNode(i, at + 1, 20) { Doubtful = true };
                }

                if (V(at) == 8 && C(at + 1) == WordClass.Time)
                {
                    return null;
                }

                return Relative(i, at, true);
            case WordClass.Unit when V(at) == 8 && (Is(at + 1, "ended") || Is(at + 1, "ending")):
                return new DurationNode(i, at + 1, new Amount(1, false), TimeUnit.Year);
            case WordClass.Unit:
                return Longest(DayBeforeOrAfter(i), Longest(UnitOfDate(i), UnitEnd(i) ?? (TimeNode)new WhichNode(i, at + 1, Which.Definite, UnitOf(V(at)), null) { Doubtful = V(at) != 11, Definite = true }));
            case WordClass.Units when C(at + 1) == WordClass.Of || Is(at + 1, "ahead"):
                return new DurationNode(i, at + 1, new Amount(0, true), UnitOf(V(at))) { Doubtful = true };
            case WordClass.Refadj or WordClass.Refnoun:
                return Reference(i);
            case WordClass.Daypart:
                return Daypart(i);
            case WordClass.Ordinal when V(at) is 1 or 99 && AmountAt(at + 1, out int end) is Amount amount && C(at + 1) != WordClass.A:
                return Duration(i, end, amount, false);
            case WordClass.Digits or WordClass.Number or WordClass.Tens or WordClass.Vague when AmountAt(at, out int amountEnd) is Amount count:
                DurationNode? stretch = Duration(i, amountEnd, count, false);
                return stretch is null || C(stretch.End) != WordClass.Since ? stretch : AfterDuration(stretch);
            case WordClass.Additional when IsUnit(at + 1):
                return new WhichNode(i, at + 2, Which.Definite, UnitOf(V(at + 1)), null) { Doubtful = true, Definite = true };
            default:
                return null;
        }
    }

    /// <summary><i>the day before yesterday</i>, <i>the day after the vote</i>, <i>the day before</i>.</summary>
    private TimeNode? DayBeforeOrAfter(int i)
    {
        if (C(i + 2) is not (WordClass.Before or WordClass.After) || UnitOf(V(i + 1)) is not (TimeUnit.Day or TimeUnit.Week or TimeUnit.Month or TimeUnit.Year))
        {
            return null;
        }

        var one = new DurationNode(i, i + 2, new Amount(1, false), UnitOf(V(i + 1)));
        if (C(i + 2) == WordClass.After && C(i + 3) == WordClass.Which && V(i + 3) == 2 && !IsUnit(i + 4) && C(i + 4) is not (WordClass.Weekday or WordClass.Month))
        {
            return new ShiftNode(i, i + 4, new Amount(2, false), one.Unit, 1, ShiftFrom.Published, null);
        }

        if (C(i + 3) == WordClass.Which && V(i + 3) == 1 && !IsUnit(i + 4) && C(i + 4) != WordClass.Weekday)
        {
            return new ShiftNode(i, i + 4, new Amount(2, false), one.Unit, -1, ShiftFrom.Published, null);
        }

        TimeNode node = Anchored(one, i + 2);
        return node is ShiftNode ? node : null;
    }

    /// <summary><i>the week of March 6</i>, <i>the week beginning 4 May</i>, <i>the night of 15 April</i>.</summary>
    private WeekOfNode? UnitOfDate(int i)
    {
        bool begins = UnitOf(V(i + 1)) == TimeUnit.Week && (Is(i + 2, "beginning") || Is(i + 2, "starting") || Is(i + 2, "commencing"));
        int at = begins && C(i + 3) == WordClass.On ? i + 4 : i + 3;
        if (!(begins || C(i + 2) == WordClass.Of) || at >= _words.Count)
        {
            return null;
        }

        TimeNode? date = Core(at);
        date = date is null ? null : Suffixed(date);
        return date is CalendarNode { Day: > 0 } or CalendarNode { Weekday: > 0 } or CalendarNode { Holiday: not null } ? new WeekOfNode(i, date.End, UnitOf(V(i + 1)), date) : null;
    }

    /// <summary><i>year-end</i>, <i>the month's end</i>, <i>the year-earlier quarter</i>, <i>a year-ago</i>.</summary>
    private TimeNode? UnitEnd(int i)
    {
        int at = C(i) == WordClass.The ? i + 1 : i;
        if (C(at) != WordClass.Unit)
        {
            return null;
        }

        var unit = UnitOf(V(at));
        int next = C(at + 1) is WordClass.Hyphen or WordClass.Possessive && Glued(at + 1) ? at + 2 : at + 1;
        if (C(next) == WordClass.Phasenoun && V(next) == 3 && Is(next, "end") && unit is TimeUnit.Year or TimeUnit.Month or TimeUnit.Week or TimeUnit.Quarter)
        {
            return new PhaseNode(i, next + 1, Phase.End, new WhichNode(i, at + 1, Which.Definite, unit, null)) { Doubtful = next == at + 1 && unit != TimeUnit.Year };
        }

        if (next == at + 2 && C(next) is WordClass.Ago or WordClass.Compare && (C(next) == WordClass.Ago || V(next) == 1))
        {
            int end = next + 1;
            int qualified = QuarterNode(end, end)?.End ?? (C(end) == WordClass.Period || (C(end) == WordClass.Unit && V(end) == 7) ? end + 1 : end);
            return new ShiftNode(i, qualified, new Amount(1, false), unit, -1, C(next) == WordClass.Ago ? ShiftFrom.Published : ShiftFrom.Previous, null);
        }

        return null;
    }

    /// <summary><i>the first week of April</i>, <i>the first of the year</i>, <i>the first Tuesday of November</i>.</summary>
    private NthNode? Nth(int i)
    {
        int at = C(i) == WordClass.The ? i + 1 : i;
        int number = C(at) == WordClass.Which && V(at) == 1 ? 99 : Ordinal(at, out at) is int n and > 0 ? n : 0;
        at = number == 99 && C(at) == WordClass.Which ? at + 1 : at;
        if (number == 0)
        {
            return null;
        }

        int weekday = C(at) == WordClass.Weekday ? V(at) : 0;
        TimeUnit unit = C(at) == WordClass.Unit ? UnitOf(V(at)) : TimeUnit.None;
        if (unit == TimeUnit.None && weekday == 0)
        {
            if (C(at) != WordClass.Of || C(at + 1) is not (WordClass.The or WordClass.Which) || C(at + 2) != WordClass.Unit || V(at + 2) is not (6 or 8) || number != 1)
            {
                return null;
            }

            TimeNode? whole = Core(at + 1);
            return whole is WhichNode ? new NthNode(i, whole.End, 1, TimeUnit.Day, whole) : null;
        }

        if (C(at + 1) is not (WordClass.Of or WordClass.In) || at + 2 >= _words.Count || unit is TimeUnit.Quarter)
        {
            return null;
        }

        TimeNode? of = Core(at + 2);
        of = of is null ? null : Suffixed(of);
        return of is CalendarNode { Day: 0, Weekday: 0 } or WhichNode { Named: null } or WhichNode { Named: CalendarNode { Month: > 0 } }
            ? new NthNode(i, of.End, number, unit, of) { Weekday = weekday } : null;
    }

    /// <summary><i>current</i>, <i>recent weeks</i>, <i>the near future</i>, <i>the current quarter</i>.</summary>
    private TimeNode? Reference(int i)
    {
        int at = C(i) == WordClass.The ? i + 1 : i;
        if (C(at) == WordClass.Refadj && V(at) == 10 && C(at + 1) is WordClass.Unit or WordClass.Fiscal)
        {
            int unit = C(at + 1) == WordClass.Fiscal ? at + 2 : at + 1;
            if (C(unit) == WordClass.Unit)
            {
                return new WhichNode(i, unit + 1, Which.This, UnitOf(V(unit)), null);
            }
        }

        if (C(at) == WordClass.Refadj && C(at + 1) == WordClass.Units)
        {
            return new DeicticNode(i, at + 2, V(at));
        }

        return at > i && C(at) == WordClass.Refadj ? null : new DeicticNode(i, at + 1, V(at)) { Doubtful = !(at == i && C(i - 1) == WordClass.At && C(at) == WordClass.Refnoun && V(at) == 10 && !IsWord(at + 1)) };
    }

    /// <summary>A part of the day with what may stand before or after it: <i>the morning of May 3</i>, <i>overnight</i>, <i>midnight Friday</i>.</summary>
    private DaypartNode? Daypart(int i)
    {
        int at = C(i) == WordClass.The ? i + 1 : i;
        int part = V(at);
        int next = C(at + 1) == WordClass.Of || C(at + 1) == WordClass.Comma || C(at + 1) == WordClass.On ? at + 2 : at + 1;
        TimeNode? date = next < _words.Count && C(next) is WordClass.Month or WordClass.Weekday or WordClass.Digits or WordClass.Deictic or WordClass.The ? Core(next) : null;
        date = date is null ? null : Suffixed(date);
        if (date is CalendarNode { Day: > 0 } or CalendarNode { Weekday: > 0 } or DeicticNode { What: < 3 } && !date.Doubtful)
        {
            return new DaypartNode(i, date.End, part, date);
        }

        return new DaypartNode(i, at + 1, part, null) { Doubtful = true };
    }
}
