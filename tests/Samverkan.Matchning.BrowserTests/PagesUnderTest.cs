using Samverkan.Matchning.Cases.Access;

namespace Samverkan.Matchning.BrowserTests;

/// <summary>A page in a state, as somebody with a role (or nobody) comes to it.</summary>
/// <param name="Path">The address.</param>
/// <param name="Role">Who looks; null for nobody.</param>
/// <param name="Error">Part of the error that the browser's console then rightly tells; null for none.</param>
internal sealed record PageUnderTest(string Path, Role? Role = Role.Kansli, string? Error = null);

/// <summary>The pages that axe and the other walks go over. A new page adds its line here.</summary>
internal static class PagesUnderTest
{
    public static IReadOnlyList<PageUnderTest> All { get; } =
    [
        new("/logga-in", null),
        new("/om", null),
        new("/om/tillganglighet", null),
        new("/"),
        new("/sok"),
        new("/sok?q=hemmasittare"),
        new("/sok?q=fr%C3%A5nvaro&slag=insats&omrade=narvaro&evidens=god"),
        new("/sok?q=elevhlsa"),
        new("/sok?q=matematik&slag=spsm&evidens=stark"),
        new("/poster/abc-alla-barn-i-centrum"),
        new("/poster/goteborgs-universitet"),
        new("/poster/spsm-anpassade-laromedel"),
        new("/poster/agelii-genlott-gronlund-2016-stl"),
        new("/konto", Role.Administrator),
        new("/konto/losenord"),
        new("/konto/tvafaktor"),
        new("/logga-ut"),
        new("/valj-losenord?nyckel=fel", null, "status of 404"),
        new("/sok/spara?q=matematik"),
        new("/sok/sparade"),
        new("/jav"),
        new("/", Role.Administrator),
        new("/", Role.Spsm),
        new("/", Role.Reader),
        new("/administration", Role.Administrator),
        new("/administration/anvandare", Role.Administrator),
        new("/administration/anvandare/ny", Role.Administrator),
        new("/administration/logg", Role.Administrator),
        new("/administration/logg?arende=finns-inte", Role.Administrator),
        new("/administration/drift", Role.Administrator),
    ];
}
