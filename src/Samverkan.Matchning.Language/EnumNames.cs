using System.Reflection;
using System.Runtime.CompilerServices;

namespace Samverkan.Matchning.Language;

/// <summary>
/// Slugs and labels of enums, read once from their <see cref="SlugAttribute"/>s. Every value must carry one, and the values are
/// numbered from 0. The tables are not generic, because a dictionary compiled anew for each enum takes longer than reading the corpus.
/// </summary>
public static class EnumNames
{
    /// <summary>The slug of a value, as files write it.</summary>
    public static string Slug<T>(this T value) where T : struct, Enum => Of<T>.Table.Names[Unsafe.As<T, int>(ref value)].Slug;

    /// <summary>The Swedish label of a value, as people read it.</summary>
    public static string Label<T>(this T value) where T : struct, Enum => Of<T>.Table.Names[Unsafe.As<T, int>(ref value)].Label;

    /// <summary>Finds the value with a slug; case matters, because the slug is an identifier.</summary>
    public static bool TryParse<T>(string slug, out T value) where T : struct, Enum
    {
        var found = Of<T>.Table.Numbers.TryGetValue(slug, out var number);
        value = Unsafe.As<int, T>(ref number);
        return found;
    }

    /// <summary>All slugs of an enum in the order of its declaration.</summary>
    public static IReadOnlyList<string> Slugs<T>() where T : struct, Enum => Of<T>.Table.Slugs;

    private static class Of<T> where T : struct, Enum
    {
        public static readonly Table Table = new(typeof(T));
    }

    private sealed class Table
    {
        public Table(Type type)
        {
            var fields = type.GetFields(BindingFlags.Public | BindingFlags.Static);
            Names = new SlugAttribute[fields.Length];
            foreach (var field in fields)
            {
                var name = field.GetCustomAttribute<SlugAttribute>() ?? throw new InvalidOperationException($"{type.Name}.{field.Name} has no slug.");
                var number = (int)(field.GetRawConstantValue() ?? -1);
                Names[number] = name;
                Numbers.Add(name.Slug, number);
            }

            Slugs = Array.ConvertAll(Names, name => name.Slug);
        }

        public SlugAttribute[] Names { get; }

        public Dictionary<string, int> Numbers { get; } = new(StringComparer.Ordinal);

        public string[] Slugs { get; }
    }
}
