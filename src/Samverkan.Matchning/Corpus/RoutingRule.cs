using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Corpus;

/// <summary>A rule of <c>routing.yaml</c>: when an assignment should be proposed to whom. The file's head says how conflicts are settled.</summary>
public sealed record RoutingRule
{
    /// <summary>Unique among the rules.</summary>
    public string Id { get; init; } = "";

    /// <summary>Whom it points at.</summary>
    public RoutingTarget To { get; init; }

    /// <summary>How much it weighs, 1–5.</summary>
    public int Strength { get; init; }

    /// <summary>Slugs of areas it is about; empty means any.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>Words that make it fire; empty means that the area is enough.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Words that stop it.</summary>
    public IReadOnlyList<string> ExceptWords { get; init; } = [];

    /// <summary>The reason shown to people.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The page the rule rests on, when there is one.</summary>
    public Uri? Source { get; init; }
}

/// <summary>Whom an assignment can be given to.</summary>
public enum RoutingTarget
{
    /// <summary>SPSM.</summary>
    [Slug("spsm", "SPSM")]
    Spsm,

    /// <summary>A university.</summary>
    [Slug("larosate", "Lärosäte")]
    University,

    /// <summary>SPSM and a university, a part each.</summary>
    [Slug("bada", "SPSM och lärosäte")]
    Both,

    /// <summary>A consultant.</summary>
    [Slug("konsult", "Konsult")]
    Consultant,

    /// <summary>The school authority itself.</summary>
    [Slug("huvudman", "Huvudmannen")]
    SchoolAuthority,
}
