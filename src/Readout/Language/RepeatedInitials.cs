using System.Collections.Frozen;

namespace Readout.Language;

/// <summary>
/// Finds bodies that an article calls by their initials again and again, though the tagger takes them for common nouns: mostly with <i>the</i>, and at least once as only a body is spoken of: it says or decides
/// (<i>the CPA denied</i>), somebody runs or joins it, somebody is in it. Initials of things and offices that are in every dictionary are left out.
/// </summary>
internal sealed class RepeatedInitials(LanguageModel model)
{
    private const int Shortest = 3;
    private const int Longest = 6;
    private const int LeastUses = 3;

    private static readonly FrozenSet<string> _common = FrozenSet.Create(
        StringComparer.Ordinal,
        "ADHD", "AIDS", "ASAP", "ATM", "ATV", "BBQ", "BMI", "BTW", "CAD", "CCTV", "CEO", "CFO", "CIO", "COO", "CPI", "CPR", "CPU", "CTO", "DIY", "DNA", "DUI", "DVD", "DVR", "EBITDA", "ECG", "EEG", "EKG", "EMT", "EPS", "ESP",
        "ETA", "FAQ", "FYI", "GDP", "GNP", "GPA", "GPS", "GPU", "HDTV", "HIV", "HTML", "HTTP", "ICU", "IED", "IPO", "IRR", "ISP", "IUD", "IVF", "LAN", "LCD", "LED", "LLC", "LNG", "LPG", "LSD", "MBA", "MOU", "MRI", "MVP",
        "NGO", "OTC", "PCB", "PDA", "PDF", "PIN", "POW", "PPE", "PTSD", "RAM", "RFP", "RNA", "ROI", "RPG", "RSVP", "SAT", "SIM", "SMS", "SUV", "TBA", "TNT", "UAV", "UFO", "URL", "USB", "VAT", "VCR", "VIP", "VPN", "WIFI", "WMD");

    private readonly NameLists _lists = new(model.Gazetteer);
    private readonly Dictionary<ulong, Uses> _uses = [];

    /// <summary>Adds such names to an article.</summary>
    /// <param name="target">The analysed article; its names are in order.</param>
    public void Add(AnalysisTarget target)
    {
        _uses.Clear();
        for (int token = 1; token < target.Starts.Length; token++)
        {
            if (IsInitials(target, token))
            {
                Uses uses = _uses.GetValueOrDefault(target.FormHash(token));
                bool isBody = IsBody(target, token);
                _uses[target.FormHash(token)] = new Uses(uses.All + 1, uses.AsBody + (isBody ? 1 : 0), uses.AsActor + (isBody && IsActor(target, token) ? 1 : 0));
            }
        }

        if (_uses.Count == 0)
        {
            return;
        }

        for (int token = 1; token < target.Starts.Length; token++)
        {
            if (IsInitials(target, token) && IsBody(target, token) && _uses[target.FormHash(token)] is { AsBody: >= LeastUses, AsActor: > 0 } uses && uses.AsBody * 4 >= uses.All * 3)
            {
                NameSearch.Insert(target, new NameSpan(token, token + 1, EntityType.Organization));
            }
        }
    }

    private bool IsInitials(AnalysisTarget target, int token)
    {
        ReadOnlySpan<char> form = target.FormOf(token);
        return form.Length is >= Shortest and <= Longest && NameWords.IsAcronym(form, Shortest) && !_common.GetAlternateLookup<ReadOnlySpan<char>>().Contains(form)
            && _lists.MaskOf(target, token, token + 1) == 0 && NameSearch.IsFree(target, token, token + 1);
    }

    /// <summary>Whether <i>the</i> stands before and no noun behind that the initials would describe.</summary>
    private bool IsBody(AnalysisTarget target, int token) =>
        target.FormOf(token - 1) is "the" or "The"
        && !(token + 1 < target.Starts.Length && (PennTag(target, token + 1) is ['N' or 'J', ..] or "CD" || NameWords.IsAcronym(target.FormOf(token + 1), 2)));

    /// <summary>Whether the initials say or decide something, are run or joined, or somebody is in them.</summary>
    private static bool IsActor(AnalysisTarget target, int token)
    {
        int head = target.Heads[token];
        return head >= 0 && target.Relations[token] switch
        {
            "nsubj" => target.Lemmas[head] is "say" or "tell" or "announce" or "decide" or "ask" or "deny" or "agree" or "refuse" or "accuse" or "warn" or "insist" or "argue" or "want" or "vow" or "threaten" or "urge" or "admit" or "hire",
            "obj" => target.Lemmas[head] is "run" or "staff" or "join" or "lead" or "head" or "found" or "chair" or "infiltrate" or "disband" or "sue" or "accuse" or "tell" or "ask",
            "nmod" => target.Lemmas[head] is "someone" or "somebody" or "anyone" or "anybody" or "everyone" or "people" or "member" or "official" or "employee" or "staff" or "leader" or "spokesman" or "spokeswoman",
            _ => false,
        };
    }

    private string PennTag(AnalysisTarget target, int token) => model.PennTags[target.TagClasses[token]];

    private readonly record struct Uses(int All, int AsBody, int AsActor);
}
