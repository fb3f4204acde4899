using System.Globalization;
using Readout.Language;

namespace Readout.Stories.Claims;

/// <summary>
/// Whether two reports give a number of the same: of one unit, of which the same is told (<i>killed 14 people</i>, <i>the number of people killed rose to 14</i>), about somebody in common.
/// </summary>
/// <param name="lexicon">The word lists.</param>
/// <param name="words">The story's words.</param>
internal sealed class FigureComparer(StoryLexicon lexicon, WordTable words)
{
    private const float Alike = 0.65f;
    private const decimal Likely = 5;
    private const double Tenth = 0.1;
    private const double Fifth = 0.2;
    private const double SurelySame = 0.75;
    private const float LeastShared = 0.4f;
    private const int Few = 3;
    private const int OneDay = 1;
    private const double Eighth = 0.125;
    private const double Million = 1e6;
    private readonly Dictionary<int, HashSet<Quantity>> _given = [];
    private readonly FigureOccasion _occasions = new(lexicon);

    /// <summary>Whether two quantities of two clauses are values of one, the same or not.</summary>
    public bool AreOfOne(Proposition one, Quantity first, Proposition two, Quantity second) => AreComparable(one, first, two, second) && AreToldOfOne(one, first, two, second);

    /// <summary>
    /// Whether two quantities of two clauses that are likely to tell the same are values of one: other words may tell it (<i>will distribute $6 billion</i>, <i>pledged to pay $5 billion</i>), where both numbers stand in what the clauses
    /// turn on and neither counts only those besides others.
    /// </summary>
    /// <param name="one">A clause.</param>
    /// <param name="first">A quantity in it.</param>
    /// <param name="two">Another clause.</param>
    /// <param name="second">A quantity in that.</param>
    /// <param name="same">How likely both clauses tell the same.</param>
    public bool AreOfOne(Proposition one, Quantity first, Proposition two, Quantity second, double same) =>
        AreComparable(one, first, two, second) && IsBesides(one, first) == IsBesides(two, second)
        && (AreToldOfOne(one, first, two, second)
            || (same >= SurelySame && first.Unit is not ("year" or "month" or "week" or "day" or "hour" or "minute" or "time") && IsOfHead(one, first) && IsOfHead(two, second)
                && ContentWords.Covered(one.Content, two.Content, words) is var (forth, back) && Math.Min(forth, back) >= LeastShared));

    private bool AreComparable(Proposition one, Quantity first, Proposition two, Quantity second)
    {
        if (first.Unit != second.Unit || first.Unit is "a.m." or "p.m." or "am" or "pm" || IsFarOff(first, second) || lexicon.TallyNouns.Contains(first.Unit) || AreFew(first, second)
            || AreOfOtherDays(one, two) || (first.Number != second.Number && AgreeBeside(one, two, first.Unit)) || !_occasions.IsComparable(one, first) || !_occasions.IsComparable(two, second))
        {
            return false;
        }

        if ((_occasions.IsMove(one, first) || _occasions.IsMove(two, second)) && !(Math.Abs((one.Input.Days.From?.DayNumber ?? 0) - (two.Input.Days.From?.DayNumber ?? 0)) < 1))
        {
            return false; // how much it fell is told of a day
        }

        if (one.People.Length > 0 && two.People.Length > 0 && !one.People.Intersect(two.People).Any())
        {
            return false;
        }

        if (first.Unit.Length == 1 && OthersOf(one, first) is { Count: > 0 } receivers && OthersOf(two, second) is { Count: > 0 } takers && !receivers.Overlaps(takers))
        {
            return false; // money counts anything: paid to traders, paid in penalties
        }

        return true;
    }

    private bool AreToldOfOne(Proposition one, Quantity first, Proposition two, Quantity second)
    {
        HashSet<string> told = ToldOf(one, first), others = ToldOf(two, second);
        return told.Count == 0 || others.Count == 0 ? ContentWords.Covered(one.Content, two.Content, words) is var (forth, back) && Math.Min(forth, back) >= Alike
            : told.Any(lemma => others.Any(other => lemma == other || words.Likeness(words.NumberOf(lemma), words.NumberOf(other)) >= Alike));
    }

    /// <summary>Whether the reports differ in it: the values are not the same, and neither report gives the other's too.</summary>
    public bool Differ(Proposition one, Quantity first, Proposition two, Quantity second) =>
        first.Number != second.Number && !IsRounded(first, second) && !IsRounded(second, first) && !AreBeside(first, second) && !AreBeside(second, first) && !IsGivenBy(one, second) && !IsGivenBy(two, first);

    /// <summary>Whether the report of a clause gives a number too, or one that rounds it or that it rounds.</summary>
    private bool IsGivenBy(Proposition clause, Quantity number) =>
        GivenBy(clause).Any(given => given.Unit == number.Unit && (given.Number == number.Number || IsRounded(given, number) || IsRounded(number, given)));

    /// <summary>Whether a number counts only those besides others: <i>three other officers</i>, <i>three more officers</i>, <i>an additional three</i>.</summary>
    private static bool IsBesides(Proposition proposition, Quantity quantity)
    {
        Tokens tokens = proposition.Input.Annotations.Tokens;
        int first = tokens.TokenAt(quantity.Span.Start), last = tokens.TokenAt(quantity.Span.End - 1), sentence = tokens.SentenceOf[first];
        return Enumerable.Range(Math.Max(tokens.SentenceStarts[sentence], first - 2), Math.Min(tokens.SentenceStarts[sentence + 1], last + 3) - Math.Max(tokens.SentenceStarts[sentence], first - 2))
            .Any(i => tokens.LemmaOf(i) is "other" or "additional" or "another" or "extra" or "further" or "remaining" or "fewer"
                || (tokens.FormOf(i) is "more" && i + 1 < tokens.Count && tokens.FormOf(i + 1) is not "than") || (tokens.FormOf(i) is "less" && i + 1 < tokens.Count && tokens.FormOf(i + 1) is not "than"));
    }

    /// <summary>Whether a number stands in what its clause turns on, in no clause about one of its words.</summary>
    private static bool IsOfHead(Proposition proposition, Quantity quantity)
    {
        Tokens tokens = proposition.Input.Annotations.Tokens;
        int at = tokens.TokenAt(quantity.Span.End - 1);
        while (at >= 0 && at != proposition.Root && tokens.RelationOf(at) is not ("acl" or "acl:relcl" or "advcl" or "appos" or "parataxis"))
        {
            at = tokens.HeadOf(at);
        }

        return at >= 0 && at == proposition.Root;
    }

    /// <summary>Whether the second number is the first rounded to fewer figures, two at least (740.5 and 741), or one where the text says that it rounds and it is within a tenth (39 and nearly 40).</summary>
    private static bool IsRounded(Quantity exact, Quantity rounded)
    {
        int figures = FiguresOf(rounded);
        if (rounded.Value[0] == '>' && figures < FiguresOf(exact) && double.TryParse(exact.Number, CultureInfo.InvariantCulture, out double full) && double.TryParse(rounded.Number, CultureInfo.InvariantCulture, out double least)
            && full >= least && full - least <= Fifth * full)
        {
            return true; // over a million is 1.1 million rounded down
        }

        bool isSum = rounded.Unit.Length == 1 && double.TryParse(rounded.Number, CultureInfo.InvariantCulture, out double sum) && sum >= Million; // a $2 trillion law is one of 2.2
        return figures >= (rounded.Value.StartsWith('~') || isSum ? 1 : 2) && figures < FiguresOf(exact)
            && double.TryParse(exact.Number, CultureInfo.InvariantCulture, out double number) && double.TryParse(rounded.Number, CultureInfo.InvariantCulture, out double other) && number > 0
            && Math.Abs(number - other) <= Math.Min(Tenth * other, 0.5000001 * Math.Pow(10, Math.Floor(Math.Log10(other)) + 1 - figures));
    }

    /// <summary>Whether one is a lower bound of round figures and the other nearly the next: <i>more than eight minutes</i>, <i>nearly nine</i>.</summary>
    private static bool AreBeside(Quantity bound, Quantity near) =>
        bound.Value[0] == '>' && near.Value[0] == '~' && decimal.TryParse(bound.Number, CultureInfo.InvariantCulture, out decimal least) && decimal.TryParse(near.Number, CultureInfo.InvariantCulture, out decimal about)
        && about > least && about - least <= (decimal)Eighth * about;

    /// <summary>Whether both are small numbers of things: two bills and three reviews are mostly others, not more or fewer.</summary>
    private static bool AreFew(Quantity one, Quantity two) =>
        one.Unit is not ("dead" or "injure" or "people" or "person" or "missing") && IsFew(one) && IsFew(two);

    /// <summary>Whether the sentences of both give one number of such things: then they agree in it, and the others count something else (<i>fell to 5.8 percent from 6.1</i>, <i>expected were 5.9</i>).</summary>
    private static bool AgreeBeside(Proposition one, Proposition two, string unit) =>
        BesideOf(one, unit).Overlaps(BesideOf(two, unit));

    private static HashSet<string> BesideOf(Proposition proposition, string unit)
    {
        Tokens tokens = proposition.Input.Annotations.Tokens;
        return proposition.Root < 0 ? [] : [.. QuantityReader.Read(tokens, tokens.SentenceSpan(tokens.SentenceOf[proposition.Root])).Where(quantity => quantity.Unit == unit).Select(quantity => quantity.Number)];
    }

    private static bool IsFew(Quantity quantity) => decimal.TryParse(quantity.Number, CultureInfo.InvariantCulture, out decimal number) && number <= Few;

    /// <summary>Whether the clauses tell of days that lie apart.</summary>
    private static bool AreOfOtherDays(Proposition one, Proposition two) =>
        one.From is { } from && one.To is { } to && two.From is { } otherFrom && two.To is { } otherTo && (from > otherTo.AddDays(OneDay) || otherFrom > to.AddDays(OneDay));

    private static int FiguresOf(Quantity quantity) => quantity.Number.Replace(".", "", StringComparison.Ordinal).Trim('0').Length;

    /// <summary>The nouns that stand beside a sum: to whom, for what, in what.</summary>
    private static HashSet<string> OthersOf(Proposition proposition, Quantity quantity)
    {
        Tokens tokens = proposition.Input.Annotations.Tokens;
        int unit = tokens.TokenAt(quantity.Span.End - 1);
        while (tokens.HeadOf(unit) is var above && above >= 0 && quantity.Span.Contains(tokens.Starts[above]))
        {
            unit = above; // of $300 million the sign bears what is said of the sum
        }

        int head = tokens.HeadOf(unit);
        return [.. ChildrenOf(tokens, unit).Concat(head < 0 ? [] : ChildrenOf(tokens, head))
            .Where(child => child != unit && tokens.RelationOf(child) is "nmod" or "obl" && tokens.TagOf(child) == UniversalTag.NOUN
                && !proposition.Input.Annotations.Times.Any(time => time.Span.Contains(tokens.Starts[child])) && tokens.LemmaOf(child) is not ("year" or "month" or "week" or "day" or "quarter" or "decade")).Select(tokens.LemmaOf)];
    }

    private static bool IsFarOff(Quantity one, Quantity two) =>
        decimal.TryParse(one.Number, CultureInfo.InvariantCulture, out decimal first) && decimal.TryParse(two.Number, CultureInfo.InvariantCulture, out decimal second)
        && Math.Max(first, second) > Likely * Math.Min(first, second);

    private HashSet<Quantity> GivenBy(Proposition proposition)
    {
        if (!_given.TryGetValue(proposition.Input.Index, out HashSet<Quantity>? given))
        {
            Article article = proposition.Input.Article;
            _given[proposition.Input.Index] = given = [.. article.Blocks.Where(block => block.Kind == BlockKind.Paragraph)
                .SelectMany(block => QuantityReader.Read(proposition.Input.Annotations.Tokens, block.Span)).DistinctBy(quantity => (quantity.Value, quantity.Unit))];
        }

        return given;
    }

    /// <summary>
    /// What is told of a number: the words above it up to the verb, and where that only counts (<i>rose to</i>, <i>stands at</i>) those of its subject; for a share or a sum of money, which count
    /// anything, its subject too.
    /// </summary>
    private HashSet<string> ToldOf(Proposition proposition, Quantity quantity)
    {
        Tokens tokens = proposition.Input.Annotations.Tokens;
        int unit = tokens.TokenAt(quantity.Span.End - 1), at = unit;
        var told = new HashSet<string>(StringComparer.Ordinal);
        if (tokens.TagOf(unit) is UniversalTag.VERB or UniversalTag.ADJ)
        {
            told.Add(quantity.Unit);
        }

        for (int head = tokens.HeadOf(at); head >= 0; head = tokens.HeadOf(head))
        {
            bool isBeside = tokens.RelationOf(at) == "conj" && tokens.TagOf(head) is not (UniversalTag.VERB or UniversalTag.AUX);
            at = head;
            if (isBeside)
            {
                continue; // of 52 pardons and nine commutations the pardons say nothing of the nine
            }

            AddWord(tokens, head, quantity, told);
            if (tokens.TagOf(head) is UniversalTag.VERB or UniversalTag.AUX)
            {
                break;
            }
        }

        foreach (int child in ChildrenOf(tokens, unit).Where(child => tokens.RelationOf(child) is "acl" or "acl:relcl"))
        {
            AddWord(tokens, child, quantity, told);
        }

        if (told.Count == 0 || lexicon.CountVerbs.Contains(tokens.LemmaOf(at)))
        {
            foreach (int subject in ChildrenOf(tokens, at).Where(child => tokens.RelationOf(child) is "nsubj" or "nsubj:pass"))
            {
                AddBelow(tokens, subject, quantity, told);
            }
        }

        return told;
    }

    private void AddBelow(Tokens tokens, int token, Quantity quantity, HashSet<string> told)
    {
        AddWord(tokens, token, quantity, told);
        foreach (int child in ChildrenOf(tokens, token).Where(child => tokens.RelationOf(child) is "nmod" or "acl" or "acl:relcl" or "compound" or "amod"))
        {
            AddBelow(tokens, child, quantity, told);
        }
    }

    private void AddWord(Tokens tokens, int token, Quantity quantity, HashSet<string> told)
    {
        string lemma = tokens.LemmaOf(token).ToLowerInvariant();
        if (tokens.TagOf(token) is UniversalTag.VERB or UniversalTag.NOUN or UniversalTag.ADJ && lemma != quantity.Unit && !quantity.Span.Contains(tokens.Starts[token])
            && !lexicon.CountVerbs.Contains(lemma) && !lexicon.LightVerbs.Contains(lemma) && !lexicon.VacuousWords.Contains(lemma) && !lexicon.AttributingWords.Contains(lemma))
        {
            told.Add(lemma);
        }
    }

    private static IEnumerable<int> ChildrenOf(Tokens tokens, int token)
    {
        int sentence = tokens.SentenceOf[token];
        for (int i = tokens.SentenceStarts[sentence]; i < tokens.SentenceStarts[sentence + 1]; i++)
        {
            if (tokens.HeadOf(i) == token)
            {
                yield return i;
            }
        }
    }
}
