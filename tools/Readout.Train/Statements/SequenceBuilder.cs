using Readout.Statements;

namespace Readout.Train.Statements;

/// <summary>Makes the training sequences of both taggers from parsed documents.</summary>
internal sealed class SequenceBuilder
{
    private readonly FeatureList _features = new();
    private readonly FeatureList _edges = new();
    private readonly RoleFeatures _roles = new();

    /// <summary>One sequence a sentence, labelled outside, begin, inside. Only outermost attributions are annotated, so a word of the lexicon in a content is unknown.</summary>
    public void AddCues(ParsedDocument document, List<ChainSequence> sequences)
    {
        byte[] labels = new byte[document.Tokens.Count];
        Array.Fill(labels, (byte)1);
        foreach (int i in document.Gold.SelectMany(gold => gold.Content))
        {
            if (document.Signals.Class[i] != 0)
            {
                labels[i] = ChainSequence.Unknown;
            }
        }

        foreach (GoldAttribution gold in document.Gold)
        {
            (int first, int end) = gold.MainCue();
            foreach (int i in gold.Cue)
            {
                labels[i] = i >= first && i < end ? (byte)(i == first ? 2 : 4) : ChainSequence.Unknown;
            }
        }

        for (int sentence = 0; sentence < document.Tokens.SentenceCount; sentence++)
        {
            int last = document.Tokens.SentenceStarts[sentence + 1];
            for (int first = document.Tokens.SentenceStarts[sentence]; first < last; first += CueTagger.MaximumLength)
            {
                int end = Math.Min(last, first + CueTagger.MaximumLength);
                CueFeatures.Fill(_features, document.Signals, first, end);
                sequences.Add(new ChainSequence(_features, labels[first..end]));
            }
        }
    }

    /// <summary>
    /// One sequence a cue, labelled outside, source, content. The cues are those that the first tagger predicts (and the annotated ones that it misses);
    /// a predicted cue that is not annotated has neither source nor content, unless it stands in a content, where nothing is known.
    /// </summary>
    public void AddRoles(ParsedDocument document, List<CueSpan> cues, List<ChainSequence> sequences)
    {
        Readout.Language.Tokens tokens = document.Tokens;
        _roles.Begin(tokens.Count, cues);
        var inContent = document.Gold.SelectMany(gold => gold.Content).ToHashSet();
        var cueOf = new Dictionary<int, GoldAttribution>();
        foreach (GoldAttribution gold in document.Gold)
        {
            foreach (int i in gold.Cue)
            {
                cueOf.TryAdd(i, gold);
            }
        }

        var seen = new HashSet<GoldAttribution>();
        foreach (CueSpan cue in cues)
        {
            GoldAttribution? gold = null;
            for (int i = cue.First; i < cue.End && gold is null; i++)
            {
                gold = cueOf.GetValueOrDefault(i);
            }

            if (gold is null && inContent.Contains(cue.Head))
            {
                continue;
            }

            if (gold is not null)
            {
                seen.Add(gold);
            }

            Add(document, cue, gold, sequences);
        }

        foreach (GoldAttribution gold in document.Gold)
        {
            (int first, int end) = gold.MainCue();
            if (first >= 0 && !seen.Contains(gold))
            {
                Add(document, new CueSpan(first, end, CueSpan.HeadOf(tokens, first, end), 1), gold, sequences);
            }
        }
    }

    private void Add(ParsedDocument document, CueSpan cue, GoldAttribution? gold, List<ChainSequence> sequences)
    {
        Add(document, cue, gold, RoleWindow.Around(document.Signals, cue, document.IsBody), sequences);

        // Headlines and single sentences have nothing around them: what is added counts too, so about every second cue is learnt without its surroundings as well.
        if (sequences.Count % 3 == 0)
        {
            Add(document, cue, gold, RoleWindow.Of(document.Tokens, cue), sequences);
        }
    }

    private void Add(ParsedDocument document, CueSpan cue, GoldAttribution? gold, RoleWindow window, List<ChainSequence> sequences)
    {
        _roles.Fill(_features, _edges, document.Signals, cue, window);
        byte[] labels = new byte[window.End - window.First];
        Array.Fill(labels, (byte)1);
        foreach (int i in gold?.Content ?? [])
        {
            if (i >= window.First && i < window.End)
            {
                labels[i - window.First] = 4;
            }
        }

        foreach (int i in gold?.Source ?? [])
        {
            if (i >= window.First && i < window.End)
            {
                labels[i - window.First] = 2;
            }
        }

        sequences.Add(new ChainSequence(_features, labels, _edges));
    }
}
