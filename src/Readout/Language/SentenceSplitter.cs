namespace Readout.Language;

/// <summary>Decides where sentences end inside a block: a linear classifier over hashed features at every place where one could.</summary>
internal sealed class SentenceSplitter(BoundaryModel model)
{
    /// <summary>Adds the index of the first token of every sentence of a block.</summary>
    /// <param name="text">The reading text.</param>
    /// <param name="starts">Starts of the block's tokens.</param>
    /// <param name="ends">Ends of the block's tokens.</param>
    /// <param name="first">Index in the article of the block's first token.</param>
    /// <param name="sentences">Receives indices in the article.</param>
    public void Split(string text, ReadOnlySpan<int> starts, ReadOnlySpan<int> ends, int first, List<int> sentences)
    {
        var features = new BoundaryFeatures(text, starts, ends);
        Span<uint> hashes = stackalloc uint[BoundaryFeatures.Count];
        int sentence = 0;
        sentences.Add(first);
        for (int token = 0; token + 1 < starts.Length; token++)
        {
            features.Pass(token);
            int candidacy = features.Candidacy(token);
            if (candidacy == 0)
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
