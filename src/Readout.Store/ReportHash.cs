using System.Security.Cryptography;
using System.Text;

namespace Readout.Store;

/// <summary>What makes two reports the same: their text, and where they are said to have appeared. The same text under another masthead is another report.</summary>
public static class ReportHash
{
    /// <summary>SHA-256 of the decoded text in UTF-8, lower-case hexadecimal.</summary>
    public static string OfSource(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(report.Source)));
    }

    /// <summary>SHA-256 of the text, the given outlet and the given address, lower-case hexadecimal.</summary>
    public static string Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{report.Source}\n\0{report.GivenOutlet}\0{report.GivenUrl}")));
    }
}
