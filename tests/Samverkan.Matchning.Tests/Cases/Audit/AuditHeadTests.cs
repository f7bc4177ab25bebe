using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Tests.Cases.Audit;

public sealed class AuditHeadTests
{
    [Fact]
    public void Parse_reads_what_was_written()
    {
        var head = new AuditHead(1234, new string('a', 64));
        Assert.Equal(head, AuditHead.Parse($" {head}\n"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("12:abc")]
    [InlineData("-1:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Parse_refuses_anything_else(string text) => Assert.Throws<RejectedInputException>(() => AuditHead.Parse(text));
}
