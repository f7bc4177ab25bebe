using Samverkan.Matchning.Analyses;

namespace Samverkan.Matchning.Formats.Documents.Text;

/// <summary>
/// Reads plain text: paragraphs between blank lines, hard-wrapped or not, bullets, rows with tabs, and headings that are
/// underlined, numbered, in capitals, or short and alone above a paragraph. A form feed is a page break.
/// </summary>
internal static class PlainTextReader
{
    public static void Read(string text, AnalysisDocumentBuilder builder)
    {
        var pages = text.Split('\f').Select(page => page.ReplaceLineEndings("\n")).ToArray();
        var wrap = LineWrap.Measure(pages);
        for (var i = 0; i < pages.Length; i++)
        {
            var lines = pages[i].Split('\n').Select(line => line.TrimEnd()).ToArray();
            new Page(builder, lines, wrap, pages.Length > 1 ? i + 1 : null).Read();
        }
    }

    private sealed class Page(AnalysisDocumentBuilder builder, string[] lines, LineWrap wrap, int? number)
    {
        // Authors mix their ways: a title in capitals, numbered chapters, and within them short lines of their own.
        private const int NumberedHeading = 2;
        private const int UnderlinedHeading = 2;
        private const int LooseHeading = 9;

        private readonly List<string> _open = [];
        private PassageKind _kind;

        public void Read()
        {
            for (var i = 0; i < lines.Length; i++)
            {
                if (lines[i].Length == 0)
                {
                    Close();
                }
                else if (IsUnderline(At(i + 1)) && LineShape.Words(lines[i]) <= 15 && _open.Count == 0)
                {
                    builder.AddHeading(UnderlinedLevel(lines[i], lines[++i]), lines[i - 1]);
                }
                else if (!LineShape.IsRule(lines[i]) && !LineShape.IsContents(lines[i]) && !TryHeading(i))
                {
                    AddLine(i);
                }
            }

            Close();
        }

        private void AddLine(int i)
        {
            var line = lines[i];
            if (Cells(line) is { Length: > 1 } cells)
            {
                Close();
                builder.Add(PassageKind.TableRow, string.Join(" | ", cells), number);
            }
            else if (LineShape.IsBullet(line, out var item) || LineShape.IsOrdinal(line, out item))
            {
                Close();
                _kind = PassageKind.ListItem;
                _open.Add(item);
            }
            else
            {
                if (_open.Count > 0 && EndsParagraph(At(i - 1), line))
                {
                    Close();
                }

                _open.Add(line);
            }
        }

        private bool EndsParagraph(string previous, string line) =>
            _kind == PassageKind.ListItem ? !char.IsWhiteSpace(line[0]) && !wrap.IsFull(previous) : !wrap.Joins(previous, line);

        private bool TryHeading(int i)
        {
            var line = lines[i].Trim();
            var first = At(i - 1).Length == 0 || LineShape.IsRule(At(i - 1));
            if (!first || _open.Count > 0 || char.IsWhiteSpace(lines[i][0]) && !LineShape.IsShouted(line))
            {
                return false;
            }

            // Items of a numbered list follow each other; a numbered heading is followed by something else.
            var next = At(i + 1);
            if (LineShape.IsNumberedHeading(line, out var level) && !LineShape.IsOrdinal(next, out _) && !LineShape.IsOrdinal(AfterBlank(i), out _))
            {
                builder.AddHeading(level - 1 + NumberedHeading, line);
                return true;
            }

            if (LineShape.IsShouted(line))
            {
                builder.AddHeading(1, line);
                return true;
            }

            if (next.Length == 0 && LineShape.IsTitle(line) && !LineShape.IsBullet(line, out _) && Cells(line).Length < 2
                && StartsText(AfterBlank(i)))
            {
                builder.AddHeading(LooseHeading, line);
                return true;
            }

            return false;
        }

        private static bool StartsText(string line) =>
            LineShape.IsBullet(line, out _) || LineShape.Words(line) > 6 || LineShape.EndsSentence(line);

        private string AfterBlank(int i)
        {
            do
            {
                i++;
            }
            while (i < lines.Length && lines[i].Length == 0);

            return At(i);
        }

        private void Close()
        {
            builder.Add(_kind, LineJoiner.Join(_open), number);
            _open.Clear();
            _kind = PassageKind.Paragraph;
        }

        private string At(int i) => i >= 0 && i < lines.Length ? lines[i] : "";

        private static int UnderlinedLevel(string title, string underline)
        {
            if (LineShape.IsNumberedHeading(title, out var level))
            {
                return level - 1 + NumberedHeading;
            }

            return underline.TrimStart()[0] == '=' ? 1 : UnderlinedHeading;
        }

        private static bool IsUnderline(string line) => line.Length >= 3 && (line.Trim().All(c => c == '=') || line.Trim().All(c => c == '-'));

        /// <summary>The cells of a line drawn as a table row, with bars, tabs or wide gaps; one cell when it is not one.</summary>
        private static string[] Cells(string line)
        {
            if (line.Contains('|', StringComparison.Ordinal))
            {
                return line.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            }

            var tabbed = line.Split('\t', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (tabbed.Length > 1 && !LineShape.IsBullet(line, out _))
            {
                return tabbed;
            }

            // A single wide gap may be a slip; two are columns.
            var spaced = line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return spaced.Length > 2 ? spaced : [line];
        }
    }
}
