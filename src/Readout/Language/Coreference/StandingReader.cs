namespace Readout.Language.Coreference;

/// <summary>
/// Reads how clusters stand out at the place of a pronoun: as subjects of the clauses around it and of the sentences before, by their names in the whole
/// article, and as the speakers of what was quoted last.
/// </summary>
internal sealed class StandingReader
{
    private const int Levels = 4;
    private const int SaidReach = 6;
    private readonly CoreferenceLexicon _lexicon;
    private readonly Tokens _tokens;
    private readonly TreeIndex _tree;
    private readonly Quotations _quotations;
    private readonly CandidateMention?[] _at;
    private readonly List<CandidateMention> _mentions;
    private readonly Dictionary<Cluster, uint> _ranks = [];
    private readonly Dictionary<Cluster, Standing> _known = [];
    private readonly List<Cluster> _order = [];
    private readonly Cluster?[] _subjects = new Cluster?[Levels];
    private CandidateMention? _mention;
    private Cluster? _speaker;
    private Cluster? _said;
    private Cluster? _opener;
    private int _paragraph;

    /// <summary>Prepares to read the standings of an article's clusters.</summary>
    /// <param name="lexicon">The word lists.</param>
    /// <param name="tokens">The tokens.</param>
    /// <param name="tree">Their trees.</param>
    /// <param name="quotations">Their quotations.</param>
    /// <param name="at">For each token, the mention that it heads.</param>
    /// <param name="mentions">The mentions in text order.</param>
    /// <param name="named">The clusters of names.</param>
    public StandingReader(CoreferenceLexicon lexicon, Tokens tokens, TreeIndex tree, Quotations quotations, CandidateMention?[] at, List<CandidateMention> mentions, List<Cluster> named)
    {
        _lexicon = lexicon;
        _tokens = tokens;
        _tree = tree;
        _quotations = quotations;
        _at = at;
        _mentions = mentions;
        var people = named.Where(cluster => cluster.Type is EntityType.Person or null).Select(cluster => (Cluster: cluster, Names: cluster.Mentions.Count)).ToList();
        people.Sort((a, b) => b.Names.CompareTo(a.Names));
        foreach ((Cluster cluster, int names) in people)
        {
            uint rank = 0;
            while (rank < 3 && people[(int)rank].Names > names)
            {
                rank++;
            }

            _ranks[cluster] = rank;
        }
    }

    /// <summary>Number of people's clusters among the candidates of the pronoun at hand, 0 to 5.</summary>
    public uint Rivals => (uint)Math.Min(_order.Count, 5);

    /// <summary>Turns to a pronoun and its candidates.</summary>
    public void Turn(CandidateMention mention, List<CandidateMention> candidates)
    {
        _mention = mention;
        _known.Clear();
        _order.Clear();
        foreach (CandidateMention candidate in candidates)
        {
            if (!_order.Contains(candidate.Cluster!))
            {
                _order.Add(candidate.Cluster!);
            }
        }

        FindSubjects(mention);
        _speaker = SpeakerBefore(mention);
        FindSaid(mention);
    }

    /// <summary>The standing of a cluster at the pronoun at hand.</summary>
    public Standing Of(Cluster cluster)
    {
        if (_known.TryGetValue(cluster, out Standing standing))
        {
            return standing;
        }

        CandidateMention mention = _mention!;
        standing.Subject = standing.Named = 6;
        foreach (CandidateMention member in cluster.Mentions)
        {
            int distance = mention.Sentence - member.Sentence;
            if (member.Head >= mention.Head || distance < 0)
            {
                continue;
            }

            if (member.Role == GrammaticalRole.Subject && (member.Quote < 0 || member.Quote == mention.Quote))
            {
                standing.Subject = Math.Min(standing.Subject, (uint)Math.Min(distance, 5));
                standing.Clause = distance == 0 && IsOfSubordinate(member, mention) ? 4u : standing.Clause;
            }

            if (member.Kind == MentionKind.Name)
            {
                standing.Named = Math.Min(standing.Named, (uint)Math.Min(distance, 5));
            }

            standing.Paragraph = member.Sentence >= _paragraph ? 1u : standing.Paragraph;
            standing.Recent += distance <= 2 && standing.Recent < 5 ? 1u : 0u;
        }

        for (int level = Levels - 1; level >= 0; level--)
        {
            standing.Clause = _subjects[level] == cluster ? (uint)Math.Min(level + 1, 3) : standing.Clause;
        }

        standing.Paragraph = _opener == cluster ? 2u : standing.Paragraph;
        standing.Said = _said is null ? 0u : _said == cluster ? 1u : 2u;
        standing.Rank = _ranks.GetValueOrDefault(cluster, 4u);
        standing.Spoke = _speaker is null ? 0u : _speaker == cluster ? 1u : 2u;
        standing.Order = (uint)Math.Min(_order.IndexOf(cluster), 5);
        _known[cluster] = standing;
        return standing;
    }

    /// <summary>Whether a mention is the subject of a verb of speech.</summary>
    public bool Speaks(CandidateMention mention) =>
        mention.Role == GrammaticalRole.Subject && _tokens.Heads[mention.Head] is >= 0 and var verb && _lexicon.IsSpeech(_tokens.Lemmas[verb]);

    /// <summary>Whether a subject's clause depends on the pronoun's own verb: <i>when Lang called, she laughed</i>.</summary>
    private bool IsOfSubordinate(CandidateMention subject, CandidateMention mention)
    {
        int clause = _tokens.Heads[subject.Head];
        return clause >= 0 && _tokens.Heads[clause] is >= 0 and var verb && verb == _tokens.Heads[mention.Head] && TreeIndex.Is(_tokens.Relations[clause], "advcl");
    }

    /// <summary>The subjects of the clauses that a pronoun stands in, from its own outwards.</summary>
    private void FindSubjects(CandidateMention mention)
    {
        Array.Clear(_subjects);
        int level = 0, token = mention.Head;
        for (int steps = 0; steps < 30 && level < Levels && _tokens.Heads[token] >= 0; steps++)
        {
            token = _tokens.Heads[token];
            int subject = _tree.Child(_tokens, token, "nsubj");
            if (subject >= 0 && subject != mention.Head)
            {
                _subjects[level++] = _at[subject]?.Cluster;
            }
        }
    }

    /// <summary>Finds who said something last, and the first subject of the pronoun's paragraph.</summary>
    private void FindSaid(CandidateMention mention)
    {
        _said = _opener = null;
        _paragraph = mention.Sentence;
        while (_paragraph > 0 && _tokens.SentenceBlocks[_paragraph - 1] == _tokens.SentenceBlocks[mention.Sentence])
        {
            _paragraph--;
        }

        for (int i = mention.Index - 1; i >= 0 && mention.Sentence - _mentions[i].Sentence <= SaidReach; i--)
        {
            CandidateMention other = _mentions[i];
            if (other.Role != GrammaticalRole.Subject || other.Quote >= 0 || other.Cluster is null)
            {
                continue;
            }

            _said ??= Speaks(other) ? other.Cluster : null;
            _opener = other.Sentence >= _paragraph ? other.Cluster : _opener;
        }
    }

    /// <summary>Who spoke the last quotation that begins before a pronoun, is not the one that it stands in, and is not spoken by the pronoun itself.</summary>
    private Cluster? SpeakerBefore(CandidateMention mention)
    {
        for (int quotation = _quotations.LastBefore(mention.Head); quotation >= 0; quotation--)
        {
            int speaker = _quotations.SpeakerOf(quotation);
            if (quotation != mention.Quote && speaker >= 0 && speaker != mention.Head && _at[speaker]?.Cluster is { } cluster)
            {
                return cluster;
            }
        }

        return null;
    }
}
