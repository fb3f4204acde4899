namespace Readout.Language;

/// <summary>The lists of the gazetteer; the value is the bit in an entry's mask.</summary>
internal enum GazetteerList
{
    /// <summary>Countries and territories under their common names.</summary>
    Countries,

    /// <summary>Adjectives and peoples of countries, regions and faiths.</summary>
    Peoples,

    /// <summary>Cities, capitals first.</summary>
    Cities,

    /// <summary>States, provinces and regions with a government of their own.</summary>
    Regions,

    /// <summary>Continents, seas, rivers, mountains and regions without a government.</summary>
    Places,

    /// <summary>Words that end or begin the name of a place.</summary>
    PlaceWords,

    /// <summary>Organisations, parties, agencies.</summary>
    Organizations,

    /// <summary>Words that end or begin the name of an organisation.</summary>
    OrganizationWords,

    /// <summary>Given names.</summary>
    GivenNames,

    /// <summary>Titles and roles that stand before a person's name.</summary>
    Titles,

    /// <summary>Words that end or begin the name of an event.</summary>
    EventWords,

    /// <summary>Words that end the name of a place with a government: the network does not see this list and those below.</summary>
    GovernedWords,

    /// <summary>Words of places without a government that towns are called after.</summary>
    TownWords,

    /// <summary>Words that end the name of a law, a treaty, a prize or a programme.</summary>
    WorkWords,

    /// <summary>Laws, treaties, prizes, programmes, works.</summary>
    Works,
}
