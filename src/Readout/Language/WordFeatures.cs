namespace Readout.Language;

/// <summary>
/// What the network sees of a word form: rows of one embedding table for affixes, shape and the word under two hashes, and hashes that
/// lead to its own row and its vector. Typographic quotes, dashes and spaces count as their plain forms.
/// </summary>
internal static class WordFeatures
{
    /// <summary>How many hashed rows a word has.</summary>
    public const int Hashed = 8;

    /// <summary>Place among the hashed rows of the first of the two spare word rows.</summary>
    public const int FirstSpare = 6;

    /// <summary>The first row of the gazetteer marks.</summary>
    public const int GazetteerBase = 24832;

    /// <summary>The row of a word without its own row.</summary>
    public const int UnknownRow = GazetteerBase + 64;

    /// <summary>The row of the root of a sentence.</summary>
    public const int RootRow = UnknownRow + 1;

    /// <summary>The first row of a word.</summary>
    public const int WordBase = RootRow + 1;

    private const int Longest = 64;
    private static ReadOnlySpan<int> Sizes => [4096, 4096, 2048, 256, 4096, 2048, 4096, 4096];

    /// <summary>Finds the features of a form.</summary>
    /// <param name="form">The form as it stands in the text.</param>
    /// <param name="rows">Receives <see cref="Hashed"/> rows.</param>
    /// <param name="word">Hash of the lower-case form with every digit as <c>0</c>: leads to its own row.</param>
    /// <returns>Hash of the lower-case form: leads to its vector and to the gazetteer.</returns>
    public static ulong Find(ReadOnlySpan<char> form, Span<int> rows, out ulong word)
    {
        Span<char> lower = stackalloc char[Longest];
        Span<char> shape = stackalloc char[16];
        int shapeLength = 0, run = 0;
        int length = Math.Min(form.Length, Longest);
        for (int i = 0; i < length; i++)
        {
            char plain = Plain(form[i]);
            lower[i] = char.ToLowerInvariant(plain);
            char kind = char.IsUpper(plain) ? 'X' : char.IsLetter(plain) ? 'x' : char.IsDigit(plain) ? 'd' : plain;
            run = shapeLength > 0 && shape[shapeLength - 1] == kind ? run + 1 : 1;
            if (run <= 3 && shapeLength < shape.Length)
            {
                shape[shapeLength++] = kind;
            }
        }

        lower = lower[..length];
        if (lower is "--" or "---")
        {
            lower[0] = '—';
            lower = lower[..1];
        }

        ulong vector = Hash(lower, 1);
        for (int i = 0; i < lower.Length; i++)
        {
            if (char.IsDigit(lower[i]))
            {
                lower[i] = '0';
            }
        }

        word = Hash(lower, 2);
        int first = 0;
        for (int i = 0; i < Hashed; i++)
        {
            ulong hash = i switch
            {
                0 => Hash(lower[^Math.Min(4, lower.Length)..], 3),
                1 => Hash(lower[^Math.Min(3, lower.Length)..], 4),
                2 => Hash(lower[^Math.Min(2, lower.Length)..], 5),
                3 => Hash(lower[^Math.Min(1, lower.Length)..], 6),
                4 => Hash(lower[..Math.Min(3, lower.Length)], 7),
                5 => Hash(shape[..shapeLength], 8),
                6 => word >> 20,
                _ => word >> 40,
            };
            rows[i] = first + (int)(hash % (ulong)Sizes[i]);
            first += Sizes[i];
        }

        return vector;
    }

    /// <summary>Hash of a word as the gazetteer and the vectors know it.</summary>
    public static ulong VectorHash(ReadOnlySpan<char> form)
    {
        Span<int> rows = stackalloc int[Hashed];
        return Find(form, rows, out _);
    }

    /// <summary>Hash of a form exactly as it stands.</summary>
    public static ulong FormHash(ReadOnlySpan<char> form) => Hash(form, 9);

    /// <summary>The plain form of a typographic character.</summary>
    public static char Plain(char c) => c < 0x80 ? c : c switch
    {
        '‘' or '’' or 'ʼ' or '′' or '´' => '\'',
        '“' or '”' or '„' or '«' or '»' => '"',
        '–' or '—' or '―' => '—',
        '‐' or '‑' => '-',
        '\u00A0' or '\u202F' or '\u2009' => ' ',
        _ => c,
    };

    /// <summary>A 64-bit hash (FNV-1a over code units with the finalizer of MurmurHash3); never zero.</summary>
    public static ulong Hash(ReadOnlySpan<char> text, ulong seed)
    {
        ulong hash = 14695981039346656037 ^ (seed * 0x9E3779B97F4A7C15);
        foreach (char c in text)
        {
            hash = (hash ^ c) * 1099511628211;
        }

        return Mix(hash);
    }

    /// <summary>The finalizer of MurmurHash3; never zero.</summary>
    public static ulong Mix(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCD;
        hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53;
        hash ^= hash >> 33;
        return hash == 0 ? 1 : hash;
    }
}
