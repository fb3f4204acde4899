namespace Readout.Language;

/// <summary>Decides where sentences end inside a block: a linear classifier over hashed features at every place where one could.</summary>
internal sealed class SentenceSplitter(TokenLexicon lexicon, BoundaryModel model)
{
    /// <summary>Adds the index of the first token of every sentence of a block.</summary>
    /// <param name="text">The reading text.</param>
    /// <param name="starts">Starts of the block's tokens.</param>
    /// <param name="ends">Ends of the block's tokens.</param>
    /// <param name="first">Index in the article of the block's first token.</param>
    /// <param name="isBody">Whether the block is prose: elsewhere only full stops, question and exclamation marks end a sentence.</param>
    /// <param name="sentences">Receives indices in the article.</param>
    public void Split(string text, ReadOnlySpan<int> starts, ReadOnlySpan<int> ends, int first, bool isBody, List<int> sentences)
    {
        var features = new BoundaryFeatures(text, starts, ends);
        Span<uint> hashes = stackalloc uint[BoundaryFeatures.Count];
        int sentence = 0, dateline = isBody ? DatelineScanner.Length(text, starts, ends, lexicon) : 0;
        sentences.Add(first);
        for (int token = 0; token + 1 < starts.Length; token++)
        {
            features.Pass(token);
            if (token < dateline)
            {
                if (token + 1 == dateline)
                {
                    sentence = dateline;
                    sentences.Add(first + dateline);
                    features.Close();
                }

                continue;
            }

            int candidacy = features.Candidacy(token, lexicon);
            if (candidacy == 0 || features.ClosesInsertion(token, sentence) || (!isBody && (candidacy == 1 || text[ends[token] - 1] is ':' or ';' or '-' or '–' or '—')))
            {
                continue;
            }

            features.Write(token, sentence, hashes);
            if (model.Score(hashes) > (candidacy == 2 ? model.HardThreshold : model.SoftThreshold))
            {
                sentence = token + 1;
                sentences.Add(first + sentence);
                features.Close();
            }
        }
    }
}
