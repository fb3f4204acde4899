using Readout.Language;

namespace Readout.Stories.Claims;

/// <summary>
/// Reads what a statement about other statements speaks of, and what it does with them: by its links, by a noun for something said (<i>called the aide's account
/// incorrect</i>, <i>the allegations were unfounded</i>), or by <i>such</i> (<i>there was no such request</i>).
/// </summary>
internal sealed class ReactionReader(StoryInput input, StoryLexicon lexicon)
{
    private readonly StatementTree _tree = new(input.Annotations, lexicon);
    private readonly ReactionTargets _targets = new(input, lexicon);
    private readonly AccountReader _accounts = new(input, lexicon);

    private Tokens Tokens => input.Annotations.Tokens;

    /// <summary>The ids of the statements that a statement takes a stance on, and the stance; <c>null</c> when it takes none.</summary>
    public (IReadOnlyList<string> About, Stance Stance)? Read(Statement statement)
    {
        if (!statement.IsSpeech)
        {
            return null;
        }

        if (statement.Stance == Stance.Denies && statement.Content.Any(HasClause))
        {
            return null; // what is denied stands there itself: dismissed the notion that he would leave
        }

        if (statement.Stance == Stance.Denies && !statement.Content.IsEmpty && statement.Content.All(_accounts.OnlyJudges))
        {
            return null;
        }

        // Somebody's account is all that he told, wherever it stands; what else a statement is about stands near.
        if (OfAccount(statement, onlyNamed: true) is { } account)
        {
            return account;
        }

        if (!statement.About.IsEmpty)
        {
            return Of(_targets.Likeliest(statement, input.Annotations.Statements.Where(other => statement.About.Contains(other.Id)), isNear: true), statement.Stance);
        }

        if (statement.Content.IsEmpty)
        {
            return null;
        }

        if (statement.Stance is Stance.Denies or Stance.PlaysDown && IsProspect(statement.Content[0]))
        {
            return Of(NearestBefore(statement), Stance.PlaysDown);
        }

        if (statement.Stance is Stance.Asserts or Stance.Denies && statement.Content.Any(content => DenialReader.SaysNoSuch(Tokens, content)))
        {
            return Of(_targets.Likeliest(statement, OthersBefore(statement), isNear: true), Stance.Denies);
        }

        return OfAccount(statement, onlyNamed: false);
    }

    private static (IReadOnlyList<string> About, Stance Stance)? Of(string[] about, Stance stance) =>
        about.Length == 0 || stance is Stance.Asserts or Stance.Promises or Stance.Demands ? null : (about, stance);

    private (IReadOnlyList<string> About, Stance Stance)? OfAccount(Statement statement, bool onlyNamed)
    {
        foreach (TextSpan content in statement.Content)
        {
            int noun = _accounts.Find(content, out string? teller);
            bool isRefuted = noun >= 0 && _accounts.IsRefuted(content, noun);
            if (noun < 0 || (teller is null && (onlyNamed || !isRefuted)))
            {
                continue;
            }

            Stance stance = statement.Stance is Stance.Asserts && isRefuted ? Stance.Denies : statement.Stance;
            IEnumerable<Statement> others = teller is null ? OthersBefore(statement)
                : input.Annotations.Statements.Where(other => other.Id != statement.Id && _tree.SpeakerOf(other) == teller);
            return Of(_targets.Likeliest(statement, others, isNear: teller is null), stance);
        }

        return null;
    }

    private IEnumerable<Statement> OthersBefore(Statement statement) => _targets.Before(statement, ReactionTargets.Paragraphs, _tree);

    private string[] NearestBefore(Statement statement)
    {
        string[] before = [.. _targets.Before(statement, 0, _tree).Select(other => other.Id)];
        return before.Length > 0 ? before : [.. OthersBefore(statement).Select(other => other.Id)];
    }

    private bool HasClause(TextSpan content) =>
        Tokens.In(content).Skip(1).Any(i => Tokens.LemmaOf(i) == "that" && Tokens.RelationOf(i) == "mark" && Tokens.HeadOf(i) is >= 0 and var verb && Tokens.RelationOf(verb) is "acl" or "ccomp");

    /// <summary>
    /// Whether a content is the prospect of what was told before: <i>plans for such a meeting</i>, <i>the prospect</i>. Who denies that something is
    /// being planned makes less of it, and does not deny that it was proposed.
    /// </summary>
    private bool IsProspect(TextSpan content)
    {
        int first = Tokens.TokenAt(content.Start), end = Math.Min(Tokens.TokenAt(content.End), first + 5);
        bool isProspect = false, refersBack = false;
        for (int i = first; i < end; i++)
        {
            isProspect |= i <= first + 1 && Tokens.LemmaOf(i) is "plan" or "prospect" or "possibility" or "preparation" or "idea";
            refersBack |= Tokens.LemmaOf(i) is "such" || (i == first && Tokens.LemmaOf(i) is "the" or "that" or "this");
        }

        return isProspect && refersBack;
    }
}
