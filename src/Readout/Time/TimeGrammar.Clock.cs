namespace Readout.Time;

/// <content>Times of the clock, and what may follow any expression.</content>
internal sealed partial class TimeGrammar
{
    /// <summary><i>10 p.m.</i>, <i>10:35 a.m. EDT Tuesday</i>, <i>15:00</i>, <i>1500 GMT</i>, <i>4 o'clock</i>, <i>4 in the morning</i>.</summary>
    private ClockNode? Clock(int i, bool afterDay = false) => ClockAlone(i, afterDay) is ClockNode clock ? ClockDate(clock) : null;

    /// <summary>A time of the clock without the day that may follow it.</summary>
    private ClockNode? ClockAlone(int i, bool afterDay)
    {
        if (C(i) == WordClass.Digits && (Money(i) || (Glued(i) && C(i - 1) is WordClass.Stop or WordClass.Colon or WordClass.Slash)))
        {
            return null;
        }

        int hour = C(i) is WordClass.Digits or WordClass.Number ? V(i) : -1, minute = -1, at = i + 1;
        if (hour is < 0)
        {
            return null;
        }

        if (C(i) == WordClass.Digits && Length(i) is 3 or 4 && hour / 100 is >= 1 and <= 12 && hour % 100 < 60 && Meridiem(at, out _) != 0)
        {
            (hour, minute) = (hour / 100, hour % 100);
        }
        else if (C(i) == WordClass.Number && hour is >= 1 and <= 12 && Under100(C(at) == WordClass.Hyphen ? at + 1 : at, out int minutesEnd) is >= 10 and < 60 and var minutes && (Meridiem(minutesEnd, out _) != 0 || (afterDay && C(i - 1) == WordClass.At && !IsWord(minutesEnd))))
        {
            (minute, at) = (minutes, minutesEnd);
        }

        bool colon = minute < 0 && C(at) is WordClass.Colon or WordClass.Stop && Glued(at) && C(at + 1) == WordClass.Digits && Glued(at + 1) && Length(at + 1) == 2 && V(at + 1) < 60 && C(i) == WordClass.Digits;
        bool pointed = colon && C(at) == WordClass.Stop;
        if (colon)
        {
            minute = V(at + 1);
            at += 2;
            if (!pointed && C(at) == WordClass.Colon && C(at + 1) == WordClass.Digits && Glued(at + 1))
            {
                at += 2;
            }
        }

        if (!colon && minute < 0 && hour == 12 && C(at) == WordClass.Daypart && V(at) is 2 or 6)
        {
            return new ClockNode(i, at + 1, V(at) == 2 ? 12 : 24, 0, null, null);
        }

        int half = Meridiem(at, out int after);
        bool sure = half != 0 || (colon && (!pointed || afterDay)) || (C(i) == WordClass.Number && minute >= 0);
        if (half != 0)
        {
            hour = hour is >= 1 and <= 12 ? (hour % 12) + (half == 2 ? 12 : 0) : -1;
            at = after;
        }
        else if ((C(at) == WordClass.Oclock || (Glued(at) && Is(at, "ish") && C(i) == WordClass.Digits)) && hour is >= 1 and <= 12)
        {
            at++;
            sure = true;
        }

        if (half == 0 && hour is >= 1 and <= 12 && (sure || minute < 0) && C(at) == WordClass.In && C(at + 1) == WordClass.The && C(at + 2) == WordClass.Daypart)
        {
            hour = V(at + 2) is 3 or 4 && hour < 12 ? hour + 12 : hour;
            at += 3;
            sure = true;
        }

        string? zone = null;
        if (C(at) == WordClass.Zone)
        {
            bool military = !sure && !colon && Length(i) == 4 && hour / 100 < 24 && hour % 100 < 60;
            if (military)
            {
                minute = hour % 100;
                hour /= 100;
            }

            sure |= military || colon;
            zone = Form(at).ToString();
            at++;
        }
        else if (sure && Is(at, "hrs") && Glued(at))
        {
            at++;
        }

        return !sure || hour is < 0 or > 24 ? null : new ClockNode(i, at, hour, minute, zone, null) { IsWhole = half != 0 || hour > 12 };
    }

    /// <summary>1 for <i>a.m.</i>, 2 for <i>p.m.</i>, 0 for neither.</summary>
    private int Meridiem(int i, out int end)
    {
        end = i + 1;
        if (C(i) == WordClass.Meridiem && (Glued(i) || !_words[i].Capital || Length(i) == 2) && Form(i) is not "Am")
        {
            return V(i);
        }

        if ((Is(i, "a") || Is(i, "p")) && Glued(i) && Length(i) == 1 && C(i - 1) == WordClass.Digits && C(i - 2) is WordClass.Colon or WordClass.At && !(C(i + 1) == WordClass.Stop && Is(i + 2, "m")))
        {
            return Is(i, "a") ? 1 : 2;
        }

        if ((Is(i, "a") || Is(i, "p")) && C(i + 1) == WordClass.Stop && Is(i + 2, "m") && (Glued(i + 1) || Glued(i) || C(i - 1) is WordClass.Digits or WordClass.Number))
        {
            end = C(i + 3) == WordClass.Stop && Glued(i + 3) ? i + 4 : i + 3;
            return Is(i, "a") ? 1 : 2;
        }

        if ((Is(i, "a") || Is(i, "p")) && Is(i + 1, "m") && C(i - 1) is WordClass.Number or WordClass.Tens)
        {
            end = i + 2;
            return Is(i, "a") ? 1 : 2;
        }

        return 0;
    }

    private ClockNode ClockDate(ClockNode clock)
    {
        int at = C(clock.End) is WordClass.Comma or WordClass.On ? clock.End + 1 : clock.End;
        TimeNode? date = C(at) switch
        {
            WordClass.Weekday or WordClass.Month or WordClass.Digits => Calendar(at),
            WordClass.Deictic when V(at) <= 3 => Core(at),
            WordClass.Which when V(at) == 3 => Relative(at),
            _ => null,
        };
        bool fits = date is CalendarNode { Day: > 0 } or CalendarNode { Weekday: > 0 } or DeicticNode or WhichNode { Named: DaypartNode or CalendarNode { Weekday: > 0 } } && !date.Doubtful;
        return fits ? clock with { End = date!.End, Date = date } : clock;
    }

    /// <summary>Adds what belongs to an expression after it: a part of the day, the year, a possessor's period.</summary>
    private TimeNode Suffixed(TimeNode node)
    {
        for (int turn = 0; turn < 3; turn++)
        {
            TimeNode next = Suffix(node);
            if (next.End == node.End)
            {
                return next;
            }

            node = next;
        }

        return node;
    }

    private TimeNode Suffix(TimeNode node)
    {
        int at = node.End;
        if (at >= _words.Count)
        {
            return node;
        }

        if (Written(node, at) is TimeNode written)
        {
            return written;
        }

        bool day = node is CalendarNode { Day: > 0, Month: > 0 } or CalendarNode { Weekday: > 0 } or CalendarNode { Holiday: not null } or DeicticNode { What: < 3 }
            or WhichNode { Named: CalendarNode { Weekday: > 0 } } or WhichNode { Unit: TimeUnit.Day };
        if (day && C(at) == WordClass.Daypart && V(at) != 7)
        {
            var ofDay = new DaypartNode(node.First, at + 1, V(at), node);
            return node is CalendarNode { Weekday: > 0, Month: 0 } && V(at) != 2 && Form(at)[^1] is 's' ? new SetNode(node.First, at + 1, 1, TimeUnit.None, ofDay) : ofDay;
        }

        if (day && C(at) == WordClass.Phase && C(at + 1) == WordClass.Daypart)
        {
            return new DaypartNode(node.First, at + 2, V(at + 1), node);
        }

        if (day && C(at) == WordClass.In && C(at + 1) == WordClass.The && C(at + 2) == WordClass.Daypart && V(at + 2) is 1 or 3 or 4)
        {
            return new DaypartNode(node.First, at + 3, V(at + 2), node);
        }

        bool within = day || node is NthNode { Weekday: > 0 } or DaypartNode or DeicticNode { What: 3 } or WhichNode { Named: DaypartNode };
        if (within && (ClockAfter(at) ?? BareHour(at)) is ClockNode clock)
        {
            return InPart(clock, PartOf(node)) with { First = node.First, Date = node };
        }

        if (node is SetNode { Clock: null, Unit: TimeUnit.Day or TimeUnit.None } set && ClockAfter(at) is ClockNode each)
        {
            return set with { End = each.End, Clock = each };
        }

        if (node is CalendarNode { HasYear: false, Of: null } part && (part.Month > 0 || part.Week > 0 || part.Quarter > 0 || part.Season > 0 || part.Half > 0 || part.Holiday is not null))
        {
            int yearAt = C(at) is WordClass.Of or WordClass.Comma ? at + 1 : at;
            if (C(yearAt) is WordClass.Which or WordClass.The && YearExpression(yearAt) is TimeNode year)
            {
                return part with { End = year.End, Of = year, Doubtful = false };
            }
        }

        if (node is WhichNode { Named: CalendarNode { Weekday: > 0 and int weekdayNamed, Month: 0 } })
        {
            int month = C(at) is WordClass.Comma or WordClass.Hyphen || Is(at, "(") ? at + 1 : at;
            if (C(month) == WordClass.Digits && C(month + 1) == WordClass.Slash && Longest(NumericDate(month), ShortDate(node.First, month)) is CalendarNode figures)
            {
                return figures with { First = node.First, Weekday = weekdayNamed };
            }

            if (C(month) == WordClass.Month && C(month + 1) == WordClass.Hyphen && Glued(month + 1) && C(month + 2) == WordClass.Digits && Length(month + 2) <= 2 && V(month + 2) > 0 && Days.Exists(0, V(month), V(month + 2)))
            {
                return new CalendarNode(node.First, Is(at, "(") && Is(month + 3, ")") ? month + 4 : month + 3) { Month = V(month), Day = V(month + 2), Weekday = weekdayNamed };
            }

            return C(month) == WordClass.Month && MonthFirst(node.First, month, weekdayNamed) is CalendarNode { Day: > 0 } date ? Is(at, "(") && Is(date.End, ")") ? date with { End = date.End + 1 } : date : node;
        }

        if (node is WhichNode { Unit: TimeUnit.Week, Named: null } week)
        {
            int weekday = C(at) is WordClass.On or WordClass.Comma or WordClass.Hyphen ? at + 1 : at;
            return C(weekday) == WordClass.Weekday && (C(weekday + 1) is not (WordClass.Digits or WordClass.Month) || ClockAfter(weekday + 1) is not null) ? new NthNode(node.First, weekday + 1, 1, TimeUnit.None, week) { Weekday = V(weekday) } : node;
        }

        if (node is WhichNode { Unit: TimeUnit.Year, Named: null } or CalendarNode { HasYear: true, Month: 0 } && C(at) == WordClass.Possessive && at + 1 < _words.Count)
        {
            TimeNode? of = C(at + 1) is WordClass.Ordinal or WordClass.Half ? QuarterNode(node.First, at + 1)
                : C(at + 1) == WordClass.Season ? new CalendarNode(node.First, at + 2) { Season = V(at + 1) } : null;
            return of is CalendarNode { HasYear: false } named ? named with { Of = node, Doubtful = false } : node;
        }

        return node;
    }

    /// <summary>A clock time with what may tie it to the day before it: <i>at</i>, a comma, <i>around</i>, <i>@</i>, or nothing.</summary>
    private ClockNode? ClockAfter(int i)
    {
        int at = C(i) == WordClass.Comma ? i + 1 : i;
        bool tied = C(at) == WordClass.At;
        at += tied || C(at) == WordClass.Approx || Is(at, "@") ? 1 : 0;
        return C(at) is WordClass.Digits or WordClass.Number ? ClockAlone(at, tied) : null;
    }

    private WhichNode? YearExpression(int i)
    {
        TimeNode? node = C(i) == WordClass.The ? Definite(i) : Relative(i);
        return node is WhichNode { Unit: TimeUnit.Year, Named: null } which && !(which.Which == Which.Definite && C(i - 1) != WordClass.Of) ? which : null;
    }
}
