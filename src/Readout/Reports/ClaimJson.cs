using System.Text.Json;

namespace Readout.Reports;

/// <summary>Claims in JSON: the same fields wherever a claim is written, and for whoever must cite, beside each place what to cite it by and its very words.</summary>
/// <param name="json">Where to.</param>
/// <param name="articles">The articles that the claims rest on.</param>
/// <param name="isCited">Whether <c>cite</c> stands beside each place, and <c>words</c>, <c>outlet</c> and <c>published</c> beside those of positions.</param>
internal sealed class ClaimJson(Utf8JsonWriter json, ArticleIndex articles, bool isCited = false)
{
    /// <summary>A claim whole.</summary>
    public void Write(Claim claim)
    {
        json.WriteStartObject();
        WriteHead(claim);
        json.WriteStartArray("because");
        foreach (SourceJoin join in claim.Because)
        {
            json.WriteStartObject();
            json.WriteStrings("articles", join.ArticleIds);
            json.WriteString("joined", join.Joined.Name());
            EvidenceJson.Write(json, "evidence", articles, join.Evidence, withStatement: false);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteConfidence(claim.Confidence);
        json.WriteStartArray("meant");
        foreach (Antecedent antecedent in claim.Meant)
        {
            json.WriteStartObject();
            json.WriteString("who", antecedent.Who);
            json.WriteString("name", antecedent.Name);
            WritePlace(claim.TextFrom with { Span = antecedent.Pronoun });
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("figures");
        foreach (Figure figure in claim.Figures)
        {
            json.WriteStartObject();
            json.WriteString("value", figure.Value);
            json.WriteString("text", figure.Text);
            WritePlace(figure.Where);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("positions");
        foreach (Position position in claim.Positions)
        {
            WritePosition(position);
        }

        json.WriteEndArray();
        json.WriteCorrections(claim.Corrections);
        json.WriteEndObject();
    }

    /// <summary>A claim without what it rests on.</summary>
    public void WriteBrief(Claim claim)
    {
        json.WriteStartObject();
        WriteHead(claim);
        json.WriteEndObject();
    }

    private void WriteHead(Claim claim)
    {
        json.WriteString("id", claim.Id);
        json.WriteString("text", claim.Text);
        WritePlace(claim.TextFrom);
        json.WriteString("told", claim.Told);
        json.WriteString("status", claim.Status.Name());
        json.WriteNumber("reports", claim.Reports);
        json.WriteNumber("independent", claim.Independent);
    }

    private void WritePosition(Position position)
    {
        json.WriteStartObject();
        json.WriteString("who", position.Who);
        json.WriteString("name", position.WhoText);
        json.WriteString("stance", position.Stance.Name());
        json.WriteConfidence(position.Confidence);
        json.WriteStartArray("evidence");
        foreach (PositionEvidence evidence in position.Evidence)
        {
            Article article = articles.Article(evidence.Where.ArticleId);
            json.WriteStartObject();
            json.WriteString("article", article.Id);
            json.WriteString("statement", evidence.Where.StatementId);
            json.WriteSpan("span", article.ToSource(evidence.Where.Span));
            if (isCited)
            {
                json.WriteString("cite", articles.Citation(evidence.Where));
                json.WriteString("words", articles.Words(evidence.Where));
                json.WriteString("outlet", article.Outlet?.Value);
                json.WriteDay("published", article.Published?.Value);
            }

            json.WriteStrings("via", evidence.Via);
            json.WriteDay("from", evidence.From);
            json.WriteDay("to", evidence.To);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WritePlace(Evidence where)
    {
        json.WriteString("article", where.ArticleId);
        json.WriteSpan("span", articles.Article(where.ArticleId).ToSource(where.Span));
        if (isCited)
        {
            json.WriteString("cite", articles.Citation(where));
        }
    }
}
