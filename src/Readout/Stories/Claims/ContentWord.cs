using Readout.Language;

namespace Readout.Stories.Claims;

/// <summary>A word of a clause that says something: neither a name of a person nor a word that most articles hold.</summary>
/// <param name="Number">Its number in the story's <see cref="WordTable"/>.</param>
/// <param name="Weight">Its inverse document frequency.</param>
/// <param name="Tag">Its part of speech where it stands first.</param>
internal readonly record struct ContentWord(int Number, float Weight, UniversalTag Tag);
