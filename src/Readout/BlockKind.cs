namespace Readout;

/// <summary>What a block of a report is. Only <see cref="Paragraph"/> and the quoted text of an <see cref="Embed"/> yield statements and events.</summary>
public enum BlockKind
{
    /// <summary>The headline.</summary>
    Title,

    /// <summary>A deck, or a lede printed twice.</summary>
    Subtitle,

    /// <summary>A heading inside the article.</summary>
    Heading,

    /// <summary>Who wrote it.</summary>
    Byline,

    /// <summary>The wire that supplied it.</summary>
    Agency,

    /// <summary>A date line.</summary>
    Date,

    /// <summary>A place line on a line of its own.</summary>
    Dateline,

    /// <summary>A section label.</summary>
    Section,

    /// <summary>A picture's caption.</summary>
    Caption,

    /// <summary>A picture's credit.</summary>
    Credit,

    /// <summary>A link to another article.</summary>
    Related,

    /// <summary>An embedded post of somebody else, or its attribution.</summary>
    Embed,

    /// <summary>A copyright line.</summary>
    Copyright,

    /// <summary>Notices, appeals, forms, navigation.</summary>
    Boilerplate,

    /// <summary>Body text.</summary>
    Paragraph,

    /// <summary>Debris that is nothing at all.</summary>
    Stray,
}
