namespace Readout.Desk.Watching;

/// <summary>A name leads to an address that is not public.</summary>
internal sealed class PrivateAddressException(string message) : IOException(message);
