namespace Readout.Time;

/// <content>Dates of the calendar.</content>
internal sealed partial class TimeGrammar
{
    private TimeNode? Calendar(int i)
    {
        switch (C(i))
        {
            case WordClass.Digits:
                return Longest(Longest(Longest(NumericDate(i), ShortDate(i, i)), Longest(Longest(MixedDate(i), BareNumbers(i)), DayFirst(i, i))), Longest(Longest(YearNode(i), LooksLikeYear(i) && !Money(i) ? YearQuarter(i, i) : null), Longest(NumberedCentury(i, i), DecadeDigits(i, i))));
            case WordClass.Apostrophe:
                return C(i + 1) == WordClass.Digits && Glued(i + 1) && Length(i + 1) == 2 ? Longest(DecadeDigits(i, i + 1), ShortYear(i)) : null;
            case WordClass.Decades:
                return new CalendarNode(i, i + 1) { Year = 1900 + V(i), YearDigits = 2, Span = Granularity.Decade };
            case WordClass.Month:
                return Longest(MonthFirst(i, i), MixedDate(i));
            case WordClass.Weekday:
                return Longest(WeekdayFirst(i), WeekdayOfWeek(i));
            case WordClass.Season:
                return SeasonNode(i, i);
            case WordClass.Fiscal:
                return FiscalNode(i, i);
            case WordClass.Half or WordClass.Ordinal:
                return Longest(QuarterNode(i, i), Longest(NumberedCentury(i, i), DayFirst(i, i)));
            case WordClass.The:
                return C(i + 1) switch
                {
                    WordClass.Digits => Longest(Longest(DayFirst(i, i + 1), NumberedCentury(i, i + 1)), Longest(DecadeDigits(i, i + 1), YearQuarter(i, i + 1))),
                    WordClass.Apostrophe when C(i + 2) == WordClass.Digits => DecadeDigits(i, i + 2),
                    WordClass.Decades => new CalendarNode(i, i + 2) { Year = 1900 + V(i + 1), YearDigits = 2, Span = Granularity.Decade },
                    WordClass.Season => SeasonNode(i, i + 1),
                    WordClass.Fiscal => FiscalNode(i, i + 1),
                    WordClass.Half or WordClass.Ordinal => Longest(QuarterNode(i, i + 1), Longest(NumberedCentury(i, i + 1), DayFirst(i, i + 1))),
                    WordClass.Unit when V(i + 1) == 8 => TheYear(i),
                    _ => null,
                };
            default:
                return null;
        }
    }

    /// <summary><i>April 20, 2018</i>, <i>Nov. 16</i>, <i>March of 2018</i>, <i>May</i>.</summary>
    private CalendarNode? MonthFirst(int first, int i, int weekday = 0)
    {
        int month = V(i), at = i + 1;
        bool stopped = C(at) == WordClass.Stop && Glued(at) && Length(i) <= 4;
        if (stopped)
        {
            at++;
        }

        if (DayAfterMonth(at, month, out int dayEnd) is int day and > 0)
        {
            at = dayEnd;
            int yearAt = C(at) is WordClass.Comma or WordClass.Of || (C(at) == WordClass.In && C(at + 1) == WordClass.Digits && Length(at + 1) == 4) ? at + 1 : at;
            int year = YearAt(yearAt, out int end);
            bool counted = C(end) is WordClass.Units;
            bool range = year == 0 && weekday == 0 && C(at) is WordClass.Hyphen or WordClass.To && C(at + 1) == WordClass.Month;
            if (range && MonthFirst(at + 1, at + 1) is CalendarNode { HasYear: true, Day: > 0, Year: > 0 } until)
            {
                return new CalendarNode(first, at) { Month = month, Day = day, Year = until.Month < month ? until.Year - 1 : until.Year, YearDigits = 4 };
            }

            return year != 0 && !counted && Days.Exists(year, month, day)
                ? new CalendarNode(first, end) { Month = month, Day = day, Year = year, YearDigits = 4, Weekday = weekday }
                : new CalendarNode(first, at) { Month = month, Day = day, Weekday = weekday };
        }

        int ofYear = C(at) is WordClass.Of or WordClass.Comma || (C(at) == WordClass.In && C(at + 1) == WordClass.Digits && Length(at + 1) == 4) ? at + 1 : at;
        int monthYear = YearAt(ofYear, out int yearEnd);
        if (monthYear != 0 && (C(ofYear) != WordClass.Apostrophe || ofYear == at))
        {
            return new CalendarNode(first, yearEnd) { Month = month, Year = monthYear, YearDigits = 4, Weekday = weekday };
        }

        if (C(at) is WordClass.And or WordClass.To or WordClass.Or or WordClass.Hyphen && C(at + 1) == WordClass.Month && V(at + 1) != month && (V(at + 1) > month || C(at) is WordClass.Hyphen or WordClass.To) && weekday == 0
            && MonthFirst(at + 1, at + 1) is CalendarNode { HasYear: true } second && (second.Day == 0 || C(at) == WordClass.Hyphen))
        {
            return new CalendarNode(first, i + 1) { Month = month, Year = V(at + 1) < month ? second.Year - 1 : second.Year, YearDigits = 4 };
        }

        bool modal = month == 5 && (Is(at, "I") || Is(at, "we") || Is(at, "you") || Is(at, "they"));
        return weekday > 0 || modal || (Length(i) <= 3 && month != 5 && !stopped && !(_words[i].Capital && InMonths(i))) ? null : new CalendarNode(first, i + 1) { Month = month, Doubtful = !LooksLikeMonth(i) };
    }

    /// <summary>Whether a short month (<i>Sep</i>) stands where months do: beside another, or after a preposition of time.</summary>
    private bool InMonths(int i) =>
        C(i - 1) is WordClass.Since or WordClass.Until or WordClass.Before or WordClass.After || (C(i - 1) is WordClass.To or WordClass.And or WordClass.Hyphen && C(i - 2) == WordClass.Month)
        || (C(i + 1) is WordClass.To or WordClass.And or WordClass.Hyphen && C(i + 2) == WordClass.Month);

    /// <summary>Whether a bare month is one: <i>May</i>, <i>March</i> and names of people need company.</summary>
    private bool LooksLikeMonth(int i)
    {
        if (V(i) is not (3 or 4 or 5 or 6 or 8))
        {
            return _words[i].Capital;
        }

        return C(i - 1) is WordClass.In or WordClass.Of or WordClass.Since or WordClass.Until or WordClass.By or WordClass.Before or WordClass.After or WordClass.From
            or WordClass.Which or WordClass.Phase or WordClass.Hyphen or WordClass.Compare || (C(i - 1) is WordClass.And or WordClass.To or WordClass.Or && C(i - 2) == WordClass.Month)
            || (C(i + 1) is WordClass.And or WordClass.To or WordClass.Or && C(i + 2) == WordClass.Month) || (V(i) is not (3 or 5) && C(i - 1) == WordClass.For);
    }

    /// <summary><i>20 April 2018</i>, <i>the 20th of April</i>, <i>the 15th</i>.</summary>
    private CalendarNode? DayFirst(int first, int i)
    {
        int day, at = i + 1;
        if (C(i) == WordClass.Digits && Length(i) <= 2 && !(C(i + 1) == WordClass.Ordinalsuffix && Glued(i + 1)))
        {
            day = V(i);
        }
        else
        {
            day = Ordinal(i, out at);
        }

        if (day is < 1 or > 31)
        {
            return null;
        }

        if (C(at) is WordClass.Hyphen or WordClass.To or WordClass.And && C(at + 1) == WordClass.Digits && V(at + 1) > day && C(i) == WordClass.Digits && first == i
            && DayFirst(at + 1, at + 1) is CalendarNode { Month: > 0 } second && Days.Exists(second.Year, second.Month, day))
        {
            return second with { First = first, End = at, Day = day };
        }

        if (C(at) is WordClass.To or WordClass.And or WordClass.Until && at > i && C(at - 1) is WordClass.Ordinal or WordClass.Ordinalsuffix && NumberedDay(at + 1, out int upperEnd) is int upper && upper > day
            && C(upperEnd) == WordClass.Of && C(upperEnd + 1) == WordClass.Month && DayFirst(at + 1, C(at + 1) == WordClass.The ? at + 2 : at + 1) is CalendarNode { Month: > 0 } other && Days.Exists(other.Year, other.Month, day))
        {
            return other with { First = first, End = at, Day = day };
        }

        int monthAt = C(at) == WordClass.Of ? at + 1 : at;
        monthAt += C(monthAt) == WordClass.Hyphen && Glued(monthAt) ? 1 : 0;
        if (C(monthAt) != WordClass.Month || (Money(i) && C(i) == WordClass.Digits) || (Glued(i) && C(i - 1) == WordClass.Stop && C(i - 2) == WordClass.Digits) || (!_words[monthAt].Capital && V(monthAt) is 3 or 5) || !Days.Exists(0, V(monthAt), day) || (monthAt > at && C(i) == WordClass.Digits && at == i + 1 && C(at) == WordClass.Of && !(C(i - 1) is WordClass.To or WordClass.And or WordClass.Hyphen && C(i - 2) == WordClass.Digits)))
        {
            bool ordinal = first < i && C(i) == WordClass.Digits && at == i + 2;
            return ordinal ? new CalendarNode(first, at) { Day = day, Doubtful = true } : null;
        }

        at = monthAt + 1;
        if (C(at) == WordClass.Stop && Glued(at) && Length(monthAt) <= 4 && C(at + 1) == WordClass.Digits)
        {
            at++;
        }

        int yearAt = C(at) is WordClass.Comma or WordClass.Of || (C(at) == WordClass.Hyphen && Glued(at)) || (C(at) == WordClass.In && C(at + 1) == WordClass.Digits && Length(at + 1) == 4) ? at + 1 : at;
        int year = YearAt(yearAt, out int end);
        int next = year == 0 && C(monthAt + 1) is WordClass.To or WordClass.Hyphen ? monthAt + 2 : -1;
        if (next > 0 && C(next) == WordClass.Digits && DayFirst(next, next) is CalendarNode { HasYear: true, Month: > 0, Year: > 0 } until)
        {
            return new CalendarNode(first, monthAt + 1) { Day = day, Month = V(monthAt), Year = until.Month < V(monthAt) ? until.Year - 1 : until.Year, YearDigits = 4 };
        }

        bool words = C(i) == WordClass.Ordinal && first == i && monthAt == i + 1;
        return words ? null
            : year != 0 && Days.Exists(year, V(monthAt), day) ? new CalendarNode(first, end) { Day = day, Month = V(monthAt), Year = year, YearDigits = 4 }
            : new CalendarNode(first, monthAt + 1) { Day = day, Month = V(monthAt) };
    }

    /// <summary><i>2018-04-20</i>, <i>05/06/2018</i>, <i>20.04.2018</i>.</summary>
    private CalendarNode? NumericDate(int i)
    {
        WordClass mark = C(i + 1);
        if (mark is not (WordClass.Hyphen or WordClass.Slash or WordClass.Stop) || !Glued(i + 1) || C(i + 2) != WordClass.Digits || !Glued(i + 2) || (Glued(i) && !IsOpening(i - 1) && !(C(i - 1) == WordClass.Hyphen && (mark == WordClass.Slash || (Length(i) == 4 && C(i - 2) != WordClass.Digits)))))
        {
            return null;
        }

        bool three = C(i + 3) == mark && Glued(i + 3) && C(i + 4) == WordClass.Digits && Glued(i + 4);
        if (!three || (C(i + 5) == mark && Glued(i + 5) && C(i + 6) == WordClass.Digits))
        {
            return null;
        }

        if (Length(i) == 4)
        {
            return Days.Exists(V(i), V(i + 2), V(i + 4)) && V(i) >= 1 && Length(i + 2) <= 2 && Length(i + 4) <= 2
                ? new CalendarNode(i, i + 5) { Year = V(i), YearDigits = 4, Month = V(i + 2), Day = V(i + 4) } : null;
        }

        if (Length(i + 4) is not (2 or 4) || Length(i) > 2 || Length(i + 2) > 2)
        {
            return null;
        }

        int year = Length(i + 4) == 4 ? V(i + 4) : V(i + 4) + (V(i + 4) > 29 ? 1900 : 2000);
        bool dayFirst = mark == WordClass.Stop || V(i) > 12;
        int month = dayFirst ? V(i + 2) : V(i), day = dayFirst ? V(i) : V(i + 2);
        return year > 0 && Days.Exists(year, month, day)
            ? new CalendarNode(i, i + 5) { Year = year, YearDigits = 4, Month = month, Day = day, Ambiguous = mark == WordClass.Slash && V(i) <= 12 && V(i + 2) <= 12 && V(i) != V(i + 2) }
            : null;
    }

    /// <summary><i>Friday</i>, <i>Friday, Oct. 27</i>, <i>Friday 27 October 1989</i>, <i>Friday the 13th</i>.</summary>
    private TimeNode? WeekdayFirst(int i)
    {
        bool full = Length(i) > 5;
        int at = !full && C(i + 1) == WordClass.Stop && Glued(i + 1) ? i + 2 : i + 1;
        int next = C(at) == WordClass.Comma ? at + 1 : at;
        if (C(next) == WordClass.Digits && Longest(NumericDate(next), ShortDate(i, next)) is CalendarNode written)
        {
            return written with { First = i, Weekday = V(i) };
        }

        if (C(next) == WordClass.Month && MonthFirst(i, next, V(i)) is CalendarNode { Day: > 0 } date)
        {
            return date;
        }

        int dayAt = C(next) == WordClass.The ? next + 1 : next;
        if ((C(dayAt) == WordClass.Digits || C(next) == WordClass.The) && DayFirst(i, dayAt) is CalendarNode { Month: > 0 } dayFirst)
        {
            return dayFirst with { Weekday = V(i) };
        }

        int number = C(dayAt) == WordClass.Digits && dayAt == i + 1 && full && !IsWord(dayAt + 1) && C(dayAt + 1) is not (WordClass.Colon or WordClass.Hyphen or WordClass.Slash or WordClass.Comma) && !Glued(dayAt + 1) | C(dayAt + 1) is WordClass.None ? V(dayAt) : 0;
        int numberEnd = dayAt + 1;
        number = number is >= 1 and <= 31 && Form(dayAt + 1) is not ("%" or "$") ? number : Ordinal(dayAt, out numberEnd);
        bool named = number is >= 1 and <= 31 && !(C(numberEnd) == WordClass.Unit || C(numberEnd) == WordClass.Half) && (C(dayAt) == WordClass.Digits || C(next) == WordClass.The);
        if (named && next == at && !(IsWord(numberEnd) && C(numberEnd) == WordClass.None && C(next) == WordClass.The && !_words[numberEnd].Capital))
        {
            return new CalendarNode(i, numberEnd) { Weekday = V(i), Day = number };
        }

        bool plural = Form(i)[^1] is 's' or 'S' && Length(i) > 5;
        if (!full && at == i + 1)
        {
            return _words[i].Capital && C(i - 1) is WordClass.On or WordClass.Or ? new CalendarNode(i, i + 1) { Weekday = V(i), Doubtful = true } : null;
        }

        if (plural)
        {
            return new SetNode(i, i + 1, 1, TimeUnit.None, new CalendarNode(i, i + 1) { Weekday = V(i) });
        }

        return new CalendarNode(i, i + 1) { Weekday = V(i), Doubtful = !full };
    }

    /// <summary>The second of a pair that the first completes: <i>April 6-7</i>, <i>May 4 and 5</i>, <i>1915-17</i>.</summary>
    public CalendarNode? Second(CalendarNode node)
    {
        int at = node.End;
        if (node is { Year: > 99, YearDigits: 4, Span: Granularity.Day, Month: 0, Quarter: 0, Half: 0, Season: 0, Holiday: null })
        {
            return C(at) == WordClass.Hyphen && Glued(at) && C(at + 1) == WordClass.Digits && Glued(at + 1) && Length(at + 1) == 2 && V(at + 1) > node.Year % 100
                && !(C(at + 2) == WordClass.Hyphen && Glued(at + 2)) ? new CalendarNode(at + 1, at + 2) { Year = (node.Year / 100 * 100) + V(at + 1), YearDigits = 4 } : null;
        }

        if (node is { Day: > 0, Month: > 0, HasYear: false } && C(at) is WordClass.Hyphen or WordClass.To or WordClass.Until && NumberedDay(at + 1, out int last) is int number && number > node.Day && Days.Exists(0, node.Month, number)
            && C(last) != WordClass.Of && C(last) != WordClass.Month)
        {
            return new CalendarNode(at + 1, last) { Month = node.Month, Day = number };
        }

        bool pair = C(at) is WordClass.Hyphen or WordClass.To or WordClass.And && C(at + 1) == WordClass.Digits && Length(at + 1) <= 2 && V(at + 1) > node.Day && node is { Day: > 0, Month: > 0, HasYear: false };
        bool free = pair && (C(at) == WordClass.Hyphen || !IsWord(at + 2) || C(at + 2) is WordClass.In or WordClass.At) && C(at + 2) is not (WordClass.Hyphen or WordClass.Slash or WordClass.Colon or WordClass.Month) && Form(at + 2) is not "%";
        if (!free || !Days.Exists(0, node.Month, V(at + 1)))
        {
            return null;
        }

        int yearAt = C(at + 2) == WordClass.Comma ? at + 3 : at + 2;
        int year = YearAt(yearAt, out int end);
        return year > 0 ? new CalendarNode(at + 1, end) { Month = node.Month, Day = V(at + 1), Year = year, YearDigits = 4 }
            : new CalendarNode(at + 1, at + 2) { Month = node.Month, Day = V(at + 1) };
    }

    private CalendarNode? SeasonNode(int first, int i)
    {
        int at = C(i + 1) == WordClass.Of ? i + 2 : i + 1;
        int year = YearAt(at, out int end);
        return year > 0 ? new CalendarNode(first, end) { Season = V(i), Year = year, YearDigits = 4 }
            : new CalendarNode(first, i + 1) { Season = V(i), Doubtful = first == i || (V(i) is 1 or 3 && !(Led(first - 1) && C(i + 1) != WordClass.Of)) };
    }

    private bool Led(int i) => C(i) is WordClass.In or WordClass.By or WordClass.Until or WordClass.Since or WordClass.Before;

    /// <summary><i>fiscal 1989</i>, <i>the fiscal second quarter</i>.</summary>
    private CalendarNode? FiscalNode(int first, int i)
    {
        int at = C(i + 1) == WordClass.Hyphen ? i + 2 : i + 1;
        if (C(at) is WordClass.Ordinal or WordClass.Half)
        {
            return QuarterNode(first, at);
        }

        at = C(at) == WordClass.Unit && V(at) == 8 ? at + 1 : at;
        int year = YearAt(at, out int end);
        return year > 0 ? new CalendarNode(first, end) { Year = year, YearDigits = 4 } : null;
    }

    /// <summary><i>third quarter</i>, <i>third-quarter of 1990</i>, <i>the first half</i>.</summary>
    private CalendarNode? QuarterNode(int first, int i)
    {
        int number = Ordinal(i, out int at);
        at = C(at) == WordClass.Hyphen && Glued(at) ? at + 1 : at;
        bool quarter = C(at) == WordClass.Unit && V(at) == 7, half = C(at) == WordClass.Half;
        number = number == 99 && half ? 2 : number;
        if (number < 1 || !(quarter && number <= 4) && !(half && number <= 2))
        {
            return null;
        }

        int of = C(at + 1) == WordClass.Of ? at + 2 : at + 1;
        int year = YearAt(of, out int end);
        var node = new CalendarNode(first, at + 1) { Quarter = quarter ? number : 0, Half = half ? number : 0, Doubtful = half };
        bool adjective = first < i && C(at - 1) == WordClass.Hyphen && year <= 0;
        return adjective ? null : year > 0 ? node with { End = end, Year = year, YearDigits = 4, Doubtful = false } : node;
    }

    /// <summary><i>the 1988 third quarter</i>.</summary>
    private CalendarNode? YearQuarter(int first, int i)
    {
        int year = YearAt(i, out int at);
        if (year <= 0)
        {
            return null;
        }

        return QuarterNode(first, at) is { HasYear: false } quarter ? quarter with { Year = year, YearDigits = 4, Doubtful = false }
            : Letter(C(at) == WordClass.Hyphen && Glued(at) ? at + 1 : at) is { HasYear: false } letter ? letter with { First = first, Year = year, YearDigits = 4, Doubtful = false }
            : C(at) == WordClass.Month && first == i && (_words[at].Capital || V(at) is not (3 or 5)) && C(at + 1) != WordClass.Digits && C(i - 1) != WordClass.Month ? new CalendarNode(first, at + 1) { Month = V(at), Year = year, YearDigits = 4 }
            : C(at) == WordClass.Season ? new CalendarNode(first, at + 1) { Season = V(at), Year = year, YearDigits = 4 }
            : C(at) == WordClass.Period || (C(at) == WordClass.Unit && V(at) == 7) ? new CalendarNode(first, at + 1) { Year = year, YearDigits = 4 }
            : null;
    }

    /// <summary><i>Q3 2018</i>.</summary>
    private CalendarNode? Letter(int i)
    {
        if (!(Is(i, "Q") || Form(i) is "H" || (Form(i) is "h" && C(i - 1) == WordClass.Digits)) || C(i + 1) != WordClass.Digits || !Glued(i + 1) || V(i + 1) < 1 || V(i + 1) > (Is(i, "Q") ? 4 : 2))
        {
            return null;
        }

        int of = C(i + 2) is WordClass.Of || (C(i + 2) == WordClass.Hyphen && Glued(i + 2)) ? i + 3 : i + 2;
        int year = YearAt(of, out int end);
        var node = new CalendarNode(i, i + 2) { Quarter = Is(i, "Q") ? V(i + 1) : 0, Half = Is(i, "H") ? V(i + 1) : 0, Doubtful = Is(i, "H") };
        return year > 0 ? node with { End = end, Year = year, YearDigits = 4, Doubtful = false } : node;
    }

    private CalendarNode? Holiday(int i)
    {
        int at = C(i) == WordClass.The ? i + 1 : i;
        if (at >= _words.Count)
        {
            return null;
        }

        Holiday? holiday = lexicon.HolidayAt(text, _words[i].Start, _words[i].End);
        if (holiday is null || (holiday.NeedsCapital && !_words[at].Capital))
        {
            return null;
        }

        int end = i + 1;
        while (end < _words.Count && _words[end].End <= _words[i].Start + holiday.Name.Length)
        {
            end++;
        }

        int yearAt = C(end) is WordClass.Comma or WordClass.Of ? end + 1 : end;
        int year = YearAt(yearAt, out int yearEnd);
        return year > 0 ? new CalendarNode(i, yearEnd) { Holiday = holiday, Year = year, YearDigits = 4 } : new CalendarNode(i, end) { Holiday = holiday };
    }
}
