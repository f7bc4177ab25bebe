using Samverkan.Matchning.Corpus;

namespace Samverkan.Matchning.Learning.Passages;

/// <summary>An assignment that people have labelled with whom it should go to.</summary>
/// <param name="Id">The file's name and a number.</param>
/// <param name="Text">What the school authority wants help with.</param>
/// <param name="To">Whom it should go to.</param>
/// <param name="Why">The reason.</param>
/// <param name="Split">Whether it is learnt from or measured on.</param>
public sealed record RoutingExample(string Id, string Text, RoutingTarget To, string Why, DataSplit Split);
