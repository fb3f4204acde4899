using Readout.Language;
using Readout.Stories.Claims;
using Readout.Stories.People;

namespace Readout.Stories.Timelines;

/// <summary>
/// Reads from the tree who does what a happening's word tells and to whom: also the noun that a relative clause or a participle hangs on (<i>the senator first elected in 2010</i>), the subject of the
/// verb above a second verb or an infinitive, and the nouns around a noun for a deed (<i>the killing of a judge</i>).
/// </summary>
/// <param name="input">The article.</param>
/// <param name="people">The story's people.</param>
/// <param name="table">Takes up the words.</param>
internal sealed class PartyReader(StoryInput input, PeopleOfStory people, WordTable table)
{
    private const int Highest = 4;
    private readonly Tokens _tokens = input.Annotations.Tokens;

    /// <summary>Who does it and to whom, as far as the tree tells.</summary>
    /// <param name="trigger">The token that tells the happening.</param>
    public (Argument Doer, Argument Target) Read(int trigger)
    {
        if (_tokens.TagOf(trigger) is UniversalTag.NOUN or UniversalTag.PROPN)
        {
            int owner = Child(trigger, "nmod:poss"), of = Of(trigger), before = Child(trigger, "compound");
            return (At(of >= 0 ? owner : -1), At(of >= 0 ? of : owner >= 0 ? owner : before));
        }

        int subject = Subject(trigger), suffered = Antecedent(Child(trigger, "nsubj:pass"), trigger), target = suffered >= 0 ? suffered : Child(trigger, "obj");
        bool isParticiple = _tokens.RelationOf(trigger) == "acl" && _tokens.PennTagOf(trigger) == "VBN" && subject < 0 && target < 0;
        return (At(isParticiple || suffered >= 0 ? -1 : subject), At(isParticiple ? _tokens.HeadOf(trigger) : target));
    }

    private int Subject(int trigger)
    {
        int at = trigger;
        for (int step = 0; at >= 0 && step < Highest; step++)
        {
            if (Antecedent(Child(at, "nsubj"), at) is >= 0 and int found)
            {
                return found;
            }

            if (_tokens.RelationOf(at) == "acl" && _tokens.PennTagOf(at) is "VBG" or "VB")
            {
                return _tokens.HeadOf(at);
            }

            at = Child(at, "nsubj:pass") < 0 && _tokens.RelationOf(at) is "xcomp" or "conj" or "advcl" ? _tokens.HeadOf(at) : -1;
        }

        return -1;
    }

    /// <summary>What a relative pronoun stands for: the noun that its clause hangs on.</summary>
    private int Antecedent(int token, int verb) =>
        token >= 0 && _tokens.PennTagOf(token) is "WP" or "WDT" && _tokens.RelationOf(verb).StartsWith("acl", StringComparison.Ordinal) ? _tokens.HeadOf(verb) : token;

    private int Of(int noun)
    {
        for (int i = noun + 1; i < _tokens.SentenceStarts[_tokens.SentenceOf[noun] + 1]; i++)
        {
            if (_tokens.HeadOf(i) == noun && _tokens.RelationOf(i) == "nmod" && Child(i, "case") is >= 0 and int marker && _tokens.LemmaOf(marker) == "of")
            {
                return i;
            }
        }

        return -1;
    }

    private int Child(int head, string relation)
    {
        int sentence = _tokens.SentenceOf[head];
        for (int i = _tokens.SentenceStarts[sentence]; i < _tokens.SentenceStarts[sentence + 1]; i++)
        {
            if (_tokens.HeadOf(i) == head && _tokens.RelationOf(i) == relation)
            {
                return i;
            }
        }

        return -1;
    }

    private Argument At(int token)
    {
        if (token < 0)
        {
            return Argument.None;
        }

        string? person = people.Acting(input.Index, input.Annotations.Entities.FirstOrDefault(entity => entity.Mentions.Any(mention => mention.FirstToken <= token && token < mention.EndToken && mention.HeadToken == token))?.Id);
        return new Argument(person, _tokens.TagOf(token) == UniversalTag.PRON ? -1 : table.NumberOf(_tokens.LemmaOf(token).ToLowerInvariant()));
    }
}
