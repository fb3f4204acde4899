namespace Readout.Stories.Claims;

/// <summary>What stands in the sentence around a clause: a clause cut short (<i>killed two</i>) leaves its subject and place there.</summary>
/// <param name="Content">Its words.</param>
/// <param name="People">Ids of the people, bodies and places in it, ordinal.</param>
/// <param name="Numbers">The numbers written in it.</param>
/// <param name="Mean">The mean vector of its words.</param>
/// <param name="Number">Its number among the clauses and sentences of the story.</param>
internal sealed record SentenceContext(ContentWord[] Content, string[] People, HashSet<string> Numbers, float[] Mean, int Number)
{
    /// <summary>Nothing.</summary>
    public static SentenceContext Empty { get; } = new([], [], [], [], -1);
}
