using System.Collections.Frozen;

namespace Readout.Language;

/// <summary>Finds shops and restaurants that are called after their owner: <i>Tarn's Pizza</i> by the trade, <i>dinner at Tarn's</i> by the preposition and by no noun that follows.</summary>
internal sealed class ShopNameFinder(LanguageModel model, NameLists lists)
{
    private const int LongestOwner = 3;
    private const int LongestTrade = 3;

    private static readonly int _notOwners = Gazetteer.Governed | NameLists.Bit(GazetteerList.Places) | NameLists.Bit(GazetteerList.Peoples) | NameLists.Bit(GazetteerList.Organizations);

    private static readonly FrozenSet<string> _trades = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "aquarium", "auto", "bakery", "bar", "barbecue", "barbershop", "bbq", "bistro", "bookstore", "boutique", "brewery", "burgers", "butchers", "cafe", "café", "cantina", "carpets", "catering", "cleaners",
        "creamery", "deli", "delicatessen", "diner", "drugs", "electric", "electronics", "fabrics", "florist", "flowers", "furniture", "garage", "grill", "grille", "groceries", "grocery", "gym", "hardware",
        "heating", "jewelers", "jewellers", "karate", "kitchen", "landscaping", "laundry", "liquors", "lounge", "market", "motors", "nails", "nursery", "pets", "pharmacy", "photography", "pizza", "pizzeria", "plumbing",
        "pub", "restaurant", "ristorante", "roadhouse", "roofing", "saloon", "salon", "sandwiches", "seafood", "shoes", "spa", "steakhouse", "sushi", "tailors", "tavern", "tire", "tires", "towing", "toys", "transmission", "trattoria");

    private static readonly FrozenSet<string> _goings = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "back", "came", "come", "coming", "drive", "drove", "go", "goes", "going", "gone", "head", "headed", "heading", "ran", "ride", "run", "trip", "trips", "walk", "walked", "way", "went");

    /// <summary>Puts such names of one sentence in place of those that they overlap.</summary>
    /// <param name="target">The analysis; its names are in order.</param>
    /// <param name="firstToken">First token of the sentence.</param>
    /// <param name="endToken">Token after its last.</param>
    public void Find(AnalysisTarget target, int firstToken, int endToken)
    {
        for (int mark = firstToken + 1; mark < endToken; mark++)
        {
            if (target.FormOf(mark) is not ("'s" or "’s" or "s") || !IsPart(target, mark - 1))
            {
                continue;
            }

            int owner = mark - 1;
            while (owner > firstToken && mark - owner < LongestOwner && IsPart(target, owner - 1))
            {
                owner--;
            }

            if ((lists.MaskOf(target, owner, mark) & _notOwners) != 0)
            {
                continue;
            }

            int trade = AfterTrade(target, mark + 1, endToken);
            if (trade > 0)
            {
                NameSearch.Replace(target, new NameSpan(owner, trade, EntityType.Organization));
            }
            else if (IsPlace(target, owner, mark, firstToken, endToken))
            {
                NameSearch.Replace(target, new NameSpan(owner, mark + 1, EntityType.Location));
            }
        }
    }

    /// <summary>
    /// The token after the words of a trade that begin here; 0 when none do. All have a capital and the last is a trade (<i>Pizza, Family Diner</i>) or belongs to one (<i>Auto Repair</i>):
    /// in a headline <i>Tarn's Auto Bailout</i> is no house.
    /// </summary>
    private static int AfterTrade(AnalysisTarget target, int token, int endToken)
    {
        int end = token;
        while (end < endToken && NameWords.IsCapital(target.FormOf(end)))
        {
            end++;
        }

        return end - token is 0 or > LongestTrade ? 0
            : IsTrade(target, end - 1) && (end - token == 1 || target.FormOf(end - 1) is not ("Market" or "Bar" or "Drugs" or "Electric")) ? end
            : end - token > 1 && IsTrade(target, token) && target.FormOf(end - 1) is "Body" or "Care" or "Glass" or "Parts" or "Repair" or "Service" or "Services" or "Shop" or "Store" or "Tech" or "Works" ? end : 0;
    }

    private static bool IsTrade(AnalysisTarget target, int token) => _trades.GetAlternateLookup<ReadOnlySpan<char>>().Contains(target.FormOf(token));

    /// <summary>Whether somebody is at or goes to what is the owner's, and nothing that he could own is named. Where a lone given name stands it may be his home.</summary>
    private bool IsPlace(AnalysisTarget target, int owner, int mark, int firstToken, int endToken)
    {
        if (owner == firstToken || (mark - owner == 1 && lists.Has(target, owner, GazetteerList.GivenNames)))
        {
            return false;
        }

        bool isAt = target.FormOf(owner - 1) is "at" or "near"
            || (target.FormOf(owner - 1) is "to" && owner - 1 > firstToken && _goings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(target.FormOf(owner - 2)));
        return isAt && EndsPhrase(target, AfterTown(target, mark + 1, endToken), endToken);
    }

    /// <summary>The token behind the town where the house is, or this one when none is named. A country would be the owner's: <i>to Tarn's Bohemia</i>.</summary>
    private int AfterTown(AnalysisTarget target, int token, int endToken)
    {
        int length = lists.Match(target, token, endToken, out int mask);
        return (mask & NameLists.Bit(GazetteerList.Cities)) != 0 ? token + length : token;
    }

    private bool EndsPhrase(AnalysisTarget target, int token, int endToken) =>
        token == endToken || target.FormOf(token) is "." or "," or "?" or "!" or ")" or ";" || PennTag(target, token) is "IN";

    private bool IsPart(AnalysisTarget target, int token) => NameWords.IsCapital(target.FormOf(token)) && model.IsProper[target.TagClasses[token]];

    private string PennTag(AnalysisTarget target, int token) => model.PennTags[target.TagClasses[token]];
}
