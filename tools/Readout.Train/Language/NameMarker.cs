using Readout.Language;

namespace Readout.Train.Language;

/// <summary>Writes names as sets of allowed labels, and decides by lists whether a place has a government.</summary>
internal sealed class NameMarker(Gazetteer gazetteer, string ordinaryNouns)
{
    public const int Person = 1 << 0;
    public const int Organization = 1 << 1;
    public const int Governed = 1 << 2;
    public const int Place = 1 << 3;
    public const int Event = 1 << 4;
    public const int Miscellaneous = 1 << 5;
    private readonly HashSet<string> _ordinary = [.. File.Exists(ordinaryNouns) ? File.ReadLines(ordinaryNouns) : []];
    private const int Outside = 1 << NameLabels.Outside;

    /// <summary>Labels that say "no name" of every word.</summary>
    public static int[] AllOutside(int count)
    {
        var labels = new int[count];
        Array.Fill(labels, Outside);
        return labels;
    }

    /// <summary>The type that a reader's label names; 0 when it is none.</summary>
    public static int TypeOf(string label) => label switch
    {
        "PER" => Person,
        "ORG" => Organization,
        "GPE" => Governed,
        "LOC" => Place,
        "EVENT" => Event,
        "MISC" => Miscellaneous,
        _ => 0,
    };

    /// <summary>Labels that say "no name" of every word but those that name peoples and faiths.</summary>
    public int[] Peoples(string[] forms)
    {
        int[] labels = AllOutside(forms.Length);
        for (int i = 0; i < labels.Length; i++)
        {
            if (IsPeople(forms[i]))
            {
                Mark(labels, i, i + 1, Miscellaneous);
            }
        }

        return labels;
    }

    /// <summary>Marks a name; <paramref name="types"/> has a bit for each type that it may be, 0 when nothing is known of these words.</summary>
    public static void Mark(int[] labels, int start, int end, int types)
    {
        for (int i = start; i < end; i++)
        {
            int allowed = 0;
            for (int type = 0; type < NameLabels.Types; type++)
            {
                if ((types & (1 << type)) != 0)
                {
                    allowed |= 1 << (end - start == 1 ? NameLabels.Unit(type) : i == start ? NameLabels.Begin(type) : i == end - 1 ? NameLabels.Last(type) : NameLabels.Inside(type));
                }
            }

            labels[i] = allowed;
        }
    }

    /// <summary>The types that a place of these words may have.</summary>
    public int PlaceTypes(ReadOnlySpan<string> forms)
    {
        int mask = MaskOf(forms);
        if ((mask & Gazetteer.Governed) != 0)
        {
            return Governed;
        }

        if (Has(mask, GazetteerList.Organizations) && !Has(mask, GazetteerList.Places))
        {
            // A seat that stands for those who sit there.
            return Organization;
        }

        if (Has(MaskOf([forms[^1]]), GazetteerList.GovernedWords))
        {
            return Governed;
        }

        bool placeWord = Has(mask, GazetteerList.Places), townWord = false;
        foreach (string form in forms)
        {
            int word = MaskOf([form]);
            placeWord |= Has(word, GazetteerList.PlaceWords);
            townWord |= Has(word, GazetteerList.TownWords);
        }

        // Towns are called after forts, ports and springs.
        return placeWord && (!townWord || Has(mask, GazetteerList.Places)) ? Place : Governed | Place;
    }

    /// <summary>Whether the lists hold these words as the name of an event.</summary>
    public bool IsListedEvent(ReadOnlySpan<string> forms) => forms.Length > 1 && MaskOf(forms) == 1 << (int)GazetteerList.EventWords;

    /// <summary>Whether a longer name ends with a word that ends the names of events.</summary>
    public bool EndsAsEvent(ReadOnlySpan<string> forms) => forms.Length > 1 && Has(MaskOf([forms[^1]]), GazetteerList.EventWords);

    /// <summary>Whether these words, though proper nouns, are no name that we look for.</summary>
    public bool IsOrdinary(ReadOnlySpan<string> forms) => _ordinary.Contains(string.Join(' ', forms)) || (MaskOf(forms) & (1 << (int)GazetteerList.Titles)) != 0;

    /// <summary>Whether a word is a given name.</summary>
    public bool IsGivenName(string form) => Has(MaskOf([form]), GazetteerList.GivenNames);

    /// <summary>Whether a word is a title before a name.</summary>
    public bool IsTitle(string form) => (MaskOf([form]) & (1 << (int)GazetteerList.Titles)) != 0;

    /// <summary>The types that the lists give these words; 0 when they are in no list or in lists of several types.</summary>
    public int ListedTypes(ReadOnlySpan<string> forms)
    {
        int mask = MaskOf(forms);
        bool governed = (mask & Gazetteer.Governed) != 0, place = Has(mask, GazetteerList.Places), organization = Has(mask, GazetteerList.Organizations);
        if ((governed ? 1 : 0) + (place ? 1 : 0) + (organization ? 1 : 0) == 1 && !Has(mask, GazetteerList.GivenNames))
        {
            return governed ? Governed : place ? Place : Organization;
        }

        return mask == 0 && forms.Length > 1 && Has(MaskOf([forms[^1]]), GazetteerList.OrganizationWords) && !Has(MaskOf([forms[^1]]), GazetteerList.PlaceWords) ? Organization : 0;
    }

    /// <summary>Whether these words name a people or faith.</summary>
    public bool IsPeople(string form) => char.IsUpper(form[0]) && (MaskOf([form]) & (1 << (int)GazetteerList.Peoples)) != 0;

    private static bool Has(int mask, GazetteerList list) => (mask & (1 << (int)list)) != 0;

    private int MaskOf(ReadOnlySpan<string> forms)
    {
        Span<ulong> words = forms.Length <= 32 ? stackalloc ulong[forms.Length] : new ulong[forms.Length];
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = WordFeatures.VectorHash(forms[i]);
        }

        return gazetteer.Find(words);
    }
}
