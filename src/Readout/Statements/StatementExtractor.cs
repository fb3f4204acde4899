using System.Collections.Immutable;
using Readout.Language;

namespace Readout.Statements;

/// <summary>
/// Finds who says what in an article: the source, the cue and the content of each statement, what stands within what, and what its speaker does with it.
/// Two conditional random fields in a row, first the cues, then the source and content of each (after Pareti 2016 and Newell et al. 2018 on PolNeAR), then rules.
/// Safe to call from several threads: each call has its own working memory.
/// </summary>
public sealed class StatementExtractor
{
    private readonly StatementModel _model;
    private readonly CueLexicon _lexicon;

    /// <summary>An extractor with the model and the lexicon that the library carries.</summary>
    public StatementExtractor()
        : this(StatementModel.Shared, CueLexicon.Shared)
    {
    }

    /// <summary>An extractor with a given model and lexicon.</summary>
    internal StatementExtractor(StatementModel model, CueLexicon lexicon) => (_model, _lexicon) = (model, lexicon);

    /// <summary>Extracts the statements of an article. Only body blocks yield any; no text makes it fail.</summary>
    /// <param name="article">The article.</param>
    /// <param name="tokens">Its tokens with tags, trees and names.</param>
    /// <param name="entities">Its entities, by which speakers are named.</param>
    /// <param name="times">Its time expressions, by which statements are dated.</param>
    /// <returns>The statements in text order.</returns>
    public ImmutableArray<Statement> Extract(Article article, Tokens tokens, ImmutableArray<Entity> entities, ImmutableArray<TimeExpression> times)
    {
        if (tokens.Count == 0)
        {
            return [];
        }

        ImmutableArray<Quotation> marked = QuotationClassifier.Classify(QuotationFinder.Find(article.Text, [.. article.Blocks.Where(block => block.IsBody).Select(block => block.Span)]), tokens);
        var blocks = new BlockQuotations(article, tokens, _lexicon);
        ImmutableArray<Quotation> quotations = blocks.AddTo(marked);
        var signals = new ArticleSignals(tokens, quotations, _lexicon);
        List<Attribution> attributions = Find(article, signals, quotations, blocks, _model, _lexicon);
        var writer = new StatementWriter(signals, _lexicon, quotations, entities, times);
        return writer.Write(attributions);
    }

    /// <summary>Runs the taggers and the repairs; the attributions in order of their cues, with what lies within what.</summary>
    internal static List<Attribution> Find(Article article, ArticleSignals signals, ImmutableArray<Quotation> quotations, BlockQuotations blocks, StatementModel model, CueLexicon lexicon)
    {
        Tokens tokens = signals.Tokens;
        bool[] isBody = new bool[tokens.SentenceCount];
        for (int sentence = 0; sentence < isBody.Length; sentence++)
        {
            isBody[sentence] = article.Blocks[tokens.SentenceBlocks[sentence]].IsBody;
        }

        List<Attribution> attributions = new AttributionFinder(model).Find(signals, isBody);
        new SpeakerMarks(article, signals).AddTo(attributions);
        blocks.Attribute(attributions);
        new QuotedSpeakers(signals).Mend(attributions);
        new TailPatterns(signals, lexicon).Mend(attributions);
        Mend(attributions, signals, quotations, model.Settings, lexicon);
        var unsaid = new UnsaidFilter(signals, lexicon);
        attributions.RemoveAll(attribution => attribution.Confidence < model.Settings.LeastConfidence || unsaid.IsUnsaid(attribution));
        new PostMarks(article, signals).AddTo(attributions);
        List<Attribution> patterns = new VerbPatterns(signals, lexicon).Find(attributions, isBody);
        patterns.RemoveAll(unsaid.IsUnsaid);
        Mend(patterns, signals, quotations, model.Settings, lexicon);
        attributions.AddRange(patterns);
        attributions.AddRange(new InnerAttributions(model, signals, quotations, lexicon).Find(attributions, isBody, (found, inner, innerQuotations) =>
        {
            Mend(found, inner, innerQuotations, model.Settings, lexicon);
            found.RemoveAll(attribution => attribution.Confidence < model.Settings.LeastConfidence);
        }));
        attributions.Sort((a, b) => a.Cue.First.CompareTo(b.Cue.First));
        new CitedSources(signals).Mend(attributions);
        blocks.LeaveInner(attributions);
        List<Attribution> settled = AttributionNesting.Settle(attributions);
        new ClaimedQuotations(tokens).Settle(settled);
        List<Attribution> outermost = [.. settled.Where(attribution => attribution is { Within: null, IsQuoted: false })];
        new FloatingQuotations(signals, quotations).Attach(outermost);
        return settled;
    }

    // Mends sources and contents, drops what has no content left, and rates the rest.
    private static void Mend(List<Attribution> attributions, ArticleSignals signals, ImmutableArray<Quotation> quotations, StatementSettings settings, CueLexicon lexicon)
    {
        var sources = new SourceSnapper(signals);
        var contents = new ContentSnapper(signals, quotations, lexicon);
        var reader = new CueReader(signals, lexicon);
        foreach (Attribution attribution in attributions)
        {
            sources.Snap(attribution);
            contents.Snap(attribution);
        }

        var cues = new CueTrimmer(signals, lexicon);
        attributions.ForEach(attribution =>
        {
            if (attribution.Content.Count > 0)
            {
                cues.Trim(attribution);
            }
        });
        attributions.RemoveAll(attribution => attribution.Content.Count == 0 || IsTitle(attribution, signals.Tokens, quotations));
        foreach (Attribution attribution in attributions)
        {
            QuoteKind quote = QuoteShare.Of(attribution, signals.Tokens, quotations);
            attribution.Confidence = Confidence.Of(Confidence.Features(attribution, quote, reader.IsSpeech(attribution, quote)), settings.Confidence);
        }
    }

    // read from "The Long Way Home": the name of a work behind a preposition is nobody's words
    private static bool IsTitle(Attribution attribution, Tokens tokens, ImmutableArray<Quotation> quotations)
    {
        foreach (Quotation quotation in quotations)
        {
            if (quotation.Kind != QuotationKind.Title)
            {
                continue;
            }

            int first = tokens.TokenAt(quotation.Span.Start), content = attribution.Content[0].First;
            if (content >= first && content <= first + 1 && first > 0 && tokens.Tags[first - 1] == UniversalTag.ADP && first - 1 >= attribution.Cue.First)
            {
                return true;
            }
        }

        return false;
    }
}
