namespace Readout.Stories.Claims;

/// <summary>Adds to claims what statements about statements do with them: denials that do not tell it by the model that finds what they mean, others by the links of their article.</summary>
/// <param name="articles">The story's articles.</param>
/// <param name="lexicon">The word lists.</param>
/// <param name="words">The story's words.</param>
/// <param name="denials">The model of denials.</param>
internal sealed class ReactionJoiner(IReadOnlyList<StoryInput> articles, StoryLexicon lexicon, WordTable words, DenialModel denials)
{
    /// <summary>Adds the reactions of all articles to the claims that they are to.</summary>
    /// <param name="drafts">The claims.</param>
    public void AddTo(IReadOnlyList<ClaimDraft> drafts)
    {
        ILookup<int, (Proposition Told, ClaimDraft Draft)> told = drafts.SelectMany(draft => draft.Propositions.Select(proposition => (proposition, draft)))
            .ToLookup(row => row.proposition.Input.Index);
        foreach (StoryInput article in articles)
        {
            var tree = new StatementTree(article.Annotations, lexicon);
            (Proposition Told, ClaimDraft Draft)[] here = [.. told[article.Index].Where(row => row.Told.Statement is not null)];
            AddUntrue(article, [.. told[article.Index]], tree);
            if (here.Length > 0)
            {
                Add(article, here, tree);
            }
        }
    }

    private void Add(StoryInput article, (Proposition Told, ClaimDraft Draft)[] here, StatementTree tree)
    {
        var targets = new DenialTargets(article, [.. here.Select(row => row.Told)], lexicon, words);
        HashSet<string> tied = AddPlain(article, here, tree);
        foreach (Denial denial in targets.Denials.Where(denial => !tied.Contains(denial.Statement.Id)))
        {
            // Who denies what the claim's deniers say does not deny the claim.
            if (targets.Meant(denial, denials) is { } found && Fullest(denial, found, here, tree) is var (meant, draft) && meant.IsNegative == draft.IsNegative)
            {
                draft.Reactions.Add(new Reaction(article, denial.Statement, Stance.Denies, meant));
            }
        }

        HashSet<string> denying = [.. tied, .. targets.Denials.Select(denial => denial.Statement.Id)];
        var reader = new ReactionReader(article, lexicon);
        var denialReader = new DenialReader(article, lexicon, words);
        foreach (Statement statement in article.Annotations.Statements.Where(statement => !denying.Contains(statement.Id)))
        {
            if (reader.Read(statement) is ({ } about, var stance)
                && about.SelectMany(id => Holding(tree, id, here)).Distinct().OrderByDescending(ReportsOf).ThenBy(draft => draft.Propositions[0].Span).FirstOrDefault() is { } meant
                && here.Where(row => about.Contains(row.Told.Statement!.Id)).Select(row => row.Told) is var told
                && (stance != Stance.Denies || denialReader.SaysNoSuch(statement, told) || denialReader.Restates(statement, told) || GoesOn(statement, meant)))
            {
                meant.Reactions.Add(new Reaction(article, statement, stance, null));
            }
        }

        // dismissed that account. "The ministry received no such letter"
        bool GoesOn(Statement statement, ClaimDraft meant) =>
            statement.Content.Any(content => DenialReader.SaysNoSuch(article.Annotations.Tokens, content))
            && meant.Reactions.Any(reaction => reaction.Input == article && reaction.Stance == Stance.Denies && tree.NameOf(reaction.Statement) is { } name && name == tree.NameOf(statement));
    }

    /// <summary>Adds what the outlet itself calls untrue.</summary>
    private void AddUntrue(StoryInput article, (Proposition Told, ClaimDraft Draft)[] here, StatementTree tree)
    {
        var refutations = new PlainRefutations(article, lexicon, tree, clause => ReportsOf(DraftOf(clause)));
        foreach ((Proposition clause, TextSpan place, Stance stance) in refutations.OfOutlet([.. here.Select(row => row.Told)]))
        {
            if (DraftOf(clause) is { } draft && clause.IsNegative == draft.IsNegative)
            {
                draft.Refutations.Add((article, place, stance));
            }
        }

        ClaimDraft DraftOf(Proposition clause) => here.First(row => ReferenceEquals(row.Told, clause)).Draft;
    }

    /// <summary>Adds the denials of which their own sentence or the one before says what they mean.</summary>
    /// <returns>Ids of those denials.</returns>
    private HashSet<string> AddPlain(StoryInput article, (Proposition Told, ClaimDraft Draft)[] here, StatementTree tree)
    {
        Proposition[] told = [.. here.Select(row => row.Told)];
        var attributions = new DeniedAttributions(article, lexicon, tree);
        var refutations = new PlainRefutations(article, lexicon, tree, clause => ReportsOf(DraftOf(clause)));
        HashSet<string> tied = [];
        foreach (Statement statement in article.Annotations.Statements)
        {
            if ((attributions.Meant(statement, told) ?? refutations.OfSpeaker(statement, told)) is { } named && DraftOf(named) is { } draft && named.IsNegative == draft.IsNegative)
            {
                draft.Reactions.Add(new Reaction(article, statement, Stance.Denies, named));
                tied.Add(statement.Id);
            }
        }

        return tied;

        ClaimDraft DraftOf(Proposition clause) => here.First(row => ReferenceEquals(row.Told, clause)).Draft;
    }

    /// <summary>The claim that a denial is of. Somebody's account, of which nothing more is said, is all that he told, wherever it stands: what most reports have of it.</summary>
    private static (Proposition Told, ClaimDraft Draft) Fullest(Denial denial, Proposition found, (Proposition Told, ClaimDraft Draft)[] here, StatementTree tree)
    {
        (Proposition Told, ClaimDraft Draft) nearest = here.First(row => ReferenceEquals(row.Told, found));
        return denial.Owner is not { } owner || denial.Words.Length > 0 || tree.SpeakerOf(found.Statement!) != owner ? nearest
            : here.Where(row => tree.SpeakerOf(row.Told.Statement!) == owner && row.Told.Statement!.Stance is Stance.Asserts or Stance.Confirms)
                .Where(row => ReportsOf(row.Draft) > ReportsOf(nearest.Draft)).OrderByDescending(row => ReportsOf(row.Draft)).Append(nearest).First();
    }

    private static int ReportsOf(ClaimDraft draft) => draft.Propositions.Select(proposition => proposition.Input.Index).Distinct().Count();

    /// <summary>The claims that hold what a statement tells. What somebody tells of another's words is his word for them: then his is the claim.</summary>
    private static IEnumerable<ClaimDraft> Holding(StatementTree tree, string id, (Proposition Told, ClaimDraft Draft)[] here)
    {
        for (Statement? statement = tree[id]; statement is not null; statement = tree[statement.Within])
        {
            if (here.Any(row => row.Told.Statement!.Id == statement.Id))
            {
                return here.Where(row => row.Told.Statement!.Id == statement.Id).Select(row => row.Draft);
            }
        }

        return [];
    }
}
