namespace Readout.Language;

/// <summary>
/// Finds the names of several words that the lists hold, where the network found none or another piece of them: lists leave no doubt about
/// <i>Securities and Exchange Commission</i>. A longer name that the network found around one stays.
/// </summary>
internal sealed class ListedNameFinder(NameLists lists)
{
    /// <summary>Puts the listed names of a sentence in place of those that they overlap.</summary>
    /// <param name="target">The analysis; its names from <paramref name="firstName"/> on are the sentence's, in order.</param>
    /// <param name="firstName">The first name of the sentence.</param>
    /// <param name="firstToken">First token of the sentence.</param>
    /// <param name="endToken">Token after its last.</param>
    public void Find(AnalysisTarget target, int firstName, int firstToken, int endToken)
    {
        int at = firstName;
        for (int token = firstToken; token < endToken;)
        {
            while (at < target.Names.Count && target.Names[at].EndToken <= token)
            {
                at++;
            }

            if (!NameWords.IsCapital(target.FormOf(token)))
            {
                token++;
                continue;
            }

            int length = lists.Match(target, token, endToken, out int mask);
            if (length < 2 || NameLists.TypeOf(mask) is not { } type || !IsSpelledAsName(target, token, token + length))
            {
                token++;
                continue;
            }

            int end = token + length;
            int start = token + (NameWords.IsArticle(target.FormOf(token)) ? 1 : 0);
            if (end - start > 1 || start == token)
            {
                Put(target, at, new NameSpan(start, end, type));
            }

            token = end;
        }
    }

    private static bool IsSpelledAsName(AnalysisTarget target, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            ReadOnlySpan<char> form = target.FormOf(i);
            if (NameWords.IsSmall(form) && (i == end - 1 || !NameWords.IsLink(form)))
            {
                return false;
            }
        }

        return true;
    }

    private void Put(AnalysisTarget target, int at, NameSpan listed)
    {
        int end = at;
        while (end < target.Names.Count && target.Names[end].FirstToken < listed.EndToken)
        {
            NameSpan found = target.Names[end++];
            bool inside = found.FirstToken <= listed.FirstToken && found.EndToken >= listed.EndToken && found.EndToken - found.FirstToken > listed.EndToken - listed.FirstToken;
            if (inside && !IsPair(target, found, listed))
            {
                return;
            }
        }

        target.Names.RemoveRange(at, end - at);
        target.Names.Insert(at, listed);
    }

    /// <summary>Whether two listed names joined by a hyphen, a stroke or <i>and</i> were taken for one.</summary>
    private bool IsPair(AnalysisTarget target, NameSpan found, NameSpan listed) =>
        found.FirstToken == listed.FirstToken && target.FormOf(listed.EndToken) is "-" or "/" or "and" && lists.MaskOf(target, listed.EndToken + 1, found.EndToken) != 0;
}
