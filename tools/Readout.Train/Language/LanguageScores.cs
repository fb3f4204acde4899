using Readout.Language;

namespace Readout.Train.Language;

/// <summary>Accuracy on gold tokens and sentences: punctuation counts, subtypes of relations do not.</summary>
internal sealed record LanguageScores(double Upos, double Xpos, double Uas, double Las, double Lemma)
{
    /// <summary>Annotates the sentences and compares.</summary>
    public static LanguageScores Measure(LanguageAnnotator annotator, List<TrainingSentence> gold) => Measure(Annotate(annotator, gold), gold);

    /// <summary>Compares tokens that were analysed as the sentences' words.</summary>
    public static LanguageScores Measure(Tokens tokens, List<TrainingSentence> gold)
    {
        int words = 0, upos = 0, xpos = 0, uas = 0, las = 0, lemmas = 0;
        foreach (TrainingSentence sentence in gold)
        {
            int start = words;
            for (int i = 0; i < sentence.Forms.Length; i++, words++)
            {
                string[] tag = sentence.Tags![i].Split('|');
                upos += tokens.Tags[words].ToString() == tag[0] ? 1 : 0;
                xpos += tokens.PennTags[words] == tag[1] ? 1 : 0;
                lemmas += sentence.Lemmas![i] == "_" || tokens.Lemmas[words] == sentence.Lemmas[i] ? 1 : 0;
                int head = tokens.Heads[words] < 0 ? -1 : tokens.Heads[words] - start;
                uas += head == sentence.Heads![i] ? 1 : 0;
                las += head == sentence.Heads![i] && tokens.Relations[words].Split(':')[0] == sentence.Relations![i].Split(':')[0] ? 1 : 0;
            }
        }

        double Share(int right) => 100.0 * right / words;
        return new LanguageScores(Share(upos), Share(xpos), Share(uas), Share(las), Share(lemmas));
    }

    /// <summary>Annotates sentences given as words; the text is the words with a space between them.</summary>
    public static Tokens Annotate(LanguageAnnotator annotator, List<TrainingSentence> sentences)
    {
        (AnalysisTarget words, int[] sentenceStarts) = Words(sentences);
        return annotator.Annotate(words.Text, words.Starts, words.Ends, sentenceStarts, new int[sentences.Count]);
    }

    /// <summary>The words of sentences with a space between them, and the first word of each sentence.</summary>
    public static (AnalysisTarget Words, int[] SentenceStarts) Words(List<TrainingSentence> sentences)
    {
        var text = new System.Text.StringBuilder();
        var starts = new List<int>();
        var ends = new List<int>();
        var sentenceStarts = new List<int>();
        foreach (TrainingSentence sentence in sentences)
        {
            sentenceStarts.Add(starts.Count);
            foreach (string form in sentence.Forms)
            {
                starts.Add(text.Length);
                text.Append(form);
                ends.Add(text.Length);
                text.Append(' ');
            }
        }

        sentenceStarts.Add(starts.Count);
        return (new AnalysisTarget(text.ToString(), [.. starts], [.. ends]), [.. sentenceStarts]);
    }

    /// <inheritdoc/>
    public override string ToString() => $"UPOS {Upos:0.00} XPOS {Xpos:0.00} UAS {Uas:0.00} LAS {Las:0.00} lemma {Lemma:0.00}";
}
