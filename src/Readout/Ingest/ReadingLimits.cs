namespace Readout.Ingest;

/// <summary>What is refused rather than read. Far above any real report, so that nothing honest is lost and nothing hostile takes the machine.</summary>
internal static class ReadingLimits
{
    /// <summary>Bytes of one document, or of one row.</summary>
    public const int DocumentBytes = 64 * 1024 * 1024;

    /// <summary>Characters of one line of plain text.</summary>
    public const int LineLength = 1_000_000;

    /// <summary>Elements inside one another on a page.</summary>
    public const int Nesting = 512;

    /// <summary>Folders inside one another.</summary>
    public const int FolderDepth = 64;
}
