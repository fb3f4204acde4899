namespace Readout.Language;

/// <summary>Finds the best sequence of name labels that is well formed (Viterbi; only begin-inside-last of one type may follow each other).</summary>
internal sealed unsafe class NameDecoder
{
    /// <summary>What being no name gains: the network finds too many names. Set on development data, where 0.5 to 1.5 do about equally well.</summary>
    private const float OutsideBias = 1;

    /// <summary>What being a person by one word costs: the network takes too many strange words for surnames. Set in the same way.</summary>
    private const float LonePersonCost = 0.5f;

    private byte[] _fromOpen = [];
    private byte[] _closedBest = [];
    private byte[] _labels = [];

    /// <summary>Decodes one sentence.</summary>
    /// <param name="scores">One row of <see cref="NameLabels.Columns"/> scores a token.</param>
    /// <param name="count">How many tokens.</param>
    /// <param name="firstToken">Index of the first one, added to the spans.</param>
    /// <param name="names">Receives the names in order.</param>
    public void Decode(float* scores, int count, int firstToken, List<NameSpan> names)
    {
        if (count == 0)
        {
            return;
        }

        if (_closedBest.Length < count)
        {
            _closedBest = new byte[count * 2];
            _labels = new byte[count * 2];
            _fromOpen = new byte[count * 2 * NameLabels.Types];
        }

        // open[t]: best score of a beginning that stands inside a name of type t; closed: of one that stands outside any.
        float* open = stackalloc float[NameLabels.Types];
        for (int type = 0; type < NameLabels.Types; type++)
        {
            open[type] = float.NegativeInfinity;
        }

        float closed = 0;
        for (int i = 0; i < count; i++)
        {
            float* score = scores + ((nint)i * NameLabels.Columns);
            float best = closed + score[NameLabels.Outside] + OutsideBias;
            int bestLabel = NameLabels.Outside;
            for (int type = 0; type < NameLabels.Types; type++)
            {
                float unit = closed + score[NameLabels.Unit(type)] - (type == (int)EntityType.Person ? LonePersonCost : 0);
                float last = open[type] + score[NameLabels.Last(type)];
                if (unit > best)
                {
                    (best, bestLabel) = (unit, NameLabels.Unit(type));
                }

                if (last > best)
                {
                    (best, bestLabel) = (last, NameLabels.Last(type));
                }

                float begin = closed + score[NameLabels.Begin(type)];
                float inside = open[type] + score[NameLabels.Inside(type)];
                _fromOpen[(i * NameLabels.Types) + type] = inside > begin ? (byte)1 : (byte)0;
                open[type] = MathF.Max(inside, begin);
            }

            closed = best;
            _closedBest[i] = (byte)bestLabel;
        }

        for (int i = count - 1; i >= 0; i--)
        {
            int label = _closedBest[i];
            _labels[i] = (byte)label;
            if (label == NameLabels.Outside || (label - 1) % 4 != 2)
            {
                continue;
            }

            int type = (label - 1) / 4;
            while (_fromOpen[(--i * NameLabels.Types) + type] != 0)
            {
                _labels[i] = (byte)NameLabels.Inside(type);
            }

            _labels[i] = (byte)NameLabels.Begin(type);
        }

        int start = 0;
        for (int i = 0; i < count; i++)
        {
            int part = _labels[i] == NameLabels.Outside ? -1 : (_labels[i] - 1) % 4;
            if (part is 0 or 3)
            {
                start = i;
            }

            if (part is 2 or 3)
            {
                names.Add(new NameSpan(firstToken + start, firstToken + i + 1, (EntityType)((_labels[i] - 1) / 4)));
            }
        }
    }
}
