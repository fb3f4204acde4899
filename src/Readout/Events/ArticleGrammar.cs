using Readout.Events.Lexicon;
using Readout.Language;

namespace Readout.Events;

/// <summary>The tokens of an article as the event coder walks them: lexicon numbers of forms and lemmas, relations as numbers, children in text order.</summary>
internal sealed class ArticleGrammar
{
    private readonly int[] _firstChild;
    private readonly int[] _nextSibling;
    private readonly int[] _nameAt;

    public ArticleGrammar(Tokens tokens, WordTable words)
    {
        Tokens = tokens;
        Forms = new int[tokens.Count];
        Lemmas = new int[tokens.Count];
        Roles = new DependencyRole[tokens.Count];
        _firstChild = new int[tokens.Count];
        _nextSibling = new int[tokens.Count];
        _nameAt = new int[tokens.Count];
        Array.Fill(_firstChild, -1);
        Array.Fill(_nameAt, -1);
        for (int i = 0; i < tokens.Names.Length; i++)
        {
            Array.Fill(_nameAt, i, tokens.Names[i].FirstToken, tokens.Names[i].EndToken - tokens.Names[i].FirstToken);
        }

        for (int i = tokens.Count - 1; i >= 0; i--)
        {
            Forms[i] = words.Find(tokens.FormOf(i));
            Lemmas[i] = words.Find(tokens.Lemmas[i]);
            int head = tokens.Heads[i];
            _nextSibling[i] = -1;
            if ((uint)head < (uint)tokens.Count && head != i)
            {
                _nextSibling[i] = _firstChild[head];
                _firstChild[head] = i;
                Roles[i] = RoleOf(tokens.Relations[i]);
                if (Roles[i] == DependencyRole.NominalModifier && IsVerb(head))
                {
                    Roles[i] = DependencyRole.Oblique;
                }
            }
            else
            {
                Roles[i] = DependencyRole.Root;
            }
        }
    }

    /// <summary>The tokens.</summary>
    public Tokens Tokens { get; }

    /// <summary>Lexicon number of each token's form.</summary>
    public int[] Forms { get; }

    /// <summary>Lexicon number of each token's lemma.</summary>
    public int[] Lemmas { get; }

    /// <summary>Relation of each token to its head.</summary>
    public DependencyRole[] Roles { get; }

    /// <summary>Head tokens of time expressions, which are never parties.</summary>
    public HashSet<int> Times { get; } = [];

    /// <summary>The name that a token is part of; <c>null</c> when it is part of none.</summary>
    public NameSpan? NameAt(int token) => _nameAt[token] < 0 ? null : Tokens.Names[_nameAt[token]];

    /// <summary>Whether a token names a place as a noun (<i>Varn</i>, not <i>Varnish</i> nor <i>U.S.</i>, which do duty as adjectives).</summary>
    public bool IsPlaceNoun(int token) =>
        NameAt(token) is { Type: EntityType.GeopoliticalEntity or EntityType.Location } && Tokens.Tags[token] == UniversalTag.PROPN && Tokens.FormOf(token) is { Length: > 2 } form && !form.Contains('.') && form.ContainsAnyInRange('a', 'z');

    /// <summary>First child of a token; -1 when it has none.</summary>
    public int FirstChild(int token) => _firstChild[token];

    /// <summary>Next child of the same head; -1 after the last.</summary>
    public int NextSibling(int token) => _nextSibling[token];

    /// <summary>First child of a token in a role; -1 when it has none.</summary>
    public int Child(int token, DependencyRole role)
    {
        for (int child = _firstChild[token]; child >= 0; child = _nextSibling[child])
        {
            if (Roles[child] == role)
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>Whether a token is a verb or an auxiliary used as one.</summary>
    public bool IsVerb(int token) => Tokens.Tags[token] is UniversalTag.VERB;

    /// <summary>Whether a token is a noun, a name, a pronoun or a number.</summary>
    public bool IsNominal(int token) =>
        Tokens.Tags[token] is UniversalTag.NOUN or UniversalTag.PROPN or UniversalTag.PRON or UniversalTag.NUM or UniversalTag.SYM;

    /// <summary>The preposition, or the mark of an infinitive, of a phrase; -1 when it has none.</summary>
    public int CaseOf(int token)
    {
        int marker = -1;
        for (int child = _firstChild[token]; child >= 0; child = _nextSibling[child])
        {
            if (Roles[child] == DependencyRole.Case)
            {
                return child;
            }

            if (Roles[child] == DependencyRole.Marker)
            {
                marker = child;
            }
        }

        return marker;
    }

    /// <summary>Whether the preposition or mark of a phrase is this word.</summary>
    public bool HasCase(int token, ReadOnlySpan<char> word)
    {
        int marker = CaseOf(token);
        return marker >= 0 && Is(marker, word);
    }

    /// <summary>Whether a token's form is this lower-case word.</summary>
    public bool Is(int token, ReadOnlySpan<char> word) => Tokens.FormOf(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a token stands in a word set, alone or as the last word of a phrase of it.</summary>
    public bool Matches(int token, WordSet set)
    {
        if (set.Contains(Forms[token]) || set.Contains(Lemmas[token]))
        {
            return true;
        }

        foreach (int[] phrase in set.Phrases)
        {
            int at = phrase.Length - 1;
            int word = token;
            while (at >= 0 && word >= 0 && (Forms[word] == phrase[at] || Lemmas[word] == phrase[at]))
            {
                at--;
                word--;
            }

            if (at < 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Index of the first token of the noun phrase around a head, without what follows the head.</summary>
    public int PhraseStart(int head)
    {
        int start = head;
        for (int child = _firstChild[head]; child >= 0 && child < head; child = _nextSibling[child])
        {
            if (Roles[child] is DependencyRole.Determiner or DependencyRole.Adjective or DependencyRole.Compound or DependencyRole.Possessor
                or DependencyRole.Number or DependencyRole.Flat or DependencyRole.NominalModifier)
            {
                if (Roles[child] == DependencyRole.NominalModifier && CaseOf(child) >= 0)
                {
                    continue;
                }

                start = Math.Min(start, PhraseStart(child));
            }
        }

        return start;
    }

    /// <summary>Index after the last token of the name or compound that a head begins.</summary>
    public int PhraseEnd(int head)
    {
        int end = head + 1;
        for (int child = _firstChild[head]; child >= 0; child = _nextSibling[child])
        {
            if (child > head && (Roles[child] is DependencyRole.Flat or DependencyRole.Compound or DependencyRole.Particle
                || (Roles[child] == DependencyRole.Number && child == end)))
            {
                end = Math.Max(end, PhraseEnd(child));
            }
        }

        return end;
    }

    private static DependencyRole RoleOf(string relation) => relation switch
    {
        "nsubj" or "csubj" or "nsubj:outer" => DependencyRole.Subject,
        "nsubj:pass" or "csubj:pass" => DependencyRole.PassiveSubject,
        "obj" => DependencyRole.Object,
        "iobj" => DependencyRole.IndirectObject,
        "obl" or "obl:arg" => DependencyRole.Oblique,
        "obl:agent" => DependencyRole.Agent,
        "obl:tmod" or "obl:npmod" or "obl:unmarked" or "nmod:tmod" or "nmod:npmod" or "nmod:unmarked" => DependencyRole.Time,
        "ccomp" => DependencyRole.ClausalComplement,
        "xcomp" => DependencyRole.OpenComplement,
        "advcl" or "advcl:relcl" => DependencyRole.AdverbialClause,
        "acl" => DependencyRole.AdjectivalClause,
        "acl:relcl" => DependencyRole.RelativeClause,
        "nmod" or "nmod:desc" => DependencyRole.NominalModifier,
        "nmod:poss" => DependencyRole.Possessor,
        "appos" => DependencyRole.Apposition,
        "conj" => DependencyRole.Conjunct,
        "flat" or "flat:foreign" or "fixed" or "goeswith" => DependencyRole.Flat,
        "compound" => DependencyRole.Compound,
        "compound:prt" => DependencyRole.Particle,
        "amod" => DependencyRole.Adjective,
        "advmod" => DependencyRole.Adverb,
        "aux" => DependencyRole.Auxiliary,
        "aux:pass" => DependencyRole.PassiveAuxiliary,
        "cop" => DependencyRole.Copula,
        "case" => DependencyRole.Case,
        "mark" => DependencyRole.Marker,
        "det" or "det:predet" => DependencyRole.Determiner,
        "nummod" => DependencyRole.Number,
        "parataxis" => DependencyRole.Parataxis,
        "punct" => DependencyRole.Punctuation,
        "cc" => DependencyRole.Coordinator,
        "root" => DependencyRole.Root,
        _ => DependencyRole.Other,
    };
}
