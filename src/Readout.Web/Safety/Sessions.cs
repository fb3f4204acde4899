using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Readout.Web.Safety;

/// <summary>Who has shown the token in a browser, for twelve hours and as long as the server runs. Only hashes are kept.</summary>
internal sealed class Sessions(Func<DateTimeOffset> now)
{
    private const int Most = 1000;
    private static readonly TimeSpan _life = TimeSpan.FromHours(12);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _ends = new(StringComparer.Ordinal);

    /// <summary>Begins a session; gives what the browser keeps.</summary>
    public string Begin()
    {
        foreach ((string key, DateTimeOffset _) in _ends.Where(session => session.Value < now()).ToList())
        {
            _ends.TryRemove(key, out _);
        }

        if (_ends.Count >= Most)
        {
            _ends.TryRemove(_ends.MinBy(session => session.Value).Key, out _);
        }

        string session = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        _ends[HashOf(session)] = now() + _life;
        return session;
    }

    /// <summary>Whether a session runs.</summary>
    public bool Knows(string session) => session.Length == 64 && _ends.TryGetValue(HashOf(session), out DateTimeOffset end) && end >= now();

    private static string HashOf(string session) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(session)));
}
