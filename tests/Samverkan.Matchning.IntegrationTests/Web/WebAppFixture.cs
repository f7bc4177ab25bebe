namespace Samverkan.Matchning.IntegrationTests.Web;

/// <summary>One application for all tests of a class.</summary>
public sealed class WebAppFixture : IAsyncLifetime
{
    internal WebApp App { get; private set; } = null!;

    public async Task InitializeAsync() => App = await WebApp.StartAsync();

    public async Task DisposeAsync() => await App.DisposeAsync();
}
