namespace Readout;

/// <summary>How something was said, as far as the text tells.</summary>
public enum StatementForm
{
    /// <summary>Aloud: <i>told reporters</i>, <i>in an interview</i>.</summary>
    Spoken,

    /// <summary>In writing by the speaker: <i>wrote in a letter</i>, <i>in a statement</i>.</summary>
    Written,

    /// <summary>On a network for everybody: <i>tweeted</i>, <i>wrote on Facebook</i>.</summary>
    Posted,

    /// <summary>By a document that is itself the source: <i>the indictment alleges</i>.</summary>
    Document,
}
