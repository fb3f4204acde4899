namespace Readout.Time;

/// <content>Dates written with marks between their parts, days named within a week, and clock times told in words.</content>
internal sealed partial class TimeGrammar
{
    /// <summary>The day after a month: <i>20</i>, <i>20th</i>, <i>the 20th</i>, <i>twentieth</i>; 0 when there is none.</summary>
    private int DayAfterMonth(int i, int month, out int end)
    {
        end = i;
        int at = C(i) == WordClass.The || (C(i) == WordClass.Comma && C(i + 1) == WordClass.Digits && C(i + 2) == WordClass.Ordinalsuffix) ? i + 1 : i;
        bool digits = C(at) == WordClass.Digits && Length(at) <= 2 && !(C(at + 1) == WordClass.Colon && Glued(at + 1) && C(at + 2) == WordClass.Digits && Glued(at + 2)) && Meridiem(at + 1, out _) == 0;
        int day = digits ? V(at) : Ordinal(at, out end);
        if (digits)
        {
            end = C(at + 1) == WordClass.Ordinalsuffix && Glued(at + 1) ? at + 2 : at + 1;
        }
        else if (day == 0 && at == i && Under100(at, out int counted) is >= 1 and <= 31 and var cardinal && C(at) is WordClass.Number or WordClass.Tens && (!IsWord(counted) || SpelledYear(counted) is not null) && C(counted) != WordClass.Hyphen)
        {
            (day, end) = (cardinal, counted);
        }
        else if (day > 0 && (C(end) is WordClass.Unit or WordClass.Half or WordClass.Hyphen || (at > i && C(end) == WordClass.None && IsWord(end) && C(at) == WordClass.Ordinal)))
        {
            return 0;
        }

        return day is >= 1 and <= 31 && Days.Exists(0, month, day) && !(at > i && digits && end == at + 1) ? day : 0;
    }

    /// <summary>A day of a month written as an ordinal, <i>the</i> before it or not; <c>null</c> when there is none.</summary>
    private int? NumberedDay(int i, out int end)
    {
        int at = C(i) == WordClass.The ? i + 1 : i;
        return Ordinal(at, out end) is int day and >= 1 and <= 31 ? day : null;
    }

    /// <summary>A date whose parts, a month's name among them, are tied by one mark: <i>22/Jan/2019</i>, <i>Sep-23-2020</i>, <i>2019-Aug-1</i>, <i>Dec/2018</i>.</summary>
    private CalendarNode? MixedDate(int i)
    {
        WordClass mark = C(i + 1);
        if (mark is not (WordClass.Hyphen or WordClass.Slash) || !Glued(i + 1) || !Glued(i + 2) || (Glued(i) && i > 0 && !IsOpening(i - 1) && !(C(i - 1) == WordClass.Hyphen && mark == WordClass.Slash)))
        {
            return null;
        }

        bool three = C(i + 3) == mark && Glued(i + 3) && Glued(i + 4) && C(i + 4) is WordClass.Digits or WordClass.Month;
        int month = 0, year = 0, day = 0, end = three ? i + 5 : i + 3;
        for (int at = i; at < end; at += 2)
        {
            switch (C(at))
            {
                case WordClass.Month when month == 0:
                    month = V(at);
                    break;
                case WordClass.Digits when Length(at) == 4 && year == 0:
                    year = V(at);
                    break;
                case WordClass.Digits when Length(at) <= 2 && day == 0:
                    day = V(at);
                    break;
                default:
                    return null;
            }
        }

        if (month == 0 || (year != 0 && year is < 1000 or >= 2200) || (three && (year == 0 || day == 0)) || (day > 0 && !Days.Exists(year, month, day)) || (year == 0 && mark == WordClass.Hyphen))
        {
            return null;
        }

        return new CalendarNode(i, end) { Month = month, Day = day, Year = year, YearDigits = year > 0 ? 4 : 0 };
    }

    /// <summary>Month and day in figures, where a preposition or a weekday says that they are one: <i>on 22/4</i>, <i>Friday 5/12</i>. <i>9/11</i> alone is the day of 2001.</summary>
    private CalendarNode? ShortDate(int first, int i)
    {
        bool led = C(i - 1) is WordClass.On or WordClass.By or WordClass.Until or WordClass.Since or WordClass.From || first < i
            || (C(i - 1) is WordClass.To or WordClass.And or WordClass.Or or WordClass.Comma or WordClass.Hyphen && C(i - 2) == WordClass.Digits && C(i - 3) == WordClass.Slash)
            || (C(i + 3) == WordClass.Hyphen && Glued(i + 3) && C(i + 4) == WordClass.Digits && C(i + 5) == WordClass.Slash && C(i + 6) == WordClass.Digits);
        if (!led || C(i + 1) != WordClass.Slash || !Glued(i + 1) || C(i + 2) != WordClass.Digits || !Glued(i + 2) || Length(i) > 2 || Length(i + 2) > 2 || C(i + 3) == WordClass.Slash || Money(i))
        {
            return null;
        }

        if (V(i) == 9 && V(i + 2) == 11 && first == i && C(i + 3) != WordClass.Comma && C(i + 3) != WordClass.Digits)
        {
            return new CalendarNode(first, i + 3) { Month = 9, Day = 11, Year = 2001, YearDigits = 2 };
        }

        bool dayFirst = V(i) > 12;
        int month = dayFirst ? V(i + 2) : V(i), day = dayFirst ? V(i) : V(i + 2);
        int year = C(i + 3) == WordClass.Comma ? YearAt(i + 4, out int end) : YearAt(i + 3, out end);
        return year > 1900 && Days.Exists(year, month, day) ? new CalendarNode(first, end) { Month = month, Day = day, Year = year, YearDigits = 4, Ambiguous = V(i) <= 12 && V(i + 2) <= 12 && V(i) != V(i + 2) }
            : Days.Exists(0, month, day) ? new CalendarNode(first, i + 3) { Month = month, Day = day, Ambiguous = V(i) <= 12 && V(i + 2) <= 12 && V(i) != V(i + 2) } : null;
    }

    /// <summary><i>week 31</i>, <i>the week 3 of 2027</i>: a week by its ISO number.</summary>
    private CalendarNode? NumberedWeek(int first, int i)
    {
        if (C(i) != WordClass.Unit || UnitOf(V(i)) != TimeUnit.Week || C(i + 1) != WordClass.Digits || V(i + 1) is < 1 or > 53 || Glued(i + 1) || C(i + 2) is WordClass.Units or WordClass.Unit or WordClass.Stop && C(i + 3) == WordClass.Digits)
        {
            return null;
        }

        int at = C(i + 2) == WordClass.Of ? i + 3 : i + 2;
        int year = at == i + 3 ? YearAt(at, out int end) : YearAt(i + 2, out end);
        var node = new CalendarNode(first, i + 2) { Week = V(i + 1) };
        return year > 0 ? node with { End = end, Year = year, YearDigits = 4 } : node;
    }

    /// <summary><i>the first ten days</i> of May, <i>the last four months</i> of 2021: the period that follows is an expression of its own, and gives this one its days.</summary>
    private NthNode? StretchOf(int first, int i)
    {
        int number = C(i) == WordClass.Which && V(i) == 1 ? 99 : C(i) == WordClass.Ordinal && V(i) is 1 or 99 ? V(i) : 0;
        if (number == 0 || C(i + 1) == WordClass.A || AmountAt(i + 1, out int at) is not { Vague: false } amount || amount.Number is < 2 or > 99 || C(at) != WordClass.Units || C(at + 1) is not (WordClass.Of or WordClass.In) || at + 2 >= _words.Count)
        {
            return null;
        }

        TimeNode? of = Core(at + 2);
        of = of is null ? null : Suffixed(of);
        return of is CalendarNode { Day: 0, Weekday: 0 } or WhichNode { Named: null } ? new NthNode(first, at + 1, number, UnitOf(V(at)), of) { Count = (int)amount.Number } : null;
    }

    /// <summary><i>Tuesday of next week</i>, <i>Monday of the following week</i>, <i>Wednesday next week</i>.</summary>
    private TimeNode? WeekdayOfWeek(int i)
    {
        int at = C(i + 1) == WordClass.Of ? i + 2 : i + 1;
        TimeNode? week = C(at) switch
        {
            WordClass.Which when V(at) is 1 or 2 or 3 or 5 or 6 or 7 => Relative(at),
            WordClass.The when at == i + 2 && C(at + 1) == WordClass.Which => Relative(at, at + 1, true),
            _ => null,
        };
        if (week is null && C(i + 1) == WordClass.Daypart && C(i + 2) == WordClass.Which && V(i + 2) is 1 or 2 or 3 && Relative(i + 2) is WhichNode { Unit: TimeUnit.Week } parted)
        {
            return new DaypartNode(i, parted.End, V(i + 1), new NthNode(i, parted.End, 1, TimeUnit.None, parted) { Weekday = V(i) });
        }

        return week is WhichNode { Unit: TimeUnit.Week } ? new NthNode(i, week.End, 1, TimeUnit.None, week) { Weekday = V(i) } : null;
    }

    /// <summary><i>half past seven</i>, <i>twenty past eight</i>, <i>a quarter to nine in the evening</i>.</summary>
    private ClockNode? SpokenClock(int i)
    {
        int at = C(i) == WordClass.A ? i + 1 : i, minutes;
        switch (C(at))
        {
            case WordClass.Half when at == i:
                minutes = 30;
                at++;
                break;
            case WordClass.Unit when V(at) == 7:
                minutes = 15;
                at++;
                break;
            case WordClass.Digits or WordClass.Number or WordClass.Tens when at == i:
                minutes = C(at) == WordClass.Digits ? V(at++) : Under100(at, out at);
                at += C(at) is WordClass.Units or WordClass.Unit && V(at) == 2 ? 1 : 0;
                break;
            default:
                return null;
        }

        bool past = Is(at, "past"), to = Is(at, "to") && C(i) is not (WordClass.Digits or WordClass.Number or WordClass.Tens);
        int hour = C(at + 1) is WordClass.Digits or WordClass.Number ? V(at + 1) : 0;
        if (!(past || to) || minutes is < 1 or > 59 || hour is < 1 or > 12 || C(at + 2) is WordClass.Hyphen or WordClass.Units or WordClass.Unit or WordClass.Multiplier)
        {
            return null;
        }

        int end = C(at + 2) == WordClass.Oclock ? at + 3 : at + 2;
        hour = past ? hour : hour == 1 ? 12 : hour - 1;
        int half = Meridiem(end, out int after);
        if (half != 0)
        {
            (hour, end) = ((hour % 12) + (half == 2 ? 12 : 0), after);
        }
        else if (C(end) == WordClass.In && C(end + 1) == WordClass.The && C(end + 2) == WordClass.Daypart)
        {
            (hour, end) = (V(end + 2) is 3 or 4 && hour < 12 ? hour + 12 : hour, end + 3);
        }

        return ClockDate(new ClockNode(i, end, hour, past ? minutes : 60 - minutes, null, null));
    }
}
