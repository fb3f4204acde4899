namespace Readout.Store;

/// <summary>A library cannot be opened or used; the message is one sentence for the user.</summary>
public sealed class LibraryException : IOException
{
    /// <summary>Says why.</summary>
    public LibraryException(string message)
        : base(message)
    {
    }

    /// <summary>Says why, and what lay under it.</summary>
    public LibraryException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
