namespace Samverkan.Matchning.Corpus.Checks;

/// <summary>A university's areas are exactly the areas of its expertise: search uses the first, explanations the second.</summary>
internal static class ExpertiseCheck
{
    public static IEnumerable<CorpusIssue> Run(CorpusReadResult read)
    {
        foreach (var located in read.Records.Where(one => one.Record is University))
        {
            var university = (University)located.Record;
            var explained = university.Expertise.Select(expertise => expertise.Area).Where(area => area.Length > 0).ToList();
            foreach (var area in university.Areas.Except(explained))
            {
                yield return located.Error("områden", $"Området ”{area}” saknas i ”expertis”.");
            }

            foreach (var area in explained.Except(university.Areas))
            {
                yield return located.Error("expertis", $"Området ”{area}” i ”expertis” saknas i ”områden”.");
            }

            foreach (var area in explained.GroupBy(area => area).Where(same => same.Count() > 1))
            {
                yield return located.Error("expertis", $"Området ”{area.Key}” står två gånger i ”expertis”.");
            }
        }
    }
}
