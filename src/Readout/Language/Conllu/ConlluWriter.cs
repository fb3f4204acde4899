using System.Globalization;

namespace Readout.Language.Conllu;

/// <summary>
/// Writes an article as CoNLL-U (Universal Dependencies v2): <c># newdoc id</c>, <c># newpar</c> at every block, and in the last column
/// <c>TokenRange=start:end</c> (offsets in the report as given), <c>Entity=B-PER</c> and <c>SpaceAfter=No</c>.
/// </summary>
internal static class ConlluWriter
{
    /// <summary>Writes one article.</summary>
    /// <param name="output">Receives the lines; line ends are <c>\n</c>.</param>
    /// <param name="article">The article.</param>
    /// <param name="tokens">Its tokens.</param>
    public static void Write(TextWriter output, Article article, Tokens tokens)
    {
        string[] names = Names(tokens);
        output.Write($"# newdoc id = {article.Id}\n");
        for (int s = 0; s < tokens.SentenceCount; s++)
        {
            if (s == 0 || tokens.SentenceBlocks[s] != tokens.SentenceBlocks[s - 1])
            {
                output.Write("# newpar\n");
            }

            output.Write($"# sent_id = {article.Id}-{(s + 1).ToString(CultureInfo.InvariantCulture)}\n");
            output.Write($"# text = {string.Join(' ', article.TextOf(tokens.SentenceSpan(s)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}\n");
            int first = tokens.SentenceStarts[s], end = tokens.SentenceStarts[s + 1];
            for (int token = first; token < end;)
            {
                int last = token + 1;
                while (last < end && IsClitic(tokens, last))
                {
                    last++;
                }

                Surface(output, article, tokens, names, token, last, first);
                token = last;
            }

            output.Write('\n');
        }
    }

    private static void Surface(TextWriter output, Article article, Tokens tokens, string[] names, int token, int last, int first)
    {
        bool space = last == tokens.Count || tokens.Starts[last] > tokens.Ends[last - 1];
        bool isRange = last > token + 1;
        if (isRange)
        {
            TextSpan span = tokens.SpanOf(token, last);
            output.Write($"{token - first + 1}-{last - first}\t{article.TextOf(span)}\t_\t_\t_\t_\t_\t_\t_\t{Range(article, span)}{(space ? "" : "|SpaceAfter=No")}\n");
        }

        for (int t = token; t < last; t++)
        {
            int head = tokens.Heads[t] < 0 ? 0 : tokens.Heads[t] - first + 1;
            string entity = names[t].Length > 0 ? $"Entity={names[t]}|" : "";
            string noSpace = space || isRange ? "" : "|SpaceAfter=No";
            output.Write(
                $"{t - first + 1}\t{tokens.FormOf(t)}\t{tokens.Lemmas[t]}\t{tokens.Tags[t]}\t{tokens.PennTags[t]}\t_\t{head}\t{tokens.Relations[t]}\t_\t{entity}{(noSpace.Length > 0 ? noSpace[1..] + "|" : "")}{Range(article, tokens.SpanOf(t))}\n");
        }
    }

    private static string Range(Article article, TextSpan span)
    {
        SourceSpan source = article.ToSource(span);
        return $"TokenRange={source.Start}:{source.End}";
    }

    /// <summary>Whether a token is written together with the one before it as one multiword token (<i>do|n't</i>, <i>ministers|'</i>).</summary>
    private static bool IsClitic(Tokens tokens, int token)
    {
        if (tokens.Starts[token] != tokens.Ends[token - 1] || !char.IsLetterOrDigit(tokens.FormOf(token - 1)[^1]))
        {
            return false;
        }

        ReadOnlySpan<char> form = tokens.FormOf(token);
        return char.IsLetter(form[0]) ? char.IsLetter(tokens.FormOf(token - 1)[^1])
            : CharacterKinds.IsApostrophe(form[0]) && (form.Length > 1 ? char.IsLetter(form[1]) : tokens.PennTags[token] == "POS");
    }

    private static string[] Names(Tokens tokens)
    {
        string[] tags = new string[tokens.Count];
        Array.Fill(tags, "");
        foreach (NameSpan name in tokens.Names)
        {
            string type = name.Type switch
            {
                EntityType.Person => "PER",
                EntityType.Organization => "ORG",
                EntityType.GeopoliticalEntity => "GPE",
                EntityType.Location => "LOC",
                EntityType.Event => "EVENT",
                _ => "MISC",
            };
            for (int t = name.FirstToken; t < name.EndToken; t++)
            {
                tags[t] = (t == name.FirstToken ? "B-" : "I-") + type;
            }
        }

        return tags;
    }
}
