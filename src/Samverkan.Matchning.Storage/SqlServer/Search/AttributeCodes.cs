using System.Text.Json;
using Dapper;
using Microsoft.Data.SqlClient;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Storage.SqlServer.Search;

/// <summary>Gives each combination of attributes, and each list of areas, a small number within a generation.</summary>
internal sealed class AttributeCodes
{
    private readonly Dictionary<string, int> _profiles;
    private readonly Dictionary<string, int> _areaLists;

    /// <summary>Starts from what a generation has.</summary>
    public AttributeCodes(IEnumerable<string> profiles, IEnumerable<string> areaLists)
    {
        _profiles = Numbered(profiles);
        _areaLists = Numbered(areaLists);
    }

    /// <summary>Number of a record's attributes without areas.</summary>
    public int Profile(RecordAttributes attributes) => Of(_profiles, RecordJson.Write(attributes with { Areas = [] }));

    /// <summary>Number of a list of areas.</summary>
    public int AreaList(IReadOnlyList<string> areas) => Of(_areaLists, JsonSerializer.Serialize(areas));

    /// <summary>Writes those that the generation lacks.</summary>
    public void Save(SqlConnection connection, SqlTransaction transaction, SqlFolder sql, int generation)
    {
        connection.Execute(sql["insert-profiles"], new { generation, rows = Rows(_profiles) }, transaction);
        connection.Execute(sql["insert-area-lists"], new { generation, rows = Rows(_areaLists) }, transaction);
    }

    private static Dictionary<string, int> Numbered(IEnumerable<string> known) => known.Select((json, code) => (json, code)).ToDictionary(row => row.json, row => row.code, StringComparer.Ordinal);

    private static string Rows(Dictionary<string, int> codes) => JsonSerializer.Serialize(codes.Select(row => new { Code = row.Value, Json = row.Key }));

    private static int Of(Dictionary<string, int> codes, string json)
    {
        if (!codes.TryGetValue(json, out var code))
        {
            codes[json] = code = codes.Count;
        }

        return code;
    }
}
