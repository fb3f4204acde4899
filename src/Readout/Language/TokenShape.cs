namespace Readout.Language;

/// <summary>What a token looks like to the sentence splitter.</summary>
internal enum TokenShape : byte
{
    /// <summary>Beyond the text's ends.</summary>
    None,

    /// <summary>A word in small letters.</summary>
    Lower,

    /// <summary>A word with a capital first letter.</summary>
    Capitalized,

    /// <summary>A word in capitals.</summary>
    Upper,

    /// <summary>One capital letter.</summary>
    Letter,

    /// <summary>One capital letter with a full stop.</summary>
    Initial,

    /// <summary>An acronym with full stops.</summary>
    Acronym,

    /// <summary>Any other word that ends with a full stop.</summary>
    Abbreviation,

    /// <summary>Digits and their separators.</summary>
    Number,

    /// <summary>Letters and digits mixed.</summary>
    Mixed,

    /// <summary>A full stop.</summary>
    Stop,

    /// <summary>Question or exclamation marks, or a run with them.</summary>
    Exclamation,

    /// <summary>An ellipsis.</summary>
    Ellipsis,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>A colon.</summary>
    Colon,

    /// <summary>A semicolon.</summary>
    Semicolon,

    /// <summary>A hyphen or dash.</summary>
    Dash,

    /// <summary>A straight double quotation mark.</summary>
    Quote,

    /// <summary>An opening quotation mark.</summary>
    OpenQuote,

    /// <summary>A closing quotation mark.</summary>
    CloseQuote,

    /// <summary>A straight single quotation mark.</summary>
    Apostrophe,

    /// <summary>An opening bracket.</summary>
    OpenBracket,

    /// <summary>A closing bracket.</summary>
    CloseBracket,

    /// <summary>An address or handle.</summary>
    Address,

    /// <summary>Anything else.</summary>
    Symbol,
}
