using Readout.Language.Conllu;

namespace Readout.Reports;

/// <summary>
/// Writes the tokens, tags, lemmas and trees of an article as CoNLL-U (Universal Dependencies v2), with <c>TokenRange=start:end</c> (offsets in the
/// report as given) and <c>Entity=B-PER</c> style tags in the last column. Safe to use from several threads, each with its own output.
/// </summary>
public sealed class AnnotationsConlluWriter
{
    /// <summary>Writes one article.</summary>
    /// <param name="annotations">The article and what was read out of it.</param>
    /// <param name="output">Where to; lines end with a line feed.</param>
    public void Write(Annotations annotations, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(annotations);
        ArgumentNullException.ThrowIfNull(output);
        ConlluWriter.Write(output, annotations.Article, annotations.Tokens);
    }
}
