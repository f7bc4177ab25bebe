using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Samverkan.Matchning.Web.Parts;

/// <summary>Rules that hold for all pages: Swedish messages, and no requirement that a page has not stated itself.</summary>
internal static class SwedishPages
{
    public static void Configure(RazorPagesOptions options) => options.RootDirectory = "/Pages";

    public static void Configure(MvcOptions options)
    {
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        Translate(options.ModelBindingMessageProvider);
    }

    private static void Translate(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((value, field) => $"”{value}” går inte att använda som {field}.");
        messages.SetMissingBindRequiredValueAccessor(field => $"Ange {field}.");
        messages.SetMissingKeyOrValueAccessor(() => "Ange ett värde.");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "Begäran saknar innehåll.");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"”{value}” går inte att använda.");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Värdet går inte att använda.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Ange ett tal.");
        messages.SetUnknownValueIsInvalidAccessor(field => $"Värdet går inte att använda som {field}.");
        messages.SetValueIsInvalidAccessor(value => $"”{value}” går inte att använda.");
        messages.SetValueMustBeANumberAccessor(field => $"Ange {field} som ett tal.");
        messages.SetValueMustNotBeNullAccessor(_ => "Ange ett värde.");
    }
}
