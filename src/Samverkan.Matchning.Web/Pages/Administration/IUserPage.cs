namespace Samverkan.Matchning.Web.Pages.Administration;

/// <summary>What the fields of an account need of their page.</summary>
internal interface IUserPage
{
    /// <summary>What was typed.</summary>
    UserInput Input { get; }

    /// <summary>Teams that there are already.</summary>
    IEnumerable<string> Teams { get; }
}
