namespace Readout.Language;

/// <summary>Looks words of an article up in the gazetteer.</summary>
internal sealed class NameLists(Gazetteer gazetteer)
{
    /// <summary>The most words of an entry.</summary>
    public const int Longest = 9;

    private const int Anything = ~Gazetteer.PrefixBit;

    /// <summary>The mask bit of a list.</summary>
    public static int Bit(GazetteerList list) => 1 << (int)list;

    /// <summary>The longest entry that begins at a token.</summary>
    /// <param name="target">The analysis.</param>
    /// <param name="start">The token.</param>
    /// <param name="end">The token that the entry must end before.</param>
    /// <param name="mask">The lists that hold it.</param>
    /// <returns>How many words it has; 0 when there is none.</returns>
    public int Match(AnalysisTarget target, int start, int end, out int mask) =>
        gazetteer.Match(target.VectorHashes(start, Math.Min(start + Longest, end)), out mask, Anything);

    /// <summary>The lists that hold exactly these words; 0 when none does.</summary>
    public int MaskOf(AnalysisTarget target, int start, int end)
    {
        return end - start <= Longest && Match(target, start, end, out int mask) == end - start ? mask : 0;
    }

    /// <summary>Whether a list holds a word.</summary>
    public bool Has(AnalysisTarget target, int token, GazetteerList list) => (MaskOf(target, token, token + 1) & Bit(list)) != 0;

    /// <summary>The type that lists give a name, when those that hold it agree; <c>null</c> when they do not or it may be a given name.</summary>
    public static EntityType? TypeOf(int mask)
    {
        bool governed = (mask & Gazetteer.Governed) != 0, place = (mask & Bit(GazetteerList.Places)) != 0, body = (mask & Bit(GazetteerList.Organizations)) != 0;
        bool people = (mask & Bit(GazetteerList.Peoples)) != 0, occasion = (mask & Bit(GazetteerList.EventWords)) != 0, work = (mask & Bit(GazetteerList.Works)) != 0;
        int kinds = (governed ? 1 : 0) + (place ? 1 : 0) + (body ? 1 : 0) + (people || work ? 1 : 0) + (occasion ? 1 : 0);
        if (kinds != 1 || (mask & Bit(GazetteerList.GivenNames)) != 0)
        {
            return null;
        }

        return governed ? EntityType.GeopoliticalEntity : place ? EntityType.Location : body ? EntityType.Organization : occasion ? EntityType.Event : EntityType.Miscellaneous;
    }
}
