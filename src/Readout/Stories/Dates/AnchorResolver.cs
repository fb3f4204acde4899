using System.Collections.Immutable;
using System.Globalization;
using Readout.Language;
using Readout.Stories.People;

namespace Readout.Stories.Dates;

/// <summary>
/// Dates what is counted from an event (<i>six days after Britain expelled 23 diplomats</i>) by a report of the same story that tells on which day that event was: the same
/// action by the same actor, nobody else as its target. Where reports give several days for it, nothing is dated.
/// </summary>
internal sealed class AnchorResolver
{
    private const int MostRounds = 3;
    private const int LongestNoun = 5;
    private readonly PersonResolver _people = new(StoryLexicon.Shared);

    /// <summary>The articles with what they count from events dated; the others unchanged.</summary>
    /// <param name="inputs">All articles in canonical order.</param>
    /// <param name="stories">Indices of the articles of each story, with those of the story that it follows.</param>
    /// <param name="cancel">Stops the work.</param>
    public StoryInput[] Resolve(StoryInput[] inputs, IEnumerable<int[]> stories, CancellationToken cancel)
    {
        StoryInput[] result = [.. inputs];
        foreach (int[] story in stories)
        {
            cancel.ThrowIfCancellationRequested();
            if (story.Any(index => result[index].Annotations.Times.Any(IsOpen)))
            {
                PeopleOfStory people = _people.Resolve([.. story.Select(index => (result[index].Index, result[index].Annotations))]);
                for (int round = 0; round < MostRounds && ResolveOnce(result, story, people); round++)
                {
                }
            }
        }

        return result;
    }

    private static bool IsOpen(TimeExpression time) => time is { Anchor: not null, From: null };

    private static bool ResolveOnce(StoryInput[] inputs, int[] story, PeopleOfStory people)
    {
        bool any = false;
        foreach (int index in story)
        {
            StoryInput input = inputs[index];
            foreach (TimeExpression time in input.Annotations.Times.Where(IsOpen))
            {
                if (Dated(inputs, story, people, input, time) is not { } found)
                {
                    continue;
                }

                inputs[index] = input = input with { Annotations = With(input.Annotations, time, Counted(input, time, found)) };
                any = true;
            }
        }

        return any;
    }

    /// <summary>The only day on which the reports of the story tell the event, with the report that reads first; <c>null</c> when none does or several days compete.</summary>
    private static (StoryInput Input, Event Event)? Dated(StoryInput[] inputs, int[] story, PeopleOfStory people, StoryInput input, TimeExpression time)
    {
        TextSpan clause = time.Anchor!.Clause;
        Event? anchor = input.Annotations.Events.FirstOrDefault(happening => clause.Contains(happening.Trigger));
        string? noun = anchor is null ? NounOf(input.Annotations, clause) : null;
        if (anchor is null && noun is null)
        {
            return null;
        }

        (StoryInput Input, Event Event)[] told = [.. story.Select(index => inputs[index])
            .SelectMany(other => other.Annotations.Events.Select(happening => (Input: other, Event: happening)))
            .Where(pair => pair.Event is { From: { } from, To: { } to, Status: EventStatus.Reported or EventStatus.Ended } && from == to
                && !(pair.Input.Index == input.Index && clause.Contains(pair.Event.Trigger))
                && (anchor is not null ? IsSame(people, (input, anchor), pair) : IsNoun(pair.Input.Annotations, pair.Event, noun!)))];
        told = Narrowed(told, input.Article.TextOf(clause));
        return told.Length > 0 && told.All(pair => pair.Event.From == told[0].Event.From) ? told[0] : null;
    }

    /// <summary>Where days compete, the events that tell the same figures as the clause.</summary>
    private static (StoryInput Input, Event Event)[] Narrowed((StoryInput Input, Event Event)[] told, string clause)
    {
        string[] figures = Figures(clause);
        (StoryInput Input, Event Event)[] same = [.. told.Where(pair => figures.Length > 0 && figures.All(Figures(pair.Input.Article.TextOf(pair.Event.Span)).Contains))];
        return same.Length > 0 && told.Any(pair => pair.Event.From != told[0].Event.From) ? same : told;
    }

    private static string[] Figures(string text) =>
        [.. text.Split([' ', '-', '\u2013', ','], StringSplitOptions.RemoveEmptyEntries).Where(word => word.All(char.IsAsciiDigit))];

    private static bool IsSame(PeopleOfStory people, (StoryInput Input, Event Event) one, (StoryInput Input, Event Event) two)
    {
        if (one.Event.Lemma != two.Event.Lemma && (one.Event.Cameo is null || one.Event.Cameo != two.Event.Cameo))
        {
            return false;
        }

        bool? actor = AreSame(people, one.Input, one.Event.Actor, two.Input, two.Event.Actor);
        bool? target = AreSame(people, one.Input, one.Event.Target, two.Input, two.Event.Target);
        return actor != false && target != false && (actor == true || target == true);
    }

    /// <summary>Whether two parties are one: the same person or body, or of the same country; <c>null</c> when that cannot be said.</summary>
    private static bool? AreSame(PeopleOfStory people, StoryInput one, EventParticipant? first, StoryInput two, EventParticipant? second)
    {
        if (first is null || second is null)
        {
            return null;
        }

        if (people.Acting(one.Index, first.EntityId) is { } person && people.Acting(two.Index, second.EntityId) is { } other && person == other)
        {
            return true;
        }

        return CountryOf(first) is { } country && CountryOf(second) is { } second3 ? country == second3 : null;
    }

    private static string? CountryOf(EventParticipant party) => party.Code is { Length: >= 3 } code && code[0] != '-' ? code[..3] : null;

    /// <summary>The noun of <i>the call</i>, where the clause is no more than that.</summary>
    private static string? NounOf(Annotations annotations, TextSpan clause)
    {
        Tokens tokens = annotations.Tokens;
        int first = tokens.TokenAt(clause.Start), end = first;
        while (end < tokens.Count && tokens.Starts[end] < clause.End && tokens.TagOf(end) is UniversalTag.DET or UniversalTag.ADJ or UniversalTag.NOUN or UniversalTag.PROPN)
        {
            end++;
        }

        return end - first is >= 2 and <= LongestNoun && tokens.LemmaOf(first) == "the" && tokens.TagOf(end - 1) == UniversalTag.NOUN ? tokens.LemmaOf(end - 1) : null;
    }

    private static bool IsNoun(Annotations annotations, Event happening, string noun) =>
        annotations.Tokens.LemmaOf(happening.TriggerToken) == noun && annotations.Tokens.TagOf(happening.TriggerToken) == UniversalTag.NOUN;

    private static TimeExpression Counted(StoryInput input, TimeExpression time, (StoryInput Input, Event Event) found)
    {
        DateOnly day = found.Event.From!.Value;
        (string value, DateOnly from, DateOnly to) = time.Anchor!.CountedFrom(day);
        return time with
        {
            Type = TimexType.Date,
            Value = value,
            From = from,
            To = to,
            Anchor = time.Anchor! with { DatedBy = new Evidence(found.Input.Article.Id, found.Event.Span, found.Event.StatementId) },
            Because = $"Counted from '{input.Article.TextOf(time.Anchor.Clause)}', which {found.Input.Article.Id} dates {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}: '{found.Input.Article.TextOf(found.Event.Span)}'.",
        };
    }

    private static Annotations With(Annotations annotations, TimeExpression before, TimeExpression after) => annotations with
    {
        Times = [.. annotations.Times.Select(time => time == before ? after : time)],
        Events = [.. annotations.Events.Select(happening => happening.Time == before.Span && happening.From is null ? happening with { From = after.From, To = after.To } : happening)],
    };
}
