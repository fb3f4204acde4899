using System.Collections.Immutable;
using Readout.Statements.Links;

namespace Readout.Statements;

/// <summary>Turns attributions into statements: speaker, stance, circumstances, carriers, links and confidence.</summary>
internal sealed class StatementWriter
{
    private readonly ArticleSignals _signals;
    private readonly ImmutableArray<Quotation> _quotations;
    private readonly ImmutableArray<Quotation> _innerQuotations;
    private readonly SpeakerFinder _speakerFinder;
    private readonly CueReader _cueReader;
    private readonly CircumstanceReader _circumstances;
    private readonly SaidTimeReader _times;
    private readonly CarrierFinder _carriers;
    private readonly FormReader _forms;
    private readonly OfficeFinder _offices;
    private readonly AboutLinker _links;
    private readonly ShiftReader _shifts;
    private readonly Dictionary<Attribution, Entity?> _speakers = [];

    /// <summary>A writer for one article.</summary>
    public StatementWriter(
        ArticleSignals signals, CueLexicon lexicon, ImmutableArray<Quotation> quotations, ImmutableArray<Entity> entities, ImmutableArray<TimeExpression> times)
    {
        var mentions = new MentionIndex(entities, signals.Tokens.Count);
        _signals = signals;
        _quotations = quotations;
        _innerQuotations = [.. quotations.Where(quotation => quotation.Depth > 0)];
        _speakerFinder = new SpeakerFinder(signals, mentions, lexicon);
        _cueReader = new CueReader(signals, lexicon, mentions);
        _circumstances = new CircumstanceReader(signals, lexicon);
        _times = new SaidTimeReader(signals, lexicon, times);
        _carriers = new CarrierFinder(signals, mentions, lexicon);
        _forms = new FormReader(signals, lexicon, mentions);
        _offices = new OfficeFinder(signals, entities, mentions, lexicon);
        _links = new AboutLinker(signals, mentions, lexicon);
        _shifts = new ShiftReader(signals.Tokens, _cueReader);
    }

    /// <summary>Writes the statements in text order.</summary>
    public ImmutableArray<Statement> Write(List<Attribution> attributions)
    {
        attributions.Sort((a, b) => StartOf(a) != StartOf(b) ? StartOf(a).CompareTo(StartOf(b)) : a.Cue.First.CompareTo(b.Cue.First));
        var ids = new Dictionary<Attribution, string>();
        var quotes = new List<QuoteKind>();
        var readings = new List<CueReading>();
        for (int i = 0; i < attributions.Count; i++)
        {
            ids[attributions[i]] = "s" + (i + 1);
            quotes.Add(QuoteShare.Of(attributions[i], _signals.Tokens, attributions[i].IsQuoted ? _innerQuotations : _quotations));
            readings.Add(_cueReader.Read(attributions[i], quotes[i]));
        }

        for (int i = 0; i < attributions.Count; i++)
        {
            _speakers[attributions[i]] = _speakerFinder.Find(attributions[i], readings[i].IsSpeech, attributions[i].Within is { } outer ? _speakers.GetValueOrDefault(outer) : null);
        }

        var known = new KnownStatements(attributions, readings, _speakers);
        ImmutableArray<Statement>.Builder statements = ImmutableArray.CreateBuilder<Statement>(attributions.Count);
        for (int i = 0; i < attributions.Count; i++)
        {
            Attribution attribution = attributions[i];
            TokenRange? addressee = _circumstances.Addressee(attribution);
            TokenRange? occasion = _circumstances.Occasion(attribution);
            TimeExpression? time = _times.Find(attribution, occasion);
            statements.Add(new Statement(ids[attribution], SpansOf(attribution.Source), [_signals.Tokens.SpanOf(attribution.Cue.First, attribution.Cue.End)], SpansOf(attribution.Content))
            {
                Speaker = _speakers[attribution]?.Id,
                CueHead = attribution.Cue.Head,
                IsSpeech = readings[i].IsSpeech,
                Quote = quotes[i],
                Stance = readings[i].Stance,
                Shifts = _shifts.Find(attribution, quotes[i], readings[i].Stance),
                About = [.. _links.Find(i, known).Select(index => ids[attributions[index]])],
                Within = attribution.Within is { } around ? ids.GetValueOrDefault(around) : null,
                Via = [.. _carriers.Find(attribution, _speakers, addressee, occasion)],
                Occasion = occasion is { } place ? SpanOf(place) : null,
                Addressee = addressee is { } told ? SpanOf(told) : null,
                Place = _circumstances.Place(attribution, addressee) is { } at ? SpanOf(at) : null,
                Form = readings[i].IsSpeech ? _forms.Of(attribution, occasion, addressee) : null,
                SpeaksFor = _offices.Of(_speakers[attribution], attribution)?.Id,
                From = time?.From,
                To = time?.To,
                Confidence = Math.Round(attribution.Confidence, 4),
            });
        }

        return statements.MoveToImmutable();
    }

    private static int StartOf(Attribution attribution)
    {
        int start = Math.Min(attribution.Cue.First, attribution.Content[0].First);
        return attribution.Source.Count > 0 ? Math.Min(start, attribution.Source[0].First) : start;
    }

    private TextSpan SpanOf(TokenRange range) => _signals.Tokens.SpanOf(range.First, range.End);

    private ImmutableArray<TextSpan> SpansOf(List<TokenRange> ranges) => [.. ranges.Select(SpanOf)];
}
