using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Samverkan.Matchning.Benchmarks.Measurements;

/// <summary>
/// Time that this thread has had on a processor: what a question costs one core, whatever else the machine does meanwhile. It still
/// includes waiting for memory that others keep busy.
/// </summary>
internal static partial class ThreadClock
{
    private const int ThreadCpuTime = 3; // CLOCK_THREAD_CPUTIME_ID

    /// <summary>Wall-clock and processor milliseconds of an action that stays on this thread; without Linux both are the wall clock's.</summary>
    public static (double Wall, double Cpu) Time(Action action)
    {
        var cpu = Now();
        var start = Stopwatch.GetTimestamp();
        action();
        var wall = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return (wall, OperatingSystem.IsLinux() ? Now() - cpu : wall);
    }

    private static double Now() => OperatingSystem.IsLinux() && Read(ThreadCpuTime, out var time) == 0 ? (time.Seconds * 1e3) + (time.Nanoseconds / 1e6) : 0;

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Read(int clock, out TimeSpec time);

    private struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
