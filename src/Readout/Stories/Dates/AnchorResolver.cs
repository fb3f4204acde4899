using System.Globalization;
using Readout.Language;
using Readout.Stories.People;

namespace Readout.Stories.Dates;

/// <summary>
/// Dates what is counted from an event (<i>the call came six days after Britain expelled 23 diplomats</i>) by a report of the same story that tells on which day that event was: the same
/// action by the same actor, nobody else as its target. Where no report tells that, but one tells the day of what is counted (the call), the event from which it is counted gets its day.
/// Where reports give several days, nothing is dated.
/// </summary>
internal sealed class AnchorResolver
{
    private const int MostRounds = 3;
    private const int AtOnce = 200;
    private readonly PersonResolver _people = new(StoryLexicon.Shared);

    /// <summary>The articles with what they count from events dated; the others unchanged.</summary>
    /// <param name="inputs">All articles in canonical order.</param>
    /// <param name="stories">Indices of the articles of each story, with those of the story that it follows.</param>
    /// <param name="cancel">Stops the work.</param>
    public StoryInput[] Resolve(StoryInput[] inputs, IEnumerable<int[]> stories, CancellationToken cancel)
    {
        StoryInput[] result = [.. inputs];
        bool IsOpenIn(int[] story) => story.Any(index => result[index].Annotations.Times.Any(IsOpen));
        foreach (int[][] some in stories.Where(IsOpenIn).Chunk(AtOnce))
        {
            // Who somebody is rests on no day; what a story dates may be what the next one counts from.
            PeopleOfStory[] people = [.. some.AsParallel().AsOrdered().WithCancellation(cancel).Select(story => _people.Resolve([.. story.Select(index => (result[index].Index, result[index].Annotations))]))];
            for (int i = 0; i < some.Length; i++)
            {
                for (int round = 0; IsOpenIn(some[i]) && round < MostRounds && ResolveOnce(result, some[i], people[i]); round++)
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
                if (Changed(new AnchorMatcher(inputs, story, people), input, time) is { } annotations)
                {
                    inputs[index] = input = input with { Annotations = annotations };
                    any = true;
                }
            }
        }

        return any;
    }

    /// <summary>The annotations with an expression dated, by the event from which it counts or by what it dates; <c>null</c> where neither has a day.</summary>
    private static Annotations? Changed(AnchorMatcher matcher, StoryInput input, TimeExpression time)
    {
        TextSpan clause = time.Anchor!.Clause;
        Event? anchor = input.Annotations.Events.FirstOrDefault(happening => clause.Contains(happening.Trigger));
        if (matcher.DayOf(input, clause, anchor) is { } found)
        {
            return With(input.Annotations, time, Counted(input, time, found), null, null);
        }

        if (anchor is not { From: null } || time.Anchor.Unit is not ('D' or 'W'))
        {
            return null;
        }

        if (DayBefore(input, time) is { } beside)
        {
            return Back(input, time, beside.Span, new DatedDeed(input, beside.Span, null, beside.From!.Value), anchor);
        }

        foreach (Event counted in input.Annotations.Events.Where(happening => happening.Time == time.Span && happening.From is null && !clause.Contains(happening.Trigger)))
        {
            if (matcher.DayOf(input, counted.Span, counted, clause) is { } told)
            {
                return Back(input, time, counted.Trigger, told, anchor);
            }
        }

        Tokens tokens = input.Annotations.Tokens;
        return DatedNounReader.SubjectOf(tokens, time.Span, clause) is { } subject && matcher.DayOf(tokens.LemmaOf(subject)) is { } noun ? Back(input, time, tokens.SpanOf(subject), noun, anchor) : null;
    }

    /// <summary>The day that stands right before an expression and says when it was: <i>on April 30, two days after ...</i>; <c>null</c> when none does.</summary>
    private static TimeExpression? DayBefore(StoryInput input, TimeExpression time) => input.Annotations.Times.FirstOrDefault(other =>
        other is { Type: TimexType.Date, From: { } from, To: { } to } && from == to && other.Span.End <= time.Span.Start && time.Span.Start - other.Span.End <= 3
        && input.Article.Text.AsSpan(other.Span.End, time.Span.Start - other.Span.End).Trim() is "," or "\u2013" or "-" or "(");

    /// <summary>The expression takes the day of what it dates, and the event from which it counts lies so far before it.</summary>
    private static Annotations Back(StoryInput input, TimeExpression time, TextSpan counted, DatedDeed told, Event anchor)
    {
        (_, DateOnly from, _) = (time.Anchor! with { Count = -time.Anchor.Count }).CountedFrom(told.Day);
        return With(input.Annotations, time, Told(input, time, counted, told, from), anchor, from);
    }

    private static TimeExpression Counted(StoryInput input, TimeExpression time, DatedDeed found)
    {
        (string value, DateOnly from, DateOnly to) = time.Anchor!.CountedFrom(found.Day);
        return time with
        {
            Type = TimexType.Date,
            Value = value,
            From = from,
            To = to,
            Anchor = time.Anchor! with { DatedBy = found.Evidence },
            Because = $"Counted from '{input.Article.TextOf(time.Anchor.Clause)}', which {found.Input.Article.Id} dates {Iso(found.Day)}: '{found.Input.Article.TextOf(found.Span)}'.",
        };
    }

    private static TimeExpression Told(StoryInput input, TimeExpression time, TextSpan counted, DatedDeed told, DateOnly anchored) => time with
    {
        Type = TimexType.Date,
        Value = Iso(told.Day),
        From = told.Day,
        To = told.Day,
        Anchor = time.Anchor! with { DatedBy = told.Evidence },
        Because = $"The day of '{input.Article.TextOf(counted)}', which {told.Input.Article.Id} dates {Iso(told.Day)}: '{told.Input.Article.TextOf(told.Span)}'; counted back from it, '{input.Article.TextOf(time.Anchor.Clause)}' was on {Iso(anchored)}.",
    };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Annotations With(Annotations annotations, TimeExpression before, TimeExpression after, Event? anchor, DateOnly? day) => annotations with
    {
        Times = [.. annotations.Times.Select(time => time == before ? after : time)],
        Events = [.. annotations.Events.Select(happening => happening.Time == before.Span && happening.From is null ? happening with { From = after.From, To = after.To }
            : anchor is not null && happening.Trigger == anchor.Trigger && happening.From is null ? happening with { From = day, To = day } : happening)],
    };
}
