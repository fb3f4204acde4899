using Readout.Language;
using Readout.Language.Conllu;

namespace Readout.Train.Language;

/// <summary>Writes what the annotator finds on gold tokens, in the forms that the scorers read.</summary>
internal static class AnswerWriter
{
    public static void WriteConllu(string path, LanguageAnnotator annotator, List<TrainingSentence> sentences)
    {
        Tokens tokens = LanguageScores.Annotate(annotator, sentences);
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        int at = 0;
        foreach (TrainingSentence sentence in sentences)
        {
            int start = at;
            for (int i = 0; i < sentence.Forms.Length; i++, at++)
            {
                int head = tokens.Heads[at] < 0 ? 0 : tokens.Heads[at] - start + 1;
                writer.WriteLine($"{i + 1}\t{sentence.Forms[i]}\t{tokens.Lemmas[at]}\t{tokens.Tags[at]}\t{tokens.PennTags[at]}\t_\t{head}\t{tokens.Relations[at]}\t_\t_");
            }

            writer.WriteLine();
        }
    }

    /// <summary>Reads a treebank's text without its tokens and sentences, and writes what is found.</summary>
    public static void WriteRaw(string treebank, string path, LanguageAnnotator annotator)
    {
        using var reader = new StreamReader(treebank);
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        foreach (ConlluDocument document in ConlluReader.Read(reader, treebank))
        {
            Article article = ConlluArticle.Of(document, treebank).Article;
            ConlluWriter.Write(writer, article, annotator.Annotate(article));
        }
    }

    public static void WriteNames(string path, LanguageAnnotator annotator, List<TrainingSentence> sentences)
    {
        Tokens tokens = LanguageScores.Annotate(annotator, sentences);
        string[] tags = new string[tokens.Count];
        Array.Fill(tags, "O");
        foreach (NameSpan name in NameScores.Find(annotator, sentences))
        {
            string type = name.Type switch
            {
                EntityType.Person => "PER",
                EntityType.Organization => "ORG",
                EntityType.GeopoliticalEntity => "GPE",
                EntityType.Location => "LOC",
                EntityType.Event => "EVENT",
                _ => "MISC",
            };
            for (int i = name.FirstToken; i < name.EndToken; i++)
            {
                tags[i] = (i == name.FirstToken ? "B-" : "I-") + type;
            }
        }

        using var writer = new StreamWriter(path) { NewLine = "\n" };
        for (int i = 0, sentence = 0; i < tokens.Count; i++)
        {
            writer.WriteLine($"{tokens.FormOf(i)}\t{tags[i]}");
            if (i + 1 == tokens.SentenceStarts[sentence + 1])
            {
                writer.WriteLine();
                sentence++;
            }
        }
    }
}
