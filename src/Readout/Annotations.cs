using System.Collections.Immutable;
using Readout.Language;

namespace Readout;

/// <summary>Everything that is read out of one article by itself. Immutable; a pure function of the article and the models.</summary>
/// <param name="Article">The article.</param>
/// <param name="Tokens">Tokens, sentences, tags, lemmas, trees and names, as flat arrays.</param>
/// <param name="Entities">Who and what it speaks of, in order of first mention.</param>
/// <param name="Times">Its time expressions in text order.</param>
/// <param name="Statements">Who says what in it, in text order.</param>
/// <param name="Events">Who does what to whom in it, in text order.</param>
public sealed record Annotations(
    Article Article,
    Tokens Tokens,
    ImmutableArray<Entity> Entities,
    ImmutableArray<TimeExpression> Times,
    ImmutableArray<Statement> Statements,
    ImmutableArray<Event> Events);
