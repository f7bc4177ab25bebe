using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Web;

namespace Samverkan.Matchning.Tests.Web;

public sealed class WebSettingsCheckTests
{
    [Fact]
    public void The_settings_as_they_come_are_good() => WebSettingsCheck.Run(new WebSettings());

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var settings = new WebSettings { Urls = "localhost", Session = { IdleMinutes = 0 }, Limits = { UploadsAtOnce = 1000 } };
        var error = Assert.Throws<MisconfiguredException>(() => WebSettingsCheck.Run(settings));
        Assert.Equal("konfiguration-ogiltig", error.Code);
        Assert.All(["localhost", "IdleMinutes", "UploadsAtOnce"], part => Assert.Contains(part, error.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://0.0.0.0:443", null, true)]
    [InlineData("http://127.0.0.1:5080", null, false)]
    [InlineData("http://127.0.0.1:5080", "https://samverkan.exempel.se", true)]
    [InlineData("https://127.0.0.1:1;http://127.0.0.1:2", null, false)]
    public void Cookies_are_for_https_alone_when_browsers_come_by_https_alone(string urls, string? address, bool isSecure) =>
        Assert.Equal(isSecure, new WebSettings { Urls = urls, PublicAddress = address is null ? null : new Uri(address) }.IsSecure);
}
