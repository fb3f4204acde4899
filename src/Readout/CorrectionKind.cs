namespace Readout;

/// <summary>What a correction says.</summary>
public enum CorrectionKind
{
    /// <summary>Two names are one person, body or place.</summary>
    SamePerson,

    /// <summary>A name belongs to somebody else than another name.</summary>
    OtherPerson,

    /// <summary>Articles belong to one story, with all that are in a story with any of them.</summary>
    SameStory,

    /// <summary>Articles are a story by themselves.</summary>
    OwnStory,

    /// <summary>An article belongs to the story of another one.</summary>
    MovedArticle,

    /// <summary>Two places in articles tell the same claim.</summary>
    SameClaim,

    /// <summary>Two places in articles tell two claims.</summary>
    OtherClaim,

    /// <summary>An article was published on a day.</summary>
    Published,

    /// <summary>An article appeared in an outlet.</summary>
    Outlet,

    /// <summary>A statement is somebody's.</summary>
    Speaker,
}
