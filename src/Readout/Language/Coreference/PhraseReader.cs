namespace Readout.Language.Coreference;

/// <summary>Reads noun phrases: how far they reach, what describes their head, which country they name.</summary>
internal sealed class PhraseReader(CoreferenceLexicon lexicon, Tokens tokens, TreeIndex tree)
{
    private const int LongestComplement = 10;

    /// <summary>
    /// The core of the noun phrase of a head: its determiner, adjectives, possessors and compounds in front, and the complements with a
    /// preposition right behind it. Relative clauses, appositions and coordinations are left out.
    /// </summary>
    public (int First, int End) Core(int head, int depth = 0)
    {
        int first = head, end = head + 1;
        for (int child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
        {
            string relation = tokens.Relations[child];
            if (child < head)
            {
                if (IsInFront(relation) && !ContainsComma(tree.Left[child], child))
                {
                    first = Math.Min(first, tree.Left[child]);
                }
            }
            else if (relation is "flat" or "fixed" or "goeswith" || relation.StartsWith("flat:", StringComparison.Ordinal) || (relation == "compound" && child == end))
            {
                end = Math.Max(end, tree.Right[child] + 1);
            }
            else if (TreeIndex.Is(relation, "nmod") && tree.Left[child] == end && depth < 3 && tokens.Tags[tree.Left[child]] == UniversalTag.ADP)
            {
                int complementEnd = Core(child, depth + 1).End;
                end = complementEnd - tree.Left[child] <= LongestComplement ? complementEnd : end;
            }
        }

        int sentence = tokens.SentenceOf[head];
        return (Math.Max(first, tokens.SentenceStarts[sentence]), Math.Min(end, tokens.SentenceStarts[sentence + 1]));
    }

    /// <summary>Describes a phrase by its head.</summary>
    public RoleDescription Describe(int head, int first, int end)
    {
        string noun = tokens.Lemmas[head].ToLowerInvariant();
        RoleNoun? entry = lexicon.Role(noun) ?? lexicon.Role(tokens.FormOf(head).TrimEnd('.'));
        int country = -1, state = -1, compound = -1, hyphen = -1;
        string? field = null;
        string? party = lexicon.Party(noun);
        List<string>? modifiers = null;
        noun = entry?.Whole ?? noun;
        if (head > first && (Joined(tokens.Lemmas[head - 1], '_', noun) ?? Joined(tokens.FormOf(head - 1), '_', noun)) is (var whole, { } two))
        {
            compound = head - 1;
            (noun, entry) = (whole, two);
        }
        else if (head > first + 1 && tokens.FormOf(head - 1) is "-" or "‑" && Joined(tokens.Lemmas[head - 2], '-', noun) is (var hyphened, { } parts))
        {
            hyphen = head - 1;
            compound = head - 2;
            (noun, entry) = (hyphened, parts);
        }

        for (int t = first; t < end; t++)
        {
            if (t == compound || t == hyphen)
            {
                continue;
            }

            int length = CountryAt(t, end, out CountryTerm term);
            if (length > 0 && t != head)
            {
                country = country < 0 ? term.Country : country;
                t += length - 1;
                continue;
            }

            if (t != head && StateAt(t, end, out int named) is > 0 and var letters)
            {
                state = state < 0 ? named : state;
                t += letters - 1;
                continue;
            }

            if (t > head && field is null && tokens.Tags[t] is UniversalTag.NOUN or UniversalTag.PROPN && tokens.FormOf(head + 1) is "of")
            {
                field = tokens.Lemmas[t].ToLowerInvariant();
            }

            if (t < head && tokens.Tags[t] is UniversalTag.ADJ or UniversalTag.NOUN or UniversalTag.PROPN && !TreeIndex.Is(tokens.Relations[t], "nmod"))
            {
                string modifier = tokens.Lemmas[t].ToLowerInvariant();
                string? ofParty = lexicon.Party(modifier);
                party ??= ofParty;
                (modifiers ??= []).Add(ofParty ?? modifier);
            }
        }

        return new RoleDescription { Head = head, First = first, End = end, Noun = noun, Entry = entry, Country = country, State = state, Field = field, Party = party, Modifiers = modifiers is null ? [] : [.. modifiers] };
    }

    /// <summary>A noun for people of two words, if the list has it: <i>running mate</i>, <i>front-runner</i>.</summary>
    /// <summary>Whether two words are a role together: <i>attorney general</i>.</summary>
    public bool IsRole(int first, int second) => Joined(tokens.Lemmas[first], '_', tokens.Lemmas[second].ToLowerInvariant()) is not null;

    private (string Noun, RoleNoun Entry)? Joined(ReadOnlySpan<char> word, char joint, string noun)
    {
        string whole = $"{word.ToString().ToLowerInvariant()}{joint}{noun}";
        return lexicon.Role(whole) is { } entry ? (whole, entry) : null;
    }

    /// <summary>Number of tokens from <paramref name="token"/> that stand for a country; 0 when they do not.</summary>
    public int CountryAt(int token, int end, out CountryTerm term)
    {
        term = default;
        if (!char.IsUpper(tokens.Text[tokens.Starts[token]]))
        {
            return 0;
        }

        for (int length = Math.Min(4, end - token); length > 0; length--)
        {
            TextSpan span = tokens.SpanOf(token, token + length);
            if (span.Length <= 40 && lexicon.IsCountry(tokens.Text.AsSpan(span.Start, span.Length), out term))
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>Number of tokens from <paramref name="token"/> that name a state; 0 when they name none.</summary>
    public int StateAt(int token, int end, out int state)
    {
        state = -1;
        for (int length = char.IsUpper(tokens.Text[tokens.Starts[token]]) ? Math.Min(3, end - token) : 0; length > 0; length--)
        {
            TextSpan span = tokens.SpanOf(token, token + length);
            if (span.Length <= 20 && lexicon.IsState(tokens.Text.AsSpan(span.Start, span.Length), out state))
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>How a noun phrase is introduced.</summary>
    public Determination DeterminationOf(int head, int first)
    {
        var determination = Determination.Bare;
        for (int child = tree.FirstChild(head); child >= 0 && child < head; child = tree.NextSibling(child))
        {
            string relation = tokens.Relations[child];
            if (relation == "nmod:poss")
            {
                return Determination.Possessive;
            }

            if (relation == "det" || relation == "det:predet")
            {
                ReadOnlySpan<char> form = tokens.FormOf(child);
                determination = form.Equals("the", StringComparison.OrdinalIgnoreCase) ? Determination.Definite
                    : tokens.Lemmas[child] is "this" or "that" or "such" ? Determination.Demonstrative : Determination.Indefinite;
            }
            else if (relation == "nummod" && determination == Determination.Bare && child >= first)
            {
                determination = Determination.Indefinite;
            }
        }

        return determination;
    }

    /// <summary>What a token is to the clause or phrase around it.</summary>
    public GrammaticalRole RoleOf(int head)
    {
        string relation = tokens.Relations[head];
        if (tree.Child(tokens, head, "cop") >= 0)
        {
            return GrammaticalRole.Predicate;
        }

        return relation switch
        {
            "nsubj" or "nsubj:pass" or "nsubj:outer" or "csubj" => GrammaticalRole.Subject,
            "obj" or "iobj" => GrammaticalRole.Object,
            "nmod:poss" => GrammaticalRole.Possessor,
            "appos" => GrammaticalRole.Apposition,
            "conj" => GrammaticalRole.Conjunct,
            "compound" or "nmod:desc" or "flat" or "amod" => GrammaticalRole.Modifier,
            _ => relation.StartsWith("obl", StringComparison.Ordinal) ? GrammaticalRole.Oblique
                : relation.StartsWith("nmod", StringComparison.Ordinal) ? GrammaticalRole.Attribute : GrammaticalRole.Other,
        };
    }

    private static bool IsInFront(string relation) =>
        relation is "det" or "amod" or "compound" or "nummod" or "nmod:poss" or "nmod:desc" or "det:predet" or "flat" or "goeswith" or "nmod:unmarked" or "advmod";

    private bool ContainsComma(int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (tokens.FormOf(t) is "," or "\"" or "“")
            {
                return true;
            }
        }

        return false;
    }
}
