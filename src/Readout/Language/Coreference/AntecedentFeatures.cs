namespace Readout.Language.Coreference;

/// <summary>
/// Describes a mention and a possible antecedent to the ranker as hashed features, after Durrett and Klein (2013): types, distance, agreement,
/// heads, grammatical roles, size of the cluster so far. Every feature is joined with the class of the mention.
/// </summary>
internal ref struct AntecedentFeatures
{
    /// <summary>The most features that one decision has.</summary>
    public const int Most = 48;

    private CandidateMention _mention;
    private AntecedentContext _context;
    private uint _class;
    private uint _head;
    private uint _governor;
    private bool _stands;
    private uint _speaks;

    /// <summary>Prepares what all candidates of a mention share.</summary>
    public static void Prepare(CandidateMention mention, List<CandidateMention> candidates, AntecedentContext context, out AntecedentFeatures features)
    {
        Tokens tokens = context.Tokens;
        int above = tokens.Heads[mention.Head];
        features = new AntecedentFeatures
        {
            _mention = mention,
            _context = context,
            _class = mention.Kind == MentionKind.Pronoun ? (uint)mention.Pronoun + 16
                : mention.Kind == MentionKind.Name ? 15u
                : (uint)mention.Determination + (mention.Plurality == Plurality.Plural ? 8u : 0u),
            _head = Hash(mention.HeadWord),
            _governor = above < 0 ? 0 : Hash(tokens.Lemmas[above]),
            _stands = mention.Pronoun is PronounClass.He or PronounClass.She,
            _speaks = (mention.Quote >= 0 ? 2u : 0u) + (context.Standings.Speaks(mention) ? 1u : 0u),
        };
        if (features._stands)
        {
            context.Standings.Turn(mention, candidates);
        }
    }

    /// <summary>Writes the features of "no antecedent".</summary>
    public readonly int WriteNew(Span<uint> into, List<CandidateMention> candidates)
    {
        int n = 0;
        bool sameHead = false;
        foreach (CandidateMention candidate in candidates)
        {
            sameHead |= candidate.HeadWord == _mention.HeadWord;
        }

        uint sentence = (uint)Math.Min(_mention.Sentence, 3);
        uint quoted = _mention.Quote >= 0 ? 1u : 0u;
        into[n++] = Mix(1, _class, 0);
        into[n++] = Mix(2, _class, (uint)_mention.Role);
        into[n++] = Mix(3, _class, sentence);
        into[n++] = Mix(4, _class, quoted);
        into[n++] = Mix(5, _class, (uint)Math.Min(candidates.Count, 5) + (sameHead ? 8u : 0u));
        into[n++] = Mix(6, _class, _head);
        into[n++] = Mix(7, _class, _governor);
        into[n++] = Mix(8, _class, (uint)(_mention.Type is { } type ? (int)type + 1 : 0));
        into[n++] = Mix(9, _class, (uint)Math.Min(_mention.End - _mention.First, 6));
        into[n++] = Mix(10, _class, Hash(_context.Tokens.Relations[_mention.Head]));
        into[n++] = Mix(11, _class, NextWord());
        return n;
    }

    /// <summary>Writes the features of a candidate.</summary>
    public readonly int Write(CandidateMention candidate, Span<uint> into)
    {
        Cluster cluster = candidate.Cluster!;
        Tokens tokens = _context.Tokens;
        uint kind = candidate.Kind == MentionKind.Pronoun ? (uint)candidate.Pronoun + 16 : candidate.Kind == MentionKind.Name ? 15u : (uint)candidate.Determination;
        uint sentences = (uint)Math.Min(_mention.Sentence - candidate.Sentence, 6);
        bool ahead = candidate.Index > _mention.Index;
        uint mentions = ahead ? 15u : Bucket(_mention.Index - candidate.Index);
        uint type = (uint)(cluster.Type is { } known ? (int)known + 1 : 0) + (cluster.IsNamed ? 8u : 0u);
        uint gender = _mention.Gender == Gender.Unknown ? 0u : cluster.Gender == Gender.Unknown ? 1u : cluster.Gender == _mention.Gender ? 2u : 3u;
        uint number = ((uint)_mention.Plurality * 3) + (uint)cluster.Plurality;
        uint roles = ((uint)candidate.Role << 4) | (uint)_mention.Role;
        uint size = (uint)Math.Min(cluster.Mentions.Count, 6);
        uint quotes = _mention.Quote == candidate.Quote ? (_mention.Quote < 0 ? 0u : 1u) : _mention.Quote < 0 ? 2u : candidate.Quote < 0 ? 3u : 4u;
        bool sameHead = candidate.HeadWord == _mention.HeadWord;
        int n = 0;
        into[n++] = Mix(20, _class, kind);
        into[n++] = Mix(21, _class, (sentences << 6) | kind);
        into[n++] = Mix(22, _class, (mentions << 6) | kind);
        into[n++] = Mix(23, _class, type);
        into[n++] = Mix(24, _class, (gender << 6) | kind);
        into[n++] = Mix(25, _class, number);
        into[n++] = Mix(26, _class, (roles << 2) | Math.Min(sentences, 2));
        into[n++] = Mix(27, _class, (size << 3) | Math.Min(sentences, 4));
        into[n++] = Mix(28, _class, quotes);
        into[n++] = Mix(29, _class, ((uint)candidate.Role << 3) | Math.Min(sentences, 3));
        into[n++] = Mix(30, _class, candidate.Kind == MentionKind.Nominal ? Hash(candidate.HeadWord) : kind);
        into[n++] = Mix(31, _class, (_governor * 31) + kind + (type << 8));
        into[n++] = Mix(32, _class, (mentions << 8) | (sentences << 4) | (uint)candidate.Role);
        into[n++] = Mix(33, _class, IsFirstOfSentence(candidate) ? 1u : 0u);
        into[n++] = Mix(37, _class, ahead ? 1u + (uint)_mention.Role : 0u);
        into[n++] = Mix(34, _class, SameGovernor(candidate) ? 1u : 0u);
        into[n++] = Mix(35, _class, (uint)Math.Min(tokens.SentenceBlocks[_mention.Sentence] - tokens.SentenceBlocks[candidate.Sentence], 4));
        into[n++] = Mix(36, _class, (gender << 4) | (uint)candidate.Role | (sentences << 8));
        if (_mention.Kind == MentionKind.Nominal)
        {
            uint match = Match(candidate, cluster, sameHead);
            into[n++] = Mix(40, _class, match);
            into[n++] = Mix(41, _class, (match << 6) | kind);
            into[n++] = Mix(42, _class, (match << 4) | sentences);
            into[n++] = Mix(43, (match << 4) | type, sameHead ? _head : 0);
            into[n++] = Mix(44, _class, sameHead ? _head : Mix(45, _head, Hash(candidate.HeadWord)));
            into[n++] = Mix(46, _class, (match << 8) | (type << 3) | (uint)(_mention.Type is { } ours ? (int)ours + 1 : 0));
        }
        else if (_mention.Kind == MentionKind.Pronoun && candidate.Kind == MentionKind.Pronoun)
        {
            into[n++] = Mix(50, _class, (sameHead ? 1u : 0u) | (sentences << 1) | (quotes << 6));
        }

        return _stands ? WriteStanding(candidate, cluster, Math.Min(sentences, 3), quotes, into, n) : n;
    }

    /// <summary>Writes how the candidate's cluster stands out; both sexes share the weights.</summary>
    private readonly int WriteStanding(CandidateMention candidate, Cluster cluster, uint sentences, uint quotes, Span<uint> into, int n)
    {
        Standing standing = _context.Standings.Of(cluster);
        uint role = (uint)_mention.Role, rivals = _context.Standings.Rivals;
        into[n++] = Mix(60, standing.Subject, role);
        into[n++] = Mix(61, standing.Subject, (standing.Order << 3) | _speaks);
        into[n++] = Mix(62, standing.Clause, (role << 2) | _speaks);
        into[n++] = Mix(63, standing.Clause, ((uint)candidate.Role << 2) | sentences);
        into[n++] = Mix(64, standing.Spoke, (_speaks << 2) | sentences);
        into[n++] = Mix(65, standing.Spoke, (quotes << 2) | _speaks);
        into[n++] = Mix(66, standing.Rank, _speaks);
        into[n++] = Mix(67, standing.Recent, (standing.Order << 3) | rivals);
        into[n++] = Mix(68, standing.Named, standing.Recent);
        into[n++] = Mix(69, standing.Order, rivals);
        into[n++] = Mix(70, ((uint)candidate.Role << 4) | role, (sentences << 3) | quotes);
        into[n++] = Mix(72, standing.Said, (_speaks << 3) | (standing.Spoke << 1) | (sentences > 0 ? 1u : 0u));
        into[n++] = Mix(73, standing.Said, (_speaks << 3) | standing.Subject);
        into[n++] = Mix(74, standing.Paragraph, (role << 3) | standing.Clause);
        into[n++] = Mix(75, standing.Paragraph, (_speaks << 3) | standing.Order);
        into[n++] = Mix(71, (standing.Subject << 3) | standing.Clause, (standing.Recent << 3) | standing.Order);

        return n;
    }

    /// <summary>How much of a nominal's words the candidate or its cluster has: 0 nothing ... 5 every word.</summary>
    private readonly uint Match(CandidateMention candidate, Cluster cluster, bool sameHead)
    {
        if (!sameHead)
        {
            foreach (CandidateMention member in cluster.Mentions)
            {
                if (member.HeadWord == _mention.HeadWord)
                {
                    return 1;
                }
            }

            return 0;
        }

        string[] ours = _mention.Description!.Modifiers, theirs = candidate.Description?.Modifiers ?? [];
        bool contained = true;
        foreach (string modifier in ours)
        {
            contained &= Array.IndexOf(theirs, modifier) >= 0;
        }

        bool country = _mention.Country < 0 || candidate.Country == _mention.Country;
        return !contained ? 2u : !country ? 3u : ours.Length == theirs.Length && candidate.Country == _mention.Country ? 5u : 4u;
    }

    private readonly uint NextWord()
    {
        Tokens tokens = _context.Tokens;
        return _mention.End < tokens.Count && _mention.Kind == MentionKind.Pronoun ? Hash(tokens.Lemmas[_mention.End]) : 0;
    }

    private readonly bool IsFirstOfSentence(CandidateMention candidate) =>
        candidate.Index == 0 || _context.Mentions[candidate.Index - 1].Sentence != candidate.Sentence;

    private readonly bool SameGovernor(CandidateMention candidate)
    {
        Tokens tokens = _context.Tokens;
        int ours = tokens.Heads[_mention.Head], theirs = tokens.Heads[candidate.Head];
        return ours >= 0 && theirs >= 0 && ours != theirs && tokens.Lemmas[ours] == tokens.Lemmas[theirs];
    }

    private static uint Bucket(int distance) => distance switch { < 5 => (uint)distance, < 8 => 5, < 12 => 6, < 20 => 7, < 40 => 8, _ => 9 };

    private static uint Hash(string word)
    {
        uint hash = 2166136261;
        foreach (char c in word)
        {
            hash = (hash ^ c) * 16777619;
        }

        return hash;
    }

    private static uint Mix(uint kind, uint a, uint b)
    {
        uint hash = ((a + (kind * 0x632BE5AB)) * 0x9E3779B1) ^ (b * 0x85EBCA77);
        hash ^= hash >> 15;
        hash *= 0x2C1B3C6D;
        return hash ^ (hash >> 13);
    }
}
