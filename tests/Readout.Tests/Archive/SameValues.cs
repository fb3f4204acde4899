using System.Collections;
using System.Reflection;

namespace Readout.Tests.Archive;

/// <summary>Compares two values property by property, all the way down, so that a property that an archive forgets is found whoever adds it.</summary>
internal static class SameValues
{
    public static void Assert(object? expected, object? actual, string path = "")
    {
        if (expected is null || actual is null || expected is string || expected.GetType().IsPrimitive || expected.GetType().IsEnum || expected is DateOnly)
        {
            Xunit.Assert.True(Equals(expected, actual), $"{path}: {expected ?? "null"} came back as {actual ?? "null"}");
            return;
        }

        if (expected is IEnumerable list)
        {
            object?[] before = [.. list.Cast<object?>()], after = [.. ((IEnumerable)actual).Cast<object?>()];
            Xunit.Assert.True(before.Length == after.Length, $"{path}: {before.Length} items came back as {after.Length}");
            for (int i = 0; i < before.Length; i++)
            {
                Assert(before[i], after[i], $"{path}[{i}]");
            }

            return;
        }

        foreach (PropertyInfo property in expected.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0))
        {
            Assert(property.GetValue(expected), property.GetValue(actual), $"{path}.{property.Name}");
        }
    }
}
