using Samverkan.Matchning.Learning.Passages;

namespace Samverkan.Matchning.Benchmarks.Peers;

/// <summary>A text classifier of others, trained on the same passages as ours.</summary>
internal interface IPeer
{
    /// <summary>Its name in the table, in Swedish.</summary>
    string Name { get; }

    /// <summary>The program it needs.</summary>
    string Tool { get; }

    /// <summary>Trains on some passages and scores others.</summary>
    /// <param name="areas">Slugs of the areas.</param>
    /// <param name="training">What it learns from.</param>
    /// <param name="scored">What it is asked about.</param>
    PeerScores Train(IReadOnlyList<string> areas, IReadOnlyList<LabelledPassage> training, IReadOnlyList<LabelledPassage> scored);
}

/// <summary>What a peer says of each passage.</summary>
/// <param name="Areas">Probability of each area.</param>
/// <param name="Roles">Probability of each role.</param>
internal sealed record PeerScores(double[][] Areas, double[][] Roles);
