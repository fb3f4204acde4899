using Readout.Events.Lexicon;

namespace Readout.Events;

/// <summary>Finds the most demanding pattern of a verb that a frame meets.</summary>
internal sealed class PatternMatcher(ArticleGrammar grammar, EventLexicon lexicon)
{
    private const int DeepestModifier = 3;
    private readonly List<int> _before = [];
    private readonly List<int> _after = [];
    private readonly List<(int Marker, int Head)> _phrases = [];
    private int _direct;
    private readonly List<int> _consumed = [];
    private int _source = -1;
    private int _target = -1;

    /// <summary>The meaning of a frame's verb; <c>null</c> when the lexicon has none or it is no event.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="senses">The meanings of its verb.</param>
    public PatternMatch? Match(Frame frame, VerbSense[] senses)
    {
        Collect(frame);
        PatternMatch? best = null;
        int bestSpecificity = -1;
        foreach (VerbSense sense in senses)
        {
            if (!HasParticles(frame.Trigger, sense))
            {
                continue;
            }

            EventPattern? pattern = sense.Block < 0 ? null : Best(frame, lexicon.Blocks[sense.Block]);
            int specificity = (sense.Code ?? sense.Reverse) is null ? -1 : 10 * sense.Particles.Length;
            specificity = pattern is not null ? pattern.Specificity + (10 * sense.Particles.Length) : specificity;
            if (best is not null && specificity <= bestSpecificity)
            {
                continue;
            }

            bestSpecificity = specificity;
            string block = sense.Block < 0 ? "general" : lexicon.Blocks[sense.Block].Name;
            best = new PatternMatch(sense, pattern, pattern?.Name ?? $"{block}: {sense.Lemma}");
            if (pattern is not null)
            {
                Meets(frame, pattern);
                best.Consumed.AddRange(_consumed);
                best.Source = _source;
                best.Target = _target;
            }
        }

        return best;
    }

    private bool HasParticles(int trigger, VerbSense sense)
    {
        foreach (int particle in sense.Particles)
        {
            WordSet set = lexicon.Sets[particle];
            bool found = false;
            for (int child = grammar.FirstChild(trigger); child >= 0 && !found; child = grammar.NextSibling(child))
            {
                found = grammar.Matches(child, set) && grammar.Roles[child] is DependencyRole.Particle or DependencyRole.Adverb or DependencyRole.Object
                    or DependencyRole.Oblique or DependencyRole.Case or DependencyRole.Compound or DependencyRole.OpenComplement;
            }

            if (!found && !(trigger + 1 < grammar.Tokens.Count && grammar.Matches(trigger + 1, set)) && !(trigger > 0 && grammar.Matches(trigger - 1, set)))
            {
                return false;
            }
        }

        return true;
    }

    private EventPattern? Best(Frame frame, VerbBlock block)
    {
        int best = block.Patterns.Length;
        foreach (int index in block.Wordless)
        {
            if (index < best && Meets(frame, block.Patterns[index]))
            {
                best = index;
            }
        }

        foreach (int token in _before)
        {
            best = BestWith(token, frame, block, best);
        }

        foreach (int token in _after)
        {
            best = BestWith(token, frame, block, best);
        }

        foreach ((_, int head) in _phrases)
        {
            best = BestWith(head, frame, block, best);
            for (int child = grammar.FirstChild(head); child >= 0; child = grammar.NextSibling(child))
            {
                best = BestWith(child, frame, block, best);
            }
        }

        return best < block.Patterns.Length ? block.Patterns[best] : null;
    }

    private int BestWith(int token, Frame frame, VerbBlock block, int best)
    {
        best = BestWithWord(grammar.Forms[token], frame, block, best);
        return grammar.Lemmas[token] == grammar.Forms[token] ? best : BestWithWord(grammar.Lemmas[token], frame, block, best);
    }

    private int BestWithWord(int word, Frame frame, VerbBlock block, int best)
    {
        if (word >= 0 && block.ByWord.TryGetValue(word, out List<int>? indices))
        {
            foreach (int index in indices)
            {
                if (index >= best)
                {
                    break;
                }

                if (Meets(frame, block.Patterns[index]))
                {
                    return index;
                }
            }
        }

        return best;
    }

    private bool Meets(Frame frame, EventPattern pattern)
    {
        _consumed.Clear();
        _source = _target = -1;
        foreach (PatternTerm term in pattern.Terms)
        {
            bool met = term.Kind switch
            {
                TermKind.Before => MeetsWord(term, _before),
                TermKind.After => MeetsWord(term, _after),
                TermKind.Preposition => MeetsPhrase(term, pattern.IsAboutWords ? _phrases.Count : _direct),
                _ => IsSeveral(frame),
            };
            if (!met)
            {
                return false;
            }
        }

        return true;
    }

    private bool MeetsWord(PatternTerm term, List<int> candidates)
    {
        foreach (int token in candidates)
        {
            if (MeetsElements(token, term.Elements))
            {
                return true;
            }
        }

        return false;
    }

    private bool MeetsElements(int token, int[] elements)
    {
        if (!grammar.Matches(token, lexicon.Sets[elements[^1]]))
        {
            return false;
        }

        int count = _consumed.Count;
        _consumed.Add(token);
        int from = Math.Max(grammar.PhraseStart(token), token - 8);
        for (int i = elements.Length - 2; i >= 0; i--)
        {
            int found = -1;
            for (int word = token - 1; word >= from && found < 0; word--)
            {
                found = grammar.Matches(word, lexicon.Sets[elements[i]]) ? word : -1;
            }

            for (int child = grammar.FirstChild(token); child >= 0 && found < 0; child = grammar.NextSibling(child))
            {
                found = grammar.Matches(child, lexicon.Sets[elements[i]]) ? child : -1;
            }

            if (found < 0)
            {
                _consumed.RemoveRange(count, _consumed.Count - count);
                return false;
            }

            _consumed.Add(found);
        }

        return true;
    }

    private bool MeetsPhrase(PatternTerm term, int count)
    {
        for (int i = 0; i < count; i++)
        {
            (int marker, int head) = _phrases[i];
            if (grammar.Times.Contains(head) || !grammar.Matches(marker, lexicon.Sets[term.Preposition]))
            {
                continue;
            }

            if (term.Elements.Length == 0 || MeetsElements(head, term.Elements) || MeetsModifier(head, term.Elements, 0))
            {
                _source = term.Mark == ActorMark.Source ? head : _source;
                _target = term.Mark == ActorMark.Target ? head : _target;
                return true;
            }
        }

        return false;
    }

    private bool MeetsModifier(int head, int[] elements, int depth)
    {
        for (int child = grammar.FirstChild(head); child >= 0; child = grammar.NextSibling(child))
        {
            if (grammar.Roles[child] is DependencyRole.Adjective or DependencyRole.Compound or DependencyRole.Conjunct or DependencyRole.NominalModifier
                && (MeetsElements(child, elements) || (depth < DeepestModifier && MeetsModifier(child, elements, depth + 1))))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsSeveral(Frame frame)
    {
        foreach (Argument argument in frame.Arguments)
        {
            if (argument.Role == ArgumentRole.Subject && grammar.Child(argument.Token, DependencyRole.Conjunct) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private void Collect(Frame frame)
    {
        _before.Clear();
        _after.Clear();
        _phrases.Clear();
        foreach (Argument argument in frame.Arguments)
        {
            if (argument.Marker >= 0 && argument.Role is ArgumentRole.Oblique or ArgumentRole.Complement)
            {
                _phrases.Add((argument.Marker, argument.Token));
            }
        }

        _direct = _phrases.Count;
        foreach (Argument argument in frame.Arguments)
        {
            switch (argument.Role)
            {
                case ArgumentRole.Subject:
                    AddPhrase(argument.Token, _before, 0);
                    break;
                case ArgumentRole.Oblique:
                    AddMarked(argument.Marker, argument.Token);
                    break;
                case ArgumentRole.Complement:
                    AddMarked(argument.Marker, argument.Token);
                    if (grammar.Roles[argument.Token] != DependencyRole.ClausalComplement)
                    {
                        _after.Add(argument.Token);
                        AddComplement(argument.Token);
                    }

                    break;
                default:
                    AddPhrase(argument.Token, _after, 0);
                    break;
            }
        }

        int trigger = frame.Trigger;
        for (int child = grammar.FirstChild(trigger); child >= 0; child = grammar.NextSibling(child))
        {
            switch (grammar.Roles[child])
            {
                case DependencyRole.Auxiliary or DependencyRole.Adverb or DependencyRole.Particle or DependencyRole.Adjective or DependencyRole.Compound:
                    (child < trigger ? _before : _after).Add(child);
                    break;
                case DependencyRole.Case or DependencyRole.Marker when child > trigger:
                    _after.Add(child);
                    break;
            }
        }
    }

    private void AddComplement(int token)
    {
        for (int child = grammar.FirstChild(token); child >= 0; child = grammar.NextSibling(child))
        {
            if (grammar.Roles[child] is DependencyRole.Object or DependencyRole.Copula)
            {
                AddPhrase(child, _after, 1);
            }
            else if (grammar.Roles[child] is DependencyRole.Oblique)
            {
                AddMarked(grammar.CaseOf(child), child);
            }
        }
    }

    private void AddMarked(int marker, int head)
    {
        if (marker >= 0)
        {
            _phrases.Add((marker, head));
            for (int child = grammar.FirstChild(head); child >= 0; child = grammar.NextSibling(child))
            {
                if (grammar.Roles[child] is DependencyRole.NominalModifier && grammar.CaseOf(child) is >= 0 and int inner)
                {
                    _phrases.Add((inner, child));
                }
            }
        }
    }

    private void AddPhrase(int head, List<int> list, int depth)
    {
        list.Add(head);
        for (int child = grammar.FirstChild(head); child >= 0; child = grammar.NextSibling(child))
        {
            switch (grammar.Roles[child])
            {
                case DependencyRole.Adjective or DependencyRole.Compound or DependencyRole.Flat:
                    list.Add(child);
                    break;
                case DependencyRole.NominalModifier:
                    if (grammar.CaseOf(child) is >= 0 and int marker)
                    {
                        _phrases.Add((marker, child));
                        if (!grammar.Is(marker, "of"))
                        {
                            break;
                        }
                    }

                    if (depth < DeepestModifier)
                    {
                        AddPhrase(child, list, depth + 1);
                    }

                    break;
                case DependencyRole.Conjunct when grammar.IsNominal(child) && depth < DeepestModifier:
                    AddPhrase(child, list, depth + 1);
                    break;
                case DependencyRole.AdjectivalClause when depth < DeepestModifier:
                    list.Add(child);
                    AddMarked(grammar.CaseOf(child), child);
                    AddComplement(child);
                    break;
            }
        }
    }
}
