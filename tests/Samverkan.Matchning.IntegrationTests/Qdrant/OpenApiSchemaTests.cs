using System.Text.Json.Nodes;

namespace Samverkan.Matchning.IntegrationTests.Qdrant;

/// <summary>The checker finds faults; without that, no fault would mean nothing.</summary>
public sealed class OpenApiSchemaTests
{
    private const string Filtered = """{"limit": 3, "filter": {"must": [{"key": "kind", "match": {"any": ["insats"]}}]}}""";

    [Theory]
    [InlineData("""{"a": 1, "b": ["x"]}""", null)]
    [InlineData("""{"a": 1, "c": null}""", null)]
    [InlineData("""{"b": ["x"]}""", "$ lacks a")]
    [InlineData("""{"a": 0}""", "$.a is out of range")]
    [InlineData("""{"a": 1.5}""", "$.a is no whole number")]
    [InlineData("""{"a": "1"}""", "$.a is no number")]
    [InlineData("""{"a": 1, "b": ["x", "z"]}""", "$.b[1] is \"z\", not one of [\"x\",\"y\"]")]
    [InlineData("""{"a": 1, "b": ["x", "x"]}""", "$.b repeats an item")]
    [InlineData("""{"a": 1, "d": 1}""", "$ has no property d")]
    [InlineData("""{"a": 1, "c": "5"}""", "$.c fits no alternative: $.c is no UUID")]
    public void A_value_is_checked_against_its_schema(string json, string? fault)
    {
        var description = JsonNode.Parse("""
            {"schemas": {
              "Thing": {"type": "object", "required": ["a"], "properties": {
                "a": {"type": "integer", "minimum": 1},
                "b": {"type": "array", "uniqueItems": true, "items": {"$ref": "#/schemas/Letter"}},
                "c": {"anyOf": [{"type": "string", "format": "uuid"}, {"nullable": true}]}}},
              "Letter": {"type": "string", "enum": ["x", "y"]}}}
            """)!.AsObject();
        var faults = new OpenApiSchema(description).Check(new JsonObject { ["$ref"] = "#/schemas/Thing" }, JsonNode.Parse(json));
        Assert.Equal(fault is null ? [] : [fault], faults);
    }

    [QdrantDescriptionFact]
    public void A_request_of_ours_is_as_described_and_one_with_a_slip_is_not()
    {
        const string Path = "/collections/samverkan/points/query";
        Assert.Empty(Check("POST", Path, Filtered));
        Assert.NotEmpty(Check("POST", Path, Filtered.Replace("any", "anyy", StringComparison.Ordinal)));
        Assert.NotEmpty(Check("POST", Path, Filtered.Replace("must", "musst", StringComparison.Ordinal)));
        Assert.NotEmpty(Check("POST", Path, Filtered.Replace("3", "0", StringComparison.Ordinal)));
        Assert.NotEmpty(Check("POST", Path, """{"query": {"fusion": "mean"}, "prefetch": []}"""));
        Assert.NotEmpty(Check("POST", "/collections/samverkan/points/search", Filtered));
        Assert.NotEmpty(Check("PATCH", Path, Filtered));
        Assert.NotEmpty(Check("POST", Path, Filtered, "waite"));
    }

    private static IReadOnlyList<string> Check(string method, string path, string json, params string[] query) =>
        QdrantDescription.Find()!.Check(new StubRequest(method, path, query, JsonNode.Parse(json), null));
}
