namespace Readout.Web;

/// <summary>A server cannot be run; the message is one sentence for the user.</summary>
public sealed class ServerException : Exception
{
    /// <summary>Says why.</summary>
    public ServerException(string message)
        : base(message)
    {
    }

    /// <summary>Says why, and what lay under it.</summary>
    public ServerException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
