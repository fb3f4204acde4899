namespace Readout.Time;

/// <content>Dates and hours that are told in parts: a bare hour after its day, a year after the clock, the weekend of a holiday.</content>
internal sealed partial class TimeGrammar
{
    /// <summary>Dates in figures alone: <i>20161016</i>, <i>2015-12</i>, <i>12-2015</i>.</summary>
    private CalendarNode? BareNumbers(int i)
    {
        bool free = !Glued(i) || IsOpening(i - 1) || (C(i - 1) is WordClass.Hyphen && C(i - 2) != WordClass.Digits);
        if (Length(i) == 8 && V(i) / 10000 is >= 1900 and < 2100 && free && !(Glued(i + 1) && C(i + 1) is WordClass.Hyphen or WordClass.Slash && C(i + 2) == WordClass.Digits))
        {
            (int whole, int month, int day) = (V(i) / 10000, V(i) / 100 % 100, V(i) % 100);
            return month > 0 && day > 0 && Days.Exists(whole, month, day) ? new CalendarNode(i, i + 1) { Year = whole, YearDigits = 4, Month = month, Day = day } : null;
        }

        bool pair = free && C(i + 1) == WordClass.Hyphen && Glued(i + 1) && C(i + 2) == WordClass.Digits && Glued(i + 2) && !(Glued(i + 3) && (IsWord(i + 3) || (C(i + 3) is WordClass.Hyphen or WordClass.Slash or WordClass.Colon && C(i + 4) == WordClass.Digits)));
        if (!pair || (Glued(i) && !IsOpening(i - 1)))
        {
            return null;
        }

        bool yearFirst = Length(i) == 4 && V(i) is >= 1900 and < 2100 && Length(i + 2) <= 2 && V(i + 2) is >= 1 and <= 12 && (Length(i + 2) == 1 || V(i + 2) <= V(i) % 100);
        bool monthFirst = Length(i + 2) == 4 && V(i + 2) is >= 1900 and < 2100 && Length(i) <= 2 && V(i) is >= 1 and <= 12;
        return yearFirst ? new CalendarNode(i, i + 3) { Year = V(i), YearDigits = 4, Month = V(i + 2) }
            : monthFirst ? new CalendarNode(i, i + 3) { Year = V(i + 2), YearDigits = 4, Month = V(i) } : null;
    }

    /// <summary>A date in words whose day comes first: <i>fifteen August nineteen ninety-three</i>. The year must stand there.</summary>
    private CalendarNode? SpelledDate(int i) =>
        Under100(i, out int at) is >= 1 and <= 31 and var day && C(at) == WordClass.Month && _words[at].Capital && YearAt(at + 1, out int end) is > 0 and var year && Days.Exists(year, V(at), day)
            ? new CalendarNode(i, end) { Day = day, Month = V(at), Year = year, YearDigits = 4 } : null;

    /// <summary>What is written after an expression and belongs to it; <c>null</c> when nothing is.</summary>
    private TimeNode? Written(TimeNode node, int at)
    {
        switch (node)
        {
            case ClockNode { Date: CalendarNode { Month: > 0, Day: > 0, HasYear: false } date } when C(at) == WordClass.Digits && Length(at) == 4 && !Glued(at) && YearAt(at, out int end) is > 1900 and var year && Days.Exists(year, date.Month, date.Day):
                return node with { End = end } is ClockNode dated ? dated with { Date = date with { Year = year, YearDigits = 4 } } : null;
            case ClockNode { Date: null } each when C(at) is WordClass.Every or WordClass.Frequency && Recurring(at) is SetNode { Clock: null, Unit: TimeUnit.Day or TimeUnit.None } set:
                return set with { First = node.First, Clock = each, Doubtful = false };
            case ClockNode clock when PartAfter(at) is int partAt && !clock.IsWhole:
                return InPart(clock, V(partAt)) with { End = partAt + 1 };
            case CalendarNode { Day: > 0, Month: 0, Weekday: 0 } numbered when C(at - 1) == WordClass.Ordinalsuffix:
                int ofAt = C(at) == WordClass.Of ? at + 1 : at;
                return C(ofAt) == WordClass.Every && C(ofAt + 1) == WordClass.Unit && V(ofAt + 1) == 6 ? new SetNode(node.First, ofAt + 2, 1, TimeUnit.None, numbered)
                    : C(ofAt) is WordClass.Which or WordClass.The && Core(ofAt) is WhichNode { Unit: TimeUnit.Month, Which: not Which.Definite } month ? numbered with { End = month.End, Of = month, Doubtful = false } : null;
            case CalendarNode { Holiday: not null } or WhichNode { Named: CalendarNode { Holiday: not null } } when C(at) == WordClass.Unit && UnitOf(V(at)) == TimeUnit.Weekend:
                bool open = node is CalendarNode { HasYear: false };
                return open && YearAt(at + 1, out int last) is > 0 and var stated ? new WeekOfNode(node.First, last, TimeUnit.Weekend, (CalendarNode)node with { Year = stated, YearDigits = 4 }) : new WeekOfNode(node.First, at + 1, TimeUnit.Weekend, node);
            case CalendarNode { Day: > 0, Month: > 0 } or CalendarNode { Weekday: > 0 } or DeicticNode { What: < 3 } when C(at) == WordClass.Meridiem && !Glued(at) && !_words[at].Capital && Length(at) == 2 && C(at - 1) is not (WordClass.Digits or WordClass.Ordinalsuffix):
                return new DaypartNode(node.First, at + 1, V(at) == 1 ? 1 : 3, node);
            default:
                return null;
        }
    }

    /// <summary>Where the part of the day stands that follows a clock time (<i>8:00 early morning</i>); <c>null</c> when none does.</summary>
    private int? PartAfter(int i)
    {
        int at = C(i) == WordClass.Phase ? i + 1 : i;
        return C(at) == WordClass.Daypart && V(at) is 1 or 3 or 4 or 5 ? at : null;
    }

    /// <summary>A bare hour tied to its day or part of the day: <i>last night at 8</i>, <i>Saturday at 5</i>. Nothing that could be counted or named may follow it.</summary>
    private ClockNode? BareHour(int i)
    {
        int at = i + 1, end = i + 2;
        bool tied = C(i) == WordClass.At || (C(i) == WordClass.Approx && V(i) == 1 && Form(i) is "around" or "about");
        bool free = !(IsWord(end) && C(end) is not (WordClass.And or WordClass.Or or WordClass.On or WordClass.In or WordClass.For or WordClass.To or WordClass.From or WordClass.Until or WordClass.Since))
            && C(end) is not (WordClass.Digits or WordClass.Slash or WordClass.Colon or WordClass.Hyphen or WordClass.Apostrophe) && !(Glued(end) && C(end) == WordClass.Stop && Glued(end + 1) && C(end + 1) == WordClass.Digits) && Form(end) is not ("%" or "$" or "+" or "=");
        return tied && free && C(at) is WordClass.Digits or WordClass.Number && V(at) is >= 1 and <= 12 && !Money(at) ? new ClockNode(i, end, V(at), 0, null, null) : null;
    }

    /// <summary>The part of the day that an expression names, 0 for none.</summary>
    private static int PartOf(TimeNode node) => node switch
    {
        DaypartNode part => part.Part,
        WhichNode { Named: DaypartNode part } => part.Part,
        DeicticNode { What: 3 } => 5,
        _ => 0,
    };

    /// <summary>A clock time that does not say its half of the day, read within a part of it: ten in the evening is 22:00, two at night stays 2:00.</summary>
    private static ClockNode InPart(ClockNode clock, int part) =>
        clock is { IsWhole: false, Hour: >= 1 and < 12 } && (part is 3 or 4 || (part == 5 && clock.Hour >= 5)) ? clock with { Hour = clock.Hour + 12, IsWhole = true } : clock;

    /// <summary>The date on which a length of time begins: <i>starting Monday</i>, <i>beginning on 20 May</i>, <i>, from today</i>.</summary>
    private TimeNode? StartAfter(int i)
    {
        bool comma = C(i) == WordClass.Comma;
        int at = comma ? i + 1 : i;
        bool word = Is(at, "starting") || Is(at, "beginning") || Is(at, "commencing");
        if (!(word || (comma && C(at) == WordClass.From)))
        {
            return null;
        }

        at += word && C(at + 1) is WordClass.From or WordClass.On ? 2 : 1;
        TimeNode? date = at < _words.Count ? Core(at) : null;
        date = date is null ? null : Suffixed(date);
        return date is CalendarNode { Day: > 0 } or CalendarNode { Weekday: > 0 } or DeicticNode { What: < 3 } or WhichNode { Named: CalendarNode { Weekday: > 0 } } && C(date.End) is not (WordClass.To or WordClass.Until) ? date : null;
    }
}
