using System.Security.Cryptography;
using System.Text;

namespace Readout.Web.Safety;

/// <summary>What a client must show. Only its hash is kept, in memory and in the file: who reads the file cannot get in with it.</summary>
public sealed class AccessToken
{
    private const string Mark = "readout-token-sha256:";
    private readonly byte[] _hash;

    private AccessToken(byte[] hash) => _hash = hash;

    /// <summary>Makes a token of 256 random bits and keeps its hash in a new file that only its owner may read.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The token as text, which nothing can show again, and what checks it.</returns>
    public static (string Text, AccessToken Token) Create(string path)
    {
        string text = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        byte[] hash = HashOf(text);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new StreamWriter(path, new UTF8Encoding(false), options);
        file.Write(Mark + Convert.ToHexStringLower(hash) + "\n");
        return (text, new AccessToken(hash));
    }

    /// <summary>Reads the file that <see cref="Create"/> wrote.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ServerException">It holds something else.</exception>
    public static AccessToken Read(string path)
    {
        string text = File.ReadAllText(path).Trim();
        if (!text.StartsWith(Mark, StringComparison.Ordinal) || text.Length != Mark.Length + 64 || !text[Mark.Length..].All(char.IsAsciiHexDigit))
        {
            throw new ServerException($"{path} does not hold the hash of a token: give a file that is not there yet, and one will be made.");
        }

        return new AccessToken(Convert.FromHexString(text[Mark.Length..]));
    }

    /// <summary>Whether a text is the token; takes as long for every wrong one.</summary>
    /// <param name="text">What a client showed.</param>
    public bool Matches(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return CryptographicOperations.FixedTimeEquals(HashOf(text), _hash);
    }

    // A token is 256 random bits: no slow hash is needed to keep it from being guessed.
    private static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
