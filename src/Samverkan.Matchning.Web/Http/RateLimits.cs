using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Http;

/// <summary>
/// How much one person may ask for. Everybody has a bucket of their own, so that one flood slows nobody else. Only those who have not
/// signed in share one by address, because an address is all that is known of them.
/// </summary>
internal static class RateLimits
{
    /// <summary>Policy for the forms where passwords and codes are tried.</summary>
    public const string SignIn = "inloggning";

    /// <summary>Policy for uploads and analyses: few at a time in the whole service, the rest wait their turn.</summary>
    public const string Upload = "uppladdning";

    private const int WaitingUploads = 8;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void AddRateLimits(this IServiceCollection services, LimitSettings limits) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (context, _) =>
        {
            var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window;
            context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => Bucket(Caller(context), limits.RequestsAMinute));
        options.AddPolicy(SignIn, context => FixedWindow(Address(context), limits.SignInsAMinute));
        options.AddConcurrencyLimiter(Upload, upload =>
        {
            upload.PermitLimit = limits.UploadsAtOnce;
            upload.QueueLimit = WaitingUploads;
        });
    });

    private static RateLimitPartition<string> Bucket(string caller, int requests) => RateLimitPartition.GetTokenBucketLimiter(caller, _ => new TokenBucketRateLimiterOptions
    {
        TokenLimit = requests,
        TokensPerPeriod = Math.Max(1, requests / 12),
        ReplenishmentPeriod = Window / 12,
    });

    private static RateLimitPartition<string> FixedWindow(string caller, int requests) => RateLimitPartition.GetFixedWindowLimiter(caller, _ => new FixedWindowRateLimiterOptions
    {
        PermitLimit = requests,
        Window = Window,
    });

    private static string Caller(HttpContext context) => context.User.ActorOrNull()?.UserId.ToString() ?? Address(context);

    private static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "okand";
}
