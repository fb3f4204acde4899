using System.Collections.Immutable;
using Readout.Language;

namespace Readout.Train.Language;

/// <summary>Sentences that teachers have read: their tags, trees and names, for a student to learn from.</summary>
internal sealed class SilverTrees(LanguageModel[] teachers, float nameWeight)
{
    private const int Shortest = 3;
    private const int Longest = 80;

    /// <summary>Below this probability a tag is left out.</summary>
    private const float LeastCertain = 0.6f;

    /// <summary>Sentences with fewer words that have a vector are not English.</summary>
    private const float KnownShare = 0.6f;

    private readonly Tokenizer _tokenizer = new();

    /// <summary>Reads texts, several at once; the order of the sentences is that of the texts, each sentence once.</summary>
    public List<TrainingSentence> Read(IEnumerable<string> texts, int threads)
    {
        string[] all = [.. texts];
        var read = new List<TrainingSentence>[all.Length];
        Parallel.For(0, all.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, () => new TeacherEnsemble(teachers), (i, _, ensemble) =>
        {
            read[i] = Read(all[i], ensemble);
            return ensemble;
        }, _ => { });
        var seen = new HashSet<string>();
        return [.. read.SelectMany(sentences => sentences).Where(sentence => seen.Add(string.Join(' ', sentence.Forms)))];
    }

    private List<TrainingSentence> Read(string text, TeacherEnsemble ensemble)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            blocks.Add(new Block(BlockKind.Paragraph, new TextSpan(start, end), new SourceSpan(start, end)));
            start = end + 1;
        }

        TokenizedText tokens = _tokenizer.Tokenize(text, blocks.ToImmutable());
        var target = new AnalysisTarget(text, tokens.Starts, tokens.Ends);
        var certainty = new float[tokens.Count];
        var sentences = new List<TrainingSentence>();
        for (int sentence = 0; sentence < tokens.SentenceCount;)
        {
            int first = sentence++;
            if (!IsWanted(tokens, first, target))
            {
                continue;
            }

            while (sentence < tokens.SentenceCount && IsWanted(tokens, sentence, target) && tokens.SentenceStarts[sentence + 1] - tokens.SentenceStarts[first] <= LanguageWorkspace.BatchRows)
            {
                sentence++;
            }

            target.Names.Clear();
            ensemble.Read(tokens.SentenceStarts, first, sentence, target, certainty);
            for (; first < sentence; first++)
            {
                sentences.Add(Sentence(target, tokens.SentenceStarts[first], tokens.SentenceStarts[first + 1], certainty, ensemble.First));
            }
        }

        return sentences;
    }

    private bool IsWanted(TokenizedText tokens, int sentence, AnalysisTarget target)
    {
        int start = tokens.SentenceStarts[sentence], end = tokens.SentenceStarts[sentence + 1], known = 0;
        for (int i = start; i < end; i++)
        {
            known += teachers[0].VectorWords.Find(WordFeatures.VectorHash(target.FormOf(i))) >= 0 ? 1 : 0;
        }

        return end - start is >= Shortest and <= Longest && known >= KnownShare * (end - start);
    }

    private TrainingSentence Sentence(AnalysisTarget target, int start, int end, float[] certainty, LanguageModel labels)
    {
        int count = end - start;
        var forms = new string[count];
        var tags = new string[count];
        var heads = new int[count];
        var relations = new string[count];
        int[] names = NameMarker.AllOutside(count);
        for (int i = 0; i < count; i++)
        {
            forms[i] = string.Intern(target.FormOf(start + i).ToString());
            tags[i] = certainty[start + i] < LeastCertain ? "" : labels.TagLabels[target.TagClasses[start + i]];
            heads[i] = target.Heads[start + i] < 0 ? -1 : target.Heads[start + i] - start;
            relations[i] = target.Relations[start + i];
        }

        foreach (NameSpan name in target.Names.Where(name => name.FirstToken >= start && name.EndToken <= end))
        {
            NameMarker.Mark(names, name.FirstToken - start, name.EndToken - start, 1 << (int)name.Type);
        }

        return new TrainingSentence(forms) { Tags = tags, Heads = heads, Relations = relations, Names = names, NameWeight = nameWeight };
    }
}
