using Readout.Language;
using Readout.Stories.People;
using Readout.Stories.Words;

namespace Readout.Stories.Claims;

/// <summary>
/// Reads the propositions of an article: of what speakers say, sentence by sentence and predicate by predicate, and of what the outlet tells
/// in its own voice. A speech act that the outlet tells (<i>the minister threatened to resign</i>) is both.
/// </summary>
internal sealed class PropositionReader
{
    private const int LeastWords = 2;
    private const int LeadSentences = 2;
    private const int Most = 5;
    private const double LeastConfidence = 0.15;
    private readonly StoryInput _input;
    private readonly PeopleOfStory _people;
    private readonly StoryLexicon _lexicon;
    private readonly WordTable _table;
    private readonly ArgumentReader _arguments;
    private readonly Dictionary<int, SentenceContext> _sentences = [];
    private readonly List<Proposition> _found = [];
    private readonly List<Proposition> _parts = [];
    private readonly LooseAttributions _attributions;
    private readonly ClauseRoots _roots;
    private readonly UntruthReader _untruths;
    private readonly List<TextSpan> _untrue = [];
    private readonly int _firstBody;
    private readonly Statement[] _spoken;

    private PropositionReader(StoryInput input, PeopleOfStory people, StoryLexicon lexicon, WordTable table)
    {
        _table = table;
        _input = input;
        _people = people;
        _lexicon = lexicon;
        _arguments = new ArgumentReader(input, people, table);
        Tree = new StatementTree(input.Annotations, lexicon);
        _attributions = new LooseAttributions(input.Annotations, lexicon);
        _roots = new ClauseRoots(Tokens, _attributions);
        _untruths = new UntruthReader(input.Annotations.Tokens, lexicon);
        _spoken = [.. input.Annotations.Statements.Where(statement => !SourceWords.IsNoSpeaker(Tokens, statement))];
        _firstBody = Math.Max(0, Array.FindIndex(Tokens.SentenceBlocks, block => input.Article.Blocks[block].Kind == BlockKind.Paragraph));
    }

    private StatementTree Tree { get; }

    private Tokens Tokens => _input.Annotations.Tokens;

    /// <summary>The propositions of an article in text order.</summary>
    /// <param name="input">The article.</param>
    /// <param name="people">The story's people.</param>
    /// <param name="lexicon">The word lists.</param>
    /// <param name="table">Takes up the words.</param>
    /// <param name="isAlone">Whether no other article tells the story: then what the outlet tells in its own voice can't be told by another.</param>
    /// <returns>The propositions, and the clauses of longer sentences, by which an article may tell what another's proposition tells.</returns>
    public static (List<Proposition> Propositions, List<Proposition> Parts) Read(StoryInput input, PeopleOfStory people, StoryLexicon lexicon, WordTable table, bool isAlone)
    {
        var reader = new PropositionReader(input, people, lexicon, table);
        if (reader.Tokens.Count > 0)
        {
            reader.ReadStatements();
            reader.ReadOwnVoice(isAlone);
            if (!isAlone)
            {
                reader.ReadParts();
            }
        }

        return (reader._found, reader._parts);
    }

    private void ReadStatements()
    {
        var reactions = new ReactionReader(_input, _lexicon);
        var toldBy = new ToldByNoun(_input.Annotations, _lexicon);
        HashSet<string> denied = [.. _input.Annotations.Statements.Where(statement => statement.Stance == Stance.Denies).SelectMany(statement => statement.About)];
        foreach (Statement statement in _spoken)
        {
            if (statement.Content.IsEmpty || SourceWords.IsNobody(Tokens, statement) || (statement.Confidence < LeastConfidence && toldBy.NameOf(statement) is null) || Tree.IsCarrier(statement) || Tree.IsHearsay(statement) || !IsInBody(statement.Content[0])
                || (statement is { Source.IsEmpty: true, CueHead: >= 0 and var said } && _untruths.Refuting(said) >= 0))
            {
                continue;
            }

            bool isAboutOthers = reactions.Read(statement) is not null && !DenialReader.TellsItself(Tokens, statement);
            foreach (TextSpan content in statement.Content)
            {
                foreach (TextSpan whole in Sentences(content))
                {
                    TextSpan? untrue = statement.Stance is Stance.Asserts or Stance.Confirms ? _untruths.Untrue(whole) : null;
                    TextSpan piece = untrue ?? (statement.Stance is Stance.Denies or Stance.Questions ? _untruths.WhatIsMeant(whole) : whole);
                    Statement stated = piece == whole ? AsWorded(StatedIn(piece, statement), piece) : untrue is null ? StatedIn(piece, statement) : statement with { Stance = Stance.Denies };
                    ReadPiece(piece, stated, generic: stated.Stance is not Stance.Declines && (!isAboutOthers || stated.Stance != statement.Stance));
                }
            }

            if (denied.Contains(statement.Id))
            {
                ReadAccusation(statement);
            }

            ReadSpeechAct(statement);
        }
    }

    /// <summary>A denial that only its words make (<i>said that no such meeting took place</i>) asserts them.</summary>
    private Statement AsWorded(Statement statement, TextSpan piece) =>
        statement is { Stance: Stance.Denies, CueHead: >= 0 and var cue } && !_lexicon.DenyingWords.Contains(Tokens.LemmaOf(cue)) && !_lexicon.RejectingWords.Contains(Tokens.LemmaOf(cue))
            && _roots.Of(piece) is >= 0 and var root && NegationReader.Negated(Tokens, piece, root, _lexicon) >= 0 ? statement with { Stance = Stance.Asserts } : statement;

    /// <summary>What the outlet itself calls untrue that it names by a noun and nobody by name tells: <i>the claim that he left is false</i>.</summary>
    private void ReadUntruths(TextSpan[] told)
    {
        for (int noun = 0; noun < Tokens.Count; noun++)
        {
            if (_untruths.IsAccount(noun) && _input.Article.Blocks[Tokens.SentenceBlocks[Tokens.SentenceOf[noun]]].Kind == BlockKind.Paragraph
                && _untruths.Refuting(noun) is >= 0 and var refuting && _untruths.ClauseOf(noun) is { } clause && !IsQuoted(clause) && !told.Any(part => part.Contains(Tokens.Starts[refuting]) || part.Overlaps(clause)))
            {
                _untrue.Add(clause);
                Proposition denied = Read(clause, -1, -1, null, null);
                _found.Add(denied with { Denied = denied.Root, IsCalledUntrue = true });
            }
        }
    }

    /// <summary>A statement as its speaker means it in one sentence of what he says; it keeps its id, by which the two are known as one.</summary>
    private static Statement StatedIn(TextSpan piece, Statement statement) =>
        statement.Shifts.FirstOrDefault(shift => shift.Span.Overlaps(piece)) is { } shift ? statement with { Stance = shift.Stance } : statement;

    /// <summary>Whom somebody accuses of what is no clause, yet what he tells: it is read with its verb where another denies it (<i>accused the mayor of theft, which he denies</i>).</summary>
    private void ReadAccusation(Statement statement)
    {
        if (statement is not { CueHead: >= 0 and var cue, Content: [{ } content] } || !_lexicon.AccusingWords.Contains(Tokens.LemmaOf(cue)) || Tokens.TagOf(cue) != UniversalTag.VERB
            || HasVerb(content) || Tokens.Starts[cue] > content.Start || Tokens.SentenceOf[cue] != Tokens.SentenceOf[Math.Min(Tokens.Count - 1, Tokens.TokenAt(content.Start))])
        {
            return;
        }

        Add(new TextSpan(Tokens.Starts[cue], content.End), -1, -1, statement);
    }

    /// <summary>A speech act is something that the outlet itself tells: families that only the cue and the content together make up.</summary>
    private void ReadSpeechAct(Statement statement)
    {
        if (statement.Source.IsEmpty || statement.Cue.IsEmpty || statement.Within is not null
            || _attributions.StandIn(Tokens.SentenceOf[Math.Min(Tokens.TokenAt(statement.Cue[0].Start), Tokens.Count - 1)]))
        {
            return;
        }

        IEnumerable<TextSpan> parts = statement.Source.Concat(statement.Cue).Concat(statement.Content);
        int cue = Tokens.TokenAt(statement.Cue[0].Start);
        TextSpan sentence = Tokens.SentenceSpan(Tokens.SentenceOf[Math.Min(cue, Tokens.Count - 1)]);
        var whole = new TextSpan(Math.Max(sentence.Start, parts.Min(part => part.Start)), Math.Min(sentence.End, parts.Max(part => part.End)));
        if (whole.Length <= 0)
        {
            return;
        }

        HashSet<int> inContent = [.. statement.Content.SelectMany(content => _lexicon.Families.Of(Tokens, content)).Select(found => found.Family)];
        foreach ((int family, int token) in _lexicon.Families.Of(Tokens, whole))
        {
            if (!inContent.Contains(family) && !_lexicon.Families.IsCommon(family))
            {
                Add(whole, family, token, null);
            }
        }
    }

    private void ReadOwnVoice(bool isAlone)
    {
        TextSpan[] told = [.. _spoken.SelectMany(statement => statement.Content.Concat(statement.Cue)).Order()];
        ReadUntruths([.. _spoken.Where(statement => !statement.Source.IsEmpty).SelectMany(statement => statement.Content.Concat(statement.Cue))]);
        for (int sentence = 0; sentence < Tokens.SentenceCount; sentence++)
        {
            TextSpan span = Tokens.SentenceSpan(sentence);
            if (_input.Article.Blocks[Tokens.SentenceBlocks[sentence]].Kind != BlockKind.Paragraph || _attributions.StandIn(sentence))
            {
                continue;
            }

            bool isRead = false;
            foreach ((int family, int token) in _lexicon.Families.Of(Tokens, span))
            {
                TextSpan word = Tokens.SpanOf(token);
                if (!_lexicon.Families.IsCommon(family) && !told.Any(part => part.Overlaps(word)) && IsPredicated(span, token) && !ClauseSplitter.IsOpen(Tokens, span, token) && !_attributions.IsToldIn(span, token) && !IsQuoted(span)
                    && Read(span, family, token, null, null) is var own && !told.Any(part => part.Contains(own.Span.Start)))
                {
                    _found.Add(own);
                    isRead = true;
                }
            }

            if (!isRead && !isAlone && !told.Any(part => part.Overlaps(span)) && HasVerb(span) && !IsVacuous(span) && !IsQuoted(span))
            {
                Add(span, -1, -1, null);
            }
        }
    }

    /// <summary>Reads the clauses of all sentences that were not read whole, each by the word of whoever tells it.</summary>
    private void ReadParts()
    {
        for (int sentence = 0; sentence < Tokens.SentenceCount; sentence++)
        {
            if (_input.Article.Blocks[Tokens.SentenceBlocks[sentence]].Kind != BlockKind.Paragraph)
            {
                continue;
            }

            foreach (ClausePart part in ClauseSplitter.Split(Tokens, sentence))
            {
                if (TellerOf(part, sentence) is var (isTold, statement) && isTold && !_untrue.Any(part.Span.Overlaps) && !IsVacuous(part.Span) && !_found.Any(other => other.Statement?.Id == statement?.Id && IsAlmost(other.Span, part.Span)))
                {
                    AddPart(part, statement);
                }
            }
        }
    }

    /// <summary>By whose word a clause is told: a statement's, <c>null</c> for the outlet's own; or not known.</summary>
    private (bool IsTold, Statement? Statement) TellerOf(ClausePart part, int sentence)
    {
        TextSpan word = Tokens.SpanOf(part.Head);
        Statement? innermost = _spoken.Where(statement => statement.Content.Any(content => content.Contains(word)) && !Tree.IsCarrier(statement))
            .OrderBy(statement => statement.Content.Sum(content => content.Length)).FirstOrDefault();
        if (innermost is not null)
        {
            // What a speaker takes for known (when the dam broke) he does not assert.
            return (Tokens.RelationOf(part.Head) != "advcl" && innermost is { IsSpeech: true, Stance: Stance.Asserts or Stance.Confirms, Confidence: >= LeastConfidence } && !Tree.IsHearsay(innermost) && !SourceWords.IsNobody(Tokens, innermost)
                && !innermost.Cue.Any(cue => cue.Overlaps(part.Span)) && !innermost.Content.Any(content => _attributions.IsToldIn(content, part.Head) || NegationReader.IsDisbelieved(Tokens, content, part.Head, _lexicon)), innermost);
        }

        return (!_spoken.Any(statement => statement.Cue.Any(cue => cue.Overlaps(word)) || statement.Content.Any(content => content.Overlaps(part.Span)))
            && !_attributions.Govern(sentence, part.Head) && !IsQuoted(part.Span), null);
    }

    private static bool IsAlmost(TextSpan one, TextSpan two) =>
        one.Overlaps(two) && (Math.Min(one.End, two.End) - Math.Max(one.Start, two.Start)) * Most > Math.Max(one.Length, two.Length) * (Most - 1);

    /// <summary>Whether most words of a span stand between quotation marks: somebody's words, whoever said them.</summary>
    private bool IsQuoted(TextSpan span)
    {
        ArticleWords words = _input.Words;
        int at = Array.BinarySearch(words.Starts, words.TitleCount, words.Count - words.TitleCount, span.Start), all = 0, quoted = 0;
        for (int i = at < 0 ? ~at : at; i < words.Count && words.Starts[i] < span.End; i++)
        {
            all++;
            quoted += (words.Marks[i] & WordMark.Quoted) != 0 ? 1 : 0;
        }

        return 2 * quoted > all;
    }

    private void AddPart(ClausePart part, Statement? statement)
    {
        (int family, int token) = _lexicon.Families.Of(Tokens, part.Span).Where(found => !_lexicon.Families.IsCommon(found.Family) && IsPredicated(part.Span, found.Token))
            .OrderBy(found => found.Token != part.Head).Select(found => ((int, int)?)found).FirstOrDefault() ?? (-1, -1);
        if (Read(part.Span, family, token, statement, part) is { } proposition && (statement is not null || !proposition.IsNegative))
        {
            _parts.Add(proposition);
        }
    }

    private void ReadPiece(TextSpan content, Statement read, bool generic)
    {
        Statement statement = read.Stance is Stance.Asserts or Stance.Confirms && _attributions.Inquired(content) >= 0 ? read with { Stance = Stance.Questions } : read;
        TextSpan piece = statement.Stance is Stance.Asserts or Stance.Confirms or Stance.Questions ? content : ClauseSplitter.WithoutAside(Tokens, content);
        bool isMainRead = false;
        foreach ((int family, int token) in _lexicon.Families.Of(Tokens, piece))
        {
            bool isAside = Tokens.IsInRelativeClause(token, piece);
            bool isHeld = statement.Stance is Stance.Asserts or Stance.Confirms;
            if (!_lexicon.Families.IsCommon(family) && IsPredicated(piece, token) && (statement.Stance == Stance.Questions || !_attributions.IsToldIn(piece, token)) && (isHeld ? !ClauseSplitter.IsOpen(Tokens, piece, token) : !isAside))
            {
                Add(piece, family, token, statement);
                isMainRead |= !isAside;
            }
        }

        if (!isMainRead && generic && HasVerb(piece) && !IsVacuous(piece))
        {
            Add(piece, -1, -1, statement);
        }
    }

    private void Add(TextSpan span, int family, int trigger, Statement? statement)
    {
        _found.Add(Read(span, family, trigger, statement, null));
    }

    private Proposition Read(TextSpan span, int family, int trigger, Statement? statement, ClausePart? part)
    {
        TextSpan whole = span;
        Event? happening = EventAt(trigger, span);
        int root = trigger >= 0 ? trigger : part?.Head ?? _roots.MeantIn(span, statement?.Stance);
        bool isDisbelieved = part is null && NegationReader.IsDisbelieved(Tokens, span, root, _lexicon);
        if (part is null && !isDisbelieved && happening is not null && span.Contains(happening.Span))
        {
            span = happening.Span;
        }

        int negated = isDisbelieved ? root : root < 0 ? -1 : NegationReader.Negated(Tokens, span, root, _lexicon);
        bool isNegative = happening?.Status == EventStatus.Denied || negated >= 0;
        span = WithoutMark(span);
        int sentence = Tokens.SentenceOf[Math.Min(Tokens.TokenAt(span.Start), Tokens.Count - 1)];
        string? actor = _people.Acting(_input.Index, happening is null ? SubjectOf(trigger) : happening.Actor?.EntityId);
        string? target = _people.Acting(_input.Index, happening?.Target?.EntityId);
        ContentWord[] words = ContentWords.Read(_input.Annotations, span, _table);
        string[] people = PeopleIn(span);
        if (part is { Subject: >= 0 } clause && !span.Contains(Tokens.Starts[clause.Subject]) && EntityAt(clause.Subject) is { } subject && !people.Contains(subject))
        {
            people = [.. people.Append(subject).Order(StringComparer.Ordinal)];
        }

        return new Proposition
        {
            Input = _input,
            Statement = statement,
            Span = span,
            Whole = whole,
            Family = family,
            Trigger = trigger,
            Root = root,
            Denied = negated >= 0 ? negated : isNegative || statement is { Stance: Stance.Denies } ? root : -1,
            People = people,
            Sentence = SentenceAround(span),
            Actor = actor,
            IsActorPerson = actor is null ? null : _people[actor].Type == EntityType.Person,
            Target = target,
            IsTargetPerson = target is null ? null : _people[target].Type == EntityType.Person,
            From = happening?.From,
            To = happening?.To,
            IsLead = sentence < _firstBody + LeadSentences,
            IsPart = part is not null,
            IsAside = trigger >= 0 && Tokens.IsInRelativeClause(trigger, whole),
            IsNegative = isNegative,
            IsContrary = isNegative && statement is null && NegationReader.IsContrary(Tokens, sentence, _lexicon),
            IsOfFurther = isNegative && NegationReader.IsOfFurther(Tokens, span, _lexicon),
            Sides = SidesOf(root),
            Status = happening?.Status ?? EventStatus.Reported,
            Words = SpanWords.Of(_input.Words, span),
            Content = words,
            Mean = _table.Mean(words),
            Mood = ClauseMood.Of(Tokens, root),
            Number = _table.NextSpan(),
            SentenceNumber = Math.Max(0, sentence - _firstBody),
            Subject = _arguments.SubjectOf(root),
            Object = _arguments.ObjectOf(root),
            Speaker = statement is null ? null : _people.Find(_input.Index, Tree.SpeakerOf(statement)),
            Lemmas = [.. Tokens.In(span).Where(i => Tokens.TagOf(i) != UniversalTag.PUNCT).Select(i => WordHash.Of(Tokens.LemmaOf(i).ToLowerInvariant()))],
            HeadWord = root < 0 ? -1 : _table.NumberOf(Tokens.LemmaOf(root).ToLowerInvariant()),
            Quoted = statement is null or { Quote: QuoteKind.Indirect } ? [] : QuotedWords.Of(_input.Words, span),
            Quantities = QuantityReader.Read(Tokens, span),
            Confidence = (statement?.Confidence ?? 1) * (happening?.Confidence ?? 1),
        };
    }

    private string? EntityAt(int token) => _people.Find(_input.Index, _arguments.EntityAt(token));

    private string[] PeopleIn(TextSpan span) =>
        [.. _input.Annotations.Entities.Where(entity => entity.Mentions.Any(mention => span.Contains(mention.Span)))
            .Select(entity => _people.Find(_input.Index, entity.Id)).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    private SentenceContext SentenceAround(TextSpan span)
    {
        int sentence = Tokens.SentenceOf[Math.Min(Tokens.TokenAt(span.Start), Tokens.Count - 1)];
        if (!_sentences.TryGetValue(sentence, out SentenceContext? context))
        {
            TextSpan whole = Tokens.SentenceSpan(sentence);
            ContentWord[] words = ContentWords.Read(_input.Annotations, whole, _table);
            _sentences[sentence] = context = new SentenceContext(
                words, PeopleIn(whole), [.. QuantityReader.Read(Tokens, whole).Select(quantity => quantity.Number)], _table.Mean(words), _table.NextSpan());
        }

        return context;
    }

    /// <summary>The word that the clause turns on, where it has an opposite.</summary>
    private (int Pair, bool IsLeft)[] SidesOf(int root) =>
        root >= 0 && _lexicon.Opposites.TryGetValue(Tokens.LemmaOf(root), out (int Pair, bool IsLeft) side) ? [side] : [];

    /// <summary>The clause without the conjunction that makes it a content (<i>that he left</i>).</summary>
    private TextSpan WithoutMark(TextSpan span)
    {
        int first = Tokens.TokenAt(span.Start);
        return first + 1 < Tokens.Count && Tokens.FormOf(first) is "that" && Tokens.TagOf(first) is UniversalTag.SCONJ && Tokens.Starts[first + 1] < span.End
            ? new TextSpan(Tokens.Starts[first + 1], span.End) : span;
    }

    /// <summary>The event whose trigger is the token, or the smallest one told around it inside the span.</summary>
    private Event? EventAt(int token, TextSpan span)
    {
        if (token < 0)
        {
            return null;
        }

        TextSpan word = Tokens.SpanOf(token);
        return _input.Annotations.Events.FirstOrDefault(happening => happening.TriggerToken == token)
            ?? _input.Annotations.Events.Where(happening => happening.Span.Contains(word) && span.Contains(happening.Span)).OrderBy(happening => happening.Span.Length).FirstOrDefault();
    }

    /// <summary>The entity that is the subject of a verb, or of the verb whose complement or object a word is (<i>the minister proposed holding talks</i>, <i>made an offer</i>).</summary>
    private string? SubjectOf(int word)
    {
        int start = word >= 0 && Tokens.TagOf(word) == UniversalTag.NOUN && Tokens.RelationOf(word) == "obj" ? Tokens.HeadOf(word) : word;
        for (int at = start; at >= 0 && Tokens.TagOf(at) == UniversalTag.VERB; at = Tokens.RelationOf(at) == "xcomp" ? Tokens.HeadOf(at) : -1)
        {
            int sentence = Tokens.SentenceOf[at];
            for (int i = Tokens.SentenceStarts[sentence]; i < Tokens.SentenceStarts[sentence + 1]; i++)
            {
                if (Tokens.HeadOf(i) == at && Tokens.RelationOf(i) == "nsubj")
                {
                    return _arguments.EntityAt(i);
                }
            }
        }

        return null;
    }

    /// <summary>
    /// Whether the clause says that the deed is done, rather than speaking of it: a verb, or a noun that a verb brings about
    /// (<i>made an offer</i>) or that is all there is; anything where the clause calls something untrue.
    /// </summary>
    private bool IsPredicated(TextSpan span, int token)
    {
        UniversalTag tag = Tokens.TagOf(token);
        string relation = Tokens.RelationOf(token);
        int head = Tokens.HeadOf(token);
        return tag is UniversalTag.X or UniversalTag.AUX
            || (tag == UniversalTag.VERB && relation != "amod" && !ClauseSplitter.IsWished(Tokens, token))
            || relation is "obj" or "nsubj:pass" or "root"
            || head < 0 || (tag is not (UniversalTag.NOUN or UniversalTag.PROPN) && !span.Contains(Tokens.Starts[head]))
            || (relation == "nsubj" && _lexicon.RefutingWords.Contains(Tokens.LemmaOf(head)));
    }

    private bool HasVerb(TextSpan span)
    {
        for (int i = Tokens.TokenAt(span.Start); i < Tokens.Count && Tokens.Starts[i] < span.End; i++)
        {
            if (Tokens.TagOf(i) is UniversalTag.VERB or UniversalTag.AUX or UniversalTag.X)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsVacuous(TextSpan span)
    {
        int words = 0;
        for (int i = Tokens.TokenAt(span.Start); i < Tokens.Count && Tokens.Starts[i] < span.End; i++)
        {
            words += Tokens.TagOf(i) is UniversalTag.NOUN or UniversalTag.VERB or UniversalTag.PROPN or UniversalTag.ADJ or UniversalTag.NUM or UniversalTag.X
                && !_lexicon.VacuousWords.Contains(Tokens.LemmaOf(i)) && !_input.Annotations.Times.Any(time => time.Span.Contains(Tokens.Starts[i])) ? 1 : 0;
        }

        return words < LeastWords;
    }

    private IEnumerable<TextSpan> Sentences(TextSpan span)
    {
        int token = Tokens.TokenAt(span.Start);
        while (token < Tokens.Count && Tokens.Starts[token] < span.End)
        {
            int sentence = Tokens.SentenceOf[token], last = token;
            while (last + 1 < Tokens.Count && Tokens.SentenceOf[last + 1] == sentence && Tokens.Starts[last + 1] < span.End)
            {
                last++;
            }

            yield return new TextSpan(Math.Max(span.Start, Tokens.Starts[token]), Math.Min(span.End, Tokens.Ends[last]));
            token = last + 1;
        }
    }

    private bool IsInBody(TextSpan span)
    {
        int token = Tokens.TokenAt(span.Start);
        return token < Tokens.Count && _input.Article.Blocks[Tokens.SentenceBlocks[Tokens.SentenceOf[token]]].Kind == BlockKind.Paragraph;
    }
}
