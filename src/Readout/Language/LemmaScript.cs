namespace Readout.Language;

/// <summary>How a lemma is made from a form.</summary>
/// <param name="Lower">Whether the form is put into lower case first.</param>
/// <param name="Cut">How many characters are cut from its end.</param>
/// <param name="Added">What is added then.</param>
internal sealed record LemmaScript(bool Lower, int Cut, string Added)
{
    /// <summary>The script that makes <paramref name="lemma"/> of <paramref name="form"/>.</summary>
    public static LemmaScript Between(string form, string lemma, bool preferLower)
    {
        string lower = form.ToLowerInvariant();
        int kept = Common(form, lemma), keptLower = Common(lower, lemma);
        bool useLower = keptLower > kept || (keptLower == kept && preferLower);
        int common = useLower ? keptLower : kept;
        return new LemmaScript(useLower, form.Length - common, lemma[common..]);
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static LemmaScript Parse(string line)
    {
        string[] parts = line.Split('\t');
        return new LemmaScript(parts[0] == "l", int.Parse(parts[1]), parts[2]);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{(Lower ? "l" : "k")}\t{Cut}\t{Added}";

    private static int Common(string a, string b)
    {
        int i = 0;
        while (i < a.Length && i < b.Length && a[i] == b[i])
        {
            i++;
        }

        return i;
    }
}
