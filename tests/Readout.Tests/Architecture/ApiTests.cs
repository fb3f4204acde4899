using System.Reflection;
using System.Text;
using Xunit;

namespace Readout.Tests.Architecture;

/// <summary>The public surface of the library, as one approved text: it changes on purpose or not at all.</summary>
public class ApiTests
{
    [Fact]
    public void The_public_surface_is_the_approved_one() =>
        Approved.Equal(Repository.At("tests", "Readout.Tests", "Architecture", "api.approved.txt"), Print(typeof(Article).Assembly));

    private static string Print(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (Type type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(KindOf(type)).Append(' ').AppendLine(NameOf(type, full: true));
            foreach (string member in MembersOf(type).Distinct().Order(StringComparer.Ordinal))
            {
                text.Append("    ").AppendLine(member);
            }
        }

        return text.ToString();
    }

    private static IEnumerable<string> MembersOf(Type type)
    {
        const BindingFlags declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        if (type.IsEnum)
        {
            return Enum.GetNames(type);
        }

        IEnumerable<string> fields = type.GetFields(declared).Select(field => $"{NameOf(field.FieldType)} {field.Name}");
        IEnumerable<string> properties = type.GetProperties(declared)
            .Where(property => property.Name != "EqualityContract")
            .Select(property => $"{NameOf(property.PropertyType)} {property.Name} {{ {(property.CanRead ? "get; " : "")}{(property.SetMethod?.IsPublic == true ? "set; " : "")}}}");
        IEnumerable<string> constructors = type.GetConstructors(declared).Select(constructor => $"new({Parameters(constructor)})");
        IEnumerable<string> methods = type.GetMethods(declared)
            .Where(method => !method.IsSpecialName && !IsOfEveryRecord(method))
            .Select(method => $"{NameOf(method.ReturnType)} {method.Name}({Parameters(method)})");
        return fields.Concat(properties).Concat(constructors).Concat(methods);
    }

    private static bool IsOfEveryRecord(MethodInfo method) =>
        method.Name is "Equals" or "GetHashCode" or "ToString" or "Deconstruct" or "<Clone>$" or "PrintMembers";

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(parameter => $"{NameOf(parameter.ParameterType)} {parameter.Name}"));

    private static string KindOf(Type type) =>
        type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : type.IsAbstract && type.IsSealed ? "static class" : "class";

    private static string NameOf(Type type, bool full = false)
    {
        if (type.IsArray)
        {
            return NameOf(type.GetElementType()!) + "[]";
        }

        string name = full ? type.FullName! : type.Name;
        return type.IsGenericType && name.Contains('`', StringComparison.Ordinal)
            ? name[..name.IndexOf('`', StringComparison.Ordinal)] + "<" + string.Join(", ", type.GetGenericArguments().Select(argument => NameOf(argument))) + ">"
            : name;
    }
}
