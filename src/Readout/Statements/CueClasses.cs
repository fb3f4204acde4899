namespace Readout.Statements;

/// <summary>What a cue word can do with what it introduces.</summary>
[Flags]
internal enum CueClasses
{
    /// <summary>Not in the lexicon.</summary>
    None = 0,

    /// <summary>Says, writes, reports: <i>said</i>, <i>according to</i>.</summary>
    Assert = 1,

    /// <summary>Agrees that it is so: <i>confirmed</i>, <i>acknowledged</i>.</summary>
    Confirm = 2,

    /// <summary>Says that it is not so: <i>denied</i>, <i>dismissed</i>.</summary>
    Deny = 4,

    /// <summary>Makes less of it: <i>played down</i>.</summary>
    PlayDown = 8,

    /// <summary>Will not say: <i>declined</i>, <i>refused</i>.</summary>
    Decline = 16,

    /// <summary>Asks or doubts: <i>asked</i>, <i>wondered</i>.</summary>
    Question = 32,

    /// <summary>Wants it done: <i>urged</i>, <i>demanded</i>.</summary>
    Demand = 64,

    /// <summary>Undertakes it: <i>promised</i>.</summary>
    Promise = 128,

    /// <summary>Holds it to be so: <i>believes</i>.</summary>
    Belief = 256,

    /// <summary>Means to do it: <i>plans</i>.</summary>
    Intention = 512,

    /// <summary>Is for or against it: <i>supports</i>.</summary>
    Support = 1024,

    /// <summary>Perceives or knows: <i>saw</i>, <i>learned</i>.</summary>
    Perception = 2048,

    /// <summary>Makes it evident: <i>shows</i>.</summary>
    Evidence = 4096,

    /// <summary>Decides it by office: <i>ruled</i>, <i>ordered</i>.</summary>
    Ruling = 8192,

    /// <summary>Is itself a statement: <i>comment</i>, <i>report</i>.</summary>
    SpeechNoun = 16384,

    /// <summary>Speech by manner, seldom a cue without a quotation: <i>laughed</i>.</summary>
    Manner = 32768,
}
