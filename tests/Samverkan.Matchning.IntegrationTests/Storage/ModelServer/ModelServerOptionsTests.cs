using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Storage.ModelServer;

namespace Samverkan.Matchning.IntegrationTests.Storage.ModelServer;

public sealed class ModelServerOptionsTests
{
    [Fact]
    public void Without_an_address_the_built_in_model_is_used() => Assert.Null(ModelServerOptions.Read(_ => null));

    [Fact]
    public void Settings_are_read()
    {
        var options = Read("https://modell.example.se/v1", "bge-m3", "1024", "nyckel");
        Assert.Equal((new Uri("https://modell.example.se/v1"), "bge-m3", 1024, "nyckel"), (options!.Address, options.Model, options.Dimensions, options.Key));
    }

    [Fact]
    public void All_faults_come_in_one_message()
    {
        var error = Assert.Throws<MisconfiguredException>(() => Read("modell.example.se", null, "många", null));
        Assert.Equal("modellserver-installning", error.Code);
        Assert.Contains(ModelServerOptions.AddressSetting, error.Message, StringComparison.Ordinal);
        Assert.Contains(ModelServerOptions.ModelSetting, error.Message, StringComparison.Ordinal);
        Assert.Contains(ModelServerOptions.DimensionsSetting, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://modell.example.se/v1", "nyckel", false)]
    [InlineData("http://modell.example.se/v1", null, true)]
    [InlineData("http://localhost:8000/v1", "nyckel", true)]
    public void A_key_is_not_sent_in_the_clear_over_a_network(string address, string? key, bool allowed)
    {
        var error = Record.Exception(() => Read(address, "prov", "2", key));
        Assert.Equal(allowed, error is null);
    }

    [Fact]
    public void What_bounds_the_server_has_defaults_and_can_be_set()
    {
        var defaults = ReadWith(_ => null);
        Assert.Equal((0.25f, 1_500, 64, TimeSpan.FromSeconds(30)), (defaults.MinCosine, defaults.MaxLength, defaults.BatchSize, defaults.Timeout));
        var set = ReadWith(name => name switch
        {
            ModelServerOptions.MinCosineSetting => "0.8",
            ModelServerOptions.LengthSetting => "400",
            ModelServerOptions.BatchSetting => "8",
            ModelServerOptions.TimeoutSetting => "120",
            _ => null,
        });
        Assert.Equal((0.8f, 400, 8, TimeSpan.FromSeconds(120)), (set.MinCosine, set.MaxLength, set.BatchSize, set.Timeout));
        Assert.Equal((TimeSpan.FromSeconds(5), 1), (set.ForQuestions().Timeout, set.ForQuestions().Retries));
    }

    [Theory]
    [InlineData(ModelServerOptions.MinCosineSetting, "0,8")]
    [InlineData(ModelServerOptions.MinCosineSetting, "1.5")]
    [InlineData(ModelServerOptions.LengthSetting, "50")]
    [InlineData(ModelServerOptions.BatchSetting, "0")]
    [InlineData(ModelServerOptions.BatchSetting, "4000")]
    [InlineData(ModelServerOptions.TimeoutSetting, "en minut")]
    public void A_bound_out_of_range_is_refused(string setting, string value) => Assert.Contains(
        setting, Assert.Throws<MisconfiguredException>(() => ReadWith(name => name == setting ? value : null)).Message, StringComparison.Ordinal);

    private static ModelServerOptions ReadWith(Func<string, string?> others) => ModelServerOptions.Read(name => name switch
    {
        ModelServerOptions.AddressSetting => "https://modell.example.se/v1",
        ModelServerOptions.ModelSetting => "prov",
        ModelServerOptions.DimensionsSetting => "2",
        _ => others(name),
    })!;

    private static ModelServerOptions? Read(string? address, string? model, string? dimensions, string? key) => ModelServerOptions.Read(name => name switch
    {
        ModelServerOptions.AddressSetting => address,
        ModelServerOptions.ModelSetting => model,
        ModelServerOptions.DimensionsSetting => dimensions,
        ModelServerOptions.KeySetting => key,
        _ => null,
    });
}
