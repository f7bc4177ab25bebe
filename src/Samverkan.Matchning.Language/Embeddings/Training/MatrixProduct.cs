using System.Runtime.Intrinsics;

namespace Samverkan.Matchning.Language.Embeddings.Training;

/// <summary>
/// Dense float products for the trainer. MathNet's managed provider is several times slower at these sizes, and its native ones
/// are not to be had from NuGet here; one blocked kernel of 4 rows by 16 columns is all the trainer needs.
/// The order of additions is fixed, so the result does not depend on the number of threads.
/// </summary>
internal static class MatrixProduct
{
    private const int RowsPerTask = 64;
    private const int Panel = 16;

    /// <summary>c = a · b, row-major: a is m × k, b is k × n, c is m × n.</summary>
    /// <param name="a">Left factor.</param>
    /// <param name="b">Right factor.</param>
    /// <param name="c">Receives the product.</param>
    /// <param name="m">Rows of the product; a multiple of 4.</param>
    /// <param name="k">Inner size.</param>
    /// <param name="n">Columns of the product; a multiple of 16.</param>
    public static void Multiply(float[] a, float[] b, float[] c, int m, int k, int n)
    {
        if (m % 4 != 0 || n % Panel != 0)
        {
            throw new ArgumentException("Rows must be a multiple of 4 and columns of 16.");
        }

        var packed = Pack(b, k, n);
        Parallel.For(0, (m + RowsPerTask - 1) / RowsPerTask, block =>
        {
            var end = Math.Min(m, (block + 1) * RowsPerTask);
            for (var panel = 0; panel < n / Panel; panel++)
            {
                for (var row = block * RowsPerTask; row < end; row += 4)
                {
                    Tile(a, row, k, packed, panel, c, n);
                }
            }
        });
    }

    /// <summary>The transpose of a row-major m × n matrix.</summary>
    public static void Transpose(float[] source, float[] target, int m, int n)
    {
        const int Block = 32;
        Parallel.For(0, (m + Block - 1) / Block, block =>
        {
            var end = Math.Min(m, (block + 1) * Block);
            for (var column = 0; column < n; column += Block)
            {
                var columnEnd = Math.Min(n, column + Block);
                for (var i = block * Block; i < end; i++)
                {
                    for (var j = column; j < columnEnd; j++)
                    {
                        target[(j * m) + i] = source[(i * n) + j];
                    }
                }
            }
        });
    }

    /// <summary>Lays every 16 columns of b out one after the other, so that the kernel reads memory in order.</summary>
    private static float[] Pack(float[] b, int k, int n)
    {
        var packed = GC.AllocateUninitializedArray<float>(k * n);
        Parallel.For(0, n / Panel, panel =>
        {
            for (var row = 0; row < k; row++)
            {
                Array.Copy(b, (row * n) + (panel * Panel), packed, ((panel * k) + row) * Panel, Panel);
            }
        });
        return packed;
    }

    private static void Tile(float[] a, int row, int k, float[] packed, int panel, float[] c, int n)
    {
        Vector256<float> c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default, c30 = default, c31 = default;
        ref var left = ref a[row * k];
        ref var right = ref packed[panel * k * Panel];
        for (var i = 0; i < k; i++)
        {
            var b0 = Vector256.LoadUnsafe(ref right, (nuint)(i * Panel));
            var b1 = Vector256.LoadUnsafe(ref right, (nuint)((i * Panel) + 8));
            var a0 = Vector256.Create(System.Runtime.CompilerServices.Unsafe.Add(ref left, i));
            c00 = Vector256.FusedMultiplyAdd(a0, b0, c00);
            c01 = Vector256.FusedMultiplyAdd(a0, b1, c01);
            var a1 = Vector256.Create(System.Runtime.CompilerServices.Unsafe.Add(ref left, i + k));
            c10 = Vector256.FusedMultiplyAdd(a1, b0, c10);
            c11 = Vector256.FusedMultiplyAdd(a1, b1, c11);
            var a2 = Vector256.Create(System.Runtime.CompilerServices.Unsafe.Add(ref left, i + (2 * k)));
            c20 = Vector256.FusedMultiplyAdd(a2, b0, c20);
            c21 = Vector256.FusedMultiplyAdd(a2, b1, c21);
            var a3 = Vector256.Create(System.Runtime.CompilerServices.Unsafe.Add(ref left, i + (3 * k)));
            c30 = Vector256.FusedMultiplyAdd(a3, b0, c30);
            c31 = Vector256.FusedMultiplyAdd(a3, b1, c31);
        }

        ref var target = ref c[(row * n) + (panel * Panel)];
        c00.StoreUnsafe(ref target);
        c01.StoreUnsafe(ref target, 8);
        c10.StoreUnsafe(ref target, (nuint)n);
        c11.StoreUnsafe(ref target, (nuint)(n + 8));
        c20.StoreUnsafe(ref target, (nuint)(2 * n));
        c21.StoreUnsafe(ref target, (nuint)((2 * n) + 8));
        c30.StoreUnsafe(ref target, (nuint)(3 * n));
        c31.StoreUnsafe(ref target, (nuint)((3 * n) + 8));
    }
}
