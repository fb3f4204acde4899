using System.Reflection;

namespace Readout.Tests.Archive;

/// <summary>Shows that a test sets every property of the records it is about.</summary>
internal static class AllSet
{
    /// <summary>Fails for a property that has the value that it would have if nobody had set it.</summary>
    public static void Assert(params object[] records)
    {
        foreach (object record in records)
        {
            foreach (PropertyInfo property in record.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0 && property.Name != "EqualityContract"))
            {
                object? value = property.GetValue(record);
                object? nothing = property.PropertyType.IsValueType ? Activator.CreateInstance(property.PropertyType) : null;
                Xunit.Assert.False(Equals(value, nothing), $"{record.GetType().Name}.{property.Name} is new: keep it in the archive (raise its Form) and set it here");
            }
        }
    }
}
