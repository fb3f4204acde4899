namespace Readout.Stories.People;

/// <summary>The roles of a person as several reports write them, each told once: in its fullest form.</summary>
internal static class RoleList
{
    private const int Shortest = 4;

    /// <summary>The roles in alphabetical order, without those that a fuller one tells: <i>Secretary</i> beside <i>Secretary of State</i>, <i>spokesman</i> beside <i>Kremlin spokesman</i>.</summary>
    /// <param name="roles">The roles as they were written; some may be equal.</param>
    public static IEnumerable<string> Fullest(IEnumerable<string> roles)
    {
        string[] all = [.. roles.Where(role => role.Length >= Shortest && !IsPassing(role)).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];
        return all.Where(role => !all.Any(other => Tells(other, role)));
    }

    /// <summary>
    /// Whether words tell what somebody was once or seemed to somebody (<i>first foreign leader</i>, <i>first Republican</i>, <i>good friend</i>) and not what he is: <i>first officer</i>,
    /// <i>first lady of the state</i> and <i>first deputy minister</i> are offices.
    /// </summary>
    private static bool IsPassing(string role)
    {
        string[] words = role.Split(' ');
        return words.Length > 1 && words[0] switch
        {
            "first" or "second" or "third" or "last" => !IsOfAnotherOffice(words[1]) && (char.IsUpper(words[1][0]) || (words.Length > 2 && !SaysOfWhat(words[2]))),
            "only" or "same" or "next" or "own" or "good" or "great" or "best" or "better" or "bad" or "chosen" or "preferred" => true,
            _ => false,
        };
    }

    /// <summary>Whether a role is another one with words around it that leave it the same office: a former or a deputy minister is no minister.</summary>
    private static bool Tells(string fuller, string role) =>
        fuller.Length > role.Length
        && ((fuller.StartsWith(role, StringComparison.OrdinalIgnoreCase) && GoesOn(fuller.AsSpan(role.Length)))
            || (fuller.EndsWith(role, StringComparison.OrdinalIgnoreCase) && fuller[^(role.Length + 1)] == ' ' && fuller[..^role.Length].Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).All(SaysWhere)));

    /// <summary>Whether words behind a role say of what or for whom it is held (<i>of State</i>, <i>for the ministry</i>), and not where its holder was just then (<i>in a telephone call</i>).</summary>
    private static bool GoesOn(ReadOnlySpan<char> words) => words is [' ', .. var next] && next.IndexOf(' ') is > 0 and var end && SaysOfWhat(next[..end]);

    private static bool SaysOfWhat(ReadOnlySpan<char> word) => word is "of" or "for" or "to" or "on" or "at";

    /// <summary>Whether a word before a role says where it is held (<i>Vermont senator</i>, <i>House Speaker</i>), and not what somebody thinks of who holds it, or when.</summary>
    private static bool SaysWhere(string word) => char.IsUpper(word[0]) && !IsOfAnotherOffice(word);

    private static bool IsOfAnotherOffice(string word) =>
        word.ToLowerInvariant() is "former" or "formerly" or "ex" or "then" or "late" or "onetime" or "ousted" or "deposed" or "outgoing" or "incoming" or "future" or "deputy" or "vice"
            or "assistant" or "associate" or "acting" or "interim" or "under" or "shadow" or "candidate" or "would";
}
