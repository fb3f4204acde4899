using Readout.Language;
using Readout.Stories.Claims;
using Readout.Stories.People;

namespace Readout.Stories.Timelines;

/// <summary>Reads what an article tells with its day: events, and statements that matter to a claim.</summary>
internal sealed class HappeningReader(PeopleOfStory people, StoryLexicon lexicon, WordTable table)
{
    private const int LongestInterval = 366;
    private const int NearlyAdjacent = 16;
    private const int LongestAhead = 92;
    private const int LongestHandle = 48;

    /// <summary>The dated happenings of an article in text order.</summary>
    /// <param name="input">The article.</param>
    /// <param name="telling">Ids of its statements that belong to a claim of several reports.</param>
    public List<Happening> Read(StoryInput input, IReadOnlySet<string> telling)
    {
        var found = new List<Happening>();
        foreach (Event happening in input.Annotations.Events)
        {
            if (happening is { From: { } from, To: { } to } && to.DayNumber - from.DayNumber <= LongestInterval && IsInBody(input, happening.Span) && !IsOfSignature(input, happening.Time)
                && !(happening.Status == EventStatus.Reported && from > input.Days.To) && IsTold(input, happening) && !IsTimeOfAnother(input, happening) && !IsPartOfAnother(input, happening))
            {
                found.Add(HappeningOf(input, happening, from, to));
            }
        }

        var tree = new StatementTree(input.Annotations, lexicon);
        foreach (Statement statement in input.Annotations.Statements)
        {
            if (statement is { From: { } from, To: { } to, IsSpeech: true } && from == to && telling.Contains(statement.Id)
                && people.Find(input.Index, tree.SpeakerOf(statement)) is var speaker && (speaker is not null || !statement.Source.IsEmpty))
            {
                TextSpan sentence = SentenceOf(input.Annotations.Tokens, statement.Cue.IsEmpty || statement.Form == StatementForm.Posted ? statement.Content[0] : statement.Cue[0]);
                if (statement is { Form: StatementForm.Posted, Cue: [var signature, ..] } && signature.Start > sentence.Start && signature.Start < sentence.End)
                {
                    // What signs a post is no part of what it says.
                    sentence = new TextSpan(sentence.Start, Math.Min(sentence.End, statement.Content[0].End));
                }

                found.Add(new Happening(PropositionOf(input, statement, sentence, speaker), from, to, true)
                {
                    Sentence = SentenceNumber(input, sentence),
                    SentenceWords = ContentWords.Read(input.Annotations, sentence, table),
                });
            }
        }

        AddAhead(input, found);
        return found;
    }

    /// <summary>Days named ahead of the report that no event took up: what is told of them is still to come.</summary>
    private void AddAhead(StoryInput input, List<Happening> found)
    {
        foreach (TimeExpression time in input.Annotations.Times)
        {
            if (time is { Type: TimexType.Date, Anchor: null, From: { } from, To: { } to } && input.Days.To is { } published && from > published
                && to.DayNumber - from.DayNumber <= LongestAhead && IsInBody(input, time.Span) && !input.Annotations.Events.Any(happening => happening.Time == time.Span)
                && AheadReader.Read(input.Annotations, time) is { } coming)
            {
                found.Add(HappeningOf(input, coming, from, to));
            }
        }
    }

    /// <summary>Whether a day stands behind a handle in brackets, where it signs a post: <i>— Jane Doe (@jane) March 4, 2019</i>. It says when that was written and nothing else.</summary>
    private static bool IsOfSignature(StoryInput input, TextSpan? day)
    {
        if (day is not { } time)
        {
            return false;
        }

        ReadOnlySpan<char> before = input.Article.Text.AsSpan(0, time.Start).TrimEnd(" ,");
        int open = before.LastIndexOf('(');
        return before.EndsWith(")") && before.Length - open <= LongestHandle && before[(open + 1)..].TrimStart().StartsWith("@");
    }

    /// <summary>Whether it is more than a noun in passing: a verb, or a deed of or to somebody.</summary>
    private static bool IsTold(StoryInput input, Event happening) =>
        happening.Actor?.EntityId is not null || happening.Target?.EntityId is not null
        || (input.Annotations.Tokens.TagOf(happening.TriggerToken) is not (UniversalTag.NOUN or UniversalTag.PROPN) && !IsImprint(input.Annotations.Tokens, happening.TriggerToken));

    /// <summary>Whether it only says when a paper, an interview or the article itself came out: <i>a study published in May</i>.</summary>
    private static bool IsImprint(Tokens tokens, int trigger) => tokens.LemmaOf(trigger) is "publish" or "release" or "update" && tokens.Relations[trigger] == "acl";

    /// <summary>Whether the time stands right before the word for another event: <i>the 4 May attack</i> dates the attack, not what answered it.</summary>
    private static bool IsTimeOfAnother(StoryInput input, Event happening) =>
        happening.Time is { } time
        && input.Annotations.Events.Any(other => other.Trigger.Start >= time.End && other.Trigger.Start - time.End <= NearlyAdjacent
            && other.Trigger != happening.Trigger && other.Time == time && (happening.Trigger.End <= time.Start || happening.Trigger.Start > other.Trigger.Start)
            && IsPlain(input.Article.Text.AsSpan(time.End, other.Trigger.Start - time.End)));

    /// <summary>Whether a larger clause with the same time tells it as a part: <i>invited her during a call on Monday</i> is one happening.</summary>
    private static bool IsPartOfAnother(StoryInput input, Event happening) =>
        happening.Time is { } time
        && input.Annotations.Events.Any(other => other.Time == time && other.Span != happening.Span && other.Span.Contains(happening.Span) && !IsTimeOfAnother(input, other));

    private static string? ActorWord(StoryInput input, Event happening) =>
        happening.Actor is { } actor && input.Annotations.Tokens.HeadOf(actor.Span) is >= 0 and int head ? input.Annotations.Tokens.LemmaOf(head) : null;

    private static bool IsPlain(ReadOnlySpan<char> words)
    {
        foreach (char c in words)
        {
            if (!char.IsLetterOrDigit(c) && c != ' ' && c != '-')
            {
                return false;
            }
        }

        return true;
    }

    private Happening HappeningOf(StoryInput input, Event happening, DateOnly from, DateOnly to)
    {
        (Argument doer, Argument target) = new PartyReader(input, people, table).Read(happening.TriggerToken);
        return new Happening(PropositionOf(input, happening), from, to, false)
        {
            Lemma = happening.Lemma,
            ActorWord = ActorWord(input, happening),
            Kind = Deed.KindOf(happening),
            IsNoun = input.Annotations.Tokens.TagOf(happening.TriggerToken) is UniversalTag.NOUN or UniversalTag.PROPN,
            ActionWord = table.NumberOf(happening.Lemma.ToLowerInvariant()),
            Doer = doer,
            Target = target,
            Sentence = SentenceNumber(input, happening.Span),
            SentenceWords = ContentWords.Read(input.Annotations, SentenceOf(input.Annotations.Tokens, happening.Span), table),
        };
    }

    private static int SentenceNumber(StoryInput input, TextSpan place) => input.Annotations.Tokens.SentenceOf[Math.Min(input.Annotations.Tokens.TokenAt(place.Start), input.Annotations.Tokens.Count - 1)];

    private Proposition PropositionOf(StoryInput input, Event happening)
    {
        Tokens tokens = input.Annotations.Tokens;
        (int family, int trigger) = lexicon.Families.Of(tokens, happening.Span).Where(found => !lexicon.Families.IsCommon(found.Family))
            .OrderBy(found => Math.Abs(found.Token - happening.TriggerToken)).Append((Family: -1, Token: happening.TriggerToken)).First();
        return new Proposition
        {
            Input = input,
            Statement = input.Annotations.Statements.FirstOrDefault(statement => statement.Id == happening.StatementId),
            Span = happening.Span,
            Family = family,
            Trigger = trigger,
            People = PeopleIn(input, happening.Span),
            Actor = people.Acting(input.Index, happening.Actor?.EntityId),
            Target = people.Acting(input.Index, happening.Target?.EntityId),
            From = happening.From,
            To = happening.To,
            Status = happening.Status,
            Words = SpanWords.Of(input.Words, happening.Span),
            Content = ContentWords.Read(input.Annotations, happening.Span, table),
            Quantities = [.. QuantityReader.Read(tokens, happening.Span)],
            Confidence = happening.Confidence,
        };
    }

    private Proposition PropositionOf(StoryInput input, Statement statement, TextSpan sentence, string? speaker) => new()
    {
        Input = input,
        Statement = statement,
        Span = sentence,
        People = PeopleIn(input, sentence),
        Actor = speaker,
        From = statement.From,
        To = statement.To,
        Words = SpanWords.Of(input.Words, sentence),
        Content = ContentWords.Read(input.Annotations, sentence, table),
        Quantities = [.. QuantityReader.Read(input.Annotations.Tokens, sentence)],
        Confidence = statement.Confidence,
    };

    private string[] PeopleIn(StoryInput input, TextSpan span) =>
    [
        .. input.Annotations.Entities.Where(entity => entity.Mentions.Any(mention => span.Contains(mention.Span)))
            .Select(entity => people.Find(input.Index, entity.Id)).OfType<string>().Distinct().Order(StringComparer.Ordinal),
    ];

    private static bool IsInBody(StoryInput input, TextSpan span)
    {
        int token = input.Annotations.Tokens.TokenAt(span.Start);
        return token < input.Annotations.Tokens.Count
            && input.Article.Blocks[input.Annotations.Tokens.SentenceBlocks[input.Annotations.Tokens.SentenceOf[token]]].Kind == BlockKind.Paragraph;
    }

    private static TextSpan SentenceOf(Tokens tokens, TextSpan place) =>
        tokens.SentenceSpan(tokens.SentenceOf[Math.Min(tokens.TokenAt(place.Start), tokens.Count - 1)]);
}
