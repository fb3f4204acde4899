namespace Readout.Web.Lists;

/// <summary>Something that is done with a list of any rows.</summary>
internal interface IListingVisitor<out TResult>
{
    /// <summary>Does it.</summary>
    TResult Visit<T>(Listing<T> listing);
}
