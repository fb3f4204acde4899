namespace Readout.Language;

/// <summary>The embedding rows that mark words of gazetteer entries.</summary>
internal static class GazetteerMarks
{
    /// <summary>Which part of an entry a word is: 0 the whole, 1 its first word, 2 a later one.</summary>
    public static int Part(int index, int length) => length == 1 ? 0 : index == 0 ? 1 : 2;

    /// <summary>The row of a list and part.</summary>
    public static int Row(int list, int part) => WordFeatures.GazetteerBase + (list * 3) + part;
}
