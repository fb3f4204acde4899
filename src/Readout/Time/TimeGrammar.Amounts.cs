namespace Readout.Time;

/// <content>Amounts, lengths of time and recurring times.</content>
internal sealed partial class TimeGrammar
{
    private static TimeUnit UnitOf(int value) => (TimeUnit)value;

    /// <summary>A number at a word: digits, fractions, number words, <i>a hundred</i>, <i>several</i>, <i>a couple of</i>, and the lower end of a range.</summary>
    private Amount? AmountAt(int i, out int end)
    {
        Amount? amount = Single(i, out end);
        if (amount is null || amount.Value.Vague)
        {
            return amount;
        }

        bool range = C(end) is WordClass.To or WordClass.Or || (C(end) == WordClass.Hyphen && Glued(end) && C(i) == WordClass.Digits && C(end + 1) == WordClass.Digits);
        if (range && C(end + 1) is WordClass.Digits or WordClass.Number or WordClass.Tens && Single(end + 1, out int second) is Amount high && high.Number > amount.Value.Number)
        {
            end = second;
        }

        return amount;
    }

    private Amount? Single(int i, out int end)
    {
        end = i + 1;
        switch (C(i))
        {
            case WordClass.Digits when V(i) >= 0 && !Money(i):
                double number = V(i);
                if (C(i + 1) == WordClass.Stop && Glued(i + 1) && C(i + 2) == WordClass.Digits && Glued(i + 2) && Length(i + 2) <= 4 && V(i + 2) >= 0)
                {
                    number += V(i + 2) / Math.Pow(10, Length(i + 2));
                    end = i + 3;
                }
                else if (C(i + 1) == WordClass.Slash && Glued(i + 1) && C(i + 2) == WordClass.Digits && V(i + 2) is >= 2 and <= 8 && V(i) < V(i + 2))
                {
                    number /= V(i + 2);
                    end = i + 3;
                }
                else
                {
                    int at = C(i + 1) == WordClass.Hyphen ? i + 2 : i + 1;
                    if (C(at) == WordClass.Digits && C(at + 1) == WordClass.Slash && C(at + 2) == WordClass.Digits && V(at + 2) is >= 2 and <= 8 && V(at) < V(at + 2) && V(at) > 0)
                    {
                        number += V(at) / (double)V(at + 2);
                        end = at + 3;
                    }
                }

                return Scaled(number, ref end);
            case WordClass.Number or WordClass.Tens:
                int below = Under100(i, out end);
                if (C(end) == WordClass.And && C(end + 1) == WordClass.A && C(end + 2) == WordClass.Half)
                {
                    end += 3;
                    return new Amount(below + 0.5, false);
                }

                return Scaled(below, ref end);
            case WordClass.A when C(i + 1) == WordClass.Multiplier:
                end = i + 2;
                return new Amount(V(i + 1), false);
            case WordClass.A when C(i + 1) == WordClass.Couple || (C(i + 1) == WordClass.Vague && C(i + 2) is WordClass.Units):
                end = C(i + 2) == WordClass.Of ? i + 3 : i + 2;
                return C(i + 1) == WordClass.Couple ? new Amount(2, false) : new Amount(0, true);
            case WordClass.A or WordClass.Another:
                return new Amount(1, false);
            case WordClass.Multiplier:
                return new Amount(V(i), false);
            case WordClass.Couple:
                end = C(i + 1) == WordClass.Of ? i + 2 : i + 1;
                return new Amount(2, false);
            case WordClass.Vague:
                end = C(i + 1) == WordClass.Of ? i + 2 : i + 1;
                return new Amount(0, true);
            default:
                return null;
        }
    }

    private bool Money(int i) => Glued(i) && Form(i - 1) is "$" or "£" or "€" or "#";

    private Amount Scaled(double number, ref int end)
    {
        while (C(end) == WordClass.Multiplier && V(end) < 1_000_000)
        {
            number *= V(end++);
            int at = C(end) == WordClass.And ? end + 1 : end;
            int rest = C(at) is WordClass.Number or WordClass.Tens ? Under100(at, out int last) : 0;
            if (rest > 0 && C(at) != WordClass.None)
            {
                _ = Under100(at, out last);
                number += rest;
                end = last;
            }
        }

        return new Amount(number, false);
    }

    /// <summary>A length of time, or a time some units before or after another.</summary>
    private TimeNode? Quantity(int i)
    {
        if (C(i) is WordClass.Unit && Is(i - 1, "all") && V(i) is 4 or 5 or 6 or 8 && C(i + 1) is not (WordClass.Hyphen or WordClass.Phasenoun))
        {
            return new DurationNode(i, i + 1, new Amount(1, false), UnitOf(V(i)));
        }

        if (C(i) is WordClass.Units && UnitOf(V(i)) == TimeUnit.Weekend && C(i + 1) is not (WordClass.Ago or WordClass.Compare))
        {
            return new SetNode(i, i + 1, 1, TimeUnit.Weekend, null);
        }

        if (C(i) is WordClass.Units)
        {
            return AfterDuration(new DurationNode(i, i + 1, new Amount(0, true), UnitOf(V(i))) { Doubtful = true });
        }

        if (C(i) == WordClass.Half && C(i + 1) == WordClass.A && C(i + 2) is WordClass.Unit)
        {
            return AfterDuration(new DurationNode(i, i + 3, new Amount(0.5, false), UnitOf(V(i + 2))));
        }

        int start = C(i) == WordClass.Ordinal && V(i) is 1 or 99 ? i + 1 : i;
        Amount? amount = AmountAt(start, out int at);
        if (amount is null)
        {
            return null;
        }

        DurationNode? node = Duration(i, at, amount.Value, C(start) is WordClass.A && at == start + 1);
        return node is null ? null : AfterDuration(WithRest(node));
    }

    /// <summary>The unit after an amount: <i>years</i>, <i>more weeks</i>, <i>-day</i>, <i>trading days</i>, <i>and a half years</i>.</summary>
    private DurationNode? Duration(int first, int at, Amount amount, bool article)
    {
        bool hyphen = C(at) == WordClass.Hyphen && Glued(at);
        int unitAt = hyphen ? at + 1 : at;
        int side = C(unitAt) == WordClass.Which && C(unitAt + 1) == WordClass.Units ? (Which)V(unitAt) switch { Which.Last or Which.Past or Which.Previous => 1, Which.Next or Which.Coming or Which.Following => 2, _ => 0 } : 0;
        unitAt += side > 0 ? 1 : 0;
        for (int skipped = 0; skipped < 2 && !IsUnit(unitAt) && C(unitAt) is WordClass.More or WordClass.Additional or WordClass.Other or WordClass.Half or WordClass.Fiscal; skipped++)
        {
            unitAt++;
        }

        if (!IsUnit(unitAt) && C(unitAt) == WordClass.None && IsWord(unitAt) && !_words[unitAt].Capital && C(unitAt + 1) == WordClass.Units && !amount.Vague && !article)
        {
            unitAt++;
        }

        if (C(unitAt) == WordClass.Daypart && V(unitAt) == 5 && !article && !amount.Vague && Is(unitAt, amount.Number > 1 ? "nights" : "night"))
        {
            return new DurationNode(first, unitAt + 1, amount, TimeUnit.Night);
        }

        if (!IsUnit(unitAt) || (article && C(unitAt) == WordClass.Units) || (C(unitAt) == WordClass.Unit && V(unitAt) is 7 or 14 && !article && !hyphen && amount.Number != 1))
        {
            return null;
        }

        int end = unitAt + 1;
        if (C(end) == WordClass.And && C(end + 1) == WordClass.A && C(end + 2) == WordClass.Half)
        {
            amount = amount with { Number = amount.Number + 0.5 };
            end += 3;
        }
        else if (C(end) == WordClass.Or && C(end + 1) == WordClass.Number && V(end + 1) == 2 && article)
        {
            end += 2;
        }
        else if (C(end) == WordClass.Hyphen && Glued(end) && C(end + 1) == WordClass.Age)
        {
            end += 2;
        }

        bool aged = C(end) == WordClass.Age || (C(end - 1) == WordClass.Age && end > unitAt + 1) || (C(unitAt) == WordClass.Units && UnitOf(V(unitAt)) == TimeUnit.Quarter && C(end) == WordClass.Of);
        WordClass before = C(first - 1);
        bool rate = article && (before is WordClass.Digits or WordClass.Multiplier or WordClass.Units or WordClass.Number || Is(first - 1, "times") || Is(first - 1, "twice") || Is(first - 1, "once") || Is(first - 1, "%") || Is(first - 1, "percent"));
        bool year = amount is { Vague: false, Number: >= 1000 } && C(first) == WordClass.Digits && C(unitAt) != WordClass.Units;
        bool single = article && C(first) == WordClass.A;
        return year || (article && C(end) == WordClass.Hyphen && Glued(end)) ? null : new DurationNode(first, end, amount, UnitOf(V(unitAt))) { Side = side, IsRate = rate, Doubtful = (single && !rate && C(end) is not (WordClass.Ago or WordClass.Compare)) || aged || (_words[unitAt].Capital && C(first) == WordClass.Digits) };
    }

    /// <summary><i>two years and three months</i>, <i>1 hour 30 minutes</i>.</summary>
    private DurationNode WithRest(DurationNode node)
    {
        int at = C(node.End) == WordClass.And ? node.End + 1 : node.End;
        bool counted = C(at) is WordClass.Digits or WordClass.Number or WordClass.Tens && !node.Amount.Vague && node.Unit is not (TimeUnit.Decade or TimeUnit.Century);
        return counted && AmountAt(at, out int end) is { Vague: false } amount && Duration(at, end, amount, false) is DurationNode rest && rest.Unit < node.Unit && rest.Unit != TimeUnit.None
            && C(rest.End) is not (WordClass.Before or WordClass.After) && (C(rest.End) is not (WordClass.Ago or WordClass.Compare) || node.Unit >= TimeUnit.Day)
            ? WithRest(rest) is var tail ? node with { End = tail.End, Rest = tail, Doubtful = false } : node : node;
    }

    private bool IsUnit(int i) => C(i) is WordClass.Unit or WordClass.Units;

    /// <summary><i>... ago</i>, <i>... later</i>, <i>... before the vote</i>, <i>... from now</i>, <i>... or so</i>.</summary>
    private TimeNode AfterDuration(DurationNode node)
    {
        int at = node.End;
        if (C(at) == WordClass.Or && Is(at + 1, "so"))
        {
            at += 2;
            node = node with { End = at };
        }

        bool coarse = node.Unit >= TimeUnit.Day;
        switch (C(at))
        {
            case WordClass.Ago:
                return new ShiftNode(node.First, at + 1, node.Amount, node.Unit, -1, ShiftFrom.Published, null) { Rest = node.Rest };
            case WordClass.Hyphen when C(at + 1) == WordClass.Ago && Glued(at):
                return new ShiftNode(node.First, at + 2, node.Amount, node.Unit, -1, ShiftFrom.Published, null);
            case WordClass.From when Is(at + 1, "now") || Is(at + 1, "today"):
                return new ShiftNode(node.First, at + 2, node.Amount, node.Unit, 1, ShiftFrom.Published, null);
            case WordClass.From when coarse && !node.Amount.Vague && C(at + 1) is WordClass.Deictic or WordClass.Weekday or WordClass.Month && Core(at + 1) is CalendarNode { Year: 0 } or DeicticNode { What: < 10 }:
                TimeNode start = Suffixed(Core(at + 1)!);
                return start is DeicticNode or CalendarNode && C(start.End) is not (WordClass.To or WordClass.Hyphen) ? new ShiftNode(node.First, start.End, node.Amount, node.Unit, 1, ShiftFrom.Date, start) : node;
            case WordClass.From when coarse && !node.Amount.Vague && C(at + 1) == WordClass.Digits && Core(at + 1) is CalendarNode { Day: > 0 } dated:
                return new ShiftNode(node.First, dated.End, node.Amount, node.Unit, 1, ShiftFrom.Date, dated);
            case WordClass.Comma or WordClass.None when coarse && !node.Amount.Vague && StartAfter(at) is TimeNode begin:
                return node with { Start = begin, Doubtful = false };
            case WordClass.Compare when (coarse || !node.Amount.Vague) && !(node.Unit < TimeUnit.Day && Compared(at) is not null):
                return new ShiftNode(node.First, at + 1, node.Amount, node.Unit, V(at) == 1 ? -1 : 1, ShiftFrom.Previous, null) { Rest = node.Rest };
            case WordClass.Before or WordClass.After or WordClass.Since when !node.IsRate:
                return Anchored(node, at);
            default:
                return node;
        }
    }

    /// <summary><i>two weeks after March 20</i>, <i>six days after Britain expelled 23 diplomats</i>, <i>two weeks since the call</i>.</summary>
    private TimeNode Anchored(DurationNode node, int at)
    {
        int sign = C(at) == WordClass.Before ? -1 : 1;
        int next = at + 1;
        if (C(next) == WordClass.Which && V(next) is 9 or 3 && !IsWord(next + 1))
        {
            return new ShiftNode(node.First, next + 1, node.Amount, node.Unit, sign, ShiftFrom.Previous, null);
        }

        if (next >= _words.Count || !(IsWord(next) || C(next) == WordClass.Digits))
        {
            return C(at) == WordClass.Since ? node : new ShiftNode(node.First, at + 1, node.Amount, node.Unit, sign, ShiftFrom.Previous, null);
        }

        if (C(at) != WordClass.Since && Core(next) is TimeNode date && (date is CalendarNode or DeicticNode { What: < 10 } || (date is WhichNode { Named: not null })))
        {
            TimeNode whole = Suffixed(date);
            if (!IsWord(whole.End) || C(whole.End) != WordClass.None)
            {
                return new ShiftNode(node.First, whole.End, node.Amount, node.Unit, sign, ShiftFrom.Date, whole);
            }
        }

        int end = next;
        while (end < _words.Count && end - next < 16 && (IsWord(end) || C(end) is WordClass.Digits or WordClass.Hyphen or WordClass.Possessive or WordClass.Apostrophe
            || (C(end) == WordClass.Stop && Glued(end) && end + 1 < _words.Count && (Length(end - 1) <= 2 || C(end - 1) == WordClass.Month))))
        {
            end++;
        }

        return end == next ? node : new ShiftNode(node.First, node.End, node.Amount, node.Unit, sign, ShiftFrom.Event, null) { ClauseFirst = next, ClauseEnd = end };
    }

    /// <summary><i>every Friday</i>, <i>each month</i>, <i>every two weeks</i>, <i>daily</i>, <i>per day</i>.</summary>
    private SetNode? Recurring(int i)
    {
        if (C(i) == WordClass.Frequency)
        {
            return new SetNode(i, i + 1, 1, UnitOf(V(i)), null) { Doubtful = true };
        }

        int at = C(i + 1) == WordClass.Other ? i + 2 : i + 1;
        int count = at == i + 2 ? 2 : 1;
        if (C(at) is WordClass.Digits or WordClass.Number or WordClass.Tens && C(i) == WordClass.Every && AmountAt(at, out int after) is Amount amount && IsUnit(after))
        {
            return new SetNode(i, after + 1, (int)Math.Max(1, amount.Number), UnitOf(V(after)), null);
        }

        if (C(at) == WordClass.Unit)
        {
            return new SetNode(i, at + 1, count, UnitOf(V(at)), null);
        }

        TimeNode? of = at < _words.Count && C(at) is WordClass.Weekday or WordClass.Month or WordClass.Season or WordClass.Daypart ? Core(at) : null;
        return of is CalendarNode { HasYear: false } or DaypartNode && C(i) == WordClass.Every ? new SetNode(i, of.End, count, TimeUnit.None, of) : null;
    }
}
