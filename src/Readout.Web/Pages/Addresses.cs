using Readout.Store.Rows;

namespace Readout.Web.Pages;

/// <summary>The addresses of pages. They are part of the public interface: docs/web.md lists them.</summary>
internal static class Addresses
{
    public static string Story(string id) => "/stories/" + Part(id);

    public static string Claim(string story, string id) => $"/claims/{Part(story)}/{Part(id)}";

    public static string Person(string key) => "/people/" + Part(key);

    public static string Outlet(string name) => "/outlets/" + Part(name);

    public static string Article(string id) => "/articles/" + Part(id);

    public static string Statement(string article, string id) => Article(article) + "#" + id;

    public static string Event(string article, string id) => Article(article) + "#" + id;

    public static string Compare(string a, string b) => $"/compare?a={Part(a)}&b={Part(b)}";

    /// <summary>The key of a person of a story, as the library has it.</summary>
    public static string KeyOf(Person person) => PersonKeys.KeyOf(person.Name);

    private static string Part(string text) => Uri.EscapeDataString(text);
}
