using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.App;

/// <summary>Exit codes of the command; the README documents them.</summary>
internal static class ExitCode
{
    public const int Ok = 0;
    public const int Unexpected = 1;
    public const int Usage = 2;
    public const int RejectedInput = 3;
    public const int NotFound = 4;
    public const int Misconfigured = 5;
    public const int Cancelled = 130;

    public static int Of(SamverkanException error) => error switch
    {
        RejectedInputException => RejectedInput,
        NotFoundException => NotFound,
        MisconfiguredException or UnavailableException => Misconfigured,
        _ => Unexpected,
    };
}
