using System.Collections.Immutable;

namespace Readout.Statements;

/// <summary>Which entity each token of an article belongs to.</summary>
internal sealed class MentionIndex
{
    private readonly ImmutableArray<Entity> _entities;
    private readonly int[] _entityAt;
    private readonly int[] _lengthAt;
    private readonly bool[] _isHead;

    /// <summary>Indexes the mentions; where mentions nest, the one whose head a token is wins, then the shorter.</summary>
    public MentionIndex(ImmutableArray<Entity> entities, int tokens)
    {
        _entities = entities;
        _entityAt = new int[tokens];
        _lengthAt = new int[tokens];
        _isHead = new bool[tokens];
        Array.Fill(_entityAt, -1);
        for (int e = 0; e < entities.Length; e++)
        {
            foreach (Mention mention in entities[e].Mentions)
            {
                int length = mention.EndToken - mention.FirstToken;
                for (int i = Math.Max(0, mention.FirstToken); i < Math.Min(tokens, mention.EndToken); i++)
                {
                    bool isHead = i == mention.HeadToken;
                    bool isBetter = _entityAt[i] < 0 || (isHead && !_isHead[i]) || (isHead == _isHead[i] && length < _lengthAt[i]);
                    if (isBetter)
                    {
                        (_entityAt[i], _lengthAt[i], _isHead[i]) = (e, length, isHead);
                    }
                }
            }
        }
    }

    /// <summary>The entity at a token, or <c>null</c>.</summary>
    public Entity? At(int token) => _entityAt[token] < 0 ? null : _entities[_entityAt[token]];

    /// <summary>Whether a token is the head of a mention.</summary>
    public bool IsHead(int token) => _isHead[token];
}
