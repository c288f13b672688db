using System.Reflection;
using GPC.Generators.Models;
using GPC.Generators.Tests.Harness;
using GPC.Layers;
using Xunit;

namespace GPC.Generators.Tests.Models.HardCases;

/// <summary>Names and places of classes that generated code gets wrong easily; all of these work.</summary>
public class NameTests
{
    [Fact]
    public void Keywords()
    {
        var run = Whole(
            """
            namespace User.@event.@record;

            public static partial class @static
            {
                [Model, Input("@int")]
                [Linear("@int * 2", Name = "class"), Linear("@required + @int")]
                public sealed partial class @class(int @int, int @required = 1);

                [Model, Input("@field")]
                [Linear("@field")]
                public sealed partial class @record(int @field);
            }

            [Model, Input(2)]
            [Use<@static.@class>(2), Use<@static.@record>]
            public sealed partial class @required;
            """
        );
        Assert.Equal(
            ["User.event.record.required.g.cs", "User.event.record.static.class.g.cs", "User.event.record.static.record.g.cs"],
            run.HintNames.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void ParametersWithNamesOfTheGeneratedCode() =>
        Declare.Valid(
            """
            [Model, Input("input", "x1", "_0")]
            [Conv2d("x1", 1), Reshape("x1", "x1 * _0"), Linear("input + training"), Reshape("x1 * (input + training)"), Linear("forward")]
            public sealed partial class Odd(int input, int x1, int _0, int training,
                int InputShape, int forward, int global, int ParameterCount, int _checked);
            """
        );

    /// <summary>Fields that hide members of the base class would be warnings; what TorchSharp adds some day is among these names.</summary>
    [Fact]
    public void LayersWithNamesOfTheBaseClass()
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        for (var part = typeof(Network<Samples, Embeddings>); part is not null; part = part.BaseType)
        {
            var members = part.GetMembers(
                BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly
            );
            names.UnionWith(
                members.Select(member => member.Name).Where(name => name.Length > 1 && name[0] == '_' && char.IsAsciiLetter(name[1]))
            );
        }
        Assert.Contains("_named_parameters", names);
        var layers = names.Select(name => $"Linear(\"n\", Name = \"{name[1..]}\")");
        Declare.Valid($"[Model, Input(\"n\")]\n[{string.Join(", ", layers)}]\npublic sealed partial class Odd(int n);");
    }

    [Fact]
    public void NestedInEveryKindOfType() =>
        Declare.Valid(
            """
            public static partial class A { [Model, Input(2), Linear(3)] public sealed partial class Inner; }
            public partial struct B { [Model, Input(2), Linear(3)] public sealed partial class Inner; }
            public partial interface IC { [Model, Input(2), Linear(3)] public sealed partial class Inner; }
            public partial record D(int Number) { [Model, Input(2), Linear(3)] public sealed partial class Inner; }
            public readonly partial record struct E { [Model, Input(2), Linear(3)] internal sealed partial class Inner; }
            public abstract partial class F<T1, @class>
                where T1 : struct
            {
                public ref partial struct G<T2> { [Model, Input(2), Linear(3)] public sealed partial class Inner; }
            }

            [Model, Input(2)]
            [Parallel<A.Inner, B.Inner>, Linear(2), Parallel<IC.Inner, D.Inner>, Linear(2), Parallel<E.Inner, F<int, string>.G<byte>.Inner>]
            internal sealed partial class All;
            """
        );

    [Fact]
    public void PrivateAndUsedByItsNeighbour() =>
        Declare.Valid(
            """
            public static partial class Outer
            {
                [Model, Input(2), Linear(2)]
                private sealed partial class Body;

                private sealed class ByHand() : torch.nn.Module<torch.Tensor, torch.Tensor>("ByHand")
                {
                    public override torch.Tensor forward(torch.Tensor input) => input.alias();
                }

                [Model, Input<Body>]
                [Residual<Body>(Shortcut = typeof(Body)), Repeat<Body>(2), Custom<ByHand>]
                public sealed partial class Whole;
            }
            """
        );

    [Fact]
    public void TheSameNameInTwoNamespaces()
    {
        var run = Whole(
            """
            namespace One { [Model, Input(2), Linear(3)] public sealed partial class Encoder; }
            namespace Two { [Model, Input<One.Encoder>, Use<One.Encoder>, Linear(4)] public sealed partial class Encoder; }
            """
        );
        Assert.Equal(2, run.HintNames.Count());
    }

    [Fact]
    public void NamesThatDifferByCaseOnly()
    {
        var run = Whole(
            """
            namespace One
            {
                [Model, Input(2), Linear(3)] public sealed partial class Encoder;
                [Model, Input(2), Linear(3)] public sealed partial class ENCODER;
            }
            namespace one
            {
                [Model, Input(2), Linear(3)] public sealed partial class encoder;
                [Model, Input(2), Linear(3)] public sealed partial class Encoder;
            }
            """
        );
        Assert.Equal(4, run.HintNames.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void TheSameNameWithOtherArity() =>
        Declare.Valid(
            """
            public static partial class Outer { [Model, Input(2), Linear(3)] public sealed partial class Encoder; }
            public static partial class Outer<T> { [Model, Input(2), Linear(3)] public sealed partial class Encoder; }
            public sealed class Encoder<T>;
            """
        );

    [Fact]
    public void GlobalNamespace() =>
        Assert.Equal("Encoder.g.cs", Assert.Single(Whole("[Model, Input(2), Linear(3)] public sealed partial class Encoder;").HintNames));

    [Fact]
    public void AUsersNamespacesNamedAsOurs() =>
        Whole(
            """
            namespace User.GPC { public static class Layers; }
            namespace User.TorchSharp { public static class torch; }
            namespace User.System { public static class Console; }
            namespace User { [Model, Input(2), Linear(3)] public sealed partial class Encoder; }
            """
        );

    [Fact]
    public void NotSealedAndWithoutModifiers() => Declare.Valid("[Model, Input(2)] [Linear(3)] partial class Encoder { }");

    [Fact]
    public void TextsWithEscapes() =>
        Declare.Valid(
            """
            [Model, Input("n")]
            [Linear(@"n
                * 2"), Linear(" n\t+\r\n1 ")]
            public sealed partial class Encoder(int n);
            """
        );

    static GeneratorRun Whole(string source)
    {
        var run = new GeneratorRun(new ModelGenerator(), Sources.Compile($"using GPC; using GPC.Layers;\n{source}"));
        Assert.Empty(Declare.All(run));
        return run;
    }
}
