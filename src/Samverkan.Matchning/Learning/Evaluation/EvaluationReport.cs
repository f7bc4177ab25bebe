using Samverkan.Matchning.Language.Evaluation;

namespace Samverkan.Matchning.Learning.Evaluation;

/// <summary>The figures of one model, ready to be printed, written as JSON or put in its card.</summary>
/// <param name="Name">What was measured: <c>classifier</c>, <c>routing</c>, <c>embeddings</c> or <c>search</c>.</param>
/// <param name="Data">What it was measured on, in Swedish.</param>
/// <param name="Figures">Headline figures.</param>
/// <param name="Tables">Details.</param>
/// <param name="Errors">The worst errors, the most confident first.</param>
public sealed record EvaluationReport(
    string Name, string Data, IReadOnlyList<Figure> Figures, IReadOnlyList<FigureTable> Tables, IReadOnlyList<EvaluationError> Errors);

/// <summary>A headline figure.</summary>
/// <param name="Key">Stable name in <c>metrics.json</c>.</param>
/// <param name="Label">Name in Swedish.</param>
/// <param name="Estimate">Value with its 95 % interval.</param>
public sealed record Figure(string Key, string Label, Estimate Estimate);

/// <summary>A table of figures.</summary>
/// <param name="Title">Title in Swedish.</param>
/// <param name="Columns">Names of the number columns.</param>
/// <param name="Rows">Name and numbers of each row.</param>
public sealed record FigureTable(string Title, IReadOnlyList<string> Columns, IReadOnlyList<(string Name, IReadOnlyList<double> Values)> Rows);

/// <summary>A case that the model got wrong.</summary>
/// <param name="Id">Which example.</param>
/// <param name="Text">Its text.</param>
/// <param name="Expected">What people said.</param>
/// <param name="Said">What the model said.</param>
public sealed record EvaluationError(string Id, string Text, string Expected, string Said);
