using TorchSharp;
using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;

namespace GPC.LibTorch.Tests.Nn;

public class ContainerTests
{
    [Fact]
    public void ARowCallsItsModulesInTurnAndFreesWhatIsBetween()
    {
        var made = new List<Tensor>();
        using var row = nn.Sequential(new Spy(made), new Spy(made), new Spy(made));
        using var input = zeros(1);
        using var result = row.call(input);
        Assert.Equal(3f, result.item<float>());
        Assert.Equal([true, true, false], made.Select(tensor => tensor.IsInvalid));
        Assert.False(input.IsInvalid);
    }

    [Fact]
    public void AModuleInARowMayReturnItsInput()
    {
        using var row = nn.Sequential(new Same(), new Plus(1), new Same());
        using var input = zeros(1);
        using var result = row.call(input);
        Assert.Equal(1f, result.item<float>());
        Assert.False(input.IsInvalid);
    }

    [Fact]
    public void AnEmptyRowReturnsItsInput()
    {
        using var row = nn.Sequential();
        using var input = ones(1);
        using var result = row.call(input);
        Assert.NotSame(input, result);
        Assert.Equal(1f, result.item<float>());
    }

    [Fact]
    public void RowsHaveGivenOrCountedNames()
    {
        using var counted = nn.Sequential(new Affine(), new Affine());
        using var named = nn.Sequential(("fc", new Affine()), ("plus", new Plus(1))).append("last", new Plus(2)).append(new Plus(3));
        using var tuples = nn.Sequential(Tuple.Create<string, nn.Module<Tensor, Tensor>>("fc", new Affine()));
        using var listed = nn.Sequential(new List<nn.Module<Tensor, Tensor>> { new Plus(1) });
        Assert.Equal(["0.weight", "0.bias", "1.weight", "1.bias"], counted.named_parameters().Select(p => p.name));
        Assert.Equal(["0.weight", "0.bias", "1.weight", "1.bias", "0.steps", "1.steps"], counted.state_dict().Keys);
        Assert.Equal(["fc", "plus", "last", "3"], named.named_children().Select(c => c.name));
        Assert.Equal(["fc"], tuples.named_children().Select(c => c.name));
        Assert.Equal(["0"], listed.named_children().Select(c => c.name));
        Assert.Equal(4, named.Count);
        Assert.NotNull(named.get_parameter("fc.bias"));
    }

    [Fact]
    public void APartOfARowSharesItsModules()
    {
        using var row = nn.Sequential(new Plus(1), new Plus(2), new Plus(3), new Plus(4));
        Assert.Same(row[1], row[1..3][0]);
        Assert.Equal(["1", "2"], row[1..^1].named_children().Select(c => c.name));
        Assert.Equal(["2", "3"], row[(2, null)].named_children().Select(c => c.name));
        using var zero = zeros(1);
        Assert.Equal(5f, row[1..3].call(zero).item<float>());
        Assert.Throws<IndexOutOfRangeException>(() => row[..5]);
        Assert.Throws<IndexOutOfRangeException>(() => row[(-1, 2)]);
    }

    [Fact]
    public void ARowOwnsItsModules()
    {
        var affine = new Affine();
        nn.Sequential(new Plus(1), affine).Dispose();
        Assert.True(affine.weight.IsInvalid);
    }

    [Fact]
    public void ARowIsMovedWithItsModules()
    {
        var affine = new Affine();
        using var row = nn.Sequential(affine).to(float64);
        Assert.Equal(ScalarType.Float64, affine.weight.dtype);
    }

    [Fact]
    public void IdentityReturnsATensorOfItsOwn()
    {
        using var identity = nn.Identity();
        using var input = ones(2);
        using (var result = identity.call(input))
            Assert.Equal(2f, result.sum().item<float>());
        Assert.False(input.IsInvalid);
    }

    [Fact]
    public void AListOfModulesIsAList()
    {
        var (a, b, c) = (new Affine(), new Affine(), new Affine());
        using var list = nn.ModuleList(a, b);
        list.append(c);
        list.extend([a]);
        list.Insert(0, c);
        Assert.Equal([c, a, b, c, a], list);
        Assert.True(list.Remove(c));
        list.RemoveAt(3);
        list[0] = b;
        Assert.Equal([b, b, c], list);
        Assert.Equal(2, list.IndexOf(c));
        Assert.Contains(c, list);
        Assert.Empty(list.parameters());
    }

    [Fact]
    public void ADictionaryOfModulesRegistersUnderItsKeys()
    {
        using var parent = new WithDictionary();
        Assert.Equal(["parts.b.weight", "parts.b.bias", "parts.a.weight", "parts.a.bias"], parent.named_parameters().Select(p => p.name));
        Assert.Equal(["b", "a"], parent.parts.keys());
        Assert.Same(parent.parts["a"], parent.parts[1].Item2);
    }

    [Fact]
    public void ListsOfParametersAreNumbered()
    {
        using var list = nn.ParameterList(new Parameter(ones(1)), new Parameter(ones(2)));
        list.append(new Parameter(ones(3)));
        Assert.Equal([("0", 1L), ("1", 2L), ("2", 3L)], list.named_parameters().Select(p => (p.name, p.parameter.NumberOfElements)));
        Assert.Same(list[2], list.get_parameter("2"));
        Assert.Null(list.get_parameter("3"));
        Assert.Null(list.get_parameter("x"));
        Assert.False(list.has_parameter("-1"));
        Parameter first = list[0];
        list.Dispose();
        Assert.True(first.IsInvalid);
    }

    [Fact]
    public void DictionariesOfParametersKeepTheirOrder()
    {
        using var dictionary = nn.ParameterDict(("z", new Parameter(ones(1))), ("a", new Parameter(ones(2))));
        Assert.Equal(["z", "a"], dictionary.named_parameters(true).Select(p => p.name));
        Assert.Equal(["z", "a"], dictionary.state_dict().Keys);
        Assert.True(dictionary.has_parameter("a"));
        Assert.Same(dictionary["a"], dictionary.get_parameter("a"));
        Assert.Null(dictionary.get_parameter("b"));
    }

    [Fact]
    public void ParametersAreFoundByTheirValues()
    {
        using var list = nn.ParameterList(new Parameter(ones(1)), new Parameter(ones(2)));
        using var dictionary = nn.ParameterDict(("a", list[1]));
        Assert.Equal(1, list.IndexOf(list[1]));
        Assert.True(dictionary.Contains(("a", list[1])));
        Assert.False(dictionary.Contains(("a", list[0])));
    }

    private sealed class Spy(List<Tensor> made) : ParameterLessModule<Tensor, Tensor>(nameof(Spy))
    {
        public override Tensor forward(Tensor input)
        {
            Tensor result = input.add(1);
            made.Add(result);
            return result;
        }
    }

    private sealed class Same() : ParameterLessModule<Tensor, Tensor>(nameof(Same))
    {
        public override Tensor forward(Tensor input) => input;
    }

    private sealed class WithDictionary : nn.Module
    {
        internal readonly ModuleDict<Affine> parts = nn.ModuleDict(("b", new Affine()), ("a", new Affine()));

        internal WithDictionary() : base(nameof(WithDictionary)) => RegisterComponents();
    }
}
