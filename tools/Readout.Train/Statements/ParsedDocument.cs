using System.Collections.Immutable;
using Readout.Language;
using Readout.Statements;

namespace Readout.Train.Statements;

/// <summary>A text of the corpus after the language room, with its gold as tokens.</summary>
internal sealed class ParsedDocument
{
    public ParsedDocument(PolnearDocument document, Tokens tokens)
    {
        Document = document;
        Article = document.ToArticle();
        Tokens = tokens;
        ImmutableArray<Quotation> quotations = QuotationFinder.Find(document.Text, [.. Article.Blocks.Select(block => block.Span)]);
        BlockQuotations = new BlockQuotations(Article, tokens, CueLexicon.Shared);
        Quotations = BlockQuotations.AddTo(QuotationClassifier.Classify(quotations, tokens));
        Signals = new ArticleSignals(tokens, Quotations, CueLexicon.Shared);
        IsBody = [.. Enumerable.Repeat(true, tokens.SentenceCount)];
        Gold = [.. document.Attributions.Select(gold => new GoldAttribution(gold, tokens))];
    }

    public PolnearDocument Document { get; }

    public Article Article { get; }

    public Tokens Tokens { get; }

    public ImmutableArray<Quotation> Quotations { get; }

    /// <summary>Those of them that are paragraphs without marks.</summary>
    public BlockQuotations BlockQuotations { get; }

    public ArticleSignals Signals { get; }

    /// <summary>Every sentence is body.</summary>
    public bool[] IsBody { get; }

    public IReadOnlyList<GoldAttribution> Gold { get; }
}
