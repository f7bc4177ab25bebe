using BenchmarkDotNet.Attributes;
using Samverkan.Matchning.Benchmarks.Measurements;
using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Language.Classification;
using Samverkan.Matchning.Language.Privacy;
using Samverkan.Matchning.Models;

namespace Samverkan.Matchning.Benchmarks.Micro;

/// <summary>The steps that a passage goes through, over a hundred passages at a time.</summary>
[MemoryDiagnoser]
public class LanguageBenchmarks
{
    private const int Count = 100;
    private string[] _texts = [];
    private PassageInput[] _inputs = [];
    private LanguageModels _models = null!;
    private PersonalDataDetector _detector = null!;

    /// <summary>Every fiftieth passage, so that all writers are there.</summary>
    [GlobalSetup]
    public void Load()
    {
        _models = LanguageModels.Load(new ModelFolder(Repository.Models));
        _detector = new PersonalDataDetector(_models.Analyzer.Lexicon);
        _texts = [.. TrainingTexts.Passages().Where((_, number) => number % 50 == 0).Take(Count)];
        _inputs = Array.ConvertAll(_texts, text => _models.Read(text) is var read ? new PassageInput(read.Tokens, [], read.Vector) : null!);
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int Tokenize() => _texts.Sum(text => Tokenizer.Tokenize(text).Count);

    [Benchmark(OperationsPerInvoke = Count)]
    public int Analyze() => _texts.Sum(text => _models.Analyzer.Analyze(text).Count);

    [Benchmark(OperationsPerInvoke = Count)]
    public float Embed() => _inputs.Sum(input => _models.Embeddings.Embed(input.Tokens)[0]);

    [Benchmark(OperationsPerInvoke = Count)]
    public int Classify() => _inputs.Sum(input => _models.Classifier.Classify(input).Labels.Count);

    [Benchmark(OperationsPerInvoke = Count)]
    public int Mask() => _texts.Sum(text => _detector.Mask(text).Spans.Count);
}
