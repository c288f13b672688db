using System.Reflection;
using System.Runtime.Loader;
using Xunit;
using Xunit.Abstractions;

namespace GPC.Mutants;

/// <summary>The tests, bound to a library that was built in memory.</summary>
sealed class Laws : AssemblyLoadContext, IDisposable
{
    // Random cases may miss a mistake once.
    const int Runs = 3;
    static readonly string[] Tests = ["GPC.Testing.Tests", "GPC.Tests"];
    readonly Assembly library;

    Laws(byte[] library)
        : base("laws", isCollectible: true) => this.library = LoadFromStream(new MemoryStream(library));

    public static Laws Of(byte[] library) => new(library);

    /// <summary>The first test, of those with this in their name, that fails; null if none does.</summary>
    public string? FirstFailure(string law)
    {
        var methods = Tests
            .SelectMany(tests => LoadFromAssemblyName(new AssemblyName(tests)).GetTypes())
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method =>
                method.GetCustomAttribute<FactAttribute>() is not null && NameOf(method).Contains(law, StringComparison.Ordinal)
            )
            .ToList();
        return Enumerable.Range(0, Runs).SelectMany(_ => methods).FirstOrDefault(Fails) is { } failed ? NameOf(failed) : null;
    }

    public void Dispose() => Unload();

    protected override Assembly? Load(AssemblyName assemblyName) =>
        assemblyName.Name switch
        {
            "GPC" => library,
            "GPC.Testing" or "GPC.Testing.Tests" or "GPC.Tests" => LoadFromAssemblyPath(
                Path.Combine(AppContext.BaseDirectory, assemblyName.Name + ".dll")
            ),
            _ => null,
        };

    static string NameOf(MethodInfo method) => $"{method.DeclaringType!.FullName}.{method.Name}".Replace('+', '.');

    static bool Fails(MethodInfo method) =>
        method
            .GetCustomAttributes<Xunit.Sdk.DataAttribute>()
            .SelectMany(data => data.GetData(method) ?? [])
            .DefaultIfEmpty([])
            .Any(arguments => Fails(method, arguments));

    static bool Fails(MethodInfo method, object[] arguments)
    {
        var constructor = method.DeclaringType!.GetConstructors().Single();
        var test = constructor.Invoke(constructor.GetParameters().Length == 0 ? [] : [new Silence()]);
        using var resources = test as IDisposable;
        try
        {
            method.Invoke(test, arguments);
            return false;
        }
        catch (TargetInvocationException)
        {
            return true;
        }
    }

    sealed class Silence : ITestOutputHelper
    {
        public void WriteLine(string message) { }

        public void WriteLine(string format, params object[] args) { }
    }
}
