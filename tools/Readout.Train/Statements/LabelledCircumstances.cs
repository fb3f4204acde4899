using System.Globalization;

namespace Readout.Train.Statements;

/// <summary>What a reader says of the circumstances of one annotated attribution. A place that is empty: the text does not say; <c>null</c>: it was not judged.</summary>
/// <param name="Document">Name of the document.</param>
/// <param name="Cue">The cue's place in the document's text.</param>
/// <param name="IsSpeech">Whether it reports speech; <c>null</c> when not judged.</param>
/// <param name="Form">How it was said: the name of a form, <c>none</c> when the words do not tell, <c>unlabelled</c> when not judged.</param>
/// <param name="Addressee">The words for those who were told.</param>
/// <param name="Occasion">The words for the occasion or the document.</param>
/// <param name="Place">The name of the place where it was said.</param>
/// <param name="Time">The words that say when it was said.</param>
internal sealed record LabelledCircumstances(string Document, TextSpan Cue, bool? IsSpeech, string Form, TextSpan? Addressee, TextSpan? Occasion, TextSpan? Place, TextSpan? Time)
{
    /// <summary>Reads a table with a heading: document, cue start and end, speech, form, then start and end of the four places, -1 where there is none, -2 where none was judged.</summary>
    public static List<LabelledCircumstances> Read(IEnumerable<string> lines)
    {
        var labels = new List<LabelledCircumstances>();
        foreach (string line in lines.Skip(1))
        {
            string[] cells = line.TrimEnd('\r').Split('\t');
            int Number(int cell) => int.Parse(cells[cell], CultureInfo.InvariantCulture);
            TextSpan? Place(int cell) => Number(cell) switch { -2 => null, -1 => default(TextSpan), int start => new TextSpan(start, Number(cell + 1)) };
            labels.Add(new LabelledCircumstances(
                cells[0], new TextSpan(Number(1), Number(2)), cells[3] switch { "yes" => true, "no" => false, _ => null }, cells[4], Place(5), Place(7), Place(9), Place(11)));
        }

        return labels;
    }
}
