using Samverkan.Matchning.Formats.Documents.Pdf;

namespace Samverkan.Matchning.Tests.Formats.Documents.Fixtures;

/// <summary>A test that needs programs on this machine; without them it is shown as skipped, with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ToolFactAttribute : FactAttribute
{
    public ToolFactAttribute(params string[] tools)
    {
        var missing = tools.Where(tool => ToolLocator.Find(tool) is null).ToList();
        if (missing.Count > 0)
        {
            Skip = $"Not installed: {string.Join(", ", missing)}.";
        }
    }
}
