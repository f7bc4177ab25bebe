using System.Text.Json;

namespace Samverkan.Matchning.Storage.Qdrant.Protocol;

/// <summary>What every answer is wrapped in.</summary>
internal sealed record Answer<T>(T Result);

/// <summary>The list of one search.</summary>
internal sealed record QueryAnswer(IReadOnlyList<ScoredPoint> Points);

/// <summary>A point found.</summary>
internal sealed record ScoredPoint(Guid Id, float Score, PointPayload? Payload);

/// <summary>Values of a field with counts.</summary>
internal sealed record FacetAnswer(IReadOnlyList<FacetHit> Hits);

/// <summary>A value, a text or a whole number, with its count.</summary>
internal sealed record FacetHit(JsonElement Value, int Count);

/// <summary>Number of points.</summary>
internal sealed record CountAnswer(int Count);

/// <summary>All aliases.</summary>
internal sealed record AliasesAnswer(IReadOnlyList<AliasDescription> Aliases);

/// <summary>A name and what it stands for.</summary>
internal sealed record AliasDescription(string AliasName, string CollectionName);

/// <summary>All collections.</summary>
internal sealed record CollectionsAnswer(IReadOnlyList<CollectionDescription> Collections);

/// <summary>A collection's name.</summary>
internal sealed record CollectionDescription(string Name);

/// <summary>A collection's layout and state.</summary>
internal sealed record CollectionInfo(string Status, CollectionConfig Config);

/// <summary>A collection's layout.</summary>
internal sealed record CollectionConfig(CollectionMetadata? Metadata);

/// <summary>What the server is; not wrapped.</summary>
internal sealed record VersionInfo(string Title, string Version);
