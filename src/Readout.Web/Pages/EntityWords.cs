namespace Readout.Web.Pages;

/// <summary>What pages call the kinds of people, bodies and places, which data names by the abbreviations of the field.</summary>
internal static class EntityWords
{
    /// <summary>The word for a type.</summary>
    public static string Of(string type) => type switch
    {
        "PER" => "person",
        "ORG" => "body",
        "GPE" => "country or city",
        "LOC" => "place",
        "EVENT" => "event",
        _ => "name",
    };
}
