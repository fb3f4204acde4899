using Readout.Language;
using Readout.Stories.Claims;
using Readout.Stories.People;

namespace Readout.Stories.Changes;

/// <summary>
/// What tells whether one report has on somebody's word what another tells as fact: whether both tell the same, whether the one is just what he asserts of somebody else, and whether doubt or somebody's
/// word stands near the other.
/// </summary>
/// <param name="word">What is seen of what is told on somebody's word.</param>
/// <param name="voice">What is seen of what an outlet tells in its own voice.</param>
/// <param name="lexicon">The word lists.</param>
/// <param name="words">The story's words.</param>
internal sealed class HardeningFeatures(ReportedWord word, OwnVoice voice, StoryLexicon lexicon, WordTable words)
{
    /// <summary>Number of features.</summary>
    public const int Count = 58;

    // What no hardening has: numbers none of which agree, a denial against none, other parties, a subject that only points, the source's own deed, one quotation marked here and there, what will be against what was; doubt,
    // somebody's word or a post around what is told.
    private static readonly int[] Barring = [9, 10, 12, 13, 14, 15, 23, 24, 29, 32, 34, 35, 36, 37, 38, 40, 41, 42, 43];

    // What each has: the words are what the speaker asserts, and what the other tells.
    private static readonly int[] Required = [18, 33];

    // Clauses that turn on other words tell the same only where they are long and share much; what shares less must be likelier.
    private const double LeastLength = 5.0 / 8;
    private const double HalfShared = 0.5;
    private const double ThirdShared = 0.33;
    private const double MostShared = 0.75;
    private const double LikelyShared = 0.35;
    private const double LeastSame = 0.1547; // the scaled log odds of .65
    private const double SurelySame = 0.2747; // of .75
    private const double LikelySame = 0.3466; // of .8

    private const float LikePredicate = 0.5f;
    private const float Verbatim = 0.9f;
    private static readonly char[] Signs = ['~', '<', '>'];
    private static readonly char[] QuotationMarks = ['"', '“', '”', '«', '»'];

    /// <summary>What reads the features of a story.</summary>
    /// <param name="people">The story's people.</param>
    /// <param name="lexicon">The word lists.</param>
    /// <param name="words">The story's words.</param>
    public static HardeningFeatures Of(PeopleOfStory people, StoryLexicon lexicon, WordTable words) => new(new ReportedWord(people), new OwnVoice(people, lexicon), lexicon, words);

    /// <summary>Writes the features of a pair.</summary>
    /// <param name="before">A clause on somebody's word.</param>
    /// <param name="after">A clause that another report tells in its own voice.</param>
    /// <param name="same">How likely both tell the same.</param>
    /// <param name="features">Receives <see cref="Count"/> numbers, most between 0 and 1.</param>
    public void Read(Proposition before, Proposition after, double same, Span<double> features)
    {
        features.Clear();
        (float forth, float back) = ContentWords.Covered(before, after, words);
        float least = Math.Min(forth, back);
        features[0] = 1;
        features[1] = Math.Log(Math.Clamp(same, 0.01, 0.99) / (1 - Math.Clamp(same, 0.01, 0.99))) / 4;
        features[2] = forth;
        features[3] = back;
        features[4] = least;
        features[5] = Math.Max(forth, back);
        features[6] = AreOfOnePredicate(before, after) ? 1 : 0;
        features[7] = before.Family >= 0 && before.Family == after.Family ? 1 : 0;
        Numbers(before, after, features[8..]);
        features[10] = before.IsDenial != after.IsDenial ? 1 : 0;
        Parties(before, after, features[11..]);
        Said(before, after, least, features[18..]);
        Told(before, after, features[33..]);
        Places(before, after, features[46..]);
        features[56] = features[1] * least;
        features[57] = features[6] * least;
    }

    /// <summary>Whether nothing that can be seen of a pair keeps it from being a hardening.</summary>
    /// <param name="features">The pair's features.</param>
    public static bool IsPossible(ReadOnlySpan<double> features)
    {
        foreach (int bar in Barring)
        {
            if (features[bar] > 0)
            {
                return false;
            }
        }

        foreach (int needed in Required)
        {
            if (features[needed] == 0)
            {
                return false;
            }
        }

        (double least, double most) = (features[4], features[5]);
        bool isOfOnePredicate = features[6] > 0;
        return (isOfOnePredicate || features[50] >= LeastLength) && features[1] >= (isOfOnePredicate && least >= HalfShared ? LeastSame : SurelySame) && (least >= HalfShared || (least >= ThirdShared && most >= MostShared) || (least >= LikelyShared && features[1] >= LikelySame));
    }

    /// <summary>Whether the word that one turns on is that of the other, or one of its words in other form.</summary>
    private bool AreOfOnePredicate(Proposition one, Proposition two) =>
        (one.Family >= 0 && one.Family == two.Family)
        || (one.HeadWord >= 0 && two.HeadWord >= 0 && (words.Likeness(one.HeadWord, two.HeadWord) >= LikePredicate
            || two.Content.Any(content => content.Number == one.HeadWord)));

    private static void Numbers(Proposition before, Proposition after, Span<double> features)
    {
        bool hasBoth = before.Quantities.Count > 0 && after.Quantities.Count > 0;
        bool isShared = before.Quantities.Any(one => after.Quantities.Any(two => one.Value.TrimStart(Signs) == two.Value.TrimStart(Signs)));
        features[0] = hasBoth && isShared ? 1 : 0;
        features[1] = hasBoth && !isShared ? 1 : 0;
    }

    private void Parties(Proposition before, Proposition after, Span<double> features)
    {
        (string? mine, string? other) = (word.SubjectOf(before), word.SubjectOf(after));
        features[0] = mine is not null && mine == other ? 1 : 0;
        features[1] = mine is not null && other is not null && mine != other ? 1 : 0;
        features[2] = IsPointer(before) || IsPointer(after) ? 1 : 0;
        features[3] = word.IsDeedOfSource(before, after) ? 1 : 0;
        features[4] = word.IsOwnDeed(before) ? 1 : 0;
        int least = Math.Min(before.People.Length, after.People.Length), shared = before.People.Intersect(after.People).Count();
        features[5] = least == 0 ? 0 : (double)shared / least;
        features[6] = before.Object.IsUnknown || after.Object.IsUnknown ? 0 : Argument.Likeness(before.Object, after.Object, words);
    }

    private static bool IsPointer(Proposition proposition)
    {
        Tokens tokens = proposition.Input.Annotations.Tokens;
        int subject = proposition.Root < 0 ? -1 : ClauseSplitter.SubjectOf(tokens, proposition.Root);
        return subject >= 0 && tokens.TagOf(subject) is UniversalTag.PRON or UniversalTag.DET && tokens.LemmaOf(subject) is "this" or "that" or "these" or "those";
    }

    private void Said(Proposition before, Proposition after, float least, Span<double> features)
    {
        Statement statement = before.Statement!;
        Tokens tokens = before.Input.Annotations.Tokens;
        features[0] = ReportedWord.IsAsserted(before) ? 1 : 0;
        features[1] = statement.Confidence;
        features[2] = statement.Quote == QuoteKind.Direct ? 1 : 0;
        features[3] = statement.Quote == QuoteKind.Mixed ? 1 : 0;
        features[4] = least >= Verbatim ? 1 : 0;
        features[5] = least >= Verbatim && statement.Quote != QuoteKind.Indirect ? 1 : 0;
        features[6] = before.Lemmas.AsSpan().SequenceEqual(after.Lemmas) && statement.Content.Any(content => before.Input.Article.TextOf(content).AsSpan().ContainsAny(QuotationMarks)) ? 1 : 0;
        features[7] = statement.Cue.SelectMany(tokens.In).Any(i => lexicon.AccusingWords.Contains(tokens.LemmaOf(i))) ? 1 : 0;
        features[8] = statement.Source.IsEmpty ? 1 : 0;
        features[9] = statement.Speaker is null ? 1 : 0;
        features[10] = before.Mood == after.Mood ? 1 : 0;
        features[11] = before.Mood < 0 && after.Mood > 0 ? 1 : 0;
        features[12] = before.Mood >= 0 && after.Mood < 0 ? 1 : 0;
        features[13] = before.Mood < 0 ? 1 : 0;
        features[14] = before.IsAside ? 1 : 0;
    }

    private void Told(Proposition before, Proposition after, Span<double> features)
    {
        features[0] = OwnVoice.IsMain(after) ? 1 : 0;
        features[1] = voice.IsHedged(after) ? 1 : 0;
        features[2] = voice.HasLooseWordOfSaying(after) ? 1 : 0;
        features[3] = OwnVoice.IsOfWriter(after) ? 1 : 0;
        features[4] = OwnVoice.IsAttributedAtEnd(after) ? 1 : 0;
        features[5] = voice.GoesOnFromDoubt(after) ? 1 : 0;
        features[6] = voice.IsDoubtBefore(after) ? 1 : 0;
        features[7] = OwnVoice.IsOfPost(after) ? 1 : 0;
        features[8] = OwnVoice.IsHeadlineOfSaying(after) ? 1 : 0;
        features[9] = OwnVoice.IsSourceNamedBeside(before, after) ? 1 : 0;
        features[10] = voice.IsAttributedNear(before, after) ? 1 : 0;
        features[11] = OwnVoice.StatementsNear(after, 0).Any(statement => statement.IsSpeech) ? 1 : 0;
        features[12] = OwnVoice.StatementsNear(after, 1).Any(statement => statement.IsSpeech) ? 1 : 0;
    }

    private static void Places(Proposition before, Proposition after, Span<double> features)
    {
        features[0] = before.IsLead ? 1 : 0;
        features[1] = after.IsLead ? 1 : 0;
        features[2] = Math.Log2(1 + after.SentenceNumber) / 4;
        features[3] = Math.Log((1.0 + before.Content.Length) / (1 + after.Content.Length));
        features[4] = Math.Min(before.Content.Length, after.Content.Length) / 8.0;
        features[5] = before.IsPart || after.IsPart ? 1 : 0;
        features[6] = (double)after.Span.Length / Math.Max(1, after.Whole.Length);
        features[7] = before.Input.Article.Outlet is { } outlet && outlet.Value == after.Input.Article.Outlet?.Value ? 1 : 0;
        features[8] = before.Input.Days.From is { } day && after.Input.Days.From is { } later ? Math.Log2(1 + Math.Abs(later.DayNumber - day.DayNumber)) / 4 : 0;
        features[9] = (double)before.Span.Length / Math.Max(1, before.Whole.Length);
    }
}
