using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Samverkan.Matchning.Cases.Export;

namespace Samverkan.Matchning.Web.Pages.Arenden;

/// <summary>A case as a zip file, written straight to the response: it may be larger than the memory should hold.</summary>
internal sealed class ZipResult(CaseExport export, ICaseExporter exporter, string fileName) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = "application/zip";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(fileName);
        response.Headers[HeaderNames.ContentDisposition] = disposition.ToString();
        await exporter.WriteAsync(export, response.Body, context.HttpContext.RequestAborted);
    }
}
