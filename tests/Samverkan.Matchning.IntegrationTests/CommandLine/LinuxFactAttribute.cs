namespace Samverkan.Matchning.IntegrationTests.CommandLine;

/// <summary>A test of signals, which only Linux has in this form.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux())
        {
            Skip = "Sends a signal, which is done on Linux.";
        }
    }
}
