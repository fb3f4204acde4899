using System.Text.RegularExpressions;
using Readout.Events.Lexicon;

namespace Readout.Train.Events;

/// <summary>Compiles dictionaries and our own lists into an <see cref="EventLexicon"/>.</summary>
internal sealed partial class EventLexiconBuilder
{
    private static readonly char[] _breaks = ['_', ' ', '-'];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];
    private readonly List<WordSet> _sets = [];
    private readonly Dictionary<string, int> _setNumbers = new(StringComparer.Ordinal);
    private readonly List<VerbBlock> _blocks = [];
    private readonly Dictionary<int, List<VerbSense>> _verbs = [];
    private readonly Dictionary<int, Nominal> _nominals = [];
    private readonly Dictionary<int, Governor> _governors = [];
    private readonly HashSet<int> _buildings = [];
    private readonly HashSet<int> _control = [];
    private readonly HashSet<int> _light = [];
    private readonly HashSet<int> _capitals = [];
    private readonly List<(int[] Words, int Value)> _actors = [];
    private readonly List<(int[] Words, int Value)> _surnames = [];
    private readonly List<DatedCode[]> _actorCodes = [];
    private readonly List<(int[] Words, int Value)> _agents = [];
    private readonly List<string> _agentCodes = [];
    private readonly List<(int[] Words, int Value)> _discards = [];
    private readonly Dictionary<string, string> _plover = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _compositions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _prepositions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _vetoes = new(StringComparer.Ordinal);

    /// <summary>Adds words that patterns may write bare before a noun.</summary>
    public void AddPrepositions(IEnumerable<string> words) => _prepositions.UnionWith(words.Select(word => word.Trim()).Where(word => word.Length > 0));

    /// <summary>Patterns and verbs that are left out, each as <c>BLOCK: pattern</c>, <c>BLOCK: VERB</c> or, for all patterns, <c>BLOCK: *</c>.</summary>
    public void AddVetoes(IEnumerable<string> names) => _vetoes.UnionWith(names);

    /// <summary>Adds a verb dictionary.</summary>
    /// <param name="dictionary">The dictionary.</param>
    /// <param name="trusted">Verbs whose own code holds without a pattern; <c>null</c>: all of them.</param>
    public void AddVerbs(PetrarchVerbs dictionary, HashSet<string>? trusted = null)
    {
        foreach (PetrarchBlock block in dictionary.Blocks)
        {
            var patterns = new List<EventPattern>();
            foreach (PetrarchPattern pattern in block.Patterns)
            {
                string name = $"{block.Name}: {Spaces().Replace(pattern.Text, " ")}";
                if (!_vetoes.Contains(name) && !_vetoes.Contains($"{block.Name}: *") && IsCode(pattern.Code))
                {
                    (string? code, string? reverse) = Codes(pattern.Code);
                    EventPattern compiled = Compile(name, pattern.Text, code, reverse, dictionary.Sets);
                    if (trusted is null || Array.Exists(compiled.Terms, term => term.Elements.Length > 0))
                    {
                        patterns.Add(compiled);
                    }
                }
            }

            int index = _blocks.Count;
            _blocks.Add(new VerbBlock(block.Name, [.. patterns.OrderByDescending(pattern => pattern.Specificity)]));
            foreach (PetrarchVerb verb in block.Verbs)
            {
                if (!_vetoes.Contains($"{block.Name}: {verb.Name}"))
                {
                    bool holds = trusted is null || trusted.Contains(Split(verb.Name).Head);
                    (string? code, string? reverse) = holds ? Codes(verb.Code ?? block.Code ?? "---") : (null, null);
                    AddVerb(verb, index, code, reverse);
                }
            }
        }
    }

    /// <summary>Adds a general verb outside CAMEO with its irregular forms.</summary>
    public void AddGeneralVerb(string line)
    {
        string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (string form in WordForms.OfVerb(words[0]).Concat(words.Skip(1)).Distinct())
        {
            if (!_verbs.TryGetValue(Number(form), out List<VerbSense>? senses) || !senses.Exists(sense => sense.Block < 0))
            {
                AddSense(form, new VerbSense(-1, null, null, [], words[0]));
            }
        }
    }

    /// <summary>Adds a noun of action: <c>noun verb [possessor=object] [of=subject]</c>.</summary>
    public void AddNominal(string line)
    {
        string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var nominal = new Nominal(Number(words[1]), words.Contains("possessor=object"), words.Contains("of=subject"), words.Contains("from=subject"));
        _nominals[Number(words[0])] = nominal;
        _nominals[Number(WordForms.Plural(words[0]))] = nominal;
    }

    /// <summary>Adds governing words: <c>status word word* ...</c>; a star: also over clauses with a subject of their own.</summary>
    public void AddGovernors(string line)
    {
        string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        EventStatus status = Enum.Parse<EventStatus>(words[0], ignoreCase: true);
        foreach (string word in words.Skip(1))
        {
            _governors[Number(word.TrimEnd('*'))] = new Governor(status, word.EndsWith('*'));
        }
    }

    /// <summary>Adds light verbs.</summary>
    public void AddLightVerbs(IEnumerable<string> words) => _light.UnionWith(words.Select(Number));

    /// <summary>Adds verbs whose object does what their infinitive says.</summary>
    public void AddObjectControl(IEnumerable<string> words) => _control.UnionWith(words.Select(Number));

    /// <summary>Adds nouns of houses and sites.</summary>
    public void AddBuildings(IEnumerable<string> words) => _buildings.UnionWith(words.Select(Number));

    /// <summary>Adds capitals.</summary>
    public void AddCapitals(IEnumerable<string> words) => _capitals.UnionWith(words.Select(word => Number(word.ToLowerInvariant())));

    /// <summary>Adds actors; a name that is already there keeps its codes. A name with a star is a surname that stands for its bearer.</summary>
    public void AddActors(IEnumerable<(List<string> Names, List<DatedCode> Codes)> actors)
    {
        foreach ((List<string> names, List<DatedCode> codes) in actors)
        {
            int value = _actorCodes.Count;
            _actorCodes.Add([.. codes]);
            foreach (string name in names)
            {
                int[] words = Phrase(name.TrimStart('*'));
                if (name[0] == '*')
                {
                    _surnames.Add((words, value));
                    continue;
                }

                // The bare surname of somebody of public life means him where nobody is named in full, not anywhere.
                if (_surnames.Exists(surname => surname.Words.AsSpan().SequenceEqual(words)))
                {
                    continue;
                }

                _actors.Add((words, value));
                if (words.Length > 1 && _words[words[0]] == "the")
                {
                    _actors.Add((words[1..], value));
                }
            }
        }
    }

    /// <summary>Adds role nouns.</summary>
    public void AddAgents(IEnumerable<(string Name, string Code)> agents)
    {
        foreach ((string name, string code) in agents)
        {
            _agents.Add((Phrase(name), _agentCodes.Count));
            _agentCodes.Add(code);
        }
    }

    /// <summary>Adds discard phrases.</summary>
    public void AddDiscards(IEnumerable<string> phrases) => _discards.AddRange(phrases.Select(phrase => (Phrase(phrase), 0)));

    /// <summary>Adds a row of the PLOVER table: <c>code type</c>.</summary>
    public void AddPlover(string line) => AddPair(_plover, line);

    /// <summary>Adds a row of the composition table: <c>governing|governed code</c>.</summary>
    public void AddComposition(string line) => AddPair(_compositions, line);

    /// <summary>The lexicon, indexed.</summary>
    public EventLexicon Build() => new EventLexicon
    {
        Blocks = [.. _blocks],
        Verbs = _verbs.ToDictionary(pair => pair.Key, pair => pair.Value.OrderByDescending(sense => sense.Particles.Length).ToArray()),
        Nominals = _nominals,
        Governors = _governors,
        Buildings = _buildings,
        ObjectControl = _control,
        LightVerbs = _light,
        Capitals = _capitals,
        Actors = PhraseTable.Build(_actors),
        Surnames = PhraseTable.Build(_surnames),
        ActorCodes = [.. _actorCodes],
        Agents = PhraseTable.Build(_agents),
        AgentCodes = [.. _agentCodes],
        Discards = PhraseTable.Build(_discards),
        Plover = _plover,
        Compositions = _compositions,
        Sets = [.. _sets],
        Words = new WordTable(_words),
    }.Index();

    private static void AddPair(Dictionary<string, string> table, string line)
    {
        string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        table[words[0]] = words[1];
    }

    private static bool IsCode(string code) => !code.Contains('+', StringComparison.Ordinal) && !code.Contains("##", StringComparison.Ordinal) && !code.Contains("xx", StringComparison.Ordinal);

    private static (string? Code, string? Reverse) Codes(string text)
    {
        string[] parts = text.Split(':');
        return (Known(parts[0]), parts.Length > 1 ? Known(parts[1]) : null);
    }

    private static string? Known(string code) => code.Trim() is { Length: > 0 } known && known != "---" ? known : null;

    private void AddVerb(PetrarchVerb verb, int block, string? code, string? reverse)
    {
        bool compound = verb.Name.Contains('+', StringComparison.Ordinal) || verb.Name.Contains('_', StringComparison.Ordinal);
        (string head, string[] particles) = Split(verb.Name);
        if (particles is ["re"])
        {
            (head, particles) = ("re" + head, []);
        }

        var sense = new VerbSense(block, code, reverse, [.. particles.Select(word => SetOf([word]))], string.Join(' ', particles.Prepend(head)));
        var forms = new HashSet<string>(WordForms.OfVerb(head), StringComparer.Ordinal);
        foreach (string form in verb.Forms)
        {
            forms.Add(compound ? Split(form).Head : form.TrimEnd('_').ToLowerInvariant());
        }

        foreach (string form in forms)
        {
            AddSense(form, sense);
        }
    }

    private void AddSense(string form, VerbSense sense)
    {
        int number = Number(form);
        if (!_verbs.TryGetValue(number, out List<VerbSense>? senses))
        {
            _verbs[number] = senses = [];
        }

        senses.Add(sense);
    }

    private static (string Head, string[] Particles) Split(string name)
    {
        string[] words = name.TrimEnd('_').ToLowerInvariant().Split('_', StringSplitOptions.RemoveEmptyEntries);
        int head = Math.Max(0, Array.FindIndex(words, word => word[0] == '+'));
        return (words[head].TrimStart('+'), [.. words.Where((_, i) => i != head).Select(word => word.TrimStart('+'))]);
    }

    private EventPattern Compile(string name, string text, string? code, string? reverse, Dictionary<string, List<string>> synonyms)
    {
        var terms = new List<PatternTerm>();
        bool before = true, swapped = false, active = false;
        int pending = -1;
        foreach (Match match in Parts().Matches(text))
        {
            string part = match.Value;
            TermKind side = before ? TermKind.Before : TermKind.After;
            if (part == "*")
            {
                before = false;
            }
            else if (part is "+" or "$" or "^")
            {
                ActorMark mark = part == "+" ? ActorMark.Target : part == "$" ? ActorMark.Source : ActorMark.Neither;
                swapped |= before && mark == ActorMark.Target;
                active |= before && mark == ActorMark.Source;
                if (pending >= 0)
                {
                    terms.Add(new PatternTerm(TermKind.Preposition, pending, [], mark));
                    pending = -1;
                }
                else if (terms.Count > 0 && terms[^1] is { Kind: TermKind.Preposition, Elements.Length: 0, Mark: ActorMark.None })
                {
                    terms[^1] = terms[^1] with { Mark = mark };
                }
            }
            else if (part == "%")
            {
                terms.Add(new PatternTerm(TermKind.Several, -1, [], ActorMark.None));
            }
            else if (part[0] == '(')
            {
                string[] words = part.Trim('(', ')').Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal)
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries);
                ActorMark mark = words.Contains("+") ? ActorMark.Target : words.Contains("$") ? ActorMark.Source : words.Contains("^") ? ActorMark.Neither : ActorMark.None;
                words = [.. words.Where(word => word is not ("+" or "$" or "^" or "%"))];
                if (words.Length > 0)
                {
                    terms.Add(new PatternTerm(TermKind.Preposition, Element(words[0], synonyms), [.. words.Skip(1).SelectMany(word => Elements(word, synonyms))], mark));
                }
            }
            else if (!before && part[0] != '{' && pending < 0 && _prepositions.Contains(part.ToLowerInvariant()))
            {
                pending = Element(part, synonyms);
            }
            else
            {
                int[] elements = [.. part.Trim('{', '}').Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Elements(word, synonyms))];
                terms.Add(pending >= 0 ? new PatternTerm(TermKind.Preposition, pending, elements, ActorMark.None) : new PatternTerm(side, -1, elements, ActorMark.None));
                pending = -1;
            }
        }

        if (pending >= 0)
        {
            terms.Add(new PatternTerm(TermKind.Preposition, pending, [], ActorMark.None));
        }

        return new EventPattern(name, [.. terms], code, reverse, swapped, active);
    }

    private IEnumerable<int> Elements(string word, Dictionary<string, List<string>> synonyms) =>
        word[0] == '&' || !word.TrimEnd('_').Contains('_', StringComparison.Ordinal)
            ? [Element(word, synonyms)]
            : word.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(part => Element(part, synonyms));

    private int Element(string word, Dictionary<string, List<string>> synonyms) =>
        word[0] == '&' && synonyms.TryGetValue(word.TrimEnd('_'), out List<string>? members) ? SetOf([.. Members(members, synonyms)]) : SetOf([word.ToLowerInvariant()]);

    private static IEnumerable<string> Members(List<string> members, Dictionary<string, List<string>> synonyms) =>
        members.SelectMany(member => member[0] == '&' ? synonyms.TryGetValue(member, out List<string>? inner) ? Members(inner, synonyms) : []
            : member[0] == '(' ? [] : [member.ToLowerInvariant()]);

    private int SetOf(string[] members)
    {
        string key = string.Join('|', members);
        if (_setNumbers.TryGetValue(key, out int index))
        {
            return index;
        }

        var words = new SortedSet<int>();
        var phrases = new List<int[]>();
        foreach (string member in members)
        {
            string[] parts = member.TrimEnd('_').Split(_breaks, StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 1)
            {
                words.Add(Number(parts[0]));
                words.Add(Number(WordForms.Singular(parts[0])));
            }
            else if (parts.Length > 1)
            {
                phrases.Add([.. parts.Select(Number)]);
            }
        }

        _sets.Add(new WordSet([.. words], [.. phrases]));
        return _setNumbers[key] = _sets.Count - 1;
    }

    private int[] Phrase(string text) => [.. text.ToLowerInvariant().Split(_breaks, StringSplitOptions.RemoveEmptyEntries).Select(Number)];

    private int Number(string word)
    {
        if (!_numbers.TryGetValue(word, out int number))
        {
            _numbers[word] = number = _words.Count;
            _words.Add(word);
        }

        return number;
    }

    [GeneratedRegex(@"\{[^}]*\}|\([^)]*\)|[^\s{}()]+")]
    private static partial Regex Parts();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
