using Readout.Store;

namespace Readout.Web.Lists;

/// <summary>
/// A list of the library: its columns stand here once, and the table, the CSV, the JSON, the JSON lines and the description of the API are all made
/// from them.
/// </summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Title">Its title.</param>
/// <param name="About">What a row is, in a few words.</param>
/// <param name="Rows">What one row and many are called.</param>
/// <param name="Filters">The filters that it takes, by name.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Part">A part of it.</param>
/// <param name="All">All of it.</param>
internal sealed record Listing<T>(
    string Name, string Title, string About, (string One, string Many) Rows, string[] Filters, Column<T>[] Columns,
    Func<Library, LibraryFilter, string?, int, Page<T>> Part, Func<Library, LibraryFilter, IEnumerable<T>> All) : IListing
{
    public bool HasDays { get; init; } = true;

    public IEnumerable<(string Name, Type Kind)> Fields => Columns.Select(column => (column.Name, column.Kind));

    public TResult Accept<TResult>(IListingVisitor<TResult> visitor) => visitor.Visit(this);
}
