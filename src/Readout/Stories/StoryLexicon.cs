using System.Collections.Frozen;
using Readout.Models;
using Readout.Stories.Claims;
using Readout.Stories.People;

namespace Readout.Stories;

/// <summary>The word lists of this room, read from <c>Lexicons/stories.bin</c>, which <c>stories-lexicon</c> of Readout.Train compiles.</summary>
internal sealed class StoryLexicon
{
    private static readonly Lazy<StoryLexicon> _shared = new(() => new StoryLexicon(ModelFile.Embedded("Lexicons/stories.bin")));

    private readonly FrozenSet<string> _media;

    /// <summary>Reads a compiled lexicon.</summary>
    public StoryLexicon(ModelFile file)
    {
        Letters = Lines(file, "letters").Select(line => line.Split(' '))
            .SelectMany(pair => pair[0].Select(letter => (letter, plain: pair[1]))).ToFrozenDictionary(pair => pair.letter, pair => pair.plain);
        Spellings = [.. Lines(file, "spellings").Select(line => line.Split(' ')).Select(pair => (pair[0], pair[1] == "-" ? "" : pair[1]))];
        GivenNames = Groups(file, "given-names", ' ');
        SameNames = Groups(file, "same-names", '|');
        NoBodies = Lines(file, "no-bodies").ToFrozenSet(StringComparer.Ordinal);
        States = new StateNames(this);
        Honorifics = Lines(file, "honorifics").ToFrozenSet(StringComparer.Ordinal);
        Negations = Lines(file, "negations").ToFrozenSet(StringComparer.Ordinal);
        RefutingWords = Lines(file, "refuting-words").ToFrozenSet(StringComparer.Ordinal);
        StoryNouns = Lines(file, "story-nouns").ToFrozenSet(StringComparer.Ordinal);
        HoaxWords = Lines(file, "hoax-words").ToFrozenSet(StringComparer.Ordinal);
        TellerNouns = Lines(file, "teller-nouns").ToFrozenSet(StringComparer.Ordinal);
        FakingVerbs = Lines(file, "faking-verbs").ToFrozenSet(StringComparer.Ordinal);
        PublishingWords = Lines(file, "publishing-words").ToFrozenSet(StringComparer.Ordinal);
        UntruthMarks = Lines(file, "untruth-marks").ToFrozenSet(StringComparer.Ordinal);
        RejectingWords = Lines(file, "rejecting-words").ToFrozenSet(StringComparer.Ordinal);
        EvaluatingWords = Lines(file, "evaluating-words").ToFrozenSet(StringComparer.Ordinal);
        LightVerbs = Lines(file, "light-verbs").ToFrozenSet(StringComparer.Ordinal);
        CountVerbs = Lines(file, "count-verbs").ToFrozenSet(StringComparer.Ordinal);
        MoveWords = Lines(file, "move-words").ToFrozenSet(StringComparer.Ordinal);
        TallyNouns = Lines(file, "tally-nouns").ToFrozenSet(StringComparer.Ordinal);
        UnsureWords = Lines(file, "unsure-words").ToFrozenSet(StringComparer.Ordinal);
        FurtherWords = Lines(file, "further-words").ToFrozenSet(StringComparer.Ordinal);
        AccountNouns = Lines(file, "account-nouns").ToFrozenSet(StringComparer.Ordinal);
        AttributingWords = Lines(file, "attributing-words").ToFrozenSet(StringComparer.Ordinal);
        DisclosingWords = Lines(file, "disclosing-words").ToFrozenSet(StringComparer.Ordinal);
        AccusingWords = Lines(file, "accusing-words").ToFrozenSet(StringComparer.Ordinal);
        DenyingWords = Lines(file, "denying-words").ToFrozenSet(StringComparer.Ordinal);
        MisdeedNouns = Lines(file, "misdeed-nouns").ToFrozenSet(StringComparer.Ordinal);
        ProposalNouns = Lines(file, "proposal-nouns").ToFrozenSet(StringComparer.Ordinal);
        DocumentNouns = Lines(file, "document-nouns").ToFrozenSet(StringComparer.Ordinal);
        Governments = Lines(file, "governments").Select(line => line.Split('|'))
            .SelectMany(names => names.Skip(1).Select(name => (name, country: names[0]))).ToFrozenDictionary(pair => pair.name, pair => pair.country);
        Opposites = Lines(file, "opposites").SelectMany((line, pair) => line.Split('|')
            .SelectMany((side, sign) => side.Split(' ').Select(word => (word, entry: (pair, isLeft: sign == 0)))))
            .GroupBy(row => row.word).ToFrozenDictionary(rows => rows.Key, rows => rows.First().entry);
        VacuousWords = Lines(file, "vacuous-words").ToFrozenSet(StringComparer.Ordinal);
        _media = Lines(file, "media").ToFrozenSet(StringComparer.Ordinal);
        Families = new PredicateFamilies(file);
    }

    /// <summary>The lexicon of the library, loaded on first use.</summary>
    public static StoryLexicon Shared => _shared.Value;

    /// <summary>Letters with marks, and the plain letters they are compared as.</summary>
    public FrozenDictionary<char, string> Letters { get; }

    /// <summary>Rewritings that make spellings of one name equal, in order.</summary>
    public IReadOnlyList<(string From, string To)> Spellings { get; }

    /// <summary>The group of a given name: names with a group in common may be one person's. A name may be in several groups.</summary>
    public FrozenDictionary<string, int[]> GivenNames { get; }

    /// <summary>The short names of states.</summary>
    public StateNames States { get; }

    /// <summary>The group of a name of a country, body or outlet.</summary>
    public FrozenDictionary<string, int[]> SameNames { get; }

    /// <summary>Names that no body or place bears though a text may give them so, folded: <i>covid</i>.</summary>
    public FrozenSet<string> NoBodies { get; }

    /// <summary>Words before a name that are no part of it.</summary>
    public FrozenSet<string> Honorifics { get; }

    /// <summary>Words that turn a clause into its opposite.</summary>
    public FrozenSet<string> Negations { get; }

    /// <summary>Words that say of something that it is not so.</summary>
    public FrozenSet<string> RefutingWords { get; }

    /// <summary>Nouns for a report as a whole (<i>the story is false</i>).</summary>
    public FrozenSet<string> StoryNouns { get; }

    /// <summary>Words that say of a story as a whole, or of the site that tells it, that it is not so.</summary>
    public FrozenSet<string> HoaxWords { get; }

    /// <summary>Nouns for what carries a story (<i>a website</i>).</summary>
    public FrozenSet<string> TellerNouns { get; }

    /// <summary>Verbs that say of a story or of what it shows, in the passive, that it is not so (<i>was doctored</i>).</summary>
    public FrozenSet<string> FakingVerbs { get; }

    /// <summary>Verbs that say where a story is from (<i>it first appeared on</i>).</summary>
    public FrozenSet<string> PublishingWords { get; }

    /// <summary>Adverbs of a verb of saying and participles before a noun for what was said that call it untrue.</summary>
    public FrozenSet<string> UntruthMarks { get; }

    /// <summary>Verbs that turn down what is offered, asked or planned.</summary>
    public FrozenSet<string> RejectingWords { get; }

    /// <summary>Words that judge a thing rather than say that it is not so.</summary>
    public FrozenSet<string> EvaluatingWords { get; }

    /// <summary>Verbs that say little by themselves.</summary>
    public FrozenSet<string> LightVerbs { get; }

    /// <summary>Verbs that tell a number of something without saying what befell it.</summary>
    public FrozenSet<string> CountVerbs { get; }

    /// <summary>Verbs and nouns by which a number is an amount of change.</summary>
    public FrozenSet<string> MoveWords { get; }

    /// <summary>Nouns that are counted anew in every match, poll or session.</summary>
    public FrozenSet<string> TallyNouns { get; }

    /// <summary>Words under which a thing is not told as a fact.</summary>
    public FrozenSet<string> UnsureWords { get; }

    /// <summary>Words that set something beside what was there before (<i>no further talks</i>).</summary>
    public FrozenSet<string> FurtherWords { get; }

    /// <summary>Nouns for what somebody has said.</summary>
    public FrozenSet<string> AccountNouns { get; }

    /// <summary>Words by which a sentence shows that it tells somebody else's word.</summary>
    public FrozenSet<string> AttributingWords { get; }

    /// <summary>Verbs of saying that make known what is so, by whomever.</summary>
    public FrozenSet<string> DisclosingWords { get; }

    /// <summary>Words by which somebody holds something against another.</summary>
    public FrozenSet<string> AccusingWords { get; }

    /// <summary>Verbs that say of what was said that it is not so.</summary>
    public FrozenSet<string> DenyingWords { get; }

    /// <summary>Nouns for what somebody is not to have done.</summary>
    public FrozenSet<string> MisdeedNouns { get; }

    /// <summary>Nouns for what is to be done or thought of.</summary>
    public FrozenSet<string> ProposalNouns { get; }

    /// <summary>Nouns for papers that a report may rest on.</summary>
    public FrozenSet<string> DocumentNouns { get; }

    /// <summary>Capitals and seats, and the country whose government they stand for.</summary>
    public FrozenDictionary<string, string> Governments { get; }

    /// <summary>Words that cannot both be said of one thing: the number of the pair, and on which side of it a word stands.</summary>
    public FrozenDictionary<string, (int Pair, bool IsLeft)> Opposites { get; }

    /// <summary>Words that alone make no claim.</summary>
    public FrozenSet<string> VacuousWords { get; }

    /// <summary>Families of predicates.</summary>
    public PredicateFamilies Families { get; }

    /// <summary>Whether a noun for what somebody has said says that it was told: <i>reports</i>, <i>the accusation</i>; not <i>the notion</i>, which need be nobody's.</summary>
    /// <param name="lemma">The noun's lemma.</param>
    public bool IsTold(string lemma) => AccountNouns.Contains(lemma) && (AccusingWords.Contains(lemma) || StoryNouns.Contains(lemma));

    /// <summary>Whether a name is that of an agency, paper, broadcaster or site.</summary>
    public bool IsMedium(string name)
    {
        string[] words = name.ToLowerInvariant().Split([' ', '.', ',', '-'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0
            && (_media.Contains(string.Join(' ', words.SkipWhile(word => word == "the")))
                || _media.Contains(string.Join(' ', words)) || _media.Contains(words[^1]) || (words.Length > 1 && _media.Contains("$" + words[^1])));
    }

    private static string[] Lines(ModelFile file, string section) => file.Text(section).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static FrozenDictionary<string, int[]> Groups(ModelFile file, string section, char separator) =>
        Lines(file, section).SelectMany((line, group) => line.Split(separator).Select(name => (name, group)))
            .GroupBy(pair => pair.name).ToFrozenDictionary(pairs => pairs.Key, pairs => pairs.Select(pair => pair.group).ToArray());
}
