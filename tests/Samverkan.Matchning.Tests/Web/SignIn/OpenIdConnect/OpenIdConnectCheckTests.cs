using Microsoft.Extensions.Configuration;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Web;
using Samverkan.Matchning.Web.SignIn.OpenIdConnect;

namespace Samverkan.Matchning.Tests.Web.SignIn.OpenIdConnect;

public sealed class OpenIdConnectCheckTests
{
    [Fact]
    public void Nothing_filled_in_is_off_and_good() => Assert.Empty(OpenIdConnectCheck.Faults(new WebSettings()));

    [Fact]
    public void Everything_filled_in_is_good() => Assert.Empty(OpenIdConnectCheck.Faults(Good()));

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var settings = new WebSettings { OpenIdConnect = { Authority = "http://id.exempel.se", Scopes = "profile", Roles = { new() { Value = "x", Role = "chef" } } } };
        var error = Assert.Throws<MisconfiguredException>(() => WebSettingsCheck.Run(settings, "Webb:OpenIdConnect:ClientSecret"));
        Assert.All(
            [":Authority", ":ClientId", ":ClientSecret saknas", "openid", "”chef”", "PublicAddress", "kommandoraden"], part => Assert.Contains(part, error.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://id.exempel.se", true)]
    [InlineData("https://id.exempel.se/rike/v2.0", true)]
    [InlineData("http://127.0.0.1:5000", true)]
    [InlineData("http://localhost:5000", true)]
    [InlineData("http://id.exempel.se", false)]
    [InlineData("https://id.exempel.se?x=1", false)]
    [InlineData("https://nagon:hemligt@id.exempel.se", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("/id", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_https_is_safe_except_on_this_computer(string? address, bool isSafe) => Assert.Equal(isSafe, OpenIdConnectCheck.IsSafe(address));

    [Theory]
    [InlineData("http://samverkan.exempel.se/")]
    [InlineData("https://samverkan.exempel.se/nere")]
    [InlineData("samverkan.exempel.se")]
    public void The_address_that_people_come_back_to_must_be_whole_and_safe(string address)
    {
        var settings = Good();
        settings.PublicAddress = new Uri(address, UriKind.RelativeOrAbsolute);
        Assert.Contains("PublicAddress", Assert.Single(OpenIdConnectCheck.Faults(settings)), StringComparison.Ordinal);
    }

    [Fact]
    public void Local_sign_in_can_be_off_only_when_somebody_becomes_administrator_anyway()
    {
        var settings = Good();
        settings.LocalSignIn = false;
        Assert.Empty(OpenIdConnectCheck.Faults(settings));
        settings.OpenIdConnect.Roles[0].Role = "kansli";
        Assert.Contains("LocalSignIn", Assert.Single(OpenIdConnectCheck.Faults(settings)), StringComparison.Ordinal);
        Assert.Contains("LocalSignIn", Assert.Single(OpenIdConnectCheck.Faults(new WebSettings { LocalSignIn = false })), StringComparison.Ordinal);
    }

    [Fact]
    public void The_settings_are_read_from_the_configuration()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Webb:OpenIdConnect:Authority"] = "https://id.exempel.se",
            ["Webb:OpenIdConnect:Roles:0:Value"] = "urn:roll:kansli",
            ["Webb:OpenIdConnect:Roles:0:Role"] = "kansli",
            ["Webb:OpenIdConnect:Teams:0:Value"] = "grupp-17",
            ["Webb:OpenIdConnect:Teams:0:Team"] = "Team Norr",
        }).Build();
        var settings = new WebSettings();
        configuration.GetSection("Webb").Bind(settings);
        Assert.Equal(("https://id.exempel.se", "urn:roll:kansli", "kansli"), (settings.OpenIdConnect.Authority, settings.OpenIdConnect.Roles.Single().Value, settings.OpenIdConnect.Roles.Single().Role));
        Assert.Equal(("grupp-17", "Team Norr"), (settings.OpenIdConnect.Teams.Single().Value, settings.OpenIdConnect.Teams.Single().Team));
    }

    private static WebSettings Good() => new()
    {
        PublicAddress = new Uri("https://samverkan.exempel.se"),
        OpenIdConnect =
        {
            Authority = "https://id.exempel.se",
            ClientId = "samverkan",
            ClientSecret = "x",
            Roles = { new() { Value = "admin", Role = "administrator" } },
        },
    };
}
