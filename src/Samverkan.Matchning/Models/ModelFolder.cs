namespace Samverkan.Matchning.Models;

/// <summary>Where each model lies in a models folder: one folder a model, with its card and its figures beside it.</summary>
/// <param name="Root">The models folder.</param>
public sealed record ModelFolder(string Root)
{
    /// <summary>Word counts for stemming and compound splitting.</summary>
    public string Lexicon => Path.Combine(Root, "lexikon", "lexikon.gz");

    /// <summary>The embedding table.</summary>
    public string Embeddings => Path.Combine(Root, "inbaddning", "inbaddning.bin");

    /// <summary>The passage classifier.</summary>
    public string Classifier => Path.Combine(Root, "klassificerare", "klassificerare.bin");

    /// <summary>The router's learned part.</summary>
    public string Router => Path.Combine(Root, "dirigering", "dirigering.bin");

    /// <summary>The search has no model of its own; its card and figures lie here.</summary>
    public string Search => Path.Combine(Root, "sokning", "sokning");
}
