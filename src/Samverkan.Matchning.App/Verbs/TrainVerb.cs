using System.CommandLine;
using Samverkan.Matchning.App.Output;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Language.Classification;
using Samverkan.Matchning.Language.Embeddings;
using Samverkan.Matchning.Language.Embeddings.Training;
using Samverkan.Matchning.Learning;
using Samverkan.Matchning.Learning.Classification;
using Samverkan.Matchning.Learning.Embeddings;
using Samverkan.Matchning.Learning.Passages;
using Samverkan.Matchning.Learning.Routing;
using Samverkan.Matchning.Learning.Texts;
using Samverkan.Matchning.Models;
using Spectre.Console;

namespace Samverkan.Matchning.App.Verbs;

/// <summary><c>samverkan train</c>: makes the models anew.</summary>
internal static class TrainVerb
{
    public static Command Create() => new("train", """
        Tränar modellerna på nytt. Samma underlag och samma frö ger samma modell.

        Exempel:
          samverkan train embeddings --text regeringen.jsonl.gz --text sfs.jsonl.gz --thesaurus /usr/share/mythes/th_sv_SE_v2.dat
          samverkan train classifier
          samverkan train routing
        """)
    {
        Embeddings(), Classifier(), Routing(),
    };

    private static Command Embeddings()
    {
        var texts = new Option<string[]>("--text")
        {
            Description = "Textsamling i JSON Lines (.jsonl eller .jsonl.gz) med fälten id, title, text och gärna summary. Kan anges flera gånger.",
            Required = true,
            HelpName = "FIL",
        };
        var thesaurus = new Option<string?>("--thesaurus") { Description = "Synonymordbok i MyThes-format, till exempel den i Debians paket mythes-sv.", HelpName = "FIL" };
        var seed = SharedOptions.Number("--seed", "Frö för allt slumpmässigt.", 1, 0, int.MaxValue);
        var steps = SharedOptions.Number("--steps", "Antal steg för varje tabell.", new EmbeddingTrainerOptions().Steps, 1, 10_000_000);
        var members = SharedOptions.Number("--members", "Antal tabeller som tränas från olika frön och slås ihop. Fler ger jämnare vektorer och tar längre tid.", new EmbeddingTrainerOptions().Members, 1, 32);
        var work = new Option<string>("--work")
        {
            Description = "Arbetsmapp. En träning som avbryts fortsätter härifrån när du kör samma kommando igen. Under träningen behövs ungefär 1,1 GB.",
            DefaultValueFactory = _ => Path.Combine("data", "traning"),
            HelpName = "MAPP",
        };
        var corpus = SharedOptions.Corpus();
        var models = SharedOptions.Models();
        var command = new Command("embeddings", """
            Tränar lexikon och inbäddningar på texter och på korpusen. Tar ungefär tio minuter på två kärnor.
            Avbryts träningen så fortsätter den där den var när du kör samma kommando igen, och ger samma modell.

            Exempel:
              samverkan train embeddings --text regeringen.jsonl.gz --thesaurus /usr/share/mythes/th_sv_SE_v2.dat
            """)
        {
            texts, thesaurus, seed, steps, members, work, corpus, models,
        };
        command.SetAction((result, cancellation) => Task.Run(
            () =>
            {
                var corpusFolder = Folders.Corpus(result.GetValue(corpus));
                var folder = new ModelFolder(Folders.Models(result.GetValue(models)));
                var collections = result.GetRequiredValue(texts).Select(TextDocumentFile.Read).ToArray();
                var options = new EmbeddingTrainerOptions { Seed = result.GetValue(seed), Steps = result.GetValue(steps), Members = result.GetValue(members) };
                var synonyms = result.GetValue(thesaurus) is { } file ? Thesaurus.Read(file) : [];
                using var lexicon = new ReplacingFile(folder.Lexicon);
                using var model = new ReplacingFile(folder.Embeddings);
                var report = ProgressBar.Run(progress => new EmbeddingTraining(options, result.GetRequiredValue(work)).Run(
                    collections, synonyms, CorpusSnapshot.Load(corpusFolder), LabelledPassages.Read(Path.Combine(corpusFolder, "traning")),
                    lexicon.Stream, model.Stream, progress, cancellation));
                lexicon.Commit();
                model.Commit();
                ModelCards.WriteEmbeddings(folder, report, options);
                CommandLine.Out.MarkupLineInterpolated($"Klart: {report.Words} ord i lexikonet och {report.Stems + report.Buckets} rader i inbäddningen. Träna nu om klassificeraren och dirigeringen.");
            },
            cancellation));
        return command;
    }

    private static Command Classifier() => FromLabelledTexts(
        "classifier", """
            Tränar klassificeraren på de märkta styckena i corpus/traning.

            Exempel:
              samverkan train classifier
            """,
        folder => folder.Classifier, "Klart: klassificeraren är tränad. Mät den med samverkan evaluate classifier.",
        input =>
        {
            var model = new ClassifierTraining(new PassageClassifierOptions()).Run(
                CorpusSnapshot.Load(input.CorpusFolder), LabelledPassages.Read(input.TrainingFolder), input.Analyzer, input.Embeddings, input.Progress,
                input.Cancellation);
            return stream => PassageClassifierFile.Save(stream, model);
        });

    private static Command Routing() => FromLabelledTexts(
        "routing", """
            Tränar dirigeringens lärda del på exemplen i corpus/traning. Den använder klassificeraren, så träna den först.

            Exempel:
              samverkan train routing
            """,
        folder => folder.Router, "Klart: dirigeringen är tränad. Mät den med samverkan evaluate routing.",
        input =>
        {
            input.Progress.Report(new TrainingProgress("Tränar dirigeringen", 0));
            var classifier = LanguageModels.Read(input.Models.Classifier, PassageClassifier.Load);
            return RouterTraining.Run(RoutingExamples.Read(input.TrainingFolder), input.Analyzer, input.Embeddings, classifier).Save;
        });

    /// <summary>A verb that trains one model from the labelled texts, with the lexicon and embeddings that are there.</summary>
    /// <param name="name">The verb.</param>
    /// <param name="help">Its help.</param>
    /// <param name="target">The file that the model replaces.</param>
    /// <param name="done">What is said when it is done.</param>
    /// <param name="train">Trains, and gives what writes the model.</param>
    private static Command FromLabelledTexts(
        string name, string help, Func<ModelFolder, string> target, string done, Func<TrainingInput, Action<Stream>> train)
    {
        var corpus = SharedOptions.Corpus();
        var models = SharedOptions.Models();
        var command = new Command(name, help) { corpus, models };
        command.SetAction((result, cancellation) => Task.Run(
            () =>
            {
                var corpusFolder = Folders.Corpus(result.GetValue(corpus));
                var folder = new ModelFolder(Folders.Models(result.GetValue(models)));
                var (analyzer, embeddings) = LanguageModels.LoadText(folder);
                using var file = new ReplacingFile(target(folder));
                var save = ProgressBar.Run(progress => train(
                    new TrainingInput(folder, corpusFolder, Path.Combine(corpusFolder, "traning"), analyzer, embeddings, progress, cancellation)));
                ModelBinding.Write(file.Stream, embeddings.Fingerprint);
                save(file.Stream);
                file.Commit();
                CommandLine.Out.MarkupLineInterpolated($"{done}");
            },
            cancellation));
        return command;
    }

    private sealed record TrainingInput(
        ModelFolder Models, string CorpusFolder, string TrainingFolder, SwedishAnalyzer Analyzer, EmbeddingModel Embeddings, IProgress<TrainingProgress> Progress,
        CancellationToken Cancellation);
}
