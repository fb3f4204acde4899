using Xunit;

namespace Readout.Tests;

/// <summary>What a test needs beyond the checkout. Where it is missing the test is skipped with the reason, or fails when <c>READOUT_REQUIRE_ALL=1</c>.</summary>
internal static class Requirement
{
    /// <summary>The folder of five real reports beside the checkout.</summary>
    public static string AcceptanceReports() =>
        Folder(Repository.At("..", "shared", "acceptance"), "the acceptance reports are not beside this checkout");

    /// <summary>The texts of PolNeAR's development part beside the checkout.</summary>
    public static string PolnearDevelopmentTexts() =>
        Folder(Repository.At("..", "shared", "corpora", "polnear", "dev", "text"), "the PolNeAR texts are not beside this checkout");

    /// <summary>A browser that takes screenshots without a screen.</summary>
    public static string Chromium() => OnPath("chromium") ?? Missing("chromium is not on the path");

    /// <summary>The address of an empty PostgreSQL database.</summary>
    public static string Postgres() => Store.PostgresServer.NewDatabase() ?? Missing("no PostgreSQL server is installed");

    /// <summary>What puts machine code together, and two minutes to make it.</summary>
    public static string Linker() =>
        !IsAllRequired ? Missing("making a program of machine code takes two minutes: set READOUT_REQUIRE_ALL=1")
        : OnPath("clang") ?? OnPath("gcc") ?? Missing("neither clang nor gcc is on the path");

    private static bool IsAllRequired => Environment.GetEnvironmentVariable("READOUT_REQUIRE_ALL") == "1";

    private static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(place => Path.Combine(place, program)).FirstOrDefault(File.Exists);

    private static string Folder(string path, string reason) => Directory.Exists(path) ? path : Missing(reason);

    private static string Missing(string reason)
    {
        if (IsAllRequired)
        {
            Assert.Fail(reason);
        }

        Assert.Skip(reason);
        return "";
    }
}
