using System.Collections.Frozen;
using Readout.Models;

namespace Readout.Ingest;

/// <summary>The word lists of this room (<c>Lexicons/ingest.bin</c>), ready to be searched. Immutable; loaded once, when first needed.</summary>
internal sealed class IngestLexicon
{
    private static readonly Lazy<IngestLexicon> _shared = new(() => new IngestLexicon(ModelFile.Embedded("Lexicons/ingest.bin")));

    private IngestLexicon(ModelFile file)
    {
        FunctionWords = Words(file, "function-words");
        PersonWords = Words(file, "person-words");
        SayingVerbs = Words(file, "saying-verbs");
        DateLineWords = Words(file, "inline-labels");
        OutletWords = Words(file, "outlet-words");
        Sections = Lines(file, "sections");
        ShareLines = Lines(file, "share-lines");
        NotPlaces = Lines(file, "not-places");
        Notices = Phrases(file, "notice-phrases");
        Credits = Phrases(file, "credit-phrases");
        EndMarkers = Phrases(file, "end-markers");
        AppealOpeners = file.Text("appeal-openers").Split('\n');
        RelatedOpeners = file.Text("related-openers").Split('\n');
        var agencies = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string row in file.Text("agencies").Split('\n'))
        {
            string[] forms = row.Split('|');
            foreach (string form in forms)
            {
                agencies.TryAdd(form, forms[0]);
                agencies.TryAdd(form.ToUpperInvariant(), forms[0]);
            }
        }

        Agencies = agencies.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The lists that ship.</summary>
    public static IngestLexicon Shared => _shared.Value;

    /// <summary>Words of grammar, in lower case.</summary>
    public Lookup FunctionWords { get; }

    /// <summary>First- and second-person words.</summary>
    public Lookup PersonWords { get; }

    /// <summary>Forms of verbs of saying.</summary>
    public Lookup SayingVerbs { get; }

    /// <summary>Words that stand on date lines beside numbers.</summary>
    public Lookup DateLineWords { get; }

    /// <summary>Words of which outlets make their names.</summary>
    public Lookup OutletWords { get; }

    /// <summary>Whole lines that are section labels.</summary>
    public Lookup Sections { get; }

    /// <summary>Whole lines that are buttons and menus.</summary>
    public Lookup ShareLines { get; }

    /// <summary>Words before a dash that are no place.</summary>
    public Lookup NotPlaces { get; }

    /// <summary>Phrases of notices and appeals.</summary>
    public PhraseList Notices { get; }

    /// <summary>Phrases of picture credits.</summary>
    public PhraseList Credits { get; }

    /// <summary>Phrases after which a report is over.</summary>
    public PhraseList EndMarkers { get; }

    /// <summary>Beginnings of a publisher's message.</summary>
    public string[] AppealOpeners { get; }

    /// <summary>Beginnings of a link to another article.</summary>
    public string[] RelatedOpeners { get; }

    /// <summary>Agencies: each form as written, and the name to show.</summary>
    public FrozenDictionary<string, string> Agencies { get; }

    private static Lookup Words(ModelFile file, string name) => new(file.Text(name).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static Lookup Lines(ModelFile file, string name) => new(file.Text(name).Split('\n'));

    private static PhraseList Phrases(ModelFile file, string name) => new(file.Text(name).Split('\n'));

    /// <summary>A set of words or lines, asked without regard to case.</summary>
    internal readonly struct Lookup
    {
        private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _set;

        public Lookup(IEnumerable<string> entries) =>
            _set = entries.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

        public bool Contains(ReadOnlySpan<char> entry) => _set.Contains(entry);
    }
}
