using Readout.Language;

namespace Readout.Stories.Claims;

/// <summary>Finds, among the clauses that others tell in an article, those that its denials mean.</summary>
internal sealed class DenialTargets
{
    private const int Back = 14;
    private const int Ahead = 3;
    private const double Least = 0.55; // from here on about four in five were right in articles that the model had not seen
    private const double LeastCalled = 0.75; // who merely calls words untrue may speak of any
    private const double LeastPointedAt = 0.4; // the reader of statements has found the same
    private readonly StoryInput _input;
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
            int between = near.Where(other => other.Statement != told.Statement && IsBetween(other.Span.Start, told.Span.Start, at)).Select(other => other.Statement!.Id).Distinct().Count();
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
        (Proposition? meant, double best) = (null, 0);
        foreach ((Proposition told, double[] features) in Candidates(denial))
        {
            // Somebody's account that is called untrue is what he told.
            bool isOwn = denial.IsRefuted && denial.Owner is not null && _tree.SpeakerOf(told.Statement!) == denial.Owner && told.Statement!.Stance is Stance.Asserts or Stance.Confirms;

            // That account, called untrue, is most likely the one that the statement is about.
            bool isPointedAt = denial.IsRefuted && denial.Owner is null && denial.Linked is [{ } only] && only == told.Statement!.Id;
            double least = isOwn ? 0 : isPointedAt ? LeastPointedAt : isCalled ? LeastCalled : Least;
            if (model.Probability(features) is var probability && probability > Math.Max(least, best))
            {
                (meant, best) = (told, probability);
            }
        }

        return meant;
    }

    private static bool IsBetween(int place, int one, int two) => place > Math.Min(one, two) && place < Math.Max(one, two);
}
