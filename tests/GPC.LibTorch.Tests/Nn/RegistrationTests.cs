using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;

namespace GPC.LibTorch.Tests.Nn;

public class RegistrationTests
{
    [Fact]
    public void FieldsAreRegisteredInTheirOrderUnderTheirNames()
    {
        using var net = new Net();
        Assert.Equal(
            ["temperature", "first.weight", "first.bias", "head.weight", "head.bias", "blocks.0.weight", "blocks.0.bias", "blocks.1.weight", "blocks.1.bias"],
            net.named_parameters().Select(p => p.name));
        Assert.Equal(["first", "head", "blocks"], net.named_children().Select(c => c.name));
        Assert.Equal(["first", "head", "blocks", "blocks.0", "blocks.1"], net.named_modules().Select(m => m.name));
    }

    [Fact]
    public void OnlyOwnComponentsComeWithoutRecursion()
    {
        using var net = new Net();
        Assert.Equal(["temperature"], net.named_parameters(recurse: false).Select(p => p.name));
        Assert.Single(net.parameters(recurse: false));
        Assert.Equal(9, net.parameters().Count());
        Assert.Empty(net.named_buffers(recurse: false));
    }

    [Fact]
    public void BuffersAreListedWithAndWithoutThoseThatAreNotSaved()
    {
        using var affine = new Affine();
        Assert.Equal(["scratch", "steps"], affine.named_buffers().Select(b => b.name));
        Assert.Equal(["steps"], affine.named_buffers(include_nonpersistent: false).Select(b => b.name));
        Assert.Same(affine.steps, affine.buffers(include_nonpersistent: false).Single());
    }

    [Fact]
    public void ArraysOfModulesAreNotLookedInto()
    {
        using var net = new Net();
        Assert.DoesNotContain(net.modules(), module => ReferenceEquals(module, net.unseen[0]));
        net.unseen[0].Dispose();
    }

    [Fact]
    public void ModulesAddedToARegisteredListStayUnseen()
    {
        using var net = new Net();
        using var late = new Affine();
        net.blocks.Add(late);
        Assert.Equal(3, net.blocks.Count);
        Assert.Equal(2, net.blocks.children().Count());
    }

    [Fact]
    public void FieldsSetAfterRegistrationStayUnseen()
    {
        using var module = new Late();
        module.Set(new Parameter(ones(1)));
        Assert.Empty(module.parameters());
        module.Again();
        Assert.Empty(module.parameters());
        module.Free();
    }

    [Fact]
    public void FieldsOfDerivedClassesComeFirstAndPrivateOnesOfBaseClassesAreSeen()
    {
        using var module = new Derived();
        Assert.Equal(["own", "inherited", "hidden"], module.named_parameters().Select(p => p.name));
    }

    [Fact]
    public void AnAutoPropertyIsRegisteredUnderTheNameOfItsField()
    {
        using var module = new WithProperty();
        Assert.Equal(["<Scale>k__BackingField"], module.named_parameters().Select(p => p.name));
    }

    [Fact]
    public void ASharedParameterIsListedOnceAndSavedUnderBothNames()
    {
        using var shared = new Affine();
        using var module = new Holder(("a", shared), ("b", shared));
        Assert.Equal(["a.weight", "a.bias"], module.named_parameters().Select(p => p.name));
        Assert.Equal(["a.weight", "a.bias", "a.steps", "b.weight", "b.bias", "b.steps"], module.state_dict().Keys);
    }

    [Fact]
    public void ComponentsAreFoundByDottedName()
    {
        using var net = new Net();
        Assert.Same(net.first.weight, net.get_parameter("first.weight"));
        Assert.Same(net.blocks[1].bias, net.get_parameter("blocks.1.bias"));
        Assert.Same(net.first.steps, net.get_buffer("first.steps"));
        Assert.True(net.has_parameter("head.bias"));
        Assert.True(net.has_buffer("blocks.0.scratch"));
        Assert.Null(net.get_parameter("first.steps"));
        Assert.Null(net.get_buffer("first.weight"));
        Assert.False(net.has_parameter("first"));
        Assert.False(net.has_parameter("nothing.weight"));
        Assert.False(net.has_buffer("first.weight"));
    }

    [Fact]
    public void ANameIsTakenOnce()
    {
        using var holder = new Holder();
        using var bare = new Bare();
        holder.register_parameter("w", new Parameter(ones(1)));
        holder.register_buffer("b", ones(1));
        holder.register_module("m", bare);
        using var another = ones(1);
        using var parameter = new Parameter(ones(1));
        Assert.Contains("w", Assert.Throws<InvalidOperationException>(() => holder.register_parameter("w", parameter)).Message, StringComparison.Ordinal);
        Assert.Contains("b", Assert.Throws<InvalidOperationException>(() => holder.register_buffer("b", another)).Message, StringComparison.Ordinal);
        Assert.Contains("m", Assert.Throws<InvalidOperationException>(() => holder.add_module("m", bare)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NamesOfModulesAreChecked()
    {
        using var holder = new Holder();
        using var bare = new Bare();
        Assert.Contains("a.b", Assert.Throws<ArgumentException>(() => holder.register_module("a.b", bare)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => holder.register_module("", bare));
    }

    [Fact]
    public void NothingAndDisposedTensorsCannotBeRegistered()
    {
        using var holder = new Holder();
        var gone = new Parameter(ones(1));
        gone.Dispose();
        Assert.Contains("w", Assert.Throws<ArgumentNullException>(() => holder.register_parameter("w", gone)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => holder.register_parameter("w", null!));
        Assert.Throws<ArgumentNullException>(() => holder.register_buffer("w", gone));
        Assert.Throws<ArgumentNullException>(() => holder.register_buffer("w", null!));
    }

    [Fact]
    public void RegisteringNoModuleTakesTheNameOut()
    {
        using var holder = new Holder();
        using var bare = new Bare();
        holder.register_module("m", bare);
        holder.register_module("m", null!);
        Assert.Empty(holder.children());
    }

    [Fact]
    public void ParameterLessModulesRefuseComponents()
    {
        using var plus = new Plus(1);
        using var affine = new Affine();
        using var tensor = ones(1);
        using var parameter = new Parameter(ones(1));
        Assert.Throws<InvalidOperationException>(() => plus.register_buffer("b", tensor));
        Assert.Throws<InvalidOperationException>(() => plus.register_parameter("p", parameter));
        Assert.Contains("'m'", Assert.Throws<InvalidOperationException>(() => plus.register_module("m", affine)).Message, StringComparison.Ordinal);
        plus.register_module("m", new Plus(2));
        Assert.Single(plus.children());
    }

    [Fact]
    public void TheNameIsThatOfTheConstructorOrElseOfTheClass()
    {
        using var affine = new Affine();
        using var nameless = new Nameless();
        Assert.Equal("Affine", affine.GetName());
        Assert.Equal("Nameless", nameless.GetName());
    }

    private sealed class Nameless() : nn.Module("");

    private sealed class Holder : nn.Module
    {
        internal Holder(params (string Name, nn.Module Module)[] children) : base(nameof(Holder))
        {
            foreach (var (name, module) in children)
                register_module(name, module);
        }
    }

    private sealed class Late : nn.Module
    {
        private Parameter? _parameter;

        internal Late() : base(nameof(Late)) => RegisterComponents();

        internal void Set(Parameter parameter) => _parameter = parameter;

        internal void Again() => RegisterComponents();

        internal void Free() => _parameter?.Dispose();
    }

    private class Base() : nn.Module(nameof(Base))
    {
        protected readonly Parameter inherited = new(ones(1));
        private readonly Parameter hidden = new(ones(1));

        internal long Size => hidden.NumberOfElements;
    }

    private sealed class Derived : Base
    {
        private readonly Parameter own = new(ones(1));

        internal Derived()
        {
            RegisterComponents();
            Assert.Equal(1, own.NumberOfElements);
        }
    }

    private sealed class WithProperty : nn.Module
    {
        internal WithProperty() : base(nameof(WithProperty)) => RegisterComponents();

        internal Parameter Scale { get; } = new(ones(1));
    }
}
