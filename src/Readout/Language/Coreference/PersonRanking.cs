namespace Readout.Language.Coreference;

/// <summary>
/// Describes whom <i>he</i> or <i>she</i> may mean, person by person rather than mention by mention, for trees that choose among them: what the log-linear ranker says of each, how each
/// stands out at the pronoun's place, and how the two hang together in the sentence. The first row is that of nobody mentioned before.
/// </summary>
internal sealed class PersonRanking(Tokens tokens, TreeIndex tree, Quotations quotations, StandingReader standings)
{
    /// <summary>Number of features.</summary>
    public const int Columns = 62;

    private const int Steps = 40;
    private const float Unit = 1 / 42f;
    private const float Far = 9;
    private readonly List<Cluster> _clusters = [];
    private readonly List<int> _candidates = [];
    private readonly List<int> _scores = [];
    private readonly List<int> _rowOf = [];
    private float[] _rows = new float[8 * Columns];

    /// <summary>Number of rows: the people in question, and nobody.</summary>
    public int Count => _clusters.Count + 1;

    /// <summary>The features of a row.</summary>
    /// <param name="row">Its index; 0 is nobody.</param>
    public ReadOnlySpan<float> Row(int row) => _rows.AsSpan(row * Columns, Columns);

    /// <summary>The candidate that stands for a row: the one that the ranker likes best; -1 for nobody.</summary>
    public int CandidateOf(int row) => row == 0 ? -1 : _candidates[row - 1];

    /// <summary>Whether a row is that of a candidate's person, or of nobody for -1.</summary>
    /// <param name="row">The row.</param>
    /// <param name="candidate">The candidate's index.</param>
    public bool Holds(int row, int candidate) => row == (candidate < 0 ? 0 : _rowOf[candidate]);

    /// <summary>Reads the rows of a pronoun.</summary>
    /// <param name="mention">The pronoun, <i>he</i> or <i>she</i>.</param>
    /// <param name="candidates">Its candidates, the nearest first.</param>
    /// <param name="scores">What the ranker gives each.</param>
    /// <param name="none">What it gives nobody.</param>
    public void Read(CandidateMention mention, List<CandidateMention> candidates, ReadOnlySpan<int> scores, int none)
    {
        _clusters.Clear();
        _candidates.Clear();
        _scores.Clear();
        _rowOf.Clear();
        for (int i = 0; i < candidates.Count; i++)
        {
            int at = _clusters.IndexOf(candidates[i].Cluster!);
            if (at < 0)
            {
                _clusters.Add(candidates[i].Cluster!);
                _candidates.Add(i);
                _scores.Add(scores[i]);
            }
            else if (scores[i] > _scores[at])
            {
                (_candidates[at], _scores[at]) = (i, scores[i]);
            }

            _rowOf.Add((at < 0 ? _clusters.Count - 1 : at) + 1);
        }

        if (_rows.Length < Count * Columns)
        {
            _rows = new float[2 * Count * Columns];
        }

        Array.Clear(_rows, 0, Count * Columns);
        int best = int.MinValue, second = int.MinValue;
        foreach (int score in _scores)
        {
            (best, second) = score > best ? (score, best) : (best, Math.Max(second, score));
        }

        WriteShared(mention, _rows.AsSpan(0, Columns));
        _rows[0] = best == int.MinValue ? 20 : (none - best) * Unit;
        _rows[2] = 1;
        for (int i = 0; i < _clusters.Count; i++)
        {
            Span<float> row = _rows.AsSpan((i + 1) * Columns, Columns);
            WriteShared(mention, row);
            int other = _scores[i] == best ? second : best;
            row[0] = other == int.MinValue ? 20 : (_scores[i] - other) * Unit;
            row[1] = (_scores[i] - none) * Unit;
            Write(mention, _clusters[i], row);
        }

        Compare();
    }

    private void WriteShared(CandidateMention mention, Span<float> row)
    {
        int above = tokens.Heads[mention.Head];
        row[3] = mention.Role == GrammaticalRole.Subject ? 1 : 0;
        row[4] = mention.Role == GrammaticalRole.Possessor ? 1 : 0;
        row[5] = mention.Quote >= 0 ? 1 : 0;
        row[6] = standings.Speaks(mention) ? 1 : 0;
        row[7] = _clusters.Count;
        row[8] = mention.Head - tokens.SentenceStarts[mention.Sentence];
        row[9] = Math.Min(mention.Sentence, 10);
        row[10] = above < 0 ? 0 : ClauseOf(above);
        row[11] = Pronouns.IsReflexive(tokens.FormOf(mention.Head)) ? 1 : 0;
        row[12] = mention.Quote >= 0 && quotations.SpeakerOf(mention.Quote) >= 0 ? 1 : 0;
        row[13] = mention.Sentence == 0 || tokens.SentenceBlocks[mention.Sentence - 1] != tokens.SentenceBlocks[mention.Sentence] ? 1 : 0;
    }

    private void Write(CandidateMention mention, Cluster cluster, Span<float> row)
    {
        Standing standing = standings.Of(cluster);
        CandidateMention? last = null, lastSubject = null;
        int names = 0, before = 0, here = 0, previous = 0, lead = 0, pronouns = 0, inQuote = 0, sameRole = 0, spoken = 0, paragraph = 0;
        float lastName = Far, lastPronoun = Far, lastMain = Far;
        bool isAhead = true, isIndefinite = false;
        foreach (CandidateMention member in cluster.Mentions)
        {
            bool isName = member.Kind == MentionKind.Name;
            names += isName ? 1 : 0;
            lead += isName && member.Sentence < 3 ? 1 : 0;
            if (member.Head >= mention.Head)
            {
                continue;
            }

            isAhead = false;
            isIndefinite |= member.Determination == Determination.Indefinite;
            before++;
            int distance = mention.Sentence - member.Sentence;
            last = last is null || member.Head > last.Head ? member : last;
            if (member.Role == GrammaticalRole.Subject)
            {
                lastSubject = lastSubject is null || member.Head > lastSubject.Head ? member : lastSubject;
                spoken += distance <= 3 && standings.Speaks(member) ? 1 : 0;
                if (distance < lastMain && tokens.Heads[member.Head] is >= 0 and var verb && IsMain(verb) && member.Quote < 0)
                {
                    lastMain = distance;
                }
            }

            lastName = isName ? Math.Min(lastName, distance) : lastName;
            bool isPersonal = member.Pronoun is PronounClass.He or PronounClass.She;
            lastPronoun = isPersonal ? Math.Min(lastPronoun, distance) : lastPronoun;
            pronouns += isPersonal ? 1 : 0;
            here += distance == 0 ? 1 : 0;
            previous += distance == 1 ? 1 : 0;
            paragraph += tokens.SentenceBlocks[member.Sentence] == tokens.SentenceBlocks[mention.Sentence] ? 1 : 0;
            inQuote += mention.Quote >= 0 && member.Quote == mention.Quote ? 1 : 0;
            sameRole += distance <= 2 && member.Role == mention.Role ? 1 : 0;
        }

        last ??= cluster.Mentions[0];
        row[14] = cluster.Gender == Gender.Unknown ? 0 : 1;
        row[15] = cluster.Type == EntityType.Person ? 1 : 0;
        row[16] = cluster.IsNamed ? 1 : 0;
        row[17] = standing.Order;
        row[18] = Math.Min(Far, Math.Abs(mention.Sentence - last.Sentence));
        row[19] = Math.Min(200, Math.Abs(mention.Head - last.Head));
        row[20] = standing.Subject;
        row[21] = lastName;
        row[22] = standing.Recent;
        row[23] = standing.Rank;
        row[24] = standing.Clause;
        row[25] = standing.Spoke == 1 ? 1 : standing.Spoke == 2 ? -1 : 0;
        row[26] = standing.Said == 1 ? 1 : standing.Said == 2 ? -1 : 0;
        row[27] = standing.Paragraph;
        row[28] = names;
        row[29] = before;
        row[30] = last.Role == GrammaticalRole.Subject ? 1 : 0;
        row[31] = last.Role == GrammaticalRole.Possessor ? 1 : 0;
        row[32] = last.Role is GrammaticalRole.Object or GrammaticalRole.Oblique ? 1 : 0;
        row[33] = last.Kind == MentionKind.Pronoun ? 1 : 0;
        row[34] = last.Quote == mention.Quote ? (mention.Quote < 0 ? 0 : 1) : mention.Quote < 0 ? 2 : last.Quote < 0 ? 3 : 4;
        row[35] = lastPronoun;
        row[36] = lastMain;
        row[37] = spoken;
        row[38] = lead;
        row[39] = pronouns;
        row[40] = inQuote;
        row[41] = here;
        row[42] = previous;
        row[43] = isAhead ? 1 : 0;
        row[44] = sameRole;
        row[45] = lastSubject is null ? 200 : Math.Min(200, mention.Head - lastSubject.Head);
        row[46] = Depth(last.Head);
        row[47] = isIndefinite && !cluster.IsNamed ? 1 : 0;
        row[48] = mention.Sentence == last.Sentence ? Path(mention.Head, last.Head) : Far;
        row[49] = Commands(cluster, mention) ? 1 : 0;
        row[50] = paragraph;
        row[51] = cluster.Public is null ? 0 : 1;
        row[52] = last.Kind == MentionKind.Name ? 1 : 0;
        row[53] = tree.Child(tokens, last.Head, "conj") >= 0 || TreeIndex.Is(tokens.Relations[last.Head], "conj") ? 1 : 0;
        row[54] = mention.Quote >= 0 && quotations.SpeakerOf(mention.Quote) is >= 0 and var speaker && IsBeside(cluster, speaker) ? 1 : 0;
        row[55] = SameVerb(mention, lastSubject) ? 1 : 0;
    }

    /// <summary>Writes how a person is to the others in question: names, mentions of late, distance.</summary>
    private void Compare()
    {
        ReadOnlySpan<int> columns = [28, 22, 19, 45, 29, 37];
        for (int c = 0; c < columns.Length; c++)
        {
            float best = float.NegativeInfinity, second = float.NegativeInfinity;
            for (int i = 1; i < Count; i++)
            {
                float value = _rows[(i * Columns) + columns[c]];
                (best, second) = value > best ? (value, best) : (best, Math.Max(second, value));
            }

            for (int i = 1; i < Count; i++)
            {
                float value = _rows[(i * Columns) + columns[c]], other = value == best ? second : best;
                _rows[(i * Columns) + 56 + c] = other == float.NegativeInfinity ? 50 : value - other;
            }
        }
    }

    /// <summary>What kind of clause a verb heads: 0 a main clause, 1 coordinate, 2 what is said, 3 relative, 4 adverbial, 5 other.</summary>
    private float ClauseOf(int verb)
    {
        for (int steps = 0; verb >= 0 && steps < Steps; steps++, verb = tokens.Heads[verb])
        {
            string relation = tokens.Relations[verb];
            float kind = relation == "root" ? 0 : TreeIndex.Is(relation, "conj") || TreeIndex.Is(relation, "parataxis") ? 1 : TreeIndex.Is(relation, "ccomp") ? 2
                : TreeIndex.Is(relation, "acl") ? 3 : TreeIndex.Is(relation, "advcl") ? 4 : TreeIndex.Is(relation, "xcomp") ? 5 : -1;
            if (kind >= 0)
            {
                return kind;
            }
        }

        return 0;
    }

    private bool IsMain(int verb)
    {
        for (int steps = 0; tokens.Heads[verb] >= 0 && steps < 8; steps++, verb = tokens.Heads[verb])
        {
            if (!TreeIndex.Is(tokens.Relations[verb], "conj") && !TreeIndex.Is(tokens.Relations[verb], "parataxis"))
            {
                return false;
            }
        }

        return true;
    }

    private float Depth(int token)
    {
        int depth = 0;
        for (; tokens.Heads[token] >= 0 && depth < 12; depth++, token = tokens.Heads[token])
        {
        }

        return depth;
    }

    /// <summary>Arcs between two tokens of a sentence.</summary>
    private float Path(int a, int b)
    {
        int up = 0;
        for (int token = a; token >= 0 && up < Steps; up++, token = tokens.Heads[token])
        {
            int down = 0;
            for (int other = b; other >= 0 && down < Steps; down++, other = tokens.Heads[other])
            {
                if (other == token)
                {
                    return Math.Min(20, up + down);
                }
            }
        }

        return 20;
    }

    /// <summary>Whether one of the mentions is the subject of a verb above a pronoun.</summary>
    private bool Commands(Cluster cluster, CandidateMention mention)
    {
        foreach (CandidateMention member in cluster.Mentions)
        {
            if (member.Sentence == mention.Sentence && member.Role == GrammaticalRole.Subject && member.Head < mention.Head && tokens.Heads[member.Head] is >= 0 and var verb
                && tree.Left[verb] <= mention.Head && mention.Head <= tree.Right[verb])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of the mentions stands in the sentence of a speaker and is not the speaker.</summary>
    private bool IsBeside(Cluster cluster, int speaker)
    {
        foreach (CandidateMention member in cluster.Mentions)
        {
            if (member.Sentence == tokens.SentenceOf[speaker] && member.Head != speaker)
            {
                return true;
            }
        }

        return false;
    }

    private bool SameVerb(CandidateMention mention, CandidateMention? subject)
    {
        int ours = tokens.Heads[mention.Head], theirs = subject is null ? -1 : tokens.Heads[subject.Head];
        return mention.Role == GrammaticalRole.Subject && ours >= 0 && theirs >= 0 && ours != theirs && tokens.Lemmas[ours] == tokens.Lemmas[theirs];
    }
}
