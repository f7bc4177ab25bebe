using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Language.Embeddings;
using Samverkan.Matchning.Language.Embeddings.Training;
using Samverkan.Matchning.Learning.Texts;

namespace Samverkan.Matchning.Learning.Embeddings;

/// <summary>
/// Where a training keeps its state between two steps, so that one that was killed goes on where it was. A checkpoint's name holds a
/// hash of everything that decides the result, so a training with other texts or settings never takes up somebody else's.
/// </summary>
/// <param name="folder">The folder; made when it is needed.</param>
/// <param name="fingerprint">Hash from <see cref="Fingerprint"/>.</param>
public sealed class TrainingWorkFolder(string folder, string fingerprint)
{
    private readonly string _checkpoints = $"{fingerprint[..16]}-*.kontrollpunkt";

    /// <summary>The finished table before it was made int8, for measuring what that cost.</summary>
    public string FloatFile => Path.Combine(folder, "inbaddning.flyttal");

    /// <summary>A hash of all that decides what a training gives: settings, texts, and the program itself.</summary>
    /// <param name="options">Settings.</param>
    /// <param name="documents">All documents trained on, in order.</param>
    /// <param name="own">Pairs from our own corpus and the thesaurus, in order.</param>
    public static string Fingerprint(EmbeddingTrainerOptions options, IEnumerable<TextDocument> documents, IEnumerable<RelatedTexts> own)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(own);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(string.Create(CultureInfo.InvariantCulture, $"{options}"));
        Add(typeof(EmbeddingTrainer).Module.ModuleVersionId.ToString());
        Add(typeof(EmbeddingTraining).Module.ModuleVersionId.ToString());
        foreach (var document in documents)
        {
            Add(document.Title);
            Add(document.Summary);
            Add(document.Text);
        }

        foreach (var pair in own)
        {
            Add(pair.Left);
            Add(pair.Right);
            Add(pair.Group);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Add(string text)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(text));
            hash.AppendData([0]);
        }
    }

    /// <summary>Where the state of one member of the ensemble is kept.</summary>
    public ITrainingCheckpoints Member(int number) => new Checkpoint(this, Path.Combine(folder, _checkpoints.Replace("*", $"{number}", StringComparison.Ordinal)));

    /// <summary>Keeps the finished table and forgets the checkpoints.</summary>
    public void Finish(EmbeddingTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        Replace(FloatFile, table.Save);
        foreach (var checkpoint in Directory.GetFiles(folder, _checkpoints))
        {
            File.Delete(checkpoint);
        }
    }

    /// <summary>The error that a damaged checkpoint becomes.</summary>
    public RejectedInputException Damaged(InvalidDataException error) => new(
        "kontrollpunkt-skadad",
        $"Den avbrutna träningen går inte att fortsätta: en fil i arbetsmappen är skadad. Ta bort filerna {_checkpoints} och kör kommandot igen.",
        error);

    /// <summary>The old file stays whole until the new one is.</summary>
    private void Replace(string path, Action<Stream> write)
    {
        Directory.CreateDirectory(folder);
        using (var stream = File.Create(path + ".ny"))
        {
            write(stream);
        }

        File.Move(path + ".ny", path, overwrite: true);
    }

    private sealed class Checkpoint(TrainingWorkFolder work, string file) : ITrainingCheckpoints
    {
        public int Every => 40;

        public Stream? Open() => File.Exists(file) ? File.OpenRead(file) : null;

        public void Save(Action<Stream> write) => work.Replace(file, write);
    }
}
