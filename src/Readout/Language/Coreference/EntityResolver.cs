using System.Collections.Immutable;

namespace Readout.Language.Coreference;

/// <summary>
/// Finds who and what an article speaks of: joins names, descriptions and pronouns into entities. Names and roles are joined by rules, in the
/// order of their precision (after Raghunathan and others, 2010); pronouns and other descriptions by a trained ranker of antecedents (after
/// Durrett and Klein, 2013). Safe to call from several threads.
/// </summary>
public sealed class EntityResolver
{
    private readonly CoreferenceLexicon _lexicon;
    private readonly AntecedentModel _model;

    /// <summary>Creates a resolver with the lists and weights that ship with the library.</summary>
    public EntityResolver()
        : this(CoreferenceLexicon.Embedded, AntecedentModel.Embedded)
    {
    }

    /// <summary>Creates a resolver.</summary>
    internal EntityResolver(CoreferenceLexicon lexicon, AntecedentModel model)
    {
        _lexicon = lexicon;
        _model = model;
    }

    /// <summary>The entities of an article in order of first mention. Never throws on odd text; an empty article has none.</summary>
    /// <param name="article">The article.</param>
    /// <param name="tokens">Its tokens with tags, trees and names.</param>
    public ImmutableArray<Entity> Resolve(Article article, Tokens tokens)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(tokens);
        return EntityBuilder.Build(tokens, MentionLinker.Link(_lexicon, tokens, _model.Choose));
    }
}
