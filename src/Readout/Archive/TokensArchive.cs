using System.Collections.Immutable;
using Readout.Language;

namespace Readout.Archive;

/// <summary>The tokens of an article in an archive: places and heads as differences, so that most values take one byte.</summary>
internal static class TokensArchive
{
    public static void Write(ArchiveWriter archive, Tokens tokens)
    {
        archive.Number(tokens.Count);
        int end = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            archive.Number(tokens.Starts[i] - end);
            archive.Number(tokens.Ends[i] - tokens.Starts[i]);
            end = tokens.Ends[i];
            archive.Number((int)tokens.Tags[i]);
            archive.Text(tokens.PennTags[i]);
            archive.Text(tokens.Lemmas[i]);
            archive.Text(tokens.Relations[i]);
            archive.Signed(tokens.Heads[i] < 0 ? 0 : tokens.Heads[i] - i);
        }

        archive.Number(tokens.SentenceCount);
        for (int sentence = 0; sentence < tokens.SentenceCount; sentence++)
        {
            archive.Number(tokens.SentenceStarts[sentence + 1] - tokens.SentenceStarts[sentence]);
            archive.Number(tokens.SentenceBlocks[sentence]);
        }

        archive.List(tokens.Names, name =>
        {
            archive.Number(name.FirstToken);
            archive.Number(name.EndToken - name.FirstToken);
            archive.Number((int)name.Type);
        });
    }

    public static Tokens Read(ArchiveReader archive, string text)
    {
        int count = archive.Length();
        int[] starts = new int[count], ends = new int[count], heads = new int[count], sentenceOf = new int[count];
        string[] penn = new string[count], lemmas = new string[count], relations = new string[count];
        var tags = new UniversalTag[count];
        for (int i = 0, end = 0; i < count; i++)
        {
            starts[i] = end + archive.Number();
            ends[i] = end = starts[i] + archive.Number();
            tags[i] = (UniversalTag)archive.Number();
            penn[i] = archive.Text();
            lemmas[i] = archive.Text();
            relations[i] = archive.Text();
            heads[i] = archive.Signed() is var distance && distance == 0 ? -1 : i + distance;
        }

        int sentences = archive.Length();
        int[] sentenceStarts = new int[sentences + 1], blocks = new int[sentences];
        for (int sentence = 0; sentence < sentences; sentence++)
        {
            int length = archive.Number();
            if (length > count - sentenceStarts[sentence])
            {
                throw new InvalidDataException("The archive is damaged.");
            }

            sentenceStarts[sentence + 1] = sentenceStarts[sentence] + length;
            blocks[sentence] = archive.Number();
            sentenceOf.AsSpan(sentenceStarts[sentence], length).Fill(sentence);
        }

        ImmutableArray<NameSpan> names = archive.List(() =>
        {
            int first = archive.Number();
            return new NameSpan(first, first + archive.Number(), (EntityType)archive.Number());
        });
        return new Tokens
        {
            Text = text,
            Starts = starts,
            Ends = ends,
            SentenceStarts = sentenceStarts,
            SentenceBlocks = blocks,
            SentenceOf = sentenceOf,
            Tags = tags,
            PennTags = penn,
            Lemmas = lemmas,
            Heads = heads,
            Relations = relations,
            Names = names,
        };
    }
}
