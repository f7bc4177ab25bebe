using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Samverkan.Matchning.Web.Pages.Om;

/// <summary>What the service is, and what it is not.</summary>
[AllowAnonymous]
internal sealed class IndexModel : PageModel;
