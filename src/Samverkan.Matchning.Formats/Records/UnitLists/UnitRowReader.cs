using Samverkan.Matchning.Cases.UnitLists;
using Samverkan.Matchning.Corpus;

namespace Samverkan.Matchning.Formats.Records.UnitLists;

/// <summary>Turns one row into a school unit, or says everything that is wrong with it.</summary>
internal sealed class UnitRowReader(SheetRow row, HeaderRow header)
{
    private const int MaxNameLength = 200;

    private readonly List<string> _reasons = [];
    private readonly List<string> _remarks = [];

    /// <summary>The row, or the reasons why it is none.</summary>
    public (UnitListRow? Row, UnitListRejection? Rejection) Read()
    {
        var forms = SchoolForms();
        var code = Code(isPreschool: forms.Count > 0 && forms.All(form => form == SchoolForm.Preschool));
        var name = Name(UnitListColumn.UnitName);
        var authority = Name(UnitListColumn.Authority);
        var organisation = OrganisationNumberOf(Cell(UnitListColumn.OrganisationNumber));
        var municipality = Optional(UnitListColumn.Municipality);
        var municipalityCode = Municipality();
        var years = Years();
        if (_reasons.Count > 0)
        {
            return (null, new UnitListRejection(row.Number, name.Length > 0 ? name : null, _reasons));
        }

        var county = municipalityCode is null ? null : MunicipalityCode.CountyOf(municipalityCode);
        return (new UnitListRow(row.Number, code, name, authority, organisation, municipality, municipalityCode, county, forms, years, _remarks), null);
    }

    private SheetCell Cell(UnitListColumn column)
    {
        var cell = header.Columns.TryGetValue(column, out var index) ? row[index] : SheetCell.Empty;
        if (cell.Kind is not (SheetCellKind.Error or SheetCellKind.NotComputed))
        {
            return cell;
        }

        _reasons.Add(cell.Kind == SheetCellKind.Error
            ? $"{ColumnNames.Heading(column)} visar ett formelfel ({cell.Text}). Rätta formeln eller skriv in värdet."
            : $"{ColumnNames.Heading(column)} är en formel utan sparat värde. Öppna filen i Excel, spara den och försök igen.");
        return SheetCell.Empty;
    }

    private string? Code(bool isPreschool)
    {
        var faults = _reasons.Count;
        var cell = Cell(UnitListColumn.UnitCode);
        var code = CodeCell.Digits(cell, SchoolUnitCode.Length, out var isPadded);
        if (code.Length == 0)
        {
            if (!isPreschool && _reasons.Count == faults)
            {
                _reasons.Add("Skolenhetskod saknas.");
            }

            return null;
        }

        if (!SchoolUnitCode.IsValid(code))
        {
            _reasons.Add(code.Length == SchoolUnitCode.Length - 1 && code.All(char.IsAsciiDigit)
                ? $"Skolenhetskoden {code} har 7 siffror men ska ha 8. En nolla först kan ha fallit bort i Excel."
                : $"Skolenhetskoden ”{Short(code)}” ska vara 8 siffror.");
            return null;
        }

        if (isPadded)
        {
            _remarks.Add($"Skolenhetskoden stod som ett tal; nollorna först lades till ({code}).");
        }

        return code;
    }

    private string Name(UnitListColumn column)
    {
        var faults = _reasons.Count;
        var text = Cell(column).Text;
        if (text.Length == 0 && _reasons.Count == faults)
        {
            _reasons.Add($"{ColumnNames.Heading(column)} saknas.");
        }
        else if (text.Length > MaxNameLength)
        {
            _reasons.Add($"{ColumnNames.Heading(column)} är längre än {MaxNameLength} tecken.");
        }

        return Short(text);
    }

    private string? Optional(UnitListColumn column) => Cell(column).Text is { Length: > 0 } text ? Short(text) : null;

    private string? OrganisationNumberOf(SheetCell cell)
    {
        var text = CodeCell.Digits(cell, 10, out _);
        if (text.Length == 0)
        {
            return null;
        }

        switch (OrganisationNumber.Check(text, out var number))
        {
            case OrganisationNumberCheck.Valid:
                return number;
            case OrganisationNumberCheck.Person:
                // Not repeated: it would carry a personnummer into the report.
                _reasons.Add("Organisationsnumret ser ut som ett personnummer och läses därför inte. Lämna fältet tomt.");
                return null;
            case OrganisationNumberCheck.WrongCheckDigit:
                _reasons.Add($"Organisationsnumret {Short(text)} har fel kontrollsiffra. Kontrollera att det är rätt avskrivet.");
                return null;
            case OrganisationNumberCheck.NotTenDigits:
                _reasons.Add($"Organisationsnumret ”{Short(text)}” ska vara 10 siffror, till exempel 212000-0142.");
                return null;
            default:
                throw new InvalidOperationException();
        }
    }

    private string? Municipality()
    {
        var code = CodeCell.Digits(Cell(UnitListColumn.MunicipalityCode), 4, out _);
        code = code.Length == 3 ? "0" + code : code;
        if (code.Length == 0)
        {
            return null;
        }

        if (MunicipalityCode.CountyOf(code) is null)
        {
            _reasons.Add($"Kommunkoden ”{Short(code)}” finns inte. Den ska vara 4 siffror, till exempel 0180.");
        }

        return code;
    }

    private IReadOnlyList<SchoolForm> SchoolForms()
    {
        var forms = SchoolFormWords.Read(Cell(UnitListColumn.SchoolForm).Text, out var unknown);
        _reasons.AddRange(unknown.Select(text => $"Skolformen ”{Short(text)}” känns inte igen. Skriv till exempel Grundskola eller Förskola."));
        return forms;
    }

    private string? Years()
    {
        var cell = Cell(UnitListColumn.Years);
        if (cell.IsEmpty)
        {
            return null;
        }

        var years = YearRange.Read(cell, out var wasDate);
        _remarks.AddRange((years, wasDate) switch
        {
            (null, _) => [$"Årskurserna ”{Short(cell.Text)}” gick inte att tolka och lämnades tomma."],
            (_, true) => [$"Excel hade gjort om årskurserna till ett datum; de lästes som {years}. Kontrollera."],
            _ => [],
        });
        return years;
    }

    private static string Short(string text) => text.Length <= MaxNameLength ? text : text[..MaxNameLength] + "…";
}
