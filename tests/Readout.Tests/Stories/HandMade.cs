using System.Collections.Immutable;
using Readout.Language;

namespace Readout.Tests.Stories;

/// <summary>Annotations made by hand: a text whose paragraphs are lines, plain tokens, and entities, times, statements and events found by their words.</summary>
internal sealed class HandMade
{
    private readonly Tokens _tokens;
    private readonly Article _article;
    private readonly List<Entity> _entities = [];
    private readonly List<TimeExpression> _times = [];
    private readonly List<Statement> _statements = [];
    private readonly List<Event> _events = [];

    public HandMade(string id, string text, string? title = null, string? outlet = null, DateOnly? published = null, DateOnly? earliest = null)
    {
        string whole = title is null ? text : title + "\n" + text;
        var blocks = new List<Block>();
        int at = 0;
        foreach (string line in whole.Split('\n'))
        {
            if (line.Length > 0)
            {
                blocks.Add(new Block(at == 0 && title is not null ? BlockKind.Title : BlockKind.Paragraph, new(at, at + line.Length), new(at, at + line.Length)));
            }

            at += line.Length + 1;
        }

        _article = new Article
        {
            Report = new Report(id, whole, ReportFormat.PlainText, id),
            Text = whole,
            Map = OffsetMap.Identity(whole.Length),
            Blocks = [.. blocks],
            Title = title is null ? null : new Finding(title, Provenance.Stated, new(0, title.Length)),
            Outlet = outlet is null ? null : new Finding(outlet, Provenance.Given),
            Published = published is null && earliest is null ? null
                : new PublicationDate(published, Provenance.Given, Earliest: earliest ?? published, Latest: published),
        };
        _tokens = Tokenize(whole, blocks);
    }

    public Annotations Build() => new(_article, _tokens, [.. _entities], [.. _times], [.. _statements], [.. _events]);

    /// <summary>Adds an entity whose mentions are all occurrences of the given names.</summary>
    public HandMade Entity(EntityType type, params string[] names)
    {
        IEnumerable<TextSpan> spans = names.SelectMany(All).Order();
        var kept = new List<TextSpan>();
        foreach (TextSpan span in spans.OrderByDescending(span => span.Length))
        {
            if (!kept.Any(other => other.Overlaps(span)))
            {
                kept.Add(span);
            }
        }

        _entities.Add(new Entity(
            $"e{_entities.Count + 1}", type, names.MaxBy(name => name.Length)!, true, false,
            [.. kept.Order().Select(span => new Mention(span, _tokens.TokenAt(span.Start), _tokens.TokenAt(span.End - 1) + 1, _tokens.TokenAt(span.End - 1), MentionKind.Name))], []));
        return this;
    }

    public HandMade Time(string words, DateOnly from, DateOnly? to = null)
    {
        _times.Add(new TimeExpression(Span(words), TimexType.Date, from.ToString("yyyy-MM-dd"), from, to ?? from));
        return this;
    }

    public HandMade Statement(
        string source, string cue, string content, Stance stance = Stance.Asserts, bool isSpeech = true, string[]? about = null, string? within = null,
        string[]? via = null, string? occasion = null, DateOnly? day = null, QuoteKind quote = QuoteKind.Indirect, double confidence = 1)
    {
        TextSpan contentSpan = Span(content);
        TextSpan sourceSpan = All(source).MinBy(span => Math.Abs(span.Start - contentSpan.Start));
        _statements.Add(new Statement($"s{_statements.Count + 1}", [sourceSpan], [All(cue).MinBy(span => Math.Abs(span.Start - sourceSpan.End))], [contentSpan])
        {
            Speaker = _entities.FirstOrDefault(entity => entity.Mentions.Any(mention => sourceSpan.Contains(mention.Span) || mention.Span.Contains(sourceSpan)))?.Id,
            IsSpeech = isSpeech,
            Stance = stance,
            About = about is null ? [] : [.. about],
            Within = within,
            Via = via is null ? [] : [.. via],
            Occasion = occasion is null ? null : Span(occasion),
            From = day,
            To = day,
            Quote = quote,
            Confidence = confidence,
        });
        return this;
    }

    public HandMade Event(
        string clause, string trigger, string lemma, string? cameo, string? actor, string? target, string? statement = null, DateOnly? day = null,
        EventStatus status = EventStatus.Reported)
    {
        TextSpan span = Span(clause);
        TextSpan word = All(trigger).First(span.Contains);
        _events.Add(new Event($"v{_events.Count + 1}", span, word, _tokens.TokenAt(word.Start), lemma)
        {
            Cameo = cameo,
            Actor = Participant(actor, span),
            Target = Participant(target, span),
            StatementId = statement,
            From = day,
            To = day,
            Status = status,
        });
        return this;
    }

    public TextSpan Span(string words) => All(words).First();

    private EventParticipant? Participant(string? name, TextSpan span)
    {
        if (name is null)
        {
            return null;
        }

        Entity entity = _entities.First(entity => entity.Mentions.Any(mention => _article.TextOf(mention.Span) == name));
        TextSpan place = entity.Mentions.Select(mention => mention.Span).Where(span.Contains).DefaultIfEmpty(entity.Mentions[0].Span).First();
        return new EventParticipant(place, entity.Id, null);
    }

    private IEnumerable<TextSpan> All(string words)
    {
        for (int at = _article.Text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = _article.Text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            yield return new TextSpan(at, at + words.Length);
        }
    }

    private static string LemmaOf(string word) => word switch
    {
        "invited" => "invite",
        "proposed" => "propose",
        "arrested" => "arrest",
        "dockers" => "docker",
        "plans" => "plan",
        _ => word,
    };

    private static Tokens Tokenize(string text, List<Block> blocks)
    {
        List<int> starts = [], ends = [], sentenceStarts = [], sentenceBlocks = [], sentenceOf = [];
        for (int b = 0; b < blocks.Count; b++)
        {
            bool isNew = true;
            for (int at = blocks[b].Span.Start; at < blocks[b].Span.End;)
            {
                if (char.IsWhiteSpace(text[at]))
                {
                    at++;
                    continue;
                }

                int end = at + 1;
                while (char.IsLetterOrDigit(text[at]) && end < blocks[b].Span.End && (char.IsLetterOrDigit(text[end]) || text[end] == '-'))
                {
                    end++;
                }

                if (isNew)
                {
                    sentenceStarts.Add(starts.Count);
                    sentenceBlocks.Add(b);
                    isNew = false;
                }

                starts.Add(at);
                ends.Add(end);
                sentenceOf.Add(sentenceBlocks.Count - 1);
                isNew = text[at] is '.' or '!' or '?';
                at = end;
            }
        }

        sentenceStarts.Add(starts.Count);
        int count = starts.Count;
        return new Tokens
        {
            Text = text,
            Starts = [.. starts],
            Ends = [.. ends],
            SentenceStarts = [.. sentenceStarts],
            SentenceBlocks = [.. sentenceBlocks],
            SentenceOf = [.. sentenceOf],
            Tags = [.. Enumerable.Range(0, count).Select(i => text[starts[i]..ends[i]] == "dockers" ? UniversalTag.NOUN : UniversalTag.X)],
            PennTags = [.. Enumerable.Repeat("NN", count)],
            Lemmas = [.. Enumerable.Range(0, count).Select(i => LemmaOf(text[starts[i]..ends[i]].ToLowerInvariant()))],
            Heads = [.. Enumerable.Repeat(-1, count)],
            Relations = [.. Enumerable.Repeat("dep", count)],
            Names = [],
        };
    }
}
