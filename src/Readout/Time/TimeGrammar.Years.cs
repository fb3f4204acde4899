namespace Readout.Time;

/// <content>Years, decades, centuries and the numbers that name them.</content>
internal sealed partial class TimeGrammar
{
    /// <summary>A written year at a word: 1 to 4 digits followed by an era, or four digits; 0 when there is none.</summary>
    private int YearAt(int i, out int end)
    {
        end = i;
        if (C(i) == WordClass.Digits)
        {
            if (Length(i) is >= 1 and <= 4 && Era(i + 1, out bool before, out int eraEnd))
            {
                end = eraEnd;
                return before ? -V(i) : V(i);
            }

            if (Length(i) == 4 && V(i) is >= 1000 and < 2200)
            {
                end = i + 1;
                return V(i);
            }
        }
        else if (C(i) == WordClass.Apostrophe && C(i + 1) == WordClass.Digits && Length(i + 1) == 2 && Glued(i + 1))
        {
            end = i + 2;
            return V(i + 1) + (V(i + 1) > 29 ? 1900 : 2000);
        }
        else if (SpelledYear(i) is CalendarNode spelled)
        {
            end = spelled.End;
            return spelled.Year;
        }

        return 0;
    }

    private bool Era(int i, out bool before, out int end)
    {
        before = V(i) == 1;
        end = i + 1;
        if (C(i) == WordClass.Era)
        {
            return true;
        }

        before = Is(i, "B");
        bool dotted = before && C(i + 1) == WordClass.Stop && Is(i + 2, "C") && Glued(i + 2);
        end = dotted && C(i + 3) == WordClass.Stop && Glued(i + 3) ? i + 4 : i + 3;
        return dotted;
    }

    private CalendarNode? YearNode(int i)
    {
        if (Length(i) <= 4 && C(i + 1) is WordClass.Hyphen or WordClass.To && C(i + 2) == WordClass.Digits && Era(i + 3, out bool before, out _) && before && V(i) > V(i + 2))
        {
            return new CalendarNode(i, i + 1) { Year = -V(i), YearDigits = 4 };
        }

        int year = YearAt(i, out int end);
        if (year == 0)
        {
            return null;
        }

        bool era = end > i + 1;
        if (!era && Glued(i + 1) && C(i + 1) == WordClass.Stop && C(i + 2) == WordClass.Digits && Glued(i + 2))
        {
            return null;
        }

        return era || (LooksLikeYear(i) && !Money(i)) ? new CalendarNode(i, end) { Year = year, YearDigits = 4 } : null;
    }

    /// <summary>Whether four digits stand where years stand.</summary>
    private bool LooksLikeYear(int i)
    {
        if (V(i) < 1500 || (Glued(i) && C(i - 1) is not (WordClass.Hyphen or WordClass.Slash or WordClass.None)) || (Glued(i + 1) && C(i + 2) == WordClass.Digits && Glued(i + 2) && C(i + 1) is WordClass.Slash or WordClass.Colon or WordClass.Stop))
        {
            return false;
        }

        bool amid = Glued(i) && C(i - 1) == WordClass.Hyphen && Glued(i - 1) && C(i - 2) == WordClass.Digits && ((Glued(i + 1) && C(i + 1) == WordClass.Hyphen && C(i + 2) == WordClass.Digits) || (Glued(i - 2) && C(i - 3) == WordClass.Hyphen && C(i - 4) == WordClass.Digits));
        bool chained = amid || (Glued(i) && C(i - 1) == WordClass.Hyphen && Glued(i - 1) && C(i - 2) == WordClass.Digits && Length(i - 2) != 4) || (Glued(i + 1) && C(i + 1) == WordClass.Hyphen && Glued(i + 2) && C(i + 2) == WordClass.Digits && (Length(i + 2) is 1 or 3 or > 4 || (C(i + 3) == WordClass.Hyphen && Glued(i + 3) && C(i + 4) == WordClass.Digits)));
        if (chained || (i > 0 && Glued(i) && !IsOpening(i - 1) && C(i - 1) != WordClass.Hyphen))
        {
            return false;
        }

        WordClass before = C(i - 1);
        if (before == WordClass.At && IsWord(i + 1) && _words[i + 1].Capital)
        {
            return false;
        }

        bool led = before is WordClass.In or WordClass.Since or WordClass.Until or WordClass.By or WordClass.Before or WordClass.After or WordClass.From
            or WordClass.Of or WordClass.Month or WordClass.Season or WordClass.Fiscal or WordClass.Phase or WordClass.Hyphen or WordClass.The or WordClass.Comma
            || (before is WordClass.And or WordClass.Or or WordClass.To && C(i - 2) == WordClass.Digits && Length(i - 2) == 4) || (C(i + 1) is WordClass.Hyphen && C(i + 2) == WordClass.Digits && Length(i + 2) is 2 or 4) || Is(i - 1, "during") || Is(i - 1, "between") || Is(i - 1, "(");
        bool plural = IsWord(i + 1) && !_words[i + 1].Capital && C(i + 1) == WordClass.None && Form(i + 1)[^1] == 's' && Length(i + 1) > 3;
        return V(i) is >= 1900 and <= 2099 ? led || !(plural || C(i + 1) is WordClass.Units or WordClass.Multiplier) : led && !plural && C(i + 1) is not (WordClass.Units or WordClass.Multiplier);
    }

    private bool IsOpening(int i) => Form(i) is "(" or "[" or "\"" or "\u201c" or "\u2014" or "'" or "\u2018";

    private CalendarNode ShortYear(int i)
    {
        int year = YearAt(i, out int end);
        return new CalendarNode(i, end) { Year = year, YearDigits = 2, Doubtful = true };
    }

    /// <summary><i>the year 2000</i>.</summary>
    private CalendarNode? TheYear(int i)
    {
        int year = YearAt(C(i + 2) == WordClass.Of && C(i + 3) == WordClass.Digits ? i + 3 : i + 2, out int end);
        return year == 0 ? null : new CalendarNode(i, end) { Year = year, YearDigits = 4 };
    }

    /// <summary><i>nineteen ninety-six</i>, <i>two thousand and five</i>, <i>twenty eighteen</i>.</summary>
    private CalendarNode? SpelledYear(int i)
    {
        if (C(i) == WordClass.Number && V(i) == 2 && C(i + 1) == WordClass.Multiplier && V(i + 1) == 1000)
        {
            int at = C(i + 2) == WordClass.And ? i + 3 : i + 2;
            int rest = Under100(at, out int end);
            return rest is > 0 and < 100 ? new CalendarNode(i, end) { Year = 2000 + rest, YearDigits = 4 }
                : C(i + 2) is WordClass.None or WordClass.Stop or WordClass.Comma || (C(i + 2) == WordClass.And && C(i - 1) == WordClass.Month) ? new CalendarNode(i, i + 2) { Year = 2000, YearDigits = 4, Doubtful = true } : null;
        }

        int century = C(i) == WordClass.Number && V(i) is >= 15 and <= 19 ? V(i) : C(i) == WordClass.Tens && V(i) == 20 ? 20 : 0;
        if (century == 0 || C(i + 1) == WordClass.Hyphen)
        {
            return null;
        }

        int after = C(i + 1) == WordClass.Multiplier && V(i + 1) == 100 ? i + 2 : i + 1;
        int within = Under100(after, out int last);
        return within >= 10 ? new CalendarNode(i, last) { Year = (century * 100) + within, YearDigits = 4 } : null;
    }

    private int Under100(int i, out int end)
    {
        end = i + 1;
        if (C(i) == WordClass.Number)
        {
            return V(i);
        }

        if (C(i) != WordClass.Tens)
        {
            return 0;
        }

        int at = C(i + 1) == WordClass.Hyphen ? i + 2 : i + 1;
        if (C(at) == WordClass.Number && V(at) < 10)
        {
            end = at + 1;
            return V(i) + V(at);
        }

        return V(i);
    }

    /// <summary><i>1990s</i>, <i>'90s</i>, <i>the 1990s</i>.</summary>
    private CalendarNode? DecadeDigits(int first, int i)
    {
        int end = i + 2;
        bool suffix = Is(i + 1, "s") && (Glued(i + 1) || (Length(i) == 4 && Form(i + 1) is "s"));
        if (!suffix && C(i + 1) == WordClass.Possessive && Glued(i + 1) && V(i) % 10 == 0)
        {
            suffix = true;
        }

        if (!suffix || V(i) % 10 != 0)
        {
            return null;
        }

        return Length(i) == 4 && V(i) is >= 1000 and < 2200 ? new CalendarNode(first, end) { Year = V(i), YearDigits = 4, Span = Granularity.Decade }
            : Length(i) == 2 ? new CalendarNode(first, end) { Year = 1900 + V(i), YearDigits = 2, Span = Granularity.Decade, Doubtful = first == i }
            : null;
    }

    /// <summary><i>20th century</i>, <i>the nineteenth century</i>.</summary>
    private CalendarNode? NumberedCentury(int first, int i)
    {
        int number = Ordinal(i, out int end);
        if (number is < 1 or > 30)
        {
            return null;
        }

        end = C(end) == WordClass.Hyphen ? end + 1 : end;
        return C(end) == WordClass.Unit && V(end) == 10 ? new CalendarNode(first, end + 1) { Year = (number - 1) * 100, YearDigits = 4, Span = Granularity.Century } : null;
    }

    /// <summary>An ordinal in words or digits; 0 when there is none.</summary>
    private int Ordinal(int i, out int end)
    {
        end = i + 1;
        if (C(i) == WordClass.Ordinal)
        {
            return V(i);
        }

        if (C(i) == WordClass.Digits && C(i + 1) == WordClass.Ordinalsuffix && Glued(i + 1))
        {
            end = i + 2;
            return V(i);
        }

        if (C(i) == WordClass.Tens && (C(i + 1) == WordClass.Ordinal || (C(i + 1) == WordClass.Hyphen && C(i + 2) == WordClass.Ordinal)))
        {
            end = C(i + 1) == WordClass.Ordinal ? i + 2 : i + 3;
            return V(i) + V(end - 1);
        }

        return 0;
    }
}
