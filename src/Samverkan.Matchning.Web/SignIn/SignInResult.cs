using Samverkan.Matchning.Cases.Users;

namespace Samverkan.Matchning.Web.SignIn;

/// <summary>How an attempt to sign in went.</summary>
internal abstract record SignInResult
{
    private SignInResult()
    {
    }

    /// <summary>Signed in.</summary>
    public sealed record Done(UserAccount Account) : SignInResult;

    /// <summary>The password is right; a code is needed too.</summary>
    public sealed record NeedsCode(UserAccount Account) : SignInResult;

    /// <summary>The account is closed for a while after many attempts. Told only to those who know the password.</summary>
    public sealed record Locked(DateTimeOffset Until) : SignInResult;

    /// <summary>Name, password or code is wrong. Which one is not told.</summary>
    public sealed record Wrong : SignInResult;
}
