using Readout.Language;

namespace Readout.Stories.Claims;

/// <summary>Reads which statements of an article deny what others have told, and what they say of it.</summary>
/// <param name="input">The article.</param>
/// <param name="lexicon">The word lists.</param>
/// <param name="words">Takes up the words.</param>
internal sealed class DenialReader(StoryInput input, StoryLexicon lexicon, WordTable words)
{
    private const int Stem = 4;
    private const int FewWords = 8;
    private const int LeastRestated = 3;
    private const double MostOf = 0.6;
    private readonly ReactionReader _reactions = new(input, lexicon);
    private readonly AccountReader _accounts = new(input, lexicon);
    private readonly StatementTree _tree = new(input.Annotations, lexicon);

    private Tokens Tokens => input.Annotations.Tokens;

    /// <summary>The denial that a statement is; <c>null</c> where it denies nothing, or tells itself what it denies (<i>denied that he left</i>).</summary>
    public Denial? Read(Statement statement)
    {
        if (!statement.IsSpeech || statement.Cue.IsEmpty || Tokens.Count == 0 || _tree.IsHearsay(statement) || IsLess(Tokens, CueOf(statement), lexicon))
        {
            return null;
        }

        (IReadOnlyList<string> About, Stance Stance)? reaction = _reactions.Read(statement);
        if (reaction is { Stance: not Stance.Denies } || (reaction is null && statement.Stance != Stance.Denies))
        {
            return null;
        }

        int noun = NounOf(statement, out string? owner);
        return TellsWhatItMeans(statement) || IsOfProceedings(CueOf(statement), noun) ? null : new Denial
        {
            Input = input,
            Statement = statement,
            Cue = CueOf(statement),
            Noun = noun,
            Owner = owner,
            IsRefuted = noun >= 0 && statement.Content.Any(content => _accounts.IsRefuted(content, noun)),
            Speaker = _tree.SpeakerOf(statement),
            Words = [.. statement.Content.SelectMany(Topic).DistinctBy(word => word.Number)],
            Linked = reaction?.About ?? [],
        };
    }

    /// <summary>Whether a charge is turned down as a step of a procedure, which says nothing of what it tells: <i>dismissed the lawsuit</i>.</summary>
    private bool IsOfProceedings(int cue, int noun) =>
        noun >= 0 && lexicon.RejectingWords.Contains(Tokens.LemmaOf(cue)) && lexicon.AccusingWords.Contains(Tokens.LemmaOf(noun)) && !lexicon.AccountNouns.Contains(Tokens.LemmaOf(noun));

    private int CueOf(Statement statement) => statement.CueHead >= 0 ? statement.CueHead : Math.Min(Tokens.Count - 1, Tokens.TokenAt(statement.Cue[0].Start));

    /// <summary>Whether a denial has words of what it means, so that no model need find it: a clause, or <i>no such order</i>.</summary>
    /// <param name="statement">A statement.</param>
    public bool TellsWhatItMeans(Statement statement) =>
        statement is { IsSpeech: true, Cue.IsEmpty: false }
        && ((TellsItself(Tokens, statement) && !IsLess(Tokens, CueOf(statement), lexicon)) || statement.Content.Any(content => SaysNoSuch(Tokens, content)));

    /// <summary>Whether a statement denies a clause that stands in it: <i>denied that he left</i>, <i>rejected the claim that he left</i>.</summary>
    /// <param name="tokens">The article's tokens.</param>
    /// <param name="statement">The statement.</param>
    public static bool TellsItself(Tokens tokens, Statement statement) =>
        statement.Stance == Stance.Denies && statement.Content.SelectMany(tokens.In).Any(i => tokens.LemmaOf(i) == "that" && tokens.RelationOf(i) == "mark");

    /// <summary>Whether a content says that there is none of what was spoken of before: <i>no such letter</i>.</summary>
    /// <param name="tokens">The article's tokens.</param>
    /// <param name="content">The content.</param>
    public static bool SaysNoSuch(Tokens tokens, TextSpan content) => tokens.In(content).Any(i => tokens.LemmaOf(i) == "no" && i + 1 < tokens.Count && tokens.LemmaOf(i + 1) == "such");

    /// <summary>Whether a statement says that there is none of what one of these clauses speaks of: in so many words (<i>there was no such request</i>), or by the same word (<i>ordered them to leave</i>, <i>gave no such order</i>).</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="told">Clauses of others.</param>
    public bool SaysNoSuch(Statement statement, IEnumerable<Proposition> told)
    {
        foreach (TextSpan content in statement.Content.Where(content => SaysNoSuch(Tokens, content)))
        {
            int[] all = [.. Tokens.In(content).Where(i => Tokens.TagOf(i) != UniversalTag.PUNCT)];
            int such = all.First(i => i > 0 && Tokens.LemmaOf(i) == "such" && Tokens.LemmaOf(i - 1) == "no");
            string? noun = all.Where(i => i > such && Tokens.TagOf(i) == UniversalTag.NOUN).Select(Tokens.LemmaOf).FirstOrDefault();
            if (noun is not null && !lexicon.VacuousWords.Contains(noun) && ((all.Length <= FewWords && Tokens.LemmaOf(all[0]) == "there")
                || told.Any(clause => Tokens.In(Tokens.SentenceSpan(Tokens.SentenceOf[Tokens.TokenAt(clause.Span.Start)])).Any(i => AreOfOneStem(noun, Tokens.LemmaOf(i))))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a denial tells in a clause of its own what one of these clauses tells: most of its words that name or tell something stand there.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="told">Clauses of others.</param>
    public bool Restates(Statement statement, IEnumerable<Proposition> told)
    {
        HashSet<string> denied = WordsIn(statement.Content);
        return TellsWhatItMeans(statement) && denied.Count >= LeastRestated && told.Any(clause => WordsIn([clause.Span]).Intersect(denied).Count() >= Math.Max(LeastRestated, MostOf * denied.Count));
    }

    private HashSet<string> WordsIn(IEnumerable<TextSpan> spans) =>
        [.. spans.SelectMany(Tokens.In).Where(i => Tokens.TagOf(i) is UniversalTag.NOUN or UniversalTag.PROPN or UniversalTag.VERB or UniversalTag.NUM).Select(i => Tokens.LemmaOf(i).ToLowerInvariant())];

    private static bool AreOfOneStem(string noun, string word) => noun == word || (Math.Min(noun.Length, word.Length) > Stem && noun.AsSpan(0, Stem + 1).SequenceEqual(word.AsSpan(0, Stem + 1)));

    /// <summary>Whether nobody has denied anything yet: <i>did not dispute it</i>, <i>would deny it</i>, <i>if they reject it</i>, <i>would not confirm or deny it</i>.</summary>
    /// <param name="tokens">The article's tokens.</param>
    /// <param name="cue">The token of denying.</param>
    /// <param name="lexicon">The word lists.</param>
    public static bool IsLess(Tokens tokens, int cue, StoryLexicon lexicon)
    {
        int sentence = tokens.SentenceOf[cue], other = tokens.RelationOf(cue) == "conj" ? tokens.HeadOf(cue) : cue;
        for (int i = tokens.SentenceStarts[sentence]; i < tokens.SentenceStarts[sentence + 1]; i++)
        {
            bool isMark = tokens.RelationOf(i) == "mark" && tokens.LemmaOf(i) is "if" or "whether" or "unless";
            bool isOfCue = tokens.HeadOf(i) == cue || (tokens.HeadOf(i) == other && i < cue && tokens.LemmaOf(other) == "confirm");
            if (isOfCue && (lexicon.Negations.Contains(tokens.LemmaOf(i)) || tokens.PennTagOf(i) == "MD" || isMark))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The noun for what is denied, and whose it is.</summary>
    private int NounOf(Statement statement, out string? owner)
    {
        owner = null;
        foreach (TextSpan content in statement.Content)
        {
            if (_accounts.Find(content, out owner) is >= 0 and var found)
            {
                owner ??= _accounts.BringerOf(found);
                return found;
            }
        }

        int noun = statement.Content.SelectMany(Tokens.In)
            .Where(i => Tokens.TagOf(i) == UniversalTag.NOUN && (lexicon.AccountNouns.Contains(Tokens.LemmaOf(i)) || lexicon.AccusingWords.Contains(Tokens.LemmaOf(i))
                || lexicon.ProposalNouns.Contains(Tokens.LemmaOf(i)) || lexicon.MisdeedNouns.Contains(Tokens.LemmaOf(i))))
            .Select(i => (int?)i).FirstOrDefault() ?? -1;
        owner = noun < 0 ? null : _accounts.BringerOf(noun);
        return noun;
    }

    private IEnumerable<ContentWord> Topic(TextSpan content)
    {
        HashSet<int> general = [.. Tokens.In(content).Where(i => IsGeneral(Tokens.LemmaOf(i))).Select(i => words.NumberOf(Tokens.LemmaOf(i).ToLowerInvariant()))];
        return ContentWords.Read(input.Annotations, content, words).Where(word => !general.Contains(word.Number));
    }

    private bool IsGeneral(string lemma) =>
        lexicon.AccountNouns.Contains(lemma) || lexicon.AccusingWords.Contains(lemma) || lexicon.RefutingWords.Contains(lemma) || lexicon.EvaluatingWords.Contains(lemma)
        || lexicon.LightVerbs.Contains(lemma) || lexicon.VacuousWords.Contains(lemma) || lexicon.AttributingWords.Contains(lemma) || lexicon.ProposalNouns.Contains(lemma);
}
