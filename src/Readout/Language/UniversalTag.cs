namespace Readout.Language;

#pragma warning disable CS1591 // the names are those of Universal Dependencies v2

/// <summary>Universal part-of-speech tags of Universal Dependencies v2, under their own names.</summary>
public enum UniversalTag : byte
{
    X,
    ADJ,
    ADP,
    ADV,
    AUX,
    CCONJ,
    DET,
    INTJ,
    NOUN,
    NUM,
    PART,
    PRON,
    PROPN,
    PUNCT,
    SCONJ,
    SYM,
    VERB,
}
