using Samverkan.Matchning.Cases.Access;

namespace Samverkan.Matchning.BrowserTests;

/// <summary>The pages of a case, its suggestions and its assignments, light and dark and at 320 pixels.</summary>
public sealed class CasePagesTests(Service service) : IClassFixture<Service>
{
    public static TheoryData<string> Sights => [.. Sight.All.Select(sight => sight.Name)];

    [ChromiumTheory]
    [MemberData(nameof(Sights))]
    public async Task Pages_are_without_faults(string name)
    {
        var made = await CasePages.MakeAsync(service);
        Assert.NotEmpty(made.Assignments);
        var sight = Sight.All.Single(sight => sight.Name == name);
        await using var kansli = await service.LogInAs(Role.Kansli, sight);
        await using var spsm = await service.LogInAs(Role.Spsm, sight);
        List<string> faults = [];
        foreach (var (_, path) in made.Pages)
        {
            faults.AddRange(await Look(kansli, path));
        }

        faults.AddRange(await Look(spsm, "/uppdrag"));
        await spsm.Page.ClickAsync("main table a");
        await spsm.Page.WaitForURLAsync("**/uppdrag/*");
        faults.AddRange(await Look(spsm, new Uri(spsm.Page.Url).AbsolutePath));
        kansli.AssertCalm();
        spsm.AssertCalm();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static async Task<IReadOnlyList<string>> Look(Visitor visitor, string path)
    {
        var answer = await visitor.Open(path);
        List<string> faults = [.. await visitor.Axe()];
        if (!answer.Ok)
        {
            faults.Add($"{path} answered {answer.Status}");
        }

        // What stands in closed details must fit as well.
        await visitor.Page.EvaluateAsync("document.querySelectorAll('main details').forEach(e => e.open = true)");
        faults.AddRange(await visitor.Axe());
        if (await visitor.Overflow() is > 0 and var pixels)
        {
            faults.Add($"{path} is {pixels} pixels wider than the window");
        }

        return faults;
    }
}
