namespace Readout.Stories.Claims;

/// <summary>What a clause's predicate is said of, or what it is done to.</summary>
/// <param name="Person">Id of the person, body or place; <c>null</c> when it is none that is known.</param>
/// <param name="Word">Number of its head word in the story's <see cref="WordTable"/>; -1 where the clause has no such argument or only a pronoun.</param>
internal readonly record struct Argument(string? Person, int Word)
{
    /// <summary>No argument.</summary>
    public static Argument None { get; } = new(null, -1);

    /// <summary>Whether nothing is known of it.</summary>
    public bool IsUnknown => Person is null && Word < 0;

    /// <summary>How alike two arguments are: 1 for the same one, -1 for two known ones that differ, else the likeness of their words; 0 where one is unknown.</summary>
    public static float Likeness(Argument one, Argument two, WordTable table) =>
        one.IsUnknown || two.IsUnknown ? 0
        : one.Person is not null && two.Person is not null ? one.Person == two.Person ? 1 : -1
        : one.Word >= 0 && two.Word >= 0 ? MathF.Max(0, table.Likeness(one.Word, two.Word)) : 0;
}
