namespace Readout.Web;

/// <summary>A request that cannot be answered as it stands; the message says why in one sentence.</summary>
/// <param name="message">The sentence, without the subject's capital letter.</param>
internal sealed class BadRequest(string message) : Exception(message);
