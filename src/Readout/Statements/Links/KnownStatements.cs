namespace Readout.Statements.Links;

/// <summary>What is known of an article's statements when their links are read.</summary>
/// <param name="Attributions">All of them in text order.</param>
/// <param name="Readings">What their cues do.</param>
/// <param name="Speakers">Their speakers.</param>
internal sealed record KnownStatements(IReadOnlyList<Attribution> Attributions, IReadOnlyList<CueReading> Readings, IReadOnlyDictionary<Attribution, Entity?> Speakers)
{
    /// <summary>Number of statements.</summary>
    public int Count => Attributions.Count;

    /// <summary>The speaker of one; <c>null</c> when he is not known.</summary>
    public Entity? SpeakerOf(int index) => Speakers.GetValueOrDefault(Attributions[index]);

    /// <summary>Whether one stands in the content of the other, at whatever depth.</summary>
    public bool AreKin(int first, int second) => IsIn(Attributions[first], Attributions[second]) || IsIn(Attributions[second], Attributions[first]);

    /// <summary>The statement whose cue holds a token, and that tells what was said; -1 when none does.</summary>
    public int WithCue(int token)
    {
        for (int i = 0; i < Attributions.Count; i++)
        {
            if (!Attributions[i].IsTopic && Attributions[i].Cue.First <= token && token < Attributions[i].Cue.End)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsIn(Attribution inner, Attribution outer)
    {
        for (Attribution? around = inner.Within; around is not null; around = around.Within)
        {
            if (around == outer)
            {
                return true;
            }
        }

        return false;
    }
}
