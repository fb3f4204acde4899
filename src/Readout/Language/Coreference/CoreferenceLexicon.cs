using System.Collections.Frozen;
using Readout.Models;

namespace Readout.Language.Coreference;

/// <summary>
/// What the resolver knows of words: the sex of given names, nouns for people, bodies and places, forms of address, verbs of speech, and the
/// words that stand for countries. Immutable.
/// </summary>
internal sealed class CoreferenceLexicon
{
    private static readonly Lazy<CoreferenceLexicon> _embedded = new(() => new CoreferenceLexicon(ModelFile.Embedded("Lexicons/coreference.bin")));
    private readonly FrozenDictionary<string, Gender>.AlternateLookup<ReadOnlySpan<char>> _givenNames;
    private readonly FrozenDictionary<string, Gender>.AlternateLookup<ReadOnlySpan<char>> _honorifics;
    private readonly FrozenDictionary<string, RoleNoun>.AlternateLookup<ReadOnlySpan<char>> _roles;
    private readonly FrozenDictionary<string, string> _nicknames;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _parties;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _organizations;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _places;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _groups;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _speech;
    private readonly FrozenDictionary<string, CountryTerm>.AlternateLookup<ReadOnlySpan<char>> _countries;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _states;
    private readonly FrozenDictionary<string, string[]> _unshortened;
    private readonly FrozenDictionary<string, FrozenSet<string>> _bodies;
    private readonly FrozenDictionary<string, PublicPerson> _public;
    private readonly FrozenDictionary<(string Surname, Gender Gender), PublicPerson?> _publicSurnames;

    /// <summary>Reads the lists from a compiled lexicon.</summary>
    public CoreferenceLexicon(ModelFile file)
    {
        _givenNames = Genders(file, "given-names").GetAlternateLookup<ReadOnlySpan<char>>();
        _honorifics = Genders(file, "honorifics").GetAlternateLookup<ReadOnlySpan<char>>();
        _roles = Lines(file, "roles").Select(line => line.Split(' ')).ToFrozenDictionary(
            parts => parts[0], parts => new RoleNoun(parts[1], GenderOf(parts[2]), parts.Length > 3 ? parts[3] : null), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _organizations = Set(file, "organizations");
        _places = Set(file, "places");
        _groups = Set(file, "groups");
        _speech = Set(file, "speech");
        _nicknames = Lines(file, "nicknames").Select(line => line.Split(' ')).ToFrozenDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
        _parties = Lines(file, "parties").Select(line => line.Split(' ')).ToFrozenDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _countries = Countries(file).ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _states = States(file).ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _bodies = Lines(file, "bodies").Select(line => line.Split('|')).ToFrozenDictionary(columns => columns[0], columns => columns[1].Split(',').ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        _unshortened = Lines(file, "unshortened").Select(line => line.Split('|')).ToFrozenDictionary(columns => columns[0], columns => columns.Length > 1 ? columns[1].Split(',') : [], StringComparer.Ordinal);
        Dictionary<string, PublicPerson> people = PublicPeople(file);
        _public = people.ToFrozenDictionary(StringComparer.Ordinal);
        _publicSurnames = people.Where(pair => pair.Key.Contains(' ', StringComparison.Ordinal)).GroupBy(pair => (pair.Key[(pair.Key.LastIndexOf(' ') + 1)..], pair.Value.Gender))
            .ToFrozenDictionary(group => group.Key, group => group.Count() == 1 ? group.First().Value : null);
    }

    /// <summary>Whether a single word may stand for a body with a given name that holds it: <i>the Times</i> for a paper, but not <i>House</i> for the <i>White House</i>.</summary>
    /// <param name="word">The word in small letters.</param>
    /// <param name="parts">The parts of the name in small letters.</param>
    public bool IsShortFor(string word, string[] parts) =>
        !_parties.ContainsKey(word) && (!_unshortened.TryGetValue(word, out string[]? names) || (names.Length > 0 && !names.Contains(string.Join(' ', parts))));

    /// <summary>The lexicon that ships with the library.</summary>
    public static CoreferenceLexicon Embedded => _embedded.Value;

    /// <summary>The sex of those who bear a given name.</summary>
    public Gender GivenName(ReadOnlySpan<char> name) => _givenNames.TryGetValue(name, out Gender gender) ? gender : Gender.Unknown;

    /// <summary>Whether a word is a form of address, and the sex that it tells.</summary>
    public bool IsHonorific(ReadOnlySpan<char> word, out Gender gender) => _honorifics.TryGetValue(word, out gender);

    /// <summary>The given name that a short form stands for, both in small letters; the name itself when it is no short form.</summary>
    public string FullGivenName(string name) => _nicknames.GetValueOrDefault(name, name);

    /// <summary>What is known of a noun for a person; <c>null</c> when it is none.</summary>
    public RoleNoun? Role(ReadOnlySpan<char> noun) => _roles.TryGetValue(noun, out RoleNoun? role) ? role : null;

    /// <summary>The political party that a word in small letters, or a letter behind a name, stands for; <c>null</c> when it stands for none.</summary>
    public string? Party(ReadOnlySpan<char> word) => _parties.TryGetValue(word, out string? party) ? party : null;

    /// <summary>Whether a noun names a body of people.</summary>
    public bool IsOrganization(ReadOnlySpan<char> noun) => _organizations.Contains(noun);

    /// <summary>Whether a noun for a body may speak of one with a given name: <i>the network</i> of <i>Harbor News</i>.</summary>
    /// <param name="noun">The noun in small letters.</param>
    /// <param name="parts">The name's parts in small letters.</param>
    public bool IsBody(string noun, string[] parts) =>
        _bodies.TryGetValue(noun, out FrozenSet<string>? words) && (Array.Exists(parts, words.Contains) || (parts.Length > 1 && words.Contains(string.Join(' ', parts))));

    /// <summary>Whether a noun names a place with a government.</summary>
    public bool IsPlace(ReadOnlySpan<char> noun) => _places.Contains(noun);

    /// <summary>Whether a noun names several people without a plural form.</summary>
    public bool IsGroup(ReadOnlySpan<char> noun) => _groups.Contains(noun);

    /// <summary>Whether a verb's subject may be the speaker of a quotation.</summary>
    public bool IsSpeech(ReadOnlySpan<char> lemma) => _speech.Contains(lemma);

    /// <summary>The country that a word or phrase stands for.</summary>
    public bool IsCountry(ReadOnlySpan<char> phrase, out CountryTerm term) => _countries.TryGetValue(phrase, out term);

    /// <summary>The state of a federation that a word, phrase or short form stands for, as an index.</summary>
    public bool IsState(ReadOnlySpan<char> phrase, out int state)
    {
        bool found = _states.TryGetValue(phrase, out state);
        state = found ? state : -1;
        return found;
    }

    /// <summary>Who of public life bears a name; <c>null</c> when nobody is known.</summary>
    /// <param name="parts">The name's parts in small letters, without <i>Jr.</i> and the like.</param>
    public PublicPerson? PublicPerson(ReadOnlySpan<string> parts) =>
        parts.Length == 0 ? null : _public.GetValueOrDefault(parts.Length == 1 ? parts[0] : $"{FullGivenName(parts[0])} {parts[^1]}");

    /// <summary>The only one of public life with a surname and a sex; <c>null</c> when there is none or several.</summary>
    /// <param name="surname">The surname in small letters.</param>
    /// <param name="gender">The sex.</param>
    public PublicPerson? PublicPerson(string surname, Gender gender) => _publicSurnames.GetValueOrDefault((surname, gender));

    private static Dictionary<string, int> States(ModelFile file)
    {
        var states = new Dictionary<string, int>(StringComparer.Ordinal);
        int state = 0;
        foreach (string line in Lines(file, "states"))
        {
            string[] columns = line.Split('|');
            states[columns[0]] = state;
            foreach (string form in columns[1].Split(',').Where(form => form.Length > 0))
            {
                states[form] = state;
            }

            state++;
        }

        return states;
    }

    private Dictionary<string, PublicPerson> PublicPeople(ModelFile file)
    {
        var people = new Dictionary<string, PublicPerson>(StringComparer.Ordinal);
        foreach (string line in Lines(file, "officeholders"))
        {
            string[] columns = line.Split('|');
            string[] parts = columns[0].TrimStart('*').ToLowerInvariant().Split(' ');
            var person = new PublicPerson(parts[0], GenderOf(columns[1]), columns[2].Length == 0 ? null : Party(columns[2]), [.. columns[3].Split(',').Select(OfficeOf)]);
            people[FamilyFirstNames.IsFamilyFirst(columns[0].TrimStart('*')) ? $"{parts[1]} {parts[0]}" : $"{FullGivenName(parts[0])} {parts[^1]}"] = person;
            if (columns[0][0] == '*')
            {
                people[parts[^1]] = person;
            }
        }

        return people;
    }

    private PublicOffice OfficeOf(string text)
    {
        string[] place = text.Split(':'), field = place[0].Split('/');
        int country = -1, state = -1;
        if (place.Length > 1)
        {
            country = IsCountry(place[1], out CountryTerm term) ? term.Country : -1;
            state = country < 0 && IsState(place[1], out int found) ? found : -1;
        }

        return new PublicOffice(field[0], Role(field[0])?.Family ?? field[0], country, state, field.Length > 1 ? field[1] : null);
    }

    private static Dictionary<string, CountryTerm> Countries(ModelFile file)
    {
        var terms = new Dictionary<string, CountryTerm>(StringComparer.Ordinal);
        int country = 0;
        foreach (string line in Lines(file, "countries"))
        {
            string[] columns = line.Split('|');
            Add(terms, [columns[0]], country, CountryTermKind.Name);
            Add(terms, columns[4].Split(','), country, CountryTermKind.Name);
            Add(terms, columns[1].Split(','), country, CountryTermKind.Adjective);
            Add(terms, columns[2].Split(','), country, CountryTermKind.People);
            Add(terms, columns[2].Split(',').Select(noun => noun + "s"), country, CountryTermKind.People);
            Add(terms, columns[3].Split(','), country++, CountryTermKind.Seat);
        }

        return terms;
    }

    private static void Add(Dictionary<string, CountryTerm> terms, IEnumerable<string> phrases, int country, CountryTermKind kind)
    {
        foreach (string phrase in phrases.Where(phrase => phrase.Length > 1))
        {
            if (!terms.TryGetValue(phrase, out CountryTerm known))
            {
                terms[phrase] = new CountryTerm(country, kind);
            }
            else if (known.Country == country)
            {
                terms[phrase] = known with { Kind = known.Kind | kind };
            }
        }
    }

    private static FrozenDictionary<string, Gender> Genders(ModelFile file, string section) =>
        Lines(file, section).Select(line => line.Split(' ')).ToFrozenDictionary(parts => parts[0], parts => GenderOf(parts[1]), StringComparer.Ordinal);

    private static Gender GenderOf(string letter) => letter switch { "m" => Gender.Male, "f" => Gender.Female, _ => Gender.Unknown };

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(ModelFile file, string section) =>
        Lines(file, section).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static string[] Lines(ModelFile file, string section) => file.Text(section).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
