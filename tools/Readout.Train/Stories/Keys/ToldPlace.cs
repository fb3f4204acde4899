namespace Readout.Train.Stories.Keys;

/// <summary>Where an account tells something, in the source, and by whom.</summary>
/// <param name="Article">Id of the article.</param>
/// <param name="Span">The words.</param>
/// <param name="IsOwnVoice">Whether the article says it in its own voice.</param>
/// <param name="Speakers">Places of the article that name who says it.</param>
internal sealed record ToldPlace(string Article, SourceSpan Span, bool IsOwnVoice, SourceSpan[] Speakers)
{
    public bool Meets(KeySpan span) => span.Meets(Article, Span);

    /// <summary>Whether it is said by whom the key names: told in the voice of the article, or named where the key names the speaker in that article.</summary>
    public bool IsOf(KeySpan span, IEnumerable<KeySpan> all) => span.Who is null
        ? IsOwnVoice
        : !IsOwnVoice && all.Any(other => other.Article == Article && other.Who == span.Who && Speakers.Any(other.SpeakerMeets));
}
