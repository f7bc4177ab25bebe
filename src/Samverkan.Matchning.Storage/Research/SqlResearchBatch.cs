using System.Data.Common;
using System.Globalization;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Import;

namespace Samverkan.Matchning.Storage.Research;

/// <summary>One transaction of an import. Its statements are compiled once, since they run for each of some hundred records.</summary>
internal sealed class SqlResearchBatch(DbConnection connection, DbTransaction transaction, SqlFolder sql) : IResearchBatch, IDisposable
{
    private const int MaxRead = 5_000;
    private readonly Dictionary<string, DbCommand> _commands = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DuplicateCandidate> _read = new(StringComparer.Ordinal); // titles of a series find the same ones again and again

    public StoredSource? Source(long sourceKey)
    {
        using var reader = Command("source", ("key", sourceKey)).ExecuteReader();
        return reader.Read() ? new StoredSource(reader.GetInt64(0), reader.GetString(1), reader.GetInt64(2), ResearchJson.ReadHashes(reader.GetString(3))) : null;
    }

    public IReadOnlyList<StoredCandidate> Candidates(IReadOnlyList<long> keys, int limit)
    {
        var list = $"[{string.Join(',', keys.Select(key => key.ToString(CultureInfo.InvariantCulture)))}]";
        using var reader = Command("candidates", ("keys", list), ("limit", limit)).ExecuteReader();
        var found = new List<StoredCandidate>();
        while (reader.Read())
        {
            found.Add(new StoredCandidate(reader.GetString(0), Read(reader.GetString(1))));
        }

        return found;
    }

    public ResearchItem? Find(string id) => Command("item", ("id", id)).ExecuteScalar() is string item ? ResearchJson.ReadItem(item) : null;

    public int SourcesOf(string id) => Convert.ToInt32(Command("sources-of", ("id", id)).ExecuteScalar(), CultureInfo.InvariantCulture);

    public void Put(ResearchItem item, DuplicateCandidate? candidate)
    {
        var number = Convert.ToInt64(
            Command("put", ("id", item.Id), ("item", RecordJson.Write(item)), ("candidate", candidate is null ? null : ResearchJson.Write(candidate)))
                .ExecuteScalar(),
            CultureInfo.InvariantCulture);
        Command("remove-profile", ("number", number)).ExecuteNonQuery();
        if (item.Year is not { } year || item.ResearchKind == ResearchKind.StudentThesis)
        {
            return; // what is not dated cannot be recent, and a student's thesis is not its university's research
        }

        foreach (var university in item.UniversityIds)
        {
            foreach (var area in item.Areas)
            {
                Command("put-profile", ("university", university), ("area", area), ("year", year), ("number", number)).ExecuteNonQuery();
            }
        }
    }

    public void AddKeys(string id, IReadOnlyList<long> keys)
    {
        foreach (var key in keys)
        {
            Command("put-key", ("key", key), ("id", id)).ExecuteNonQuery();
        }
    }

    public void PutSource(long sourceKey, StoredSource source) =>
        Command(
            "put-source", ("key", sourceKey), ("hash", source.ContentHash), ("id", source.ResearchId), ("run", source.Run),
            ("earlier", ResearchJson.Write(source.Earlier))).ExecuteNonQuery();

    public void RemoveSource(long sourceKey) => Command("remove-source", ("key", sourceKey)).ExecuteNonQuery();

    public void Remove(string id) => Command("remove", ("id", id)).ExecuteNonQuery();

    public void PutHarvest(HarvestState state) =>
        Command("put-harvest", ("source", state.Source), ("token", state.Token), ("from", state.From), ("next", state.Next)).ExecuteNonQuery();

    public void Dispose()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }
    }

    private DuplicateCandidate Read(string json)
    {
        if (!_read.TryGetValue(json, out var candidate))
        {
            if (_read.Count == MaxRead)
            {
                _read.Clear();
            }

            _read[json] = candidate = ResearchJson.ReadCandidate(json);
        }

        return candidate;
    }

    private DbCommand Command(string name, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (!_commands.TryGetValue(name, out var command))
        {
            _commands[name] = command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = sql[name];
            foreach (var (parameter, _) in parameters)
            {
                var added = command.CreateParameter();
                added.ParameterName = parameter;
                command.Parameters.Add(added);
            }
        }

        for (var i = 0; i < parameters.Length; i++)
        {
            command.Parameters[i].Value = parameters[i].Value ?? DBNull.Value;
        }

        return command;
    }
}
