using Readout.Language;

namespace Readout.Stories.Claims;

/// <summary>What tells whether a denial means what another statement of its article tells: nouns and owners, the one who is spoken of, words in common, nearness, and whether both are told as facts.</summary>
/// <param name="tree">The article's statements.</param>
/// <param name="lexicon">The word lists.</param>
/// <param name="words">The story's words.</param>
internal sealed class DenialFeatures(StatementTree tree, StoryLexicon lexicon, WordTable words)
{
    /// <summary>Number of features.</summary>
    public const int Count = 60;

    private const int FewWords = 2;
    private const int SameStem = 4;

    /// <summary>Writes the features of a denial and a clause that it may mean.</summary>
    /// <param name="denial">The denial.</param>
    /// <param name="told">A clause that somebody else tells in the same article.</param>
    /// <param name="between">How many other statements stand between the two.</param>
    /// <param name="features">Receives <see cref="Count"/> numbers, most between 0 and 1.</param>
    public void Read(Denial denial, Proposition told, int between, Span<double> features)
    {
        features.Clear();
        Tokens tokens = denial.Input.Annotations.Tokens;
        Statement statement = told.Statement!;
        int distance = tokens.SentenceOf[denial.Cue] - SentenceOf(tokens, told.Span.Start);
        features[0] = 1;
        features[1] = Math.Log2(1 + Math.Max(0, distance)) / 4;
        features[2] = distance < 0 ? 1 : 0;
        features[3] = distance == 0 ? 1 : 0;
        features[4] = distance == 1 ? 1 : 0;
        features[5] = Math.Log2(1 + between) / 4;
        features[6] = between == 0 && distance >= 0 ? 1 : 0;
        features[7] = tokens.SentenceBlocks[tokens.SentenceOf[denial.Cue]] == tokens.SentenceBlocks[SentenceOf(tokens, told.Span.Start)] ? 1 : 0;
        Noun(denial, tokens, features[8..]);
        Owner(denial, statement, features[15..]);
        Topic(denial, told, features[18..]);
        Accused(denial, told, tokens, features[24..]);
        Told(told, statement, tokens, features[29..]);
        Fact(denial, tokens, features[37..]);
        features[43] = denial.Linked.Contains(statement.Id) ? 1 : 0;
        features[44] = denial.Linked.Count > 0 && denial.Linked[0] == statement.Id ? 1 : 0;
        features[45] = features[8] * features[24];
        features[46] = features[8] * features[29];
        features[47] = features[19] * features[6];
        Teller(denial, statement, tokens, features[48..]);
        features[51] = Math.Max(features[15], Math.Max(features[48], features[49])) * features[1];
        features[52] = features[48] * features[19];
        features[53] = features[41] * features[6];
        features[54] = features[19] * features[5];
        features[55] = features[12] * features[6];
        double beside = features[43] * features[6] * Math.Max(features[3], features[4]);
        features[56] = beside * features[8];
        features[57] = beside * features[9];
        features[58] = beside * Math.Max(features[12], features[13]);
        features[59] = beside * features[39];
    }

    private static int SentenceOf(Tokens tokens, int offset) => tokens.SentenceOf[Math.Min(tokens.Count - 1, tokens.TokenAt(offset))];

    private void Noun(Denial denial, Tokens tokens, Span<double> features)
    {
        string noun = denial.Noun < 0 ? "" : tokens.LemmaOf(denial.Noun);
        features[0] = lexicon.AccusingWords.Contains(noun) ? 1 : 0;
        features[1] = lexicon.AccountNouns.Contains(noun) && features[0] == 0 ? 1 : 0;
        features[2] = lexicon.ProposalNouns.Contains(noun) ? 1 : 0;
        features[3] = lexicon.MisdeedNouns.Contains(noun) ? 1 : 0;
        int length = denial.Statement.Content.Sum(content => tokens.In(content).Count(i => tokens.TagOf(i) != UniversalTag.PUNCT));
        bool isPronoun = denial.Statement.Content.SelectMany(tokens.In).Take(1).Any(i => tokens.TagOf(i) is UniversalTag.PRON or UniversalTag.DET && tokens.LemmaOf(i) is "it" or "that" or "this" or "which" or "they" or "them");
        features[4] = isPronoun && length <= 2 ? 1 : 0;
        features[5] = isPronoun && length > 2 ? 1 : 0;
        features[6] = denial.Noun < 0 && !isPronoun ? 1 : 0;
    }

    private void Owner(Denial denial, Statement statement, Span<double> features)
    {
        string? teller = tree.SpeakerOf(statement);
        features[0] = denial.Owner is not null && denial.Owner == teller ? 1 : 0;
        features[1] = denial.Owner is not null && denial.Owner != teller ? 1 : 0;
        features[2] = teller is null ? 1 : 0;
    }

    /// <summary>Whether the content names the one who told the clause (<i>Ford's allegations</i>, <i>what the paper said</i>), or his source is the noun denied itself (<i>the report</i>).</summary>
    private void Teller(Denial denial, Statement statement, Tokens tokens, Span<double> features)
    {
        string? teller = tree.SpeakerOf(statement);
        features[0] = teller is not null && denial.Input.Annotations.Entities.Any(entity => entity.Id == teller && entity.Mentions.Any(mention => denial.Statement.Content.Any(content => content.Contains(mention.Span)))) ? 1 : 0;
        HashSet<string> source = [.. statement.Source.SelectMany(tokens.In).Where(i => tokens.TagOf(i) is UniversalTag.NOUN or UniversalTag.PROPN).Select(tokens.LemmaOf)];
        features[1] = denial.Statement.Content.SelectMany(tokens.In).Any(i => source.Contains(tokens.LemmaOf(i))) ? 1 : 0;
        string noun = denial.Noun < 0 ? "" : tokens.LemmaOf(denial.Noun);
        string cue = statement.CueHead >= 0 ? tokens.LemmaOf(statement.CueHead) : "";
        features[2] = noun.Length > SameStem && cue.Length > SameStem && noun.AsSpan(0, SameStem).SequenceEqual(cue.AsSpan(0, SameStem)) ? 1 : 0;
    }

    private void Topic(Denial denial, Proposition told, Span<double> features)
    {
        (float covered, float back) = ContentWords.Covered(denial.Words, told.Content, words);
        float around = ContentWords.Covered(denial.Words, told.Sentence.Content, words).Forth;
        features[0] = denial.Words.Length == 0 ? 1 : 0;
        features[1] = covered;
        features[2] = denial.Words.Length > 0 && covered < 0.1 ? 1 : 0;
        features[3] = covered * Math.Min(1, Math.Log2(1 + denial.Words.Length) / 3);
        features[4] = back;
        features[5] = around;
    }

    /// <summary>Whether the clause speaks of the one who denies: he, or who speaks for him, is named in it or in its sentence.</summary>
    private void Accused(Denial denial, Proposition told, Tokens tokens, Span<double> features)
    {
        TextSpan sentence = tokens.SentenceSpan(SentenceOf(tokens, told.Span.Start));
        bool isNamed = Mentions(denial, told.Span), isAround = Mentions(denial, sentence);
        HashSet<string> source = [.. denial.Statement.Source.SelectMany(tokens.In).Where(i => tokens.TagOf(i) is UniversalTag.NOUN or UniversalTag.PROPN).Select(tokens.LemmaOf)];
        features[0] = isNamed ? 1 : 0;
        features[1] = isAround && !isNamed ? 1 : 0;
        features[2] = !isNamed && tokens.In(told.Span).Any(i => source.Contains(tokens.LemmaOf(i))) ? 1 : 0;
        features[3] = denial.Speaker is null ? 1 : 0;
        features[4] = told.Root >= 0 && denial.Speaker is not null && SubjectOf(denial.Input.Annotations, tokens, told.Root) == denial.Speaker ? 1 : 0;
    }

    private static bool Mentions(Denial denial, TextSpan span) =>
        denial.Input.Annotations.Entities.Any(entity => (entity.Id == denial.Speaker || entity.Id == denial.Statement.SpeaksFor) && entity.Mentions.Any(mention => span.Contains(mention.Span)));

    private static string? SubjectOf(Annotations annotations, Tokens tokens, int root) =>
        ClauseSplitter.SubjectOf(tokens, root) is >= 0 and var subject ? annotations.Entities.FirstOrDefault(entity => entity.Mentions.Any(mention => mention.HeadToken == subject))?.Id : null;

    private void Told(Proposition told, Statement statement, Tokens tokens, Span<double> features)
    {
        bool isAccusing = statement.Cue.SelectMany(tokens.In).Any(i => lexicon.AccusingWords.Contains(tokens.LemmaOf(i)));
        features[0] = isAccusing ? 1 : 0;
        features[1] = statement.Stance is Stance.Demands or Stance.Promises ? 1 : 0;
        features[2] = statement.Stance == Stance.Questions ? 1 : 0;
        features[3] = told.IsDenial ? 1 : 0;
        features[4] = told.Content.Length <= FewWords ? 1 : 0;
        features[5] = told.Root >= 0 && ClauseSplitter.IsTold(tokens, told.Root) ? 1 : 0;
        features[6] = statement.Quote == QuoteKind.Direct ? 1 : 0;
        features[7] = statement.Confidence;
    }

    /// <summary>What the denial does, and whether it is told as a fact or as what somebody is to do (<i>wants to dismiss</i>).</summary>
    private void Fact(Denial denial, Tokens tokens, Span<double> features)
    {
        string cue = tokens.LemmaOf(denial.Cue);
        features[0] = lexicon.DenyingWords.Contains(cue) ? 1 : 0;
        features[1] = lexicon.RejectingWords.Contains(cue) ? 1 : 0;
        features[2] = denial.Statement.Content.SelectMany(tokens.In).Any(i => lexicon.RefutingWords.Contains(tokens.LemmaOf(i))) ? 1 : 0;
        features[3] = denial.Statement.Stance == Stance.Denies ? 1 : 0;
        features[4] = denial.Statement.Confidence;
        features[5] = tokens.PennTagOf(denial.Cue) == "VB" ? 1 : 0;
    }
}
