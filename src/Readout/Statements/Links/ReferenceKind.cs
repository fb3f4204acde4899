namespace Readout.Statements.Links;

/// <summary>How a statement points to another one.</summary>
internal enum ReferenceKind
{
    /// <summary>By a noun for what was said: <i>the allegation</i>, <i>her account</i>.</summary>
    Noun,

    /// <summary>By a pronoun that is judged: <i>that is not true</i>.</summary>
    Pronoun,

    /// <summary>By the one who said it: <i>agreed with the mayor</i>, <i>the mayor is wrong</i>.</summary>
    Party,

    /// <summary>By answering: <i>replied</i>.</summary>
    Reply,
}
