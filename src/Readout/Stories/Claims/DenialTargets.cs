using Readout.Language;

namespace Readout.Stories.Claims;

/// <summary>Finds, among the clauses that others tell in an article, those that its denials mean.</summary>
internal sealed class DenialTargets
{
    private const int Back = 14;
    private const int Ahead = 3;
    private const double Least = 0.45; // from here on four in five of those that say nothing of what they mean were right in articles that the model had not seen
    private const double LeastTold = 0.7; // of those that say something of it three in four
    private const double LeastOwn = 0.55; // where it is said whose words they mean
    private const double LeastOnly = 0.3; // of an accusation where one person alone has told anything: it need not be his
    private const double LeastCalled = 0.75; // who merely calls words untrue may speak of any
    private const double LeastPointedAt = 0.4; // the reader of statements has found the same
    private readonly StoryInput _input;
    private readonly StoryLexicon _lexicon;
    private readonly StatementTree _tree;
    private readonly DenialFeatures _features;
    private readonly Proposition[] _told;

    /// <summary>Reads the denials of an article.</summary>
    /// <param name="input">The article.</param>
    /// <param name="propositions">Clauses of the story.</param>
    /// <param name="lexicon">The word lists.</param>
    /// <param name="words">The story's words.</param>
    public DenialTargets(StoryInput input, IReadOnlyCollection<Proposition> propositions, StoryLexicon lexicon, WordTable words)
    {
        _input = input;
        _lexicon = lexicon;
        _tree = new StatementTree(input.Annotations, lexicon);
        _features = new DenialFeatures(_tree, lexicon, words);
        var reader = new DenialReader(input, lexicon, words);
        Denials = [.. input.Annotations.Statements.Select(reader.Read).OfType<Denial>()];
        _told = Denials.Count == 0 ? [] : [.. propositions.Where(proposition => proposition.Input == input && proposition.Statement is { IsSpeech: true, Stance: not (Stance.Denies or Stance.Declines) })];
    }

    /// <summary>The denials of the article in text order.</summary>
    public IReadOnlyList<Denial> Denials { get; }

    /// <summary>The clauses near a denial that others tell, with their features.</summary>
    /// <param name="denial">The denial.</param>
    public IEnumerable<(Proposition Told, double[] Features)> Candidates(Denial denial)
    {
        Tokens tokens = _input.Annotations.Tokens;
        TextSpan[] parts = [.. denial.Statement.Source, .. denial.Statement.Cue, .. denial.Statement.Content];
        var whole = new TextSpan(parts.Min(part => part.Start), parts.Max(part => part.End));
        Proposition[] near = [.. _told.Where(told => !told.Span.Overlaps(whole) && !(denial.Speaker is not null && _tree.SpeakerOf(told.Statement!) == denial.Speaker)
            && tokens.SentenceOf[denial.Cue] - tokens.SentenceOf[Math.Min(tokens.Count - 1, tokens.TokenAt(told.Span.Start))] is <= Back and >= -Ahead)];
        int at = tokens.Starts[denial.Cue];
        foreach (Proposition told in near)
        {
            int between = near.Where(other => other.Statement!.Id != told.Statement!.Id && IsBetween(other.Span.Start, told.Span.Start, at)).Select(other => other.Statement!.Id).Distinct().Count();
            double[] features = new double[DenialFeatures.Count];
            _features.Read(denial, told, between, features);
            yield return (told, features);
        }
    }

    /// <summary>The clause that a denial most likely means; <c>null</c> where that is not sure enough.</summary>
    /// <param name="denial">The denial.</param>
    /// <param name="model">The model.</param>
    public Proposition? Meant(Denial denial, DenialModel model)
    {
        bool isCalled = denial.IsRefuted && denial.Statement.Stance != Stance.Denies;
        (Proposition Told, double[] Features)[] candidates = [.. Candidates(denial)];
        string? owner = denial.Owner ?? (denial.IsRefuted ? OnlyTeller(denial, candidates) : null);
        if (owner is not null && candidates.Any(candidate => IsOf(owner, candidate.Told)))
        {
            // What others told is not what he has told.
            candidates = [.. candidates.Where(candidate => _tree.SpeakerOf(candidate.Told.Statement!) is not { } teller || teller == owner)];
        }

        bool hasWhole = candidates.Any(candidate => IsOf(owner, candidate.Told) && !PointsBack(candidate.Told));
        (Proposition? meant, double best) = (null, 0);
        foreach ((Proposition told, double[] features) in candidates)
        {
            // Somebody's account that is called untrue is what he told, in words of its own where there are any.
            bool isOwn = denial.IsRefuted && IsOf(owner, told) && !(hasWhole && PointsBack(told));

            // That account, called untrue, is most likely the one that the statement is about.
            bool isPointedAt = denial.IsRefuted && owner is null && denial.Linked is [{ } only] && only == told.Statement!.Id;
            double least = isOwn ? denial.Owner is null && IsAccusation(denial) ? LeastOnly : 0 : isPointedAt ? LeastPointedAt : isCalled ? LeastCalled : denial.Words.Length == 0 ? Least : IsOf(denial.Owner, told) ? LeastOwn : LeastTold;
            if (model.Probability(features) is var probability && probability > Math.Max(least, best))
            {
                (meant, best) = (told, probability);
            }
        }

        return meant;
    }

    private bool IsAccusation(Denial denial) => denial.Noun >= 0 && _lexicon.AccusingWords.Contains(_input.Annotations.Tokens.LemmaOf(denial.Noun));

    private bool IsOf(string? owner, Proposition told) => owner is not null && told.Statement!.Stance is Stance.Asserts or Stance.Confirms && _tree.SpeakerOf(told.Statement!) == owner;

    /// <summary>Whose account <i>the account</i> is: the one person by name who has told anything before it.</summary>
    private string? OnlyTeller(Denial denial, IEnumerable<(Proposition Told, double[] Features)> candidates)
    {
        if (denial.Noun < 0 || !_lexicon.AccountNouns.Contains(_input.Annotations.Tokens.LemmaOf(denial.Noun)))
        {
            return null;
        }

        int at = _input.Annotations.Tokens.Starts[denial.Cue];
        string?[] tellers = [.. candidates.Where(candidate => candidate.Told.Span.Start < at).Select(candidate => _tree.SpeakerOf(candidate.Told.Statement!)).Where(IsNamed).Distinct()];
        return tellers is [{ } teller] ? teller : null;
    }

    private bool IsNamed(string? id) => id is not null && _input.Annotations.Entities.Any(entity => entity.Id == id && entity.IsNamed);

    /// <summary>Whether a clause says by a pronoun what it is about: <i>it was his idea</i>.</summary>
    private bool PointsBack(Proposition told)
    {
        Tokens tokens = _input.Annotations.Tokens;
        int first = tokens.In(told.Span).FirstOrDefault(i => tokens.TagOf(i) != UniversalTag.PUNCT, -1);
        return first >= 0 && tokens.TagOf(first) is UniversalTag.PRON or UniversalTag.DET && tokens.LemmaOf(first) is "it" or "that" or "this";
    }

    private static bool IsBetween(int place, int one, int two) => place > Math.Min(one, two) && place < Math.Max(one, two);
}
