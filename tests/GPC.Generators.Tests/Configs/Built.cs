using System.Reflection;
using GPC.Generators.Configs;
using GPC.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Xunit;

namespace GPC.Generators.Tests.Configs;

/// <summary>A user's code, compiled with what the generator wrote, and loaded.</summary>
static class Built
{
    /// <summary>The assembly; fails on any error or warning.</summary>
    public static Assembly Load(params IEnumerable<string> sources)
    {
        var run = new GeneratorRun(new ConfigsGenerator(), Sources.Compile(sources));
        Assert.Empty(run.Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        using var stream = new MemoryStream();
        Assert.True(run.Output.Emit(stream).Success);
        return Assembly.Load(stream.ToArray());
    }

    /// <summary>Calls a static method.</summary>
    public static object? Call(this Assembly assembly, string type, string method, params object?[] arguments) =>
        assembly
            .GetType(type, throwOnError: true)!
            .GetMethod(method, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!
            .Invoke(null, arguments);
}
