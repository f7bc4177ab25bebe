using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Samverkan.Matchning.Web.Pages.Om;

/// <summary>The accessibility statement that the law asks for.</summary>
[AllowAnonymous]
internal sealed class TillganglighetModel : PageModel;
