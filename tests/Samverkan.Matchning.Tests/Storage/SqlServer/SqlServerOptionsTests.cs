using Samverkan.Matchning.Storage.SqlServer;

namespace Samverkan.Matchning.Tests.Storage.SqlServer;

public sealed class SqlServerOptionsTests
{
    [Theory]
    [InlineData("Server=sql.intern;Database=Samverkan;Integrated Security=true")]
    [InlineData("Server=localhost;Database=Samverkan;User Id=sa;Password=x;TrustServerCertificate=true")]
    [InlineData("Server=(localdb)\\MSSQLLocalDB;Database=Samverkan;Encrypt=false")]
    [InlineData("Server=tcp:127.0.0.1,1433;Database=Samverkan;User Id=sa;Password=x;Encrypt=false")]
    public void A_sound_connection_has_no_faults(string connection) => Assert.Empty(Options(connection).Faults());

    [Theory]
    [InlineData("", "går inte att tolka")]
    [InlineData("Sarver=x", "går inte att tolka")]
    [InlineData("Server=sql.intern", "saknar Server eller Database")]
    [InlineData("Server=sql.intern;Database=S;Encrypt=false", "krypteringen")]
    [InlineData("Server=sql.intern;Database=S;TrustServerCertificate=true", "certifikat")]
    [InlineData("Server=localhost.ond.se;Database=S;TrustServerCertificate=true", "certifikat")]
    public void A_fault_is_told_without_the_connection_string(string connection, string words)
    {
        var fault = Assert.Single(Options(connection).Faults());
        Assert.Contains(words, fault, StringComparison.Ordinal);
        Assert.DoesNotContain("sql.intern;", fault.Replace("Server=sql.intern;Database=Samverkan;Integrated", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_is_known_for_one()
    {
        Assert.True(Options("Server=s;Database=d;User Id=u;Password=p").HasPassword);
        Assert.False(Options("Server=s;Database=d;Integrated Security=true").HasPassword);
    }

    private static SqlServerOptions Options(string connection) => new() { ConnectionString = connection };
}
