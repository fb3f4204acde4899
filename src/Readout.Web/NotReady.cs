namespace Readout.Web;

/// <summary>A request that can be answered a little later; the message says so in one sentence.</summary>
/// <param name="message">The sentence, without the subject's capital letter.</param>
internal sealed class NotReady(string message) : Exception(message)
{
    /// <summary>Seconds after which to ask again.</summary>
    public const int Seconds = 3;
}
