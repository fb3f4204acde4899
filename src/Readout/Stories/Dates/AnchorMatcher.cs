using Readout.Language;
using Readout.Stories.People;

namespace Readout.Stories.Dates;

/// <summary>Finds the report of a story that tells on which day an event of another was.</summary>
internal sealed class AnchorMatcher(StoryInput[] inputs, int[] story, PeopleOfStory people)
{
    private const int LongestNoun = 5;
    private const int ShortestVerb = 4;

    /// <summary>The only day on which the reports of the story tell an event, with the report that reads first; <c>null</c> when none does or several days compete.</summary>
    /// <param name="input">The article that names the event.</param>
    /// <param name="clause">The words that name it.</param>
    /// <param name="named">The event that was read there; <c>null</c> where the words are no more than a noun (<i>the call</i>).</param>
    /// <param name="part">A part of the words that tells another event, or <c>null</c>.</param>
    public DatedDeed? DayOf(StoryInput input, TextSpan clause, Event? named, TextSpan? part = null)
    {
        string? noun = NounOf(input.Annotations, clause, named);
        if (named is null && noun is null)
        {
            return null;
        }

        IEnumerable<DatedDeed> events = story.Select(index => inputs[index])
            .SelectMany(other => other.Annotations.Events.Select(happening => (Input: other, Event: happening)))
            .Where(pair => pair.Event is { From: { } from, To: { } to, Status: EventStatus.Reported or EventStatus.Ended } && from == to
                && !(pair.Input.Index == input.Index && clause.Contains(pair.Event.Trigger))
                && (named is not null && IsSame((input, named), pair) || (noun is not null && IsNoun(pair.Input.Annotations, pair.Event, noun) && !IsOther((input, named), pair))))
            .Select(pair => new DatedDeed(pair.Input, pair.Event.Span, pair.Event.StatementId, pair.Event.From!.Value));
        IEnumerable<DatedDeed> nouns = noun is null ? [] : story.SelectMany(index => DatedNounReader.Read(inputs[index], noun));
        DatedDeed[] told = Narrowed([.. events.Concat(nouns)], Words(input, clause, part));
        return told.Length > 0 && Array.TrueForAll(told, deed => deed.Day == told[0].Day) ? told[0] : null;
    }

    /// <summary>The only day that the reports of the story give a noun (<i>the call</i>).</summary>
    /// <param name="noun">Its lemma.</param>
    public DatedDeed? DayOf(string noun)
    {
        DatedDeed[] told = [.. story.SelectMany(index => DatedNounReader.Read(inputs[index], noun))];
        return told.Length > 0 && Array.TrueForAll(told, deed => deed.Day == told[0].Day) ? told[0] : null;
    }

    private static string Words(StoryInput input, TextSpan clause, TextSpan? part) =>
        part is { } without && clause.Contains(without) ? input.Article.TextOf(new TextSpan(clause.Start, without.Start)) : input.Article.TextOf(clause);

    /// <summary>Where days compete, what tells the same figures as the clause.</summary>
    private static DatedDeed[] Narrowed(DatedDeed[] told, string clause)
    {
        string[] figures = Figures(clause);
        DatedDeed[] same = [.. told.Where(deed => figures.Length > 0 && figures.All(Figures(deed.Input.Article.TextOf(deed.Span)).Contains))];
        return same.Length > 0 && Array.Exists(told, deed => deed.Day != told[0].Day) ? same : told;
    }

    private static string[] Figures(string text) =>
        [.. text.Split([' ', '-', '\u2013', ','], StringSplitOptions.RemoveEmptyEntries).Where(word => word.All(char.IsAsciiDigit))];

    private bool IsSame((StoryInput Input, Event Event) one, (StoryInput Input, Event Event) two)
    {
        if (one.Event.Lemma != two.Event.Lemma && (Deed.KindOf(one.Event) is not { } kind || kind != Deed.KindOf(two.Event)) && (one.Event.Cameo is not { } code || code != two.Event.Cameo))
        {
            return false;
        }

        bool? actor = AreSame(one.Input, one.Event.Actor, two.Input, two.Event.Actor);
        bool? target = AreSame(one.Input, one.Event.Target, two.Input, two.Event.Target);
        return actor != false && target != false && (actor == true || target == true);
    }

    /// <summary>Whether somebody else did what the noun names.</summary>
    private bool IsOther((StoryInput Input, Event? Event) one, (StoryInput Input, Event Event) two) =>
        one.Event is { } named && (AreSame(one.Input, named.Actor, two.Input, two.Event.Actor) == false || AreSame(one.Input, named.Target, two.Input, two.Event.Target) == false);

    /// <summary>Whether two parties are one: the same person or body, or of the same country; <c>null</c> when that cannot be said.</summary>
    private bool? AreSame(StoryInput one, EventParticipant? first, StoryInput two, EventParticipant? second)
    {
        if (first is null || second is null)
        {
            return null;
        }

        if (people.Acting(one.Index, first.EntityId) is { } person && people.Acting(two.Index, second.EntityId) is { } other && person == other)
        {
            return true;
        }

        return CountryOf(first) is { } country && CountryOf(second) is { } otherCountry ? country == otherCountry : null;
    }

    private static string? CountryOf(EventParticipant party) => party.Code is { Length: >= 3 } code && code[0] != '-' ? code[..3] : null;

    /// <summary>The noun of <i>the call</i>, where the words begin with no more than that.</summary>
    private static string? NounOf(Annotations annotations, TextSpan clause, Event? named)
    {
        Tokens tokens = annotations.Tokens;
        if (named is not null)
        {
            return tokens.TagOf(named.TriggerToken) == UniversalTag.NOUN && IsDefinite(tokens, named.TriggerToken) ? tokens.LemmaOf(named.TriggerToken) : null;
        }

        int first = tokens.TokenAt(clause.Start), end = first;
        while (end < tokens.Count && tokens.Starts[end] < clause.End && tokens.TagOf(end) is UniversalTag.DET or UniversalTag.ADJ or UniversalTag.NOUN or UniversalTag.PROPN)
        {
            end++;
        }

        return end - first is >= 2 and <= LongestNoun && tokens.LemmaOf(first) == "the" && tokens.TagOf(end - 1) == UniversalTag.NOUN ? tokens.LemmaOf(end - 1) : null;
    }

    private static bool IsDefinite(Tokens tokens, int noun)
    {
        for (int i = noun - 1; i >= 0 && i >= noun - LongestNoun; i--)
        {
            if (tokens.Heads[i] == noun && tokens.LemmaOf(i) == "the")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an event is told by the noun, or by the verb from which the noun is made: <i>the resignation</i> of somebody who <i>resigned</i>.</summary>
    private static bool IsNoun(Annotations annotations, Event happening, string noun)
    {
        string lemma = annotations.Tokens.LemmaOf(happening.TriggerToken);
        return annotations.Tokens.TagOf(happening.TriggerToken) == UniversalTag.NOUN ? lemma == noun : IsMadeFrom(noun, lemma);
    }

    private static bool IsMadeFrom(string noun, string verb) =>
        verb.Length >= ShortestVerb && noun.StartsWith(verb.TrimEnd('e'), StringComparison.Ordinal)
        && noun[verb.TrimEnd('e').Length..] is "" or "e" or "ation" or "ion" or "tion" or "ment" or "ement" or "al" or "ing" or "ure";
}
