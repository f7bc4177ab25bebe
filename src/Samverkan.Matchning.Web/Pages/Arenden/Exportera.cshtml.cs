using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Export;
using Samverkan.Matchning.Cases.Files;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Arenden;

/// <summary>Exports a whole case as a zip file, for the archive or for a public-records request.</summary>
[Permit(Permission.ExportMasked)]
internal sealed class ExporteraModel(ReadCase read, ExportCase export, ICaseExporter exporter) : PageModel
{
    /// <summary>"ja" for a masked export, "nej" for one that is not; null until somebody chooses.</summary>
    [BindProperty]
    public string? Masked { get; set; }

    /// <summary>The case.</summary>
    public Case Case { get; private set; } = null!;

    /// <summary>The exports that the reader may make.</summary>
    public IEnumerable<Parts.Choice> Choices => new[]
    {
        new Parts.Choice("ja", "Med maskering", "Utan originaldokument, namn och kontaktuppgifter. För den som begär ut ärendet."),
        new Parts.Choice("nej", "Utan maskering", "Allt, med originaldokument och personuppgifter. För arkivet. Gör en sekretessprövning innan något lämnas ut."),
    }.Where(choice => choice.Value == "ja" || this.Actor().May(Permission.ExportUnmasked));

    public void OnGet(Guid id) => Case = read.Execute(this.Actor(), id);

    public IActionResult OnPost(Guid id)
    {
        Case = read.Execute(this.Actor(), id);
        if (Masked is not ("ja" or "nej"))
        {
            ModelState.AddModelError(nameof(Masked), "Välj om personuppgifter ska maskeras.");
            return Page();
        }

        var whole = export.Execute(this.Actor(), id, Masked == "ja");
        return new ZipResult(whole, exporter, SafeFileName.Of($"{Case.RegistryNumber} {(whole.IsMasked ? "maskat" : "fullständigt")}.zip"));
    }
}
