using Readout.Language;

namespace Readout.Stories.Claims;

/// <summary>Reads whether words only say that what was told elsewhere is not so (<i>that is not true</i>, <i>this claim is false</i>, <i>it never happened</i>, <i>the story is a hoax</i>), and by what word they speak of it.</summary>
/// <param name="tokens">The article's tokens.</param>
/// <param name="lexicon">The word lists.</param>
internal sealed class RefutationReader(Tokens tokens, StoryLexicon lexicon)
{
    private const int MostWords = 9;

    private readonly UntruthReader _untruths = new(tokens, lexicon);

    /// <summary>The word for what a few words call untrue (<i>that</i>, <i>the incident</i>), or for the story that a clause does (<i>the story</i>, <i>these rumours</i>); -1 where they tell more, or nothing of the kind.</summary>
    /// <param name="span">The words, of one sentence.</param>
    public int SubjectIn(TextSpan span)
    {
        var words = new List<int>();
        foreach (int token in tokens.In(span).Append(-1))
        {
            bool isEnd = token < 0 || IsNext(token) || IsReason(token);
            if (isEnd || tokens.FormOf(token) is "-" or "--" or "–" or "—" or ";" or ":")
            {
                // there is one problem: | that is not true | - the owner is a baker
                int subject = words.Count is 0 ? -1 : words.Count <= MostWords && FewWords([.. words]) is >= 0 and var found ? found : OfStory([.. words]);
                if (subject >= 0 || isEnd)
                {
                    return subject;
                }

                words.Clear();
            }
            else if (tokens.TagOf(token) != UniversalTag.PUNCT)
            {
                words.Add(token);
            }
        }

        return -1;
    }

    /// <summary>Whether a word stands for a report as a whole: <i>the story</i>, <i>those rumours</i>.</summary>
    /// <param name="word">Index of the token.</param>
    public bool IsStory(int word) => lexicon.StoryNouns.Contains(tokens.LemmaOf(word)) && IsDefinite(word);

    /// <summary>Whether words call by <i>it</i> the whole story untrue or say where it is from: <i>it is a hoax</i>.</summary>
    /// <param name="span">The words.</param>
    /// <param name="subject">The word for what they speak of.</param>
    public bool IsHoax(TextSpan span, int subject) =>
        tokens.TagOf(subject) == UniversalTag.PRON && tokens.In(span).Any(i => (i == tokens.HeadOf(subject) || tokens.HeadOf(i) == tokens.HeadOf(subject)) && tokens.LemmaOf(i) is "hoax" or "spoof" or "parody" or "prank" or "satire" or "fake" && tokens.TagOf(i) == UniversalTag.NOUN)
        || (tokens.LemmaOf(subject) == "it" && lexicon.PublishingWords.Contains(tokens.LemmaOf(Math.Max(0, tokens.HeadOf(subject)))));

    /// <summary>Whether a word stands for what was told just before: <i>that</i>, <i>this claim</i>, <i>the incident</i>.</summary>
    /// <param name="subject">Index of the token.</param>
    public bool PointsBack(int subject) => IsAccount(subject) || IsOccasion(subject);

    /// <summary>Whether a word may stand for what happened, and so for a story: <i>the incident</i>, <i>none of it</i>.</summary>
    /// <param name="subject">Index of the token.</param>
    public bool IsHappening(int subject) => IsOccasion(subject) || tokens.LemmaOf(subject) == "none";

    private int FewWords(int[] words)
    {
        foreach (int word in words)
        {
            if (tokens.LemmaOf(word) == "none" && tokens.DependentsOf(word).Any(i => tokens.LemmaOf(i) is "it" or "this" or "that") && tokens.RelationOf(word).StartsWith("nsubj", StringComparison.Ordinal)
                && tokens.LemmaOf(tokens.HeadOf(word)) is var said && (said is "happen" or "occur" || UntruthReader.IsTruth(said)))
            {
                return word;
            }

            if (!IsMain(word, words) || tokens.DependentsOf(word).Any(i => (tokens.RelationOf(i) == "mark" && tokens.LemmaOf(i) != "that") || tokens.LemmaOf(i) is "when" or "where"))
            {
                continue;
            }

            int[] subjects = [.. words.Where(i => tokens.HeadOf(i) == word && tokens.RelationOf(i) is "nsubj" or "nsubj:pass")];
            bool isNegated = words.Any(i => tokens.HeadOf(i) == word && lexicon.Negations.Contains(tokens.LemmaOf(i)));
            if (isNegated && tokens.LemmaOf(word) is "happen" or "occur" && tokens.PennTagOf(word) is "VBD" or "VB" or "VBN" && !words.Any(i => tokens.HeadOf(i) == word && tokens.PennTagOf(i) == "MD")
                && subjects.Where(i => tokens.RelationOf(i) == "nsubj" && PointsBack(i)).Append(-1).First() is >= 0 and var occasion)
            {
                return occasion;
            }

            bool isUntrue = isNegated ? UntruthReader.IsTruth(tokens.LemmaOf(word)) || (tokens.LemmaOf(word) == "case" && !words.Any(i => tokens.HeadOf(i) == word && tokens.RelationOf(i) == "amod"))
                : tokens.LemmaOf(word) == "lie" || (lexicon.RefutingWords.Contains(tokens.LemmaOf(word)) && !lexicon.EvaluatingWords.Contains(tokens.LemmaOf(word)));
            bool isLess = words.Any(i => tokens.HeadOf(i) == word && (tokens.PennTagOf(i) == "MD" || tokens.RelationOf(i) is "csubj" or "ccomp"));
            if (isUntrue && !isLess && subjects.Where(i => i < word && IsAccount(i) && (tokens.TagOf(i) != UniversalTag.NOUN || _untruths.ClauseOf(i) is null) && !HasAgent(word)).Append(-1).First() is >= 0 and var subject)
            {
                return subject;
            }
        }

        return -1;
    }

    /// <summary>The story that the main clause of words calls untrue (<i>the story turned out to be a hoax</i>, <i>the photograph was doctored</i>, <i>it is a spoof</i>), or says to be from who tells none that are true (<i>it first appeared on a satirical website</i>), or who does (<i>the Tattler is a satirical website</i>).</summary>
    private int OfStory(int[] words)
    {
        foreach (int word in words)
        {
            bool isNoun = tokens.TagOf(word) == UniversalTag.NOUN && IsDefinite(word), isPronoun = tokens.LemmaOf(word) is "it" or "this" or "that" && tokens.RelationOf(word).StartsWith("nsubj", StringComparison.Ordinal);
            if ((isNoun || isPronoun) && _untruths.Refuting(word) is >= 0 and var refuting && words.Contains(refuting) && (IsMain(refuting, words) || (tokens.RelationOf(refuting) is not ("advcl" or "parataxis") && IsMain(tokens.HeadOf(refuting), words))) && !HasAgent(tokens.HeadOf(word))
                && (isPronoun ? lexicon.HoaxWords.Contains(tokens.LemmaOf(refuting)) && tokens.TagOf(refuting) == UniversalTag.NOUN : IsAccount(word) ? IsPlain(word) : IsOfHoax(refuting)))
            {
                return word;
            }

            if (tokens.TagOf(word) == UniversalTag.NOUN && lexicon.TellerNouns.Contains(tokens.LemmaOf(word)) && _untruths.IsCalledUntrue(word) && TellerOf(word, words) is >= 0 and var subject)
            {
                return subject;
            }
        }

        return -1;
    }

    private bool IsOfHoax(int word) => lexicon.HoaxWords.Contains(tokens.LemmaOf(word)) || lexicon.FakingVerbs.Contains(tokens.LemmaOf(word));

    /// <summary>Whether a noun does not say itself what it means: <i>the claims</i>, <i>these claims about the ferry</i>, not <i>the claim of fraud</i>. What an article is about is no more than that.</summary>
    private bool IsPlain(int noun) => _untruths.ClauseOf(noun) is null
        && (tokens.LemmaOf(noun) is "story" or "article" or "post" or "posting" || tokens.DependentsOf(noun).Any(i => i < noun && tokens.LemmaOf(i) is "this" or "that") || !tokens.DependentsOf(noun).Any(i => i > noun && tokens.RelationOf(i) is "nmod" or "acl" or "acl:relcl"));

    /// <summary>Whether a passive verb says by whom: <i>was contradicted by the fleet</i>. Then it is they who deny it.</summary>
    private bool HasAgent(int verb) => tokens.DependentsOf(verb).Any(i => i > verb && tokens.RelationOf(i).StartsWith("obl", StringComparison.Ordinal) && tokens.DependentsOf(i).Any(mark => tokens.RelationOf(mark) == "case" && tokens.LemmaOf(mark) == "by"));

    /// <summary>What is from a site of untruths, or is one.</summary>
    private int TellerOf(int site, int[] words)
    {
        int head = tokens.RelationOf(site) is "appos" or "nmod" or "compound" ? tokens.HeadOf(site) : site;
        int verb = tokens.RelationOf(head) == "obl" ? tokens.HeadOf(head) : head;
        return verb < 0 || !IsMain(verb, words) || tokens.DependentsOf(verb).Any(i => tokens.PennTagOf(i) == "MD" || lexicon.Negations.Contains(tokens.LemmaOf(i))) ? -1
            : words.Where(i => i < verb && tokens.HeadOf(i) == verb && tokens.RelationOf(i).StartsWith("nsubj", StringComparison.Ordinal)
                && (verb == site ? tokens.TagOf(i) == UniversalTag.PROPN : lexicon.PublishingWords.Contains(tokens.LemmaOf(verb)) && (tokens.LemmaOf(i) == "it" || IsStory(i)))).Append(-1).First();
    }

    /// <summary>Whether a predicate is what the words mainly say: nothing of theirs stands above it.</summary>
    private bool IsMain(int predicate, int[] words) => predicate >= 0 && tokens.HeadOf(predicate) is var head && (head < 0 || !words.Contains(head));

    private bool IsDefinite(int noun) => tokens.DependentsOf(noun).Any(i => i < noun && tokens.LemmaOf(i) is "the" or "that" or "this");

    /// <summary>Whether a token joins another clause on: it never happened, | and he is safe.</summary>
    private bool IsNext(int token) => tokens.RelationOf(token) == "cc" && tokens.HeadOf(token) is >= 0 and var next && next > token && tokens.RelationOf(next) == "conj" && ClauseSplitter.SubjectOf(tokens, next) > token;

    /// <summary>Whether a token begins a clause that says how it is known: that is not the case | , as we know.</summary>
    private bool IsReason(int token) => tokens.FormOf(token) is "," && token + 1 < tokens.Count && tokens.LemmaOf(token + 1) is "as" or "because" or "since" && tokens.RelationOf(token + 1) == "mark";

    private bool IsAccount(int subject) =>
        tokens.LemmaOf(subject) is "that" or "this" or "it" or "none"
        || ((lexicon.AccountNouns.Contains(tokens.LemmaOf(subject)) || lexicon.StoryNouns.Contains(tokens.LemmaOf(subject))) && IsDefinite(subject));

    private bool IsOccasion(int subject) =>
        tokens.LemmaOf(subject) is "incident" or "event" or "meeting" or "conversation" or "attack" or "episode" or "exchange" or "encounter" && IsDefinite(subject);
}
