namespace Readout.Train.Language;

/// <summary>
/// Alters the spelling of some sentences as headlines and careless writers do: capitals throughout, a capital at each word, no capitals, no full stop at
/// the end.
/// </summary>
internal sealed class SentenceAlteration
{
    /// <summary>The forms of the last altered sentence.</summary>
    public string[] Forms { get; private set; } = [];

    /// <summary>Alters a sentence and gives how many of its words remain.</summary>
    public int Alter(TrainingSentence sentence, ref TrainingRandom random)
    {
        Forms = sentence.Forms;
        float draw = random.NextSingle();
        if (draw < 0.03f)
        {
            Forms = [.. Forms.Select(form => form.ToUpperInvariant())];
        }
        else if (draw < 0.055f)
        {
            Forms = [.. Forms.Select((form, i) => i == 0 || form.Length > 3 ? char.ToUpperInvariant(form[0]) + form[1..] : form)];
        }
        else if (draw < 0.065f)
        {
            Forms = [.. Forms.Select(form => form.ToLowerInvariant())];
        }

        int count = Forms.Length;
        bool canDrop = count > 2 && Forms[^1] == "." && (sentence.Heads == null || (sentence.Heads[^1] >= 0 && !sentence.Heads.Contains(count - 1)));
        return canDrop && random.NextSingle() < 0.06f ? count - 1 : count;
    }
}
