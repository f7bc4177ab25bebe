namespace Samverkan.Matchning.Web.SignIn.Qr;

/// <summary>The squares of a code: first the patterns that every code has, then the data in zigzag around them.</summary>
internal sealed class QrGrid
{
    public const int Masks = 8;

    private const int Timing = 6;
    private readonly int _side;
    private readonly int _mask;
    private readonly bool[,] _fixed;

    public QrGrid(QrVersion version, int mask)
    {
        _side = version.Side;
        _mask = mask;
        Modules = new bool[_side, _side];
        _fixed = new bool[_side, _side];
        for (var i = 0; i < _side; i++)
        {
            Set(Timing, i, i % 2 == 0);
            Set(i, Timing, i % 2 == 0);
        }

        Square(3, 3, 4);
        Square(3, _side - 4, 4);
        Square(_side - 4, 3, 4);
        foreach (var (row, column) in version.Alignment.SelectMany(row => version.Alignment.Select(column => (row, column))).Where(place => !IsCorner(place.row, place.column)))
        {
            Square(row, column, 2);
        }

        Format();
        Number(version.Number);
    }

    public bool[,] Modules { get; }

    /// <summary>Places the bytes in columns of two, upwards and downwards in turns, from the lower right corner.</summary>
    public void Place(List<byte> words)
    {
        var bit = 0;
        for (var right = _side - 1; right >= 1; right -= 2)
        {
            right = right == Timing ? Timing - 1 : right;
            for (var step = 0; step < _side; step++)
            {
                var row = ((right + 1) & 2) == 0 ? _side - 1 - step : step;
                foreach (var column in (int[])[right, right - 1])
                {
                    if (!_fixed[row, column])
                    {
                        var isDark = bit < words.Count * 8 && ((words[bit >> 3] >> (7 - (bit & 7))) & 1) == 1;
                        Modules[row, column] = isDark ^ IsMasked(row, column);
                        bit++;
                    }
                }
            }
        }
    }

    /// <summary>How hard it is to read: long runs and blocks of one colour count.</summary>
    public int Penalty()
    {
        var penalty = 0;
        for (var i = 0; i < _side; i++)
        {
            penalty += Runs(i, isRow: true) + Runs(i, isRow: false);
            for (var j = 0; i > 0 && j < _side - 1; j++)
            {
                var colour = Modules[i, j];
                penalty += colour == Modules[i, j + 1] && colour == Modules[i - 1, j] && colour == Modules[i - 1, j + 1] ? 3 : 0;
            }
        }

        return penalty;
    }

    private int Runs(int line, bool isRow)
    {
        var penalty = 0;
        var length = 1;
        for (var i = 1; i < _side; i++)
        {
            var isSame = isRow ? Modules[line, i] == Modules[line, i - 1] : Modules[i, line] == Modules[i - 1, line];
            length = isSame ? length + 1 : 1;
            penalty += length switch { 5 => 3, > 5 => 1, _ => 0 };
        }

        return penalty;
    }

    private bool IsMasked(int row, int column) => _mask switch
    {
        0 => (row + column) % 2 == 0,
        1 => row % 2 == 0,
        2 => column % 3 == 0,
        3 => (row + column) % 3 == 0,
        4 => ((row / 2) + (column / 3)) % 2 == 0,
        5 => (row * column % 2) + (row * column % 3) == 0,
        6 => ((row * column % 2) + (row * column % 3)) % 2 == 0,
        _ => (((row + column) % 2) + (row * column % 3)) % 2 == 0,
    };

    private bool IsCorner(int row, int column) => (row < 9 && column < 9) || (row < 9 && column > _side - 10) || (row > _side - 10 && column < 9);

    /// <summary>Squares within squares, dark and light in turns: the large ones in the corners have a light frame.</summary>
    private void Square(int row, int column, int reach)
    {
        for (var i = -reach; i <= reach; i++)
        {
            for (var j = -reach; j <= reach; j++)
            {
                var ring = Math.Max(Math.Abs(i), Math.Abs(j));
                if (row + i >= 0 && row + i < _side && column + j >= 0 && column + j < _side)
                {
                    Set(row + i, column + j, reach == 4 ? ring is not (2 or 4) : ring != 1);
                }
            }
        }
    }

    /// <summary>Error correction M and the mask, with a BCH code of their own, twice.</summary>
    private void Format()
    {
        var bits = ((_mask << 10) | Remainder(_mask, 10, 0x537)) ^ 0x5412;
        for (var i = 0; i < 15; i++)
        {
            var isDark = ((bits >> i) & 1) == 1;
            Set(i < 6 ? i : i < 8 ? i + 1 : _side - 15 + i, 8, isDark);
            Set(8, i < 8 ? _side - 1 - i : i == 8 ? 7 : 14 - i, isDark);
        }

        Set(_side - 8, 8, true);
    }

    /// <summary>The version, from 7 on, with a BCH code of its own, twice.</summary>
    private void Number(int version)
    {
        if (version < 7)
        {
            return;
        }

        var bits = (version << 12) | Remainder(version, 12, 0x1F25);
        for (var i = 0; i < 18; i++)
        {
            var isDark = ((bits >> i) & 1) == 1;
            Set(_side - 11 + (i % 3), i / 3, isDark);
            Set(i / 3, _side - 11 + (i % 3), isDark);
        }
    }

    private static int Remainder(int value, int degree, int generator)
    {
        var remainder = value;
        for (var i = 0; i < degree; i++)
        {
            remainder = (remainder << 1) ^ ((remainder >> (degree - 1)) * generator);
        }

        return remainder;
    }

    private void Set(int row, int column, bool isDark)
    {
        Modules[row, column] = isDark;
        _fixed[row, column] = true;
    }
}
