using System.Collections.Immutable;
using Readout.Language;

namespace Readout.Time;

/// <summary>
/// Finds the time expressions of an article and resolves them to TIMEX3 values and days. A pure function of the article, its tokens and
/// the day of publication; safe to call from several threads at once.
/// </summary>
public sealed class TimeFinder
{
    /// <summary>The longest stretch of text that is read at once, in code units; longer blocks are read in pieces of whole sentences.</summary>
    private const int MaximumStretch = 32768;

    private readonly TimeLexicon _lexicon = TimeLexicon.Shared;
    private readonly AheadVerbs _ahead = AheadVerbs.Shared;
    private readonly TimeModel? _model;

    /// <summary>Creates a finder with the models that the library ships; they are loaded once.</summary>
    public TimeFinder()
        : this(TimeModel.Shared)
    {
    }

    /// <summary>Creates a finder with a model, or with the grammar alone.</summary>
    internal TimeFinder(TimeModel? model) => _model = model;

    /// <summary>Finds the time expressions of an article.</summary>
    /// <param name="article">The article; only its read blocks are searched.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="published">When it was published. Without a day, whole dates still resolve, open ones keep no days.</param>
    /// <returns>The expressions in text order; they never overlap. The spans do not depend on <paramref name="published"/>.</returns>
    public ImmutableArray<TimeExpression> Find(Article article, Tokens tokens, PublicationDate? published)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(tokens);
        List<TimeCandidate> candidates = Candidates(tokens);
        if (candidates.Count == 0)
        {
            return [];
        }

        DateOnly? day = published?.Value ?? (published is { Earliest: DateOnly earliest, Latest: DateOnly latest } && earliest == latest ? earliest : null);
        var resolver = new ArticleResolver(tokens, new CueReader(tokens, _ahead), candidates, day, _model);
        return resolver.Resolve();
    }

    /// <summary>Resolves an article's expressions anew, now that its day of publication is known.</summary>
    /// <param name="article">The article.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="times">What was found before.</param>
    /// <param name="published">The day of publication.</param>
    /// <returns>The same expressions (same spans, same order) with their values; one that <see cref="Anchored"/> has dated keeps its date.</returns>
    public ImmutableArray<TimeExpression> Redate(Article article, Tokens tokens, ImmutableArray<TimeExpression> times, PublicationDate published)
    {
        ImmutableArray<TimeExpression> found = Find(article, tokens, published);
        if (times.IsDefaultOrEmpty)
        {
            return found;
        }

        var dated = times.Where(time => time is { Anchor: not null, From: not null }).ToDictionary(time => time.Span);
        return dated.Count == 0 ? found : [.. found.Select(time => time.From is null && dated.TryGetValue(time.Span, out TimeExpression? kept) ? kept : time)];
    }

    /// <summary>Dates an expression that is counted from an event (<see cref="TimeExpression.Anchor"/>), now that the event's days are known.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="from">First day on which the event may have happened.</param>
    /// <param name="to">Last day on which it may have happened.</param>
    /// <returns>The expression with its days, and with a value when they are a single day; unchanged when it has no anchor.</returns>
    public static TimeExpression Anchored(TimeExpression expression, DateOnly from, DateOnly to)
    {
        ArgumentNullException.ThrowIfNull(expression);
        if (expression.Anchor is not TimeAnchor anchor || to < from)
        {
            return expression;
        }

        (string value, DateOnly first, _) = anchor.CountedFrom(from);
        (string other, _, DateOnly last) = anchor.CountedFrom(to);
        return expression with
        {
            Type = TimexType.Date,
            Value = value == other ? value : expression.Value,
            From = first,
            To = last,
            Because = $"Counted from the event that the words name, dated {TimeResolver.Iso(from)}{(from == to ? string.Empty : " to " + TimeResolver.Iso(to))}.",
        };
    }

    /// <summary>What the grammar finds, in text order.</summary>
    internal List<TimeCandidate> Candidates(Tokens tokens, Judge? judge = null)
    {
        var candidates = new List<TimeCandidate>();
        var grammar = new TimeGrammar(tokens.Text, _lexicon);
        var chooser = new CandidateChooser(tokens, grammar, _model?.Keep);
        for (int sentence = 0; sentence < tokens.SentenceCount;)
        {
            int last = sentence;
            int start = tokens.SentenceSpan(sentence).Start;
            while (last + 1 < tokens.SentenceCount && tokens.SentenceBlocks[last + 1] == tokens.SentenceBlocks[sentence] && tokens.SentenceSpan(last + 1).End - start <= MaximumStretch)
            {
                last++;
            }

            if (grammar.Load(start, tokens.SentenceSpan(last).End))
            {
                if (judge is null)
                {
                    chooser.Choose(candidates);
                }
                else
                {
                    chooser.Choose(candidates, judge);
                }
            }

            sentence = last + 1;
        }

        return candidates;
    }
}
