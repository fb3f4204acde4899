namespace Readout.Web.Lists;

/// <summary>A list whatever its rows are.</summary>
internal interface IListing
{
    /// <summary>Its name in addresses.</summary>
    string Name { get; }

    /// <summary>What a row is, in a few words.</summary>
    string About { get; }

    /// <summary>The filters that it takes, by name.</summary>
    string[] Filters { get; }

    /// <summary>Whether it was otherwise on earlier days.</summary>
    bool HasDays { get; }

    /// <summary>The names and types of a row's fields.</summary>
    IEnumerable<(string Name, Type Kind)> Fields { get; }

    /// <summary>Does something with it that needs to know its rows.</summary>
    TResult Accept<TResult>(IListingVisitor<TResult> visitor);
}
