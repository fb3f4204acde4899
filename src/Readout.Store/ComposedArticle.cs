namespace Readout.Store;

/// <summary>An article as it stands in the composed readout.</summary>
/// <param name="Number">The number of its report in the library.</param>
/// <param name="State">What its annotations depend on, in one word: reader, publication day, corrections. Rows are written again when it changes.</param>
/// <param name="Read">Gives its annotations, days completed and corrections applied: from memory, or from what they were packed into. From several threads.</param>
/// <param name="Completed">The annotations packed, where they are not those that are kept with the report; else <c>null</c>.</param>
public sealed record ComposedArticle(long Number, string State, Func<Annotations> Read, byte[]? Completed)
{
    /// <summary>Its annotations.</summary>
    public Annotations Annotations => Read();

    /// <summary>The same article with its annotations in memory.</summary>
    public ComposedArticle Loaded()
    {
        Annotations annotations = Read();
        return this with { Read = () => annotations };
    }
}
