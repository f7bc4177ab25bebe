using Microsoft.Extensions.DependencyInjection;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Demo;
using Samverkan.Matchning.Cases.Users;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.App;

/// <summary>Accounts and cases for trying the service out. Their password is known to all, so they never stand beside real accounts.</summary>
internal static class DemoData
{
    public const string Password = "prova samverkan nu";

    private static readonly string[] Examples = ["bjorklunda-grundskola.docx", "alvdala-gymnasium.txt", "solgardens-forskola.pdf"];

    /// <summary>The names to sign in with.</summary>
    public static IReadOnlyList<string> Emails { get; } = ["kansli@exempel.se", "team@exempel.se", "spsm@exempel.se", "lasare@exempel.se", "admin@exempel.se"];

    /// <summary>Loads what is not there already.</summary>
    /// <exception cref="RejectedInputException">The data folder has accounts of its own.</exception>
    public static async Task LoadAsync(IServiceProvider services, CancellationToken cancellation)
    {
        if (services.GetRequiredService<IUserStore>().All().Any(account => !Emails.Contains(account.Email)))
        {
            throw new RejectedInputException(
                "demo-i-skarp-mapp", "Datamappen har egna konton. Demonstrationens konton har ett lösenord som alla känner till och läggs inte bredvid dem. Ange en tom mapp med --data.");
        }

        var accounts = services.GetRequiredService<DemoAccounts>().Create(services.GetRequiredService<Passwords>().Hash(Password));
        var folder = Path.Combine(Folders.Corpus(null), "exempel");
        var files = Examples.Select(name => new DemoFile(name, File.ReadAllBytes(Path.Combine(folder, name)))).ToList();
        var actors = new DemoActors(accounts[Role.Kansli].Actor, accounts[Role.Team].Actor, accounts[Role.Spsm].Actor);
        await services.GetRequiredService<DemoCases>().CreateAsync(actors, files, cancellation);
    }
}
