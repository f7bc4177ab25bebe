using Samverkan.Matchning.Cases.Access;

namespace Samverkan.Matchning.Web.Parts;

/// <summary>The menu: which parts of the service a person is shown. What may be done there is decided by the domain.</summary>
internal static class Menu
{
    private static readonly MenuItem[] Items =
    [
        new("/", "Start", null),
        new("/arenden", "Ärenden", Permission.SeeCases),
        new("/uppdrag", "Uppdrag", Permission.SeeCases),
        new("/uppdrag", "Inkorg", Permission.AnswerAssignments),
        new("/sok", "Sök", Permission.Search),
        new("/jav", "Jäv", Permission.RegisterConflicts),
        new("/administration", "Administration", Permission.ManageUsers),
    ];

    /// <summary>The items for a person, in order.</summary>
    public static IEnumerable<MenuItem> For(Actor actor) => Items.Where(item => item.Permission is not { } permission || actor.May(permission));

    /// <summary>Whether an address lies in the part of the service that an item leads to.</summary>
    public static bool IsIn(MenuItem item, string path) =>
        item.Address == "/" ? path == "/" : path.Equals(item.Address, StringComparison.OrdinalIgnoreCase) || path.StartsWith($"{item.Address}/", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A link in the menu.</summary>
/// <param name="Address">Where to.</param>
/// <param name="Text">What it says.</param>
/// <param name="Permission">What a person must be allowed to see it; null for all.</param>
internal sealed record MenuItem(string Address, string Text, Permission? Permission);
