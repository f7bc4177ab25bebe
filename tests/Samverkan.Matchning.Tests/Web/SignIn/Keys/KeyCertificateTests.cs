using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Operations;
using Samverkan.Matchning.Web;
using Samverkan.Matchning.Web.SignIn.Keys;

namespace Samverkan.Matchning.Tests.Web.SignIn.Keys;

public sealed class KeyCertificateTests : IDisposable
{
    private const string Password = "ett påhittat lösenord";
    private readonly string _folder = Directory.CreateTempSubdirectory("samverkan-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Keys_are_encrypted_at_rest_and_open_again_after_a_restart()
    {
        var settings = With(Rsa("a.pfx"));
        var text = Protect(settings);
        var key = Assert.Single(Keys());
        Assert.Contains("EncryptedData", key, StringComparison.Ordinal);
        Assert.DoesNotContain("<masterKey", key, StringComparison.Ordinal);
        Assert.Equal("hemligt", Unprotect(settings, text));
        Assert.Equal(CheckStatus.Good, Check(settings).Status);
        Assert.Throws<CryptographicException>(() => Unprotect(With(), text));
    }

    [Fact]
    public void A_replaced_certificate_opens_the_keys_from_its_time()
    {
        var old = Rsa("gammalt.pfx");
        var text = Protect(With(old));
        var (both, newOnly) = (With(Rsa("nytt.pfx"), old), With(Rsa("annat.pfx")));
        Assert.Equal("hemligt", Unprotect(both, text));
        Assert.Equal(CheckStatus.Good, Check(both).Status);
        Assert.Equal("nyckel-utan-certifikat", Check(newOnly).Code);
        Assert.Equal("nyckel-utan-certifikat", Check(With()).Code);
    }

    [Fact]
    public void Keys_from_before_the_certificate_are_told_of()
    {
        Protect(With());
        Assert.Contains("masterKey", Assert.Single(Keys()), StringComparison.Ordinal);
        Assert.Equal(CheckStatus.Good, Check(With()).Status);
        var check = Check(With(Rsa("a.pfx")));
        Assert.Equal(CheckStatus.Warning, check.Status);
        Assert.Contains("1 nyckel", check.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_certificate_that_soon_expires_is_told_of()
    {
        var check = Check(With(Rsa("a.pfx", days: 10)));
        Assert.Equal(CheckStatus.Warning, check.Status);
        Assert.Contains("gäller till", check.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_certificate_that_cannot_be_used_is_told_at_start_and_by_the_doctor_without_its_path()
    {
        var wrongPassword = Rsa("a.pfx");
        wrongPassword.Password = "fel";
        File.WriteAllText(Path.Combine(_folder, "skadad.pfx"), "inget certifikat");
        var settings = With(
            wrongPassword, new KeyCertificateSettings { Path = Path.Combine(_folder, "skadad.pfx") }, new KeyCertificateSettings { Path = Path.Combine(_folder, "borta.pfx") },
            new KeyCertificateSettings(), EllipticCurve("kurva.pfx"));
        var error = Assert.Throws<MisconfiguredException>(() => WebSettingsCheck.Run(settings));
        Assert.Equal(6, error.Message.Split('\n').Length);
        Assert.All(
            ["SAMVERKAN_Webb__KeyCertificates__0__Password", "KeyCertificates:1:Path anger går inte att öppna", "KeyCertificates:2:Path anger finns inte", "KeyCertificates:3:Path anger finns inte", "KeyCertificates:4:Path anger saknar en privat RSA-nyckel"],
            part => Assert.Contains(part, error.Message, StringComparison.Ordinal));
        Assert.DoesNotContain(_folder, error.Message, StringComparison.Ordinal);
        var check = new ServiceDoctor([new KeyInspection(() => settings, _folder, TimeProvider.System)]).Run().Single();
        Assert.Equal((CheckStatus.Fault, "nyckelcertifikat-fel"), (check.Status, check.Code));
    }

    [Fact]
    public void A_damaged_key_is_told()
    {
        Protect(With());
        File.WriteAllText(Directory.GetFiles(KeyFolder.PathIn(_folder))[0], "<trasig");
        Assert.Equal("nyckel-skadad", new ServiceDoctor([new KeyInspection(() => With(), _folder, TimeProvider.System)]).Run().Single().Code);
    }

    private ServiceCheck Check(WebSettings settings) => new KeyInspection(() => settings, _folder, TimeProvider.System).Run().Single();

    private string[] Keys() => [.. Directory.GetFiles(KeyFolder.PathIn(_folder), "key-*.xml").Select(File.ReadAllText)];

    private WebSettings With(params KeyCertificateSettings[] certificates)
    {
        var settings = new WebSettings { DataFolder = _folder };
        foreach (var certificate in certificates)
        {
            settings.KeyCertificates.Add(certificate);
        }

        return settings;
    }

    private static string Protect(WebSettings settings)
    {
        using var services = Services(settings);
        return services.GetRequiredService<IDataProtectionProvider>().CreateProtector("prov").Protect("hemligt");
    }

    private static string Unprotect(WebSettings settings, string text)
    {
        using var services = Services(settings);
        return services.GetRequiredService<IDataProtectionProvider>().CreateProtector("prov").Unprotect(text);
    }

    private static ServiceProvider Services(WebSettings settings)
    {
        var services = new ServiceCollection().AddLogging(logging => logging.ClearProviders());
        services.AddKeys(settings);
        return services.BuildServiceProvider();
    }

    private KeyCertificateSettings Rsa(string name, int days = 400)
    {
        using var key = RSA.Create(2048);
        return Save(name, new CertificateRequest("CN=Samverkan prov", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1), days);
    }

    private KeyCertificateSettings EllipticCurve(string name)
    {
        using var key = ECDsa.Create();
        return Save(name, new CertificateRequest("CN=Samverkan prov", key, HashAlgorithmName.SHA256), days: 400);
    }

    private KeyCertificateSettings Save(string name, CertificateRequest request, int days)
    {
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(days));
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pfx, Password));
        return new KeyCertificateSettings { Path = path, Password = Password };
    }
}
