using Microsoft.Extensions.Configuration;
using Samverkan.Matchning.Web;

namespace Samverkan.Matchning.Tests.Web;

public sealed class OpenSecretsTests
{
    [Fact]
    public void A_secret_in_a_file_or_on_the_command_line_is_in_the_open()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, """{ "Webb": { "OpenIdConnect": { "ClientSecret": "x" }, "KeyCertificates": [ { "Path": "a.pfx" }, { "Path": "b.pfx", "Password": "y" } ] } }""");
        Assert.Equal(["Webb:OpenIdConnect:ClientSecret", "Webb:KeyCertificates:1:Password"], OpenSecrets.Of(new ConfigurationBuilder().AddJsonFile(path).Build()));
        File.Delete(path);
        Assert.Single(OpenSecrets.Of(new ConfigurationBuilder().AddCommandLine(["--Webb:OpenIdConnect:ClientSecret=x"]).Build()));
        Assert.Empty(OpenSecrets.Of(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>("Webb:KeyCertificates:0:Password", "x")]).Build()));
        Assert.Empty(OpenSecrets.Of(new ConfigurationBuilder().AddEnvironmentVariables().Build()));
    }
}
