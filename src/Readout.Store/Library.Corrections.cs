namespace Readout.Store;

/// <content>Corrections.</content>
public sealed partial class Library
{
    /// <summary>Changes whenever a correction is made or undone.</summary>
    public string CorrectionsState => Each(
        new SqlText($"SELECT COUNT(*), COUNT(undone), COALESCE(MAX(number), 0), COALESCE(SUM(CASE WHEN undone IS NULL THEN 0 ELSE number END), 0) FROM correction"),
        row => row.GetInt64(0) == 0 ? "" : $"{row.GetInt64(0)}-{row.GetInt64(1)}-{row.GetInt64(2)}-{Convert.ToInt64(row.GetValue(3), System.Globalization.CultureInfo.InvariantCulture)}").First();
}
