using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Samverkan.Matchning.Storage.Sqlite.Search;

/// <summary>
/// What every record is filtered, scored and sorted by, one array a column: about 60 bytes a record. Rows are only added; those who read
/// the first n may do so while others add.
/// </summary>
internal sealed class RecordColumns
{
    private const int FixedLength = sizeof(int) + sizeof(int) + sizeof(float) + TitleKeyLength + sizeof(ushort);
    private const int TitleKeyLength = 16;
    private static readonly CompareInfo Swedish = CultureInfo.GetCultureInfo("sv-SE").CompareInfo;
    private int[] _profiles = [];
    private int[] _areaLists = [];
    private float[] _lengths = [];
    private UInt128[] _titleKeys = [];
    private int[] _idStarts = [0];
    private byte[] _ids = [];

    /// <summary>Number of rows.</summary>
    public int Count { get; private set; }

    /// <summary>Codes of the records' attributes without areas.</summary>
    public ReadOnlySpan<int> Profiles => _profiles;

    /// <summary>Codes of the records' lists of areas.</summary>
    public ReadOnlySpan<int> AreaLists => _areaLists;

    /// <summary>Lengths in weighted terms.</summary>
    public ReadOnlySpan<float> Lengths => _lengths;

    /// <summary>The beginnings of the titles' sort keys: different keys are in Swedish alphabetical order.</summary>
    public ReadOnlySpan<UInt128> TitleKeys => _titleKeys;

    /// <summary>The id of a record in UTF-8; by bytes is ordinal order.</summary>
    public ReadOnlySpan<byte> Id(int number) => _ids.AsSpan(_idStarts[number].._idStarts[number + 1]);

    /// <summary>The whole sort key of a title.</summary>
    public static byte[] SortKey(string title) => Swedish.GetSortKey(title, CompareOptions.IgnoreCase).KeyData;

    /// <summary>Writes a row as bytes.</summary>
    public static void Write(List<byte> target, RecordRow row)
    {
        var id = Encoding.UTF8.GetBytes(row.Id);
        Span<byte> bytes = stackalloc byte[FixedLength];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, row.Profile);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[4..], row.AreaList);
        BinaryPrimitives.WriteSingleLittleEndian(bytes[8..], row.Length);
        var key = SortKey(row.Title);
        key.AsSpan(0, Math.Min(key.Length, TitleKeyLength)).CopyTo(bytes[12..]);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes[28..], checked((ushort)id.Length));
        target.AddRange(bytes);
        target.AddRange(id);
    }

    /// <summary>Adds rows that <see cref="Write"/> wrote one after the other.</summary>
    public void Add(ReadOnlySpan<byte> rows, int count)
    {
        Reserve(Count + count, rows.Length);
        for (var i = 0; i < count; i++)
        {
            _profiles[Count] = BinaryPrimitives.ReadInt32LittleEndian(rows);
            _areaLists[Count] = BinaryPrimitives.ReadInt32LittleEndian(rows[4..]);
            _lengths[Count] = BinaryPrimitives.ReadSingleLittleEndian(rows[8..]);
            _titleKeys[Count] = BinaryPrimitives.ReadUInt128BigEndian(rows[12..]);
            var id = rows.Slice(FixedLength, BinaryPrimitives.ReadUInt16LittleEndian(rows[28..]));
            id.CopyTo(_ids.AsSpan(_idStarts[Count]));
            _idStarts[Count + 1] = _idStarts[Count] + id.Length;
            rows = rows[(FixedLength + id.Length)..];
            Count++;
        }
    }

    /// <summary>Adds a place for a number that no record has any more.</summary>
    public void AddGap() => Add(new byte[FixedLength], 1);

    private void Reserve(int rows, int idBytes)
    {
        if (rows > _profiles.Length)
        {
            var capacity = Math.Max(rows, _profiles.Length * 2);
            Array.Resize(ref _profiles, capacity);
            Array.Resize(ref _areaLists, capacity);
            Array.Resize(ref _lengths, capacity);
            Array.Resize(ref _titleKeys, capacity);
            Array.Resize(ref _idStarts, capacity + 1);
        }

        if (_idStarts[Count] + idBytes > _ids.Length)
        {
            Array.Resize(ref _ids, Math.Max(_idStarts[Count] + idBytes, _ids.Length * 2));
        }
    }
}

/// <summary>A record's row of the columns.</summary>
/// <param name="Id">Id of the record.</param>
/// <param name="Title">Its title.</param>
/// <param name="Profile">Code of its attributes without areas.</param>
/// <param name="AreaList">Code of its list of areas.</param>
/// <param name="Length">Sum of its weighted term frequencies.</param>
internal readonly record struct RecordRow(string Id, string Title, int Profile, int AreaList, float Length);
