using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Samverkan.Matchning.Web.Http;

/// <summary>The number that an error page shows and the log line carries, so that one finds the other.</summary>
internal static class RequestReference
{
    /// <summary>The trace id in groups of four, short enough to be read out over the telephone.</summary>
    public static string Of(HttpContext context)
    {
        var trace = Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;
        return trace.Length < 12 ? trace : $"{trace[..4]}-{trace[4..8]}-{trace[8..12]}";
    }
}
