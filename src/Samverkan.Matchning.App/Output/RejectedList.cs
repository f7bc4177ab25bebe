using System.Globalization;
using System.Text;
using Samverkan.Matchning.Import;

namespace Samverkan.Matchning.App.Output;

/// <summary>Writes every record that was left out to a file: number, code and reason, with tabs between.</summary>
internal sealed class RejectedList : IDisposable
{
    private readonly ReplacingFile _file;
    private readonly StreamWriter _writer;

    public RejectedList(string path)
    {
        _file = new ReplacingFile(path);
        _writer = new StreamWriter(_file.Stream, new UTF8Encoding(false)) { NewLine = "\n" };
        _writer.WriteLine("post\tkod\torsak");
    }

    public void Add(RejectedEntry entry) => _writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{entry.Number}\t{entry.Code}\t{entry.Reason}"));

    public void Commit()
    {
        _writer.Dispose();
        _file.Commit();
    }

    public void Dispose()
    {
        _writer.Dispose();
        _file.Dispose();
    }
}
