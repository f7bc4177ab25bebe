using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Language.Classification;
using Samverkan.Matchning.Learning.Passages;
using Samverkan.Matchning.Tests.Corpus;

namespace Samverkan.Matchning.Tests.Learning.Passages;

public sealed class TrainingCheckTests : IDisposable
{
    private readonly TemporaryCorpus corpus = new();

    public void Dispose() => corpus.Dispose();

    private string Training => Path.Combine(corpus.Folder, "traning");

    [Fact]
    public void a_passage_is_read_with_all_its_fields()
    {
        var passages = LabelledPassages.Read(Training);
        Assert.Equal(2, passages.Count);
        Assert.Equal("rektor-0001", passages[0].Id);
        Assert.Equal("Frånvaron ökar i årskurs nio och ingen ringer hem.", passages[0].Text);
        Assert.Equal(["narvaro"], passages[0].Labels);
        Assert.Equal((PassageRole.Problem, PassageStyle.Prose, DataSplit.Train), (passages[0].Role, passages[0].Style, passages[0].Split));
        Assert.Equal((SchoolForm.CompulsorySchool, "Nuläge"), (passages[0].SchoolForm, passages[0].Heading));
        Assert.Equal((null, null), (passages[1].SchoolForm, passages[1].Heading));
    }

    [Fact]
    public void an_assignment_is_read_with_all_its_fields()
    {
        var example = Assert.Single(RoutingExamples.Read(Training));
        Assert.Equal(("routing-a-0001", RoutingTarget.Spsm, DataSplit.Train), (example.Id, example.To, example.Split));
        Assert.Equal("Elevhälsa på organisationsnivå.", example.Why);
    }

    [Theory]
    [InlineData("\"role\":\"problem\"", "\"role\":\"bekymmer\"", "Fältet ”role” kan inte vara ”bekymmer”. Möjliga värden är problem, orsak, styrka, plan, bakgrund.")]
    [InlineData("\"style\":\"loptext\"", "\"style\":\"prosa\"", "Fältet ”style” kan inte vara ”prosa”.")]
    [InlineData("\"schoolForm\":\"grundskola\"", "\"schoolForm\":\"skolan\"", "Fältet ”schoolForm” kan inte vara ”skolan”.")]
    [InlineData("\"split\":\"train\"", "\"split\":\"test\"", "Fältet ”split” kan inte vara ”test”.")]
    [InlineData("\"labels\":[\"narvaro\"]", "\"labels\":[\"skolk\"]", "Området ”skolk” finns inte i problem-areas.yaml.")]
    [InlineData("\"labels\":[\"narvaro\"]", "\"labels\":[\"narvaro\",\"narvaro\"]", "Samma område står två gånger.")]
    [InlineData("\"labels\":[\"narvaro\"]", "\"labels\":\"narvaro\"", "Fältet ”labels” ska vara en lista av texter.")]
    [InlineData("\"role\":\"problem\"", "\"role\":\"styrka\"", "Ett stycke med rollen ”styrka” ska inte ha några områden.")]
    [InlineData("\"heading\":", "\"rubrik\":", "Fältet ”rubrik” finns inte. Möjliga fält är id, text,")]
    [InlineData("\"id\":\"rektor-0001\"", "\"id\":\"lärare-0001\"", "Id ”lärare-0001” ska vara filens namn, ett bindestreck och fyra siffror.")]
    [InlineData("\"id\":\"rektor-0001\",", "", "Fältet ”id” saknas.")]
    [InlineData("\"text\":\"Frånvaron ökar i årskurs nio och ingen ringer hem.\"", "\"text\":\" \"", "Fältet ”text” ska vara en text som inte är tom.")]
    [InlineData("\"heading\":\"Nuläge\"}", "\"heading\":\"Nuläge\"", "Raden är inte ett JSON-objekt.")]
    public void a_fault_of_a_line_is_told(string from, string to, string expected)
    {
        corpus.Change(SampleCorpus.Passages, from, to);
        Assert.Contains(corpus.Errors(), told => told.StartsWith($"{SampleCorpus.Passages}:1: {expected}", StringComparison.Ordinal));
    }

    [Fact]
    public void a_document_that_is_broken_off_and_taken_up_again_is_told()
    {
        var rows = Enumerable.Range(1, 3).Select(number => "{\"id\":\"lärare-000" + number + "\",\"text\":\"Stycke nummer " + number
            + " handlar om något helt annat.\",\"labels\":[],\"role\":\"bakgrund\",\"schoolForm\":\"grundskola\",\"style\":\"loptext\",\"split\":\"train\",\"document\":\""
            + (number == 2 ? "b" : "a") + "\"}");
        File.WriteAllLines(Path.Combine(Training, "lärare.jsonl"), rows);
        Assert.Equal(["traning/lärare.jsonl:3: Dokumentet ”a” har börjat tidigare i filen. Ett dokuments stycken ska stå i följd."], corpus.Errors());
    }

    [Fact]
    public void a_fault_of_an_assignment_is_told()
    {
        corpus.Change(SampleCorpus.Assignments, "\"to\":\"spsm\"", "\"to\":\"kommunen\"");
        Assert.StartsWith(
            "traning/routing-a.jsonl:1: Fältet ”to” kan inte vara ”kommunen”. Möjliga värden är spsm, larosate, bada, konsult, huvudman.",
            Assert.Single(corpus.Errors()),
            StringComparison.Ordinal);
    }

    [Fact]
    public void an_id_is_used_once()
    {
        corpus.Change(SampleCorpus.Passages, "rektor-0002", "rektor-0001");
        Assert.Equal(["traning/rektor.jsonl:2: Id ”rektor-0001” finns redan på rad 1 i traning/rektor.jsonl."], corpus.Errors());
    }

    [Fact]
    public void a_file_belongs_to_one_split()
    {
        corpus.Change(SampleCorpus.Passages, "\"huvudman\",\"style\":\"loptext\",\"split\":\"train\"", "\"huvudman\",\"style\":\"loptext\",\"split\":\"validation\"");
        Assert.Equal(
            ["traning/rektor.jsonl:2: Delmängden är ”validation” men filen börjar med ”train”. En fil hör till en delmängd."], corpus.Errors());
    }

    [Theory]
    [InlineData("validation", true)]
    [InlineData("train", false)]
    public void a_passage_that_has_wandered_to_another_file_is_an_error_when_it_is_measured_on(string split, bool isError)
    {
        corpus.Write(
            "traning/utredare.jsonl",
            $$"""{"id":"utredare-0001","text":"Vi ser att frånvaron ökar i årskurs nio och ingen ringer hem.","labels":["narvaro"],"role":"problem","schoolForm":"grundskola","style":"loptext","split":"{{split}}"}""");
        Assert.Equal(["traning/utredare.jsonl:1: Texten är till 62 procent densamma som i traning/rektor.jsonl:1."], isError ? corpus.Errors() : corpus.Warnings());
    }

    [Fact]
    public void faulty_training_texts_are_not_used()
    {
        corpus.Change(SampleCorpus.Passages, "\"role\":\"problem\"", "\"role\":\"bekymmer\"");
        var error = Assert.Throws<MisconfiguredException>(() => LabelledPassages.Read(Training));
        Assert.Equal("traning-ogiltig", error.Code);
        Assert.Contains("traning/rektor.jsonl:1:", error.Message, StringComparison.Ordinal);
    }
}
