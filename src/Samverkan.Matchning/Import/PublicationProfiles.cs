using System.Globalization;
using Samverkan.Matchning.Corpus;

namespace Samverkan.Matchning.Import;

/// <summary>Tells how much a university has published about an area. Thread-safe.</summary>
public interface IPublicationProfiles
{
    /// <summary>A university's recent publications about an area; null when there are none.</summary>
    PublicationProfile? Find(University university, ProblemArea area);
}

/// <summary>What a university has published about an area in recent years.</summary>
/// <param name="Count">Publications, student theses not counted.</param>
/// <param name="Area">Slug of the area.</param>
/// <param name="FromYear">First year that counts.</param>
/// <param name="Ids">Ids of the newest of them: the evidence, which can be looked up.</param>
public sealed record PublicationProfile(int Count, string Area, int FromYear, IReadOnlyList<string> Ids)
{
    private const double MostShare = 0.3;
    private const double HalfWay = 10;

    /// <summary>
    /// What the publications make of the value that people gave the university's expertise. They close at most 30 % of the way to 1, and
    /// half of that at 10 publications: <c>v + (1 − v)·0.3·n/(n + 10)</c>. A weaker expertise of 0.35 with 12 publications becomes
    /// 0.35 + 0.65·0.3·12/22 = 0.456, so that no number of publications lifts it above a strong one (0.85).
    /// </summary>
    public double Strengthen(double value) => value + ((1 - value) * MostShare * Count / (Count + HalfWay));

    /// <summary>"12 publikationer om frånvaro och närvaro sedan 2016".</summary>
    /// <param name="areaName">Name of the area.</param>
    public string Describe(string areaName)
    {
        ArgumentNullException.ThrowIfNull(areaName);
        return string.Create(
            CultureInfo.GetCultureInfo("sv-SE"),
            $"{Count:N0} {(Count == 1 ? "publikation" : "publikationer")} om {areaName.ToLowerInvariant()} sedan {FromYear:0}");
    }
}

/// <summary>Profiles out of the imported publications of this year and the ten before it.</summary>
/// <param name="store">The publications.</param>
/// <param name="clock">Tells which year it is.</param>
public sealed class PublicationProfiles(IResearchStore store, TimeProvider clock) : IPublicationProfiles
{
    private const int Years = 10;
    private const int IdsListed = 20;

    /// <inheritdoc/>
    public PublicationProfile? Find(University university, ProblemArea area)
    {
        ArgumentNullException.ThrowIfNull(university);
        ArgumentNullException.ThrowIfNull(area);
        var from = clock.GetLocalNow().Year - Years;
        var (count, ids) = store.Publications(university.Id, area.Slug, from, IdsListed);
        return count == 0 ? null : new PublicationProfile(count, area.Slug, from, ids);
    }
}
