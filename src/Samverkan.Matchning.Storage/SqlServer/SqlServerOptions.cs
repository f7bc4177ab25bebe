using Microsoft.Data.SqlClient;

namespace Samverkan.Matchning.Storage.SqlServer;

/// <summary>How SQL Server is reached.</summary>
public sealed record SqlServerOptions
{
    /// <summary>
    /// Connection string of SqlClient; from the environment only when it holds a password. Integrated sign-in or a managed identity
    /// (<c>Authentication=Active Directory Default</c>) needs none.
    /// </summary>
    public string ConnectionString { get; init; } = "";

    /// <summary>Seconds a statement may take, 1 to 3,600; bulk loads may take as long as they need.</summary>
    public int CommandTimeoutSeconds { get; init; } = 30;

    /// <summary>Everything that is wrong, one Swedish sentence each; empty when all is well.</summary>
    public IReadOnlyList<string> Faults()
    {
        var faults = new List<string>();
        if (CommandTimeoutSeconds is < 1 or > 3_600)
        {
            faults.Add("Samverkan:SqlServer:CommandTimeoutSeconds ska vara 1 till 3 600.");
        }

        if (Parsed() is not { } parsed)
        {
            faults.Add("Samverkan:SqlServer:ConnectionString går inte att tolka. Skriv till exempel Server=sql.intern;Database=Samverkan;Integrated Security=true.");
            return faults;
        }

        if (parsed.DataSource.Length == 0 || parsed.InitialCatalog.Length == 0)
        {
            faults.Add("Samverkan:SqlServer:ConnectionString saknar Server eller Database.");
        }

        if (!IsLoopback(parsed.DataSource) && parsed.Encrypt == SqlConnectionEncryptOption.Optional)
        {
            faults.Add("Samverkan:SqlServer:ConnectionString stänger av krypteringen. Ta bort Encrypt=false.");
        }

        if (!IsLoopback(parsed.DataSource) && parsed.TrustServerCertificate)
        {
            faults.Add("Samverkan:SqlServer:ConnectionString litar på vilket certifikat som helst. Ta bort TrustServerCertificate=true och installera utfärdarens certifikat.");
        }

        return faults;
    }

    /// <summary>Whether the connection string holds a password.</summary>
    public bool HasPassword => Parsed() is { Password.Length: > 0 };

    private SqlConnectionStringBuilder? Parsed()
    {
        try
        {
            return string.IsNullOrWhiteSpace(ConnectionString) ? null : new SqlConnectionStringBuilder(ConnectionString);
        }
        catch (Exception error) when (error is ArgumentException or FormatException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static bool IsLoopback(string server)
    {
        var host = server.Split(',', '\\')[0].Replace("tcp:", "", StringComparison.OrdinalIgnoreCase).Trim();
        return host is "." or "(local)" or "::1" || host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host.StartsWith("127.", StringComparison.Ordinal)
            || host.StartsWith("(localdb)", StringComparison.OrdinalIgnoreCase);
    }
}
