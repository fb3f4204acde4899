using Readout.Language;
using Readout.Stories.Claims;
using Readout.Stories.People;

namespace Readout.Stories.Timelines;

/// <summary>
/// Words for an entry of a timeline that can stand alone: the clause where it has a subject and a finite verb; otherwise the name of who did it before the clause, its sentence,
/// or the smallest clause around it that can. Verbatim but for that name.
/// </summary>
internal sealed class EntryText(PeopleOfStory people)
{
    private const int LongestText = 260;
    private const int LongestClause = 320;
    private const int LengthOfFilm = 5;
    private const int ShortestDeed = 30;
    private const double Readable = 1;
    private const double Fragment = 2;

    /// <summary>The words.</summary>
    public string Of(Proposition proposition)
    {
        string told = Told(proposition);
        return Teller(proposition, told) is { } teller ? teller + ": " + told : told;
    }

    /// <summary>Who says words that do not tell it themselves: the one who signs a post.</summary>
    private string? Teller(Proposition proposition, string told)
    {
        if (proposition is not { Trigger: < 0, Statement: { Form: StatementForm.Posted, Source: [var source, ..] } statement })
        {
            return null;
        }

        string name = proposition.Actor is { } actor ? people[actor].Name : proposition.Input.Article.TextOf(source).ToString();
        return statement.Content[^1].End <= source.Start && told.Any(char.IsLetter) && !told.Contains(proposition.Input.Article.TextOf(source), StringComparison.Ordinal) ? name : null;
    }

    private string Told(Proposition proposition)
    {
        Tokens tokens = proposition.Input.Annotations.Tokens;
        int opening = tokens.TokenAt(proposition.Span.Start);
        TextSpan sentence = tokens.SentenceSpan(tokens.SentenceOf[opening]);
        bool isWhole = StandsAlone(tokens, proposition.Span);
        if (isWhole && Meant(proposition, tokens, opening) is { } meant)
        {
            return meant;
        }

        if (isWhole && (ClaimText.Readability(proposition) >= Readable || sentence.Length > LongestText || !sentence.Contains(proposition.Span)))
        {
            return TextOf(proposition, WithoutLink(tokens, proposition.Span));
        }

        if (Named(proposition, tokens, opening) is { } named)
        {
            return named;
        }

        if (NamedDeed(tokens, proposition) is { } deed)
        {
            return TextOf(proposition, deed);
        }

        if (sentence.Contains(proposition.Span) && AsideWords.Of(tokens, proposition.Span, isWhole) is { } aside)
        {
            return TextOf(proposition, aside);
        }

        if (sentence.Length <= LongestText && sentence.Contains(proposition.Span))
        {
            return TextOf(proposition, sentence);
        }

        return TextOf(proposition, WithoutLink(tokens, isWhole ? proposition.Span : Around(tokens, proposition.Span) ?? proposition.Span));
    }

    /// <summary>How well the clause reads as an entry: as a claim does, less where it cannot stand alone or only asks.</summary>
    public static double Readability(Proposition proposition)
    {
        Tokens tokens = proposition.Input.Annotations.Tokens;
        int sentence = tokens.SentenceOf[tokens.TokenAt(proposition.Span.Start)];
        bool asks = tokens.FormOf(tokens.SentenceStarts[sentence + 1] - 1) is "?" || tokens.PennTagOf(tokens.TokenAt(proposition.Span.Start)) is "WRB";
        return ClaimText.Readability(proposition) - (StandsAlone(tokens, proposition.Span) ? 0 : Fragment) - (asks ? Fragment : 0);
    }

    /// <summary>The clause with the name of whom its first word, <i>he</i> or <i>she</i>, means.</summary>
    private string? Meant(Proposition proposition, Tokens tokens, int opening)
    {
        string? who = tokens.Relations[opening] switch { "nsubj" => proposition.Actor, "nsubj:pass" => proposition.Target, _ => null };
        bool isPronoun = opening + 1 < tokens.Count && tokens.LemmaOf(opening) is "he" or "she" && tokens.Heads[opening] == HeadOf(tokens, proposition.Span) && tokens.Starts[opening + 1] < proposition.Span.End;
        return isPronoun && who is not null && people[who].Type == EntityType.Person && tokens.FormOf(opening + 1)[0] is not ('\'' or '’')
            ? people[who].Name + " " + TextOf(proposition, new TextSpan(tokens.Starts[opening + 1], proposition.Span.End)) : null;
    }

    /// <summary>The name of who did it before a clause that lacks it: <i>who resigned</i>, <i>and left for Rome</i>.</summary>
    private string? Named(Proposition proposition, Tokens tokens, int opening)
    {
        if (proposition.Actor is not { } actor || opening + 1 >= tokens.Count || tokens.Starts[opening + 1] >= proposition.Span.End)
        {
            return null;
        }

        int sentence = tokens.SentenceOf[opening];
        if (tokens.PennTagOf(opening) is "WP" or "WDT" && tokens.Relations[opening] == "nsubj" && IsNamedBefore(proposition, actor, sentence))
        {
            return people[actor].Name + " " + TextOf(proposition, new TextSpan(tokens.Starts[opening + 1], proposition.Span.End));
        }

        int head = HeadOf(tokens, proposition.Span);
        return head == opening && tokens.PennTagOf(head) is "VBD" or "VBZ" && tokens.Relations[head] == "conj" && head == proposition.Trigger && IsNamedBefore(proposition, actor, sentence)
            ? people[actor].Name + " " + TextOf(proposition, proposition.Span) : null;
    }

    /// <summary>Whether the last one named in the sentence before the clause is whom it tells of: <i>the prosecutions of one and of another, who also pleaded guilty</i> could be either.</summary>
    private bool IsNamedBefore(Proposition proposition, string actor, int sentence)
    {
        TextSpan before = new(proposition.Input.Annotations.Tokens.SentenceSpan(sentence).Start, proposition.Span.Start);
        bool isPlace = people[actor].Type == EntityType.GeopoliticalEntity;
        string? last = proposition.Input.Annotations.Entities.Where(entity => entity.Type is EntityType.Person or EntityType.Organization || (isPlace && entity.Type is EntityType.GeopoliticalEntity))
            .SelectMany(entity => entity.Mentions.Where(mention => mention.Kind == MentionKind.Name).Select(mention => (entity.Id, mention.Span))).Where(mention => before.Contains(mention.Span))
            .OrderBy(mention => mention.Span.End).ThenBy(mention => mention.Span.Start).Select(mention => mention.Id).LastOrDefault();
        return last is not null && people.Acting(proposition.Input.Index, last) == actor;
    }

    /// <summary>Whether words are a sentence, or a clause with a finite verb and its subject that is no question and hangs on nothing as its part.</summary>
    private static bool StandsAlone(Tokens tokens, TextSpan span)
    {
        int head = HeadOf(tokens, span), opening = tokens.TokenAt(span.Start);
        if (tokens.SentenceSpan(tokens.SentenceOf[opening]).Start == span.Start && tokens.Heads[head] < 0)
        {
            return true;
        }

        if (tokens.PennTagOf(opening) is "WRB" or "WP" or "WDT" or "WP$" || tokens.Relations[head].StartsWith("acl", StringComparison.Ordinal))
        {
            return false;
        }

        bool subject = false, finite = tokens.PennTagOf(head) is "VBD" or "VBZ" or "VBP";
        for (int i = tokens.TokenAt(span.Start); i < tokens.Count && tokens.Starts[i] < span.End; i++)
        {
            if (tokens.Heads[i] == head)
            {
                subject |= tokens.Relations[i].StartsWith("nsubj", StringComparison.Ordinal);
                finite |= tokens.Relations[i].StartsWith("aux", StringComparison.Ordinal) || tokens.Relations[i] == "cop" ? tokens.PennTagOf(i) is "VBD" or "VBZ" or "VBP" or "MD" : finite;
            }
        }

        return subject && finite;
    }

    /// <summary>
    /// The words that name a deed with somebody in it (<i>the nerve agent attack on a former spy in Tarn</i>), without the preposition before them and the relative clause behind; <c>null</c>
    /// for a verb, and for a deed of or to nobody (<i>the attack</i>).
    /// </summary>
    private static TextSpan? NamedDeed(Tokens tokens, Proposition proposition)
    {
        int head = HeadOf(tokens, proposition.Span), first = tokens.TokenAt(proposition.Span.Start), last = head;
        if (head != proposition.Trigger || tokens.TagOf(head) != UniversalTag.NOUN)
        {
            return null;
        }

        while (first < head && tokens.Heads[first] == head && tokens.Relations[first] == "case")
        {
            first++;
        }

        while (last + 1 < tokens.Count && tokens.Starts[last + 1] < proposition.Span.End && !(tokens.FormOf(last + 1) is "," && last + 2 < tokens.Count && tokens.PennTagOf(last + 2) is "WDT" or "WP" or "WRB"))
        {
            last++;
        }

        TextSpan deed = tokens.SpanOf(first, last + 1);
        return deed.Length >= ShortestDeed && tokens.TagOf(first) is UniversalTag.DET or UniversalTag.PROPN or UniversalTag.NOUN or UniversalTag.ADJ
            && tokens.In(deed).Any(i => tokens.TagOf(i) == UniversalTag.PROPN)
            && tokens.In(deed).Any(i => tokens.Heads[i] == head && (tokens.Relations[i] == "nmod:poss" || (tokens.Relations[i] == "nmod" && IsOf(tokens, i))))
            ? deed : null;
    }

    /// <summary>Whether a noun's preposition says to whom a deed is done, or whose it is.</summary>
    private static bool IsOf(Tokens tokens, int noun)
    {
        for (int i = noun - 1; i >= 0 && tokens.SentenceOf[i] == tokens.SentenceOf[noun]; i--)
        {
            if (tokens.Heads[i] == noun && tokens.Relations[i] == "case")
            {
                return tokens.LemmaOf(i) is "of" or "on" or "by" or "against";
            }
        }

        return false;
    }

    /// <summary>The smallest clause around a piece of one that stands alone, if it is not too long.</summary>
    private static TextSpan? Around(Tokens tokens, TextSpan span)
    {
        for (int head = tokens.Heads[HeadOf(tokens, span)]; head >= 0; head = tokens.Heads[head])
        {
            if (tokens.TagOf(head) is UniversalTag.VERB or UniversalTag.AUX or UniversalTag.ADJ or UniversalTag.NOUN && Subtree(tokens, head) is var clause
                && clause.Contains(span) && StandsAlone(tokens, clause))
            {
                return clause.Length <= LongestClause ? clause : null;
            }
        }

        return null;
    }

    private static TextSpan Subtree(Tokens tokens, int head)
    {
        int sentence = tokens.SentenceOf[head], first = head, last = head;
        for (int i = tokens.SentenceStarts[sentence]; i < tokens.SentenceStarts[sentence + 1]; i++)
        {
            if (tokens.TagOf(i) == UniversalTag.PUNCT)
            {
                continue;
            }

            int at = i;
            while (at >= 0 && at != head && !(tokens.Heads[at] == head && tokens.Relations[at] is "conj" or "cc" or "parataxis" && i > head))
            {
                at = tokens.Heads[at];
            }

            (first, last) = at == head ? (Math.Min(first, i), Math.Max(last, i)) : (first, last);
        }

        return tokens.SpanOf(first, last + 1);
    }

    /// <summary>The word of a span that hangs on none in it and is no mark.</summary>
    internal static int HeadOf(Tokens tokens, TextSpan span)
    {
        int first = tokens.TokenAt(span.Start);
        for (int i = first; i < tokens.Count && tokens.Starts[i] < span.End; i++)
        {
            if (tokens.TagOf(i) != UniversalTag.PUNCT && (tokens.Heads[i] < 0 || !span.Contains(tokens.SpanOf(tokens.Heads[i]))))
            {
                return i;
            }
        }

        return Math.Min(first, tokens.Count - 1);
    }

    /// <summary>The clause without the preposition or conjunction that ties it to its sentence; what ties another clause to it stays (<i>despite losing the vote, they still rule</i>).</summary>
    internal static TextSpan WithoutLink(Tokens tokens, TextSpan span)
    {
        int first = tokens.TokenAt(span.Start), head = HeadOf(tokens, span);
        while (first + 1 < tokens.Count && tokens.Starts[first + 1] < span.End && IsLink(tokens, first, head))
        {
            first++;
        }

        return new TextSpan(Math.Max(span.Start, tokens.Starts[first]), span.End);
    }

    private static bool IsLink(Tokens tokens, int token, int head) => tokens.TagOf(token) switch
    {
        UniversalTag.CCONJ => true,
        UniversalTag.PUNCT => tokens.FormOf(token) is not ("\"" or "“" or "(" or "‘"),
        UniversalTag.SCONJ => tokens.Heads[token] == head,
        UniversalTag.ADP or UniversalTag.ADV => tokens.Heads[token] == head && (tokens.Relations[token].StartsWith("mark", StringComparison.Ordinal) || tokens.LemmaOf(token) is "after" or "before" or "because" or "since"),
        _ => false,
    };

    /// <summary>Whether words are no line that can stand alone: a part of a question, what somebody says of himself, the title of a film with its length, marks without a letter.</summary>
    public static bool IsFragment(string text)
    {
        ReadOnlySpan<char> words = text.AsSpan().Trim();
        int end = words.IndexOf(' ');
        ReadOnlySpan<char> first = end < 0 ? words : words[..end];
        bool isLength = words.Length > LengthOfFilm && words[^3] == ':' && char.IsAsciiDigit(words[^1]) && char.IsAsciiDigit(words[^2]) && char.IsAsciiDigit(words[^4]) && char.IsAsciiDigit(words[^5]);
        return first is "why" or "how" or "what" or "whether" or "we" or "We" or "I" or "my" or "our" || isLength || !text.Any(char.IsLetter);
    }

    /// <summary>The words of a span with the other half of a pair of marks of which it holds one, where that stands close by.</summary>
    private static string TextOf(Proposition proposition, TextSpan span)
    {
        string text = proposition.Input.Article.Text;
        span = QuotationMarks.Paired(text, span, Math.Max(0, LongestClause - span.Length));
        ReadOnlySpan<char> words = text.AsSpan(span.Start, span.Length);
        if (words.Count(')') > words.Count('(') && span.Start > 0 && text[span.Start - 1] == '(')
        {
            span = new TextSpan(span.Start - 1, span.End);
        }

        return text[span.Start..span.End];
    }
}
