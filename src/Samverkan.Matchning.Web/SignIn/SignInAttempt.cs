using Samverkan.Matchning.Cases.Users;

namespace Samverkan.Matchning.Web.SignIn;

/// <summary>How an attempt to sign in went.</summary>
internal abstract record SignInAttempt
{
    private SignInAttempt()
    {
    }

    /// <summary>Signed in.</summary>
    public sealed record Done(UserAccount Account) : SignInAttempt;

    /// <summary>The password is right; a code is needed too.</summary>
    public sealed record NeedsCode(UserAccount Account) : SignInAttempt;

    /// <summary>The account is closed for a while after many attempts. Told only to those who know the password.</summary>
    public sealed record Locked(DateTimeOffset Until) : SignInAttempt;

    /// <summary>Name, password or code is wrong. Which one is not told.</summary>
    public sealed record Wrong : SignInAttempt;
}
