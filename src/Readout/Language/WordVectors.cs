namespace Readout.Language;

/// <summary>The vectors of words that the network reads, for rooms that ask how alike two words are. GloVe (Pennington et al. 2014), one signed byte a number.</summary>
/// <param name="model">The model that holds them.</param>
internal sealed unsafe class WordVectors(LanguageModel model)
{
    /// <summary>Numbers in a vector.</summary>
    public const int Width = LanguageModel.VectorColumns;

    /// <summary>The vectors that the library ships.</summary>
    public static WordVectors Shared { get; } = new(LanguageModel.Embedded);

    /// <summary>Writes the vector of a word, scaled to length 1.</summary>
    /// <param name="word">The word; case does not matter.</param>
    /// <param name="target">Receives <see cref="Width"/> numbers; zeros where the word has no vector.</param>
    /// <returns>Whether it has one.</returns>
    public bool Read(ReadOnlySpan<char> word, Span<float> target)
    {
        target.Clear();
        int place = model.VectorWords.Find(WordFeatures.VectorHash(word));
        if (place >= 0)
        {
            Read(place, target);
        }

        return place >= 0;
    }

    /// <summary>How many words have a vector.</summary>
    public int Count => model.Vectors.Count;

    /// <summary>Writes the vector of a row, scaled to length 1.</summary>
    /// <param name="row">Index of the row, below <see cref="Count"/>.</param>
    /// <param name="target">Receives <see cref="Width"/> numbers.</param>
    public void Read(int row, Span<float> target)
    {
        target.Clear();
        fixed (float* pointer = target)
        {
            model.Vectors.AddRow(row, pointer);
        }

        float squares = 0;
        foreach (float value in target)
        {
            squares += value * value;
        }

        float scale = squares > 0 ? 1 / MathF.Sqrt(squares) : 0;
        for (int i = 0; i < target.Length; i++)
        {
            target[i] *= scale;
        }
    }
}
