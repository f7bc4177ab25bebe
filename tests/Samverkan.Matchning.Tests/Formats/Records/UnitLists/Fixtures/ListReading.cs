using System.Text;
using Samverkan.Matchning.Cases.UnitLists;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Formats.Records.UnitLists;

namespace Samverkan.Matchning.Tests.Formats.Records.UnitLists.Fixtures;

/// <summary>Reads lists the way the service does.</summary>
internal static class ListReading
{
    public static async Task<UnitList> ReadAsync(byte[] content, UnitListOptions? options = null)
    {
        using var stream = new MemoryStream(content);
        return await new UnitListReader(options ?? new()).ReadAsync(stream, CancellationToken.None);
    }

    public static Task<UnitList> ReadAsync(string csv) => ReadAsync(Encoding.UTF8.GetBytes(csv));

    public static Task<UnitList> ReadAsync(XlsxFile file) => ReadAsync(file.ToBytes());

    /// <summary>Reads a list that must be refused with the given code, in words that a user can act on.</summary>
    public static async Task<string> RefusedAsync(string code, byte[] content, UnitListOptions? options = null)
    {
        var exception = await Assert.ThrowsAsync<RejectedInputException>(() => ReadAsync(content, options));
        Assert.Equal(code, exception.Code);
        Assert.DoesNotContain("Exception", exception.Message, StringComparison.Ordinal);
        return exception.Message;
    }

    public static Task<string> RefusedAsync(string code, string csv) => RefusedAsync(code, Encoding.UTF8.GetBytes(csv));
}
