using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace GPC.Generators.Tests.Harness;

/// <summary>Compiled code, loaded to be run.</summary>
static class Emitted
{
    /// <summary>Loads a compilation; fails with its errors when it has some.</summary>
    public static Assembly Load(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(
            result.Success,
            string.Join(
                '\n',
                result.Diagnostics.Where(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error)
            )
        );
        return Assembly.Load(image.ToArray());
    }
}
