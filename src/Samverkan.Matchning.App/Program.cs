using System.Globalization;
using System.Text;
using Samverkan.Matchning.App;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Console.InputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentCulture =
    CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("sv-SE");
return await CommandLine.RunAsync(args);
