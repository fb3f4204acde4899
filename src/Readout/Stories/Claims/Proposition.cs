using Readout.Language;
using Readout.Stories.Clusters;

namespace Readout.Stories.Claims;

/// <summary>A clause reduced to what can be compared across articles: what is said to have been done, by whom, when, and by whose word.</summary>
internal sealed record Proposition
{
    /// <summary>The article.</summary>
    public required StoryInput Input { get; init; }

    /// <summary>The statement whose content it is; <c>null</c> for the outlet's own voice.</summary>
    public Statement? Statement { get; init; }

    /// <summary>The words.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The sentence or piece of content that the words were taken from.</summary>
    public TextSpan Whole { get; init; }

    /// <summary>Its family of predicates; -1 for none.</summary>
    public int Family { get; init; } = -1;

    /// <summary>Index of the token that names the predicate; -1 for none.</summary>
    public int Trigger { get; init; } = -1;

    /// <summary>Index of the token that heads it; -1 for none.</summary>
    public int Root { get; init; } = -1;

    /// <summary>Index of the token that it negates or denies; -1 where it tells that something is so.</summary>
    public int Denied { get; init; } = -1;

    /// <summary>Whether it comes to saying that something is not so: by its words, or because its speaker denies them.</summary>
    public bool IsDenial => IsNegative != (IsCalledUntrue || Statement?.Stance == Stance.Denies);

    /// <summary>What whoever tells it does with its words. An outlet that asks tells nothing.</summary>
    public Stance Stance => IsCalledUntrue ? Stance.Denies : Statement?.Stance ?? (IsQuestion ? Stance.Questions : Stance.Asserts);

    /// <summary>Whether the words end in a question mark: <i>“What will he do now?”</i> (and not <i>agreed on a ?110 billion loan</i>, where a sign was lost)</summary>
    public bool IsQuestion
    {
        get
        {
            Tokens tokens = Input.Annotations.Tokens;
            int last = tokens.TokenAt(Span.End) - 1;
            while (last > 0 && tokens.Starts[last] >= Span.Start && tokens.FormOf(last) is "\"" or "”" or "’" or "''" or "'")
            {
                last--;
            }

            int mark = last >= 0 && last + 1 < tokens.Count && tokens.SentenceOf[last + 1] == tokens.SentenceOf[last] && tokens.TagOf(last) != UniversalTag.PUNCT ? last + 1 : last;
            return mark > 0 && tokens.FormOf(mark) is "?" && tokens.TagOf(mark - 1) != UniversalTag.DET && Enumerable.Range(mark, tokens.SentenceStarts[tokens.SentenceOf[mark] + 1] - mark).All(i => tokens.TagOf(i) == UniversalTag.PUNCT);
        }
    }

    /// <summary>Ids of the people, bodies and places in it, ordinal.</summary>
    public string[] People { get; init; } = [];

    /// <summary>Who does it, where an event says so.</summary>
    public string? Actor { get; init; }

    /// <summary>To whom, where an event says so.</summary>
    public string? Target { get; init; }

    /// <summary>Whether the actor is a person; <c>null</c> when unknown.</summary>
    public bool? IsActorPerson { get; init; }

    /// <summary>Whether the target is a person; <c>null</c> when unknown.</summary>
    public bool? IsTargetPerson { get; init; }

    /// <summary>First day on which it may have happened; <c>null</c> when unknown.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day on which it may have happened; <c>null</c> when unknown.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Whether it stands in the first sentences of the body: there reports of one story tell the same.</summary>
    public bool IsLead { get; init; }

    /// <summary>Whether it is a clause of a longer sentence that was not read by itself.</summary>
    public bool IsPart { get; init; }

    /// <summary>Whether it is told by the way, in a relative clause of what is said.</summary>
    public bool IsAside { get; init; }

    /// <summary>Whether the words say that it is not so.</summary>
    public bool IsNegative { get; init; }

    /// <summary>Whether its outlet calls it untrue in so many words.</summary>
    public bool IsCalledUntrue { get; init; }

    /// <summary>Whether its outlet says that it is not so against what is told: <i>is not dead, despite another hoax</i>, <i>contrary to reports, he has not left</i>.</summary>
    public bool IsContrary { get; init; }

    /// <summary>Whether it is negative only of more of the same: <i>no further talks</i>.</summary>
    public bool IsOfFurther { get; init; }

    /// <summary>Its words that have an opposite: number of the pair, and the side.</summary>
    public IReadOnlyList<(int Pair, bool IsLeft)> Sides { get; init; } = [];

    /// <summary>What the text says of its reality.</summary>
    public EventStatus Status { get; init; }

    /// <summary>Its rarer words.</summary>
    public required SparseVector Words { get; init; }

    /// <summary>Its words by number, with their weights.</summary>
    public ContentWord[] Content { get; init; } = [];

    /// <summary>The sentence that it stands in.</summary>
    public SentenceContext Sentence { get; init; } = SentenceContext.Empty;

    /// <summary>Number of the word that heads it; -1 for none.</summary>
    public int HeadWord { get; init; } = -1;

    /// <summary>What its head is said of.</summary>
    public Argument Subject { get; init; } = Argument.None;

    /// <summary>What the deed is done to.</summary>
    public Argument Object { get; init; } = Argument.None;

    /// <summary>Id of who says it; <c>null</c> for the outlet and for unnamed sources.</summary>
    public string? Speaker { get; init; }

    /// <summary>Its number among the clauses and sentences of the story; -1 where it has none.</summary>
    public int Number { get; init; } = -1;

    /// <summary>The mean vector of its words.</summary>
    public float[] Mean { get; init; } = [];

    /// <summary>What its verb shows of its reality, as <see cref="ClauseMood"/> reads it.</summary>
    public int Mood { get; init; }

    /// <summary>Number of sentences of the body before it.</summary>
    public int SentenceNumber { get; init; }

    /// <summary>Its lemmas in order, as hashes.</summary>
    public ulong[] Lemmas { get; init; } = [];

    /// <summary>The stretches of it that its speaker is quoted with, as <see cref="QuotedWords"/> reads them.</summary>
    public ulong[][] Quoted { get; init; } = [];

    /// <summary>The quantities in it.</summary>
    public IReadOnlyList<Quantity> Quantities { get; init; } = [];

    /// <summary>Probability that the record is right.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>The words as evidence.</summary>
    public Evidence Evidence => new(Input.Article.Id, Span, Statement?.Id);

    /// <summary>The words themselves.</summary>
    public string Text => Input.Article.TextOf(Span);

    /// <summary>How much each clause counts where several are told in the same words: all of these together as much as one.</summary>
    public static double[] Weights(IReadOnlyList<Proposition> propositions)
    {
        ILookup<string, Proposition> told = propositions.ToLookup(proposition => proposition.Text, StringComparer.OrdinalIgnoreCase);
        return [.. propositions.Select(proposition => 1.0 / told[proposition.Text].Count())];
    }
}
