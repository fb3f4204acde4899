using System.Collections.Frozen;
using Readout.Models;

namespace Readout.Stories.People;

/// <summary>
/// The short forms in which news names states of federations (<i>Okla.</i>), and the state of each. The list is that of coreference. A state whose full name is also a city's
/// (<i>Washington</i>) has none here: its short form would join the city.
/// </summary>
internal sealed class StateNames
{
    private readonly FrozenDictionary<string, string> _states;

    /// <summary>Reads the list.</summary>
    /// <param name="lexicon">Says which full names have groups of their own.</param>
    public StateNames(StoryLexicon lexicon)
    {
        var folder = new NameFolder(lexicon);
        _states = ModelFile.Embedded("Lexicons/coreference.bin").Text("states").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('|'))
            .Select(columns => (Full: string.Join(' ', folder.Words(columns[0])), Short: columns[1]))
            .Where(state => !lexicon.SameNames.ContainsKey(state.Full))
            .SelectMany(state => state.Short.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(form => (form, state.Full)))
            .ToFrozenDictionary(row => row.form, row => row.Full, StringComparer.Ordinal);
    }

    /// <summary>The full name of the state, as it is compared, that a form stands for; <c>null</c> for any other name.</summary>
    /// <param name="form">The form as it is written.</param>
    public string? FullNameOf(string form) => _states.GetValueOrDefault(form);
}
