namespace Readout.Web.Past;

/// <summary>The day as of which a page or document shows the account.</summary>
/// <param name="Day">The day.</param>
/// <param name="LeftOut">How many reports are left out: published later, or on a day that is not known.</param>
internal sealed record PastDay(DateOnly Day, int LeftOut);
