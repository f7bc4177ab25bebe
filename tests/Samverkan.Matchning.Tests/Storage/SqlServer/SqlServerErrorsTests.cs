using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Data.SqlClient;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Storage.SqlServer;

namespace Samverkan.Matchning.Tests.Storage.SqlServer;

public sealed class SqlServerErrorsTests
{
    private const string ServersOwnWords = "Login failed for user 'anna' in C:\\data\\samverkan.mdf";

    [Theory]
    [InlineData(53, "databas-nere", true)]
    [InlineData(10060, "databas-nere", true)]
    [InlineData(1205, "databas-upptagen", true)]
    [InlineData(3960, "databas-upptagen", true)]
    [InlineData(40613, "databas-upptagen", true)]
    [InlineData(-2, "databas-langsam", false)]
    [InlineData(1105, "databas-full", false)]
    [InlineData(18456, "databas-inloggning", false)]
    [InlineData(4060, "databas-saknas", true)]
    [InlineData(229, "databas-rattighet", false)]
    [InlineData(3952, "databas-ogonblick", false)]
    [InlineData(208, "databas-schema", false)]
    [InlineData(-2146893019, "databas-certifikat", false)]
    public void A_known_error_becomes_one_of_ours(int number, string code, bool isTransient)
    {
        var error = Error(number);
        var translated = SqlServerErrors.Translate(error);
        Assert.Equal(code, translated?.Code);
        Assert.DoesNotContain("anna", translated!.Message, StringComparison.Ordinal);
        Assert.Same(error, translated.InnerException);
        Assert.Equal(isTransient, SqlServerErrors.IsTransient(error));
    }

    [Theory]
    [InlineData(102)]
    [InlineData(SqlServerErrors.DuplicateKey)]
    [InlineData(SqlServerErrors.DuplicateIndexKey)]
    public void A_fault_of_ours_is_not_told_as_the_servers(int number)
    {
        Assert.Null(SqlServerErrors.Translate(Error(number)));
        Assert.False(SqlServerErrors.IsTransient(Error(number)));
    }

    [Fact]
    public void Work_is_done_again_while_the_error_is_one_that_passes()
    {
        var patience = SqlServerPatience.Pipeline(TimeProvider.System);
        var attempts = 0;
        Assert.Equal(7, patience.Execute(() => ++attempts < 2 ? throw Error(1205) : 7));
        Assert.Equal(2, attempts);

        attempts = 0;
        Assert.Throws<SqlException>(() => patience.Execute(() =>
        {
            attempts++;
            throw Error(229);
        }));
        Assert.Equal(1, attempts);
    }

    [Fact]
    public void What_escapes_the_work_is_of_our_own_family()
    {
        Assert.Equal("databas-nere", Assert.Throws<UnavailableException>(() => SqlServerDatabase.Translated<int>(() => throw Error(53))).Code);
        Assert.Throws<SqlException>(() => SqlServerDatabase.Translated<int>(() => throw Error(SqlServerErrors.DuplicateKey)));
    }

    /// <summary>An error as the driver makes it; it has no public constructor.</summary>
    private static SqlException Error(int number)
    {
        var error = (SqlError)RuntimeHelpers.GetUninitializedObject(typeof(SqlError));
        Set(error, "Number", number);
        Set(error, "Message", ServersOwnWords);
        var errors = (SqlErrorCollection)Activator.CreateInstance(typeof(SqlErrorCollection), nonPublic: true)!;
        typeof(SqlErrorCollection).GetMethod("Add", BindingFlags.Instance | BindingFlags.NonPublic)!.Invoke(errors, [error]);
        var exception = (SqlException)typeof(SqlException).GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic)
            .First(constructor => constructor.GetParameters().Length == 4)
            .Invoke([ServersOwnWords, errors, null, Guid.Empty]);
        return exception;
    }

    private static void Set(object target, string property, object value)
    {
        var field = target.GetType().GetFields(BindingFlags.Instance | BindingFlags.NonPublic)
            .First(field => field.Name.Contains(property, StringComparison.OrdinalIgnoreCase) && field.FieldType == value.GetType());
        field.SetValue(target, value);
    }
}
