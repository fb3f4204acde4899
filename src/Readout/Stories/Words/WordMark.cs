namespace Readout.Stories.Words;

/// <summary>What is known of a word of an article besides its letters.</summary>
[Flags]
internal enum WordMark : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It stands between quotation marks.</summary>
    Quoted = 1,

    /// <summary>It begins with a capital or a digit.</summary>
    Capital = 2,

    /// <summary>It stands in the headline.</summary>
    Title = 4,

    /// <summary>It is a single letter or digit.</summary>
    Short = 8,

    /// <summary>It begins with a digit.</summary>
    Number = 16,
}
