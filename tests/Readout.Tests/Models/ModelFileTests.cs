using System.Text;
using Readout.Models;
using Xunit;

namespace Readout.Tests.Models;

public sealed class ModelFileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    [Fact]
    public void What_is_written_is_read_again_packed_or_not()
    {
        byte[] noise = new byte[5000];
        new Random(1).NextBytes(noise);
        var sections = new Dictionary<string, byte[]> { ["noise"] = noise, ["same"] = new byte[50_000], ["nothing"] = [], ["text"] = Encoding.UTF8.GetBytes("über") };

        ModelFile.Write(_path, sections);

        Assert.InRange(new FileInfo(_path).Length, 5000, 6000);
        ModelFile read = ModelFile.Parse(File.ReadAllBytes(_path), "m.bin", verify: true);
        Assert.Equal(sections.Keys.Order(), read.Names.Order());
        Assert.All(sections, section => Assert.Equal(section.Value, read[section.Key].ToArray()));
        Assert.Equal("über", read.Text("text"));
    }

    [Fact]
    public void The_same_sections_give_the_same_bytes()
    {
        ModelFile.Write(_path, new Dictionary<string, byte[]> { ["a"] = new byte[1000], ["b"] = [1] });
        byte[] first = File.ReadAllBytes(_path);
        ModelFile.Write(_path, new Dictionary<string, byte[]> { ["b"] = [1], ["a"] = new byte[1000] });
        Assert.Equal(first, File.ReadAllBytes(_path));
    }

    [Fact]
    public void A_file_of_the_first_version_is_read()
    {
        byte[] body = [1, 0, 0, 0, 1, 0, 0, 0, (byte)'x', 3, 0, 0, 0, 7, 8, 9];
        byte[] whole = [.. "RDO1"u8, .. System.Security.Cryptography.SHA256.HashData(body), .. body];
        Assert.Equal(new byte[] { 7, 8, 9 }, ModelFile.Parse(whole, "old.bin", verify: true)["x"].ToArray());
    }

    [Fact]
    public void A_byte_that_changed_is_noticed_and_the_file_named()
    {
        ModelFile.Write(_path, new Dictionary<string, byte[]> { ["same"] = new byte[50_000] });
        byte[] bytes = File.ReadAllBytes(_path);
        bytes[^10] ^= 0x55;
        Assert.Contains("'m.bin'", Assert.Throws<InvalidDataException>(() => ModelFile.Parse(bytes, "m.bin", verify: true)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => File.Delete(_path);
}
