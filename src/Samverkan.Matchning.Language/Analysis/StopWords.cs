using System.Collections.Frozen;

namespace Samverkan.Matchning.Language.Analysis;

/// <summary>Function words that say nothing about a topic. Negations and modals are not here: the classifier needs them.</summary>
public static class StopWords
{
    private static readonly FrozenSet<string> Words = (
        "och att i på som det är av för med till den en ett om de har vi man var så men från vid också eller sin sitt sina " +
        "än då nu när där här hur vad vilka vilken vilket denna detta dessa dem deras dess hon han hans hennes ni er ert era " +
        "jag mig min mitt mina du dig din ditt dina oss vår vårt våra sig själv själva bli blir blev blivit vara varit hade " +
        "ha kan över under genom efter före mellan mot hos bland utan inom samt både såväl även ju ut upp in ner redan " +
        "något någon några alla allt annan annat andra samma sådan sådant sådana varje respektive t.ex bl.a m.m osv dvs d.v.s " +
        "s.k m.fl etc ca åt ur per via").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether <paramref name="word"/> (lower case) is a stop word.</summary>
    public static bool Contains(string word) => Words.Contains(word);
}
