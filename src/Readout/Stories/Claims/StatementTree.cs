using System.Collections.Immutable;
using Readout.Language;

namespace Readout.Stories.Claims;

/// <summary>The statements of an article as a tree, and which of them carry a position of their own. It remembers who speaks, so it is for one thread.</summary>
internal sealed class StatementTree
{
    private readonly Annotations _annotations;
    private readonly StoryLexicon _lexicon;
    private readonly Dictionary<string, Statement> _byId;
    private readonly Dictionary<string, Entity> _entities;
    private readonly HashSet<string> _outer;
    // By id: one sentence of a statement may be read with another stance, and is the same statement.
    private readonly Dictionary<string, string?> _speakers = [];
    private readonly Dictionary<string, string?> _names = [];

    /// <summary>Reads the tree of an article.</summary>
    public StatementTree(Annotations annotations, StoryLexicon lexicon)
    {
        _annotations = annotations;
        _lexicon = lexicon;
        _byId = annotations.Statements.ToDictionary(statement => statement.Id);
        _entities = annotations.Entities.ToDictionary(entity => entity.Id);
        _outer = [.. annotations.Statements.Select(statement => statement.Within).OfType<string>()];
    }

    /// <summary>The statement with an id, or <c>null</c>.</summary>
    public Statement? this[string? id] => id is not null && _byId.TryGetValue(id, out Statement? statement) ? statement : null;

    /// <summary>Whether a medium merely passes on statements of others by it.</summary>
    public bool IsCarrier(Statement statement) =>
        IsMedium(statement) && (_outer.Contains(statement.Id) || _annotations.Statements.Any(other => !IsMedium(other) && Carries(statement, other)));

    /// <summary>The entity that speaks: the one behind the source, else the person whose name ends it; <c>null</c> for an unnamed source.</summary>
    public string? SpeakerOf(Statement statement) =>
        _speakers.TryGetValue(statement.Id, out string? speaker) ? speaker : _speakers[statement.Id] = FindSpeaker(statement);

    /// <summary>Who is named beside the one who speaks and says it with him: <i>Jon Tarn and Kai Lund said</i>.</summary>
    public IEnumerable<string> SpeakingWith(Statement statement)
    {
        Tokens tokens = _annotations.Tokens;
        string? speaker = SpeakerOf(statement);
        foreach (TextSpan source in statement.Source)
        {
            int first = tokens.TokenAt(source.Start), end = first, head = -1;
            for (; end < tokens.Count && tokens.Starts[end] < source.End; end++)
            {
                head = head < 0 && (tokens.HeadOf(end) < first || tokens.Starts[Math.Max(0, tokens.HeadOf(end))] >= source.End) && tokens.TagOf(end) == UniversalTag.PROPN ? end : head;
            }

            int[] members = head < 0 ? [] : [.. Enumerable.Range(head, end - head).Where(i => i == head || (tokens.RelationOf(i) == "conj" && tokens.HeadOf(i) == head))];
            Entity[] named = [.. members.Select(NamedAt).OfType<Entity>()];
            Entity? self = named.FirstOrDefault(entity => entity.Id == speaker);
            foreach (Entity entity in named.Where(entity => self is not null && entity.Id != speaker && (entity.Type == EntityType.Person) == (self.Type == EntityType.Person)).Distinct())
            {
                yield return entity.Id; // people beside people: a town or a house beside a man is where he is from
            }
        }
    }

    private Entity? NamedAt(int head) => _annotations.Entities.FirstOrDefault(entity => entity is { IsNamed: true, Type: EntityType.Person or EntityType.Organization or EntityType.GeopoliticalEntity }
        && entity.Mentions.Any(mention => mention.Kind == MentionKind.Name && mention.HeadToken == head));

    private string? FindSpeaker(Statement statement)
    {
        bool isIndefinite = statement.Source.Length > 0 && IsIndefinite(_annotations.Article.TextOf(statement.Source[0]));
        if (statement.Speaker is { } speaker && _entities.TryGetValue(speaker, out Entity? entity)
            && (entity is { IsNamed: true, Type: EntityType.Person } || NameEnding(statement) is null))
        {
            return isIndefinite && entity.IsNamed && !IsNamedIn(entity, statement.Source) && !IsIntroducedIn(entity, statement.Source) ? null : speaker;
        }

        return NameEnding(statement);
    }

    /// <summary>Whether a report speaks first of somebody there whom it names later: <i>a ministry aide said</i> ... <i>the aide, Jon Tarn, said</i>.</summary>
    private static bool IsIntroducedIn(Entity entity, ImmutableArray<TextSpan> source) => entity.Mentions.MinBy(mention => mention.Span.Start).Span is var first && source.Any(part => part.Contains(first));

    /// <summary>Whether the statement is told by somebody else who is no medium: then it is that one's word for it, not a position of its own.</summary>
    public bool IsHearsay(Statement statement)
    {
        for (Statement? outer = this[statement.Within], inner = statement; outer is not null; inner = outer, outer = this[outer.Within])
        {
            if (!IsMedium(outer) && !IsNamedInDenial(inner, outer))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a denial names by a noun what another has told (<i>rejected the mayor's claim that he had left</i>): that he told it is no mere word of the one who denies it.</summary>
    /// <param name="inner">What is told in the denial.</param>
    /// <param name="outer">The denial.</param>
    public bool IsNamedInDenial(Statement inner, Statement outer) =>
        outer.Stance == Stance.Denies && inner is { CueHead: >= 0 and var cue, Source.IsEmpty: false, IsSpeech: true, Stance: Stance.Asserts or Stance.Confirms } && _annotations.Tokens.TagOf(cue) == UniversalTag.NOUN
        && NameOf(inner) is { } name && name != NameOf(outer) && (SpeakerOf(inner) is not { } speaker || speaker != SpeakerOf(outer));

    /// <summary>Names of the media that carried a statement, nearest first.</summary>
    public IEnumerable<string> MediaOf(Statement statement)
    {
        IEnumerable<string> named = statement.Via.Where(_entities.ContainsKey).Select(id => _entities[id].Name);
        for (Statement? outer = this[statement.Within]; outer is not null; outer = this[outer.Within])
        {
            if (IsMedium(outer) && NameOf(outer) is { } name)
            {
                named = named.Append(name);
            }
        }

        foreach (Statement other in _annotations.Statements)
        {
            if (IsMedium(other) && Carries(other, statement) && NameOf(other) is { } name)
            {
                named = named.Append(name);
            }
        }

        return named.Distinct();
    }

    /// <summary>Whether the content of the one holds most of the content of the other.</summary>
    private static bool Carries(Statement outer, Statement inner) =>
        outer.Id != inner.Id && !inner.Content.IsEmpty && !outer.Content.IsEmpty
        && inner.Content.Sum(content => outer.Content.Sum(other => Math.Max(0, Math.Min(content.End, other.End) - Math.Max(content.Start, other.Start)))) * 2
            > inner.Content.Sum(content => content.Length);

    private static bool IsIndefinite(string source) =>
        source.StartsWith("a ", StringComparison.OrdinalIgnoreCase) || source.StartsWith("an ", StringComparison.OrdinalIgnoreCase)
        || source.StartsWith("one ", StringComparison.OrdinalIgnoreCase) || source.StartsWith("another ", StringComparison.OrdinalIgnoreCase);

    private static bool IsNamedIn(Entity entity, IEnumerable<TextSpan> source) =>
        source.Any(span => entity.Mentions.Any(mention => mention.Kind == MentionKind.Name && span.Contains(mention.Span)));

    /// <summary>The person whose name ends the source, past commas: <i>the minister's aide, Kai Lund,</i>.</summary>
    private string? NameEnding(Statement statement)
    {
        string text = _annotations.Article.Text;
        IEnumerable<TextSpan> sources = statement.Source;
        if (statement.Source.IsEmpty && statement.Content.Length > 1 && !statement.Cue.IsEmpty && statement.Content[0].End <= statement.Cue[0].Start)
        {
            sources = [statement.Content[0]]; // what stands before the cue, parted from the content, is who is quoted
        }

        foreach (TextSpan source in sources)
        {
            int end = source.End;
            while (end > source.Start && !char.IsLetterOrDigit(text[end - 1]))
            {
                end--;
            }

            Entity? named = _annotations.Entities.FirstOrDefault(entity => entity is { IsNamed: true, Type: EntityType.Person or EntityType.Organization }
                && entity.Mentions.Any(mention => mention.Kind == MentionKind.Name && source.Contains(mention.Span) && Math.Abs(mention.Span.End - end) <= 1 && !IsAnothers(statement, source, entity, mention)));
            if (named is not null)
            {
                return named.Id;
            }
        }

        return null;
    }

    /// <summary>
    /// Whether a name only says whose or what kind the one is who speaks (<i>a spokesman for Jon Tarn</i>, <i>an aide in the Senate</i>, <i>the committee led by Jon Tarn</i>). What a paper is by or from
    /// is its issuer's word, and a body speaks through its spokesman.
    /// </summary>
    private bool IsAnothers(Statement statement, TextSpan source, Entity named, Mention name)
    {
        Tokens tokens = _annotations.Tokens;
        int first = tokens.TokenAt(source.Start), before = name.FirstToken - 1;
        while (before > first && tokens.TagOf(before) is UniversalTag.DET or UniversalTag.ADJ or UniversalTag.PROPN)
        {
            before--;
        }

        if (before <= first || tokens.TagOf(before) != UniversalTag.ADP)
        {
            return false;
        }

        int head = first;
        while (head < before - 1 && tokens.HeadOf(head) >= first && tokens.HeadOf(head) < name.EndToken)
        {
            head++;
        }

        // Counselor to the President Jon Tarn; a study by the institute
        bool isTitle = named.Type == EntityType.Person && char.IsUpper(tokens.FormOf(head)[0]) && tokens.PennTagOf(head) is "NN" or "NNP" && (tokens.TagOf(head) == UniversalTag.PROPN || before < name.FirstToken - 1)
            && !Enumerable.Range(head, before - head).Any(i => tokens.TagOf(i) is UniversalTag.PUNCT or UniversalTag.VERB);
        bool isIssuer = tokens.LemmaOf(before) is "by" or "from" or "of" or "in" && _lexicon.DocumentNouns.Contains(tokens.LemmaOf(head));
        if (isTitle || isIssuer || (named.Type == EntityType.Organization && tokens.LemmaOf(head).StartsWith("spokes", StringComparison.Ordinal)))
        {
            return false;
        }

        bool isSomebody = statement.Speaker is { } speaker && _entities.TryGetValue(speaker, out Entity? entity) && entity.Id != named.Id && (entity.IsNamed || entity.Type == EntityType.Person);
        return isSomebody || tokens.LemmaOf(before) is not ("by" or "from" or "of");
    }

    /// <summary>The words that name the source: the entity's name, else those of the source; <c>null</c> when the text names none.</summary>
    public string? NameOf(Statement statement) => _names.TryGetValue(statement.Id, out string? name) ? name : _names[statement.Id] = FindName(statement);

    private string? FindName(Statement statement)
    {
        Entity? entity = SpeakerOf(statement) is { } speaker ? _entities.GetValueOrDefault(speaker) : null;
        return entity is { IsNamed: true } ? entity.Name : SourceWords.Of(_annotations, statement, entity);
    }

    private bool IsMedium(Statement statement) =>
        NameOf(statement) is { } name
        && (statement.Speaker is not { } speaker || !_entities.TryGetValue(speaker, out Entity? entity) || entity.Type != EntityType.Person)
        && _lexicon.IsMedium(name);
}
