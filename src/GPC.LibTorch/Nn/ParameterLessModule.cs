using GPC.LibTorch;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Marks modules that have neither parameters nor buffers.</summary>
public interface IParameterLessModule
{
}

/// <summary>A module of one input that has neither parameters nor buffers, so that moving it does nothing.</summary>
/// <typeparam name="T1">The type of the input.</typeparam>
/// <typeparam name="TResult">The type of the result.</typeparam>
public abstract class ParameterLessModule<T1, TResult> : nn.Module<T1, TResult>, IParameterLessModule
{
    /// <summary>Begins a module without components.</summary>
    /// <param name="name">What <see cref="nn.Module.GetName"/> returns.</param>
    protected ParameterLessModule(string name) : base(name)
    {
    }

    /// <summary>Always an error.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_buffer(string name, Tensor tensor, bool persistent = true) => throw ParameterLess.Refusal(this, $"buffer '{name}'");

    /// <summary>Always an error.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_parameter(string name, Parameter param) => throw ParameterLess.Refusal(this, $"parameter '{name}'");

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The submodule may have parameters.</exception>
    public override void register_module(string name, nn.Module submodule)
    {
        if (submodule is not IParameterLessModule)
            throw ParameterLess.Refusal(this, $"submodule '{name}', which may have parameters");
        base.register_module(name, submodule);
    }

    /// <summary>Does nothing.</summary>
    protected internal override nn.Module _to(Device device, ScalarType dtype, bool non_blocking) => this;

    /// <summary>Does nothing.</summary>
    protected internal override nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => this;

    /// <summary>Does nothing.</summary>
    protected internal override nn.Module _to(ScalarType dtype, bool non_blocking) => this;
}

/// <summary>A module of two inputs that has neither parameters nor buffers, so that moving it does nothing.</summary>
/// <typeparam name="T1">The type of the first input.</typeparam>
/// <typeparam name="T2">The type of the second input.</typeparam>
/// <typeparam name="TResult">The type of the result.</typeparam>
public abstract class ParameterLessModule<T1, T2, TResult> : nn.Module<T1, T2, TResult>, IParameterLessModule
{
    /// <summary>Begins a module without components.</summary>
    /// <param name="name">What <see cref="nn.Module.GetName"/> returns.</param>
    protected ParameterLessModule(string name) : base(name)
    {
    }

    /// <summary>Always an error.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_buffer(string name, Tensor tensor, bool persistent = true) => throw ParameterLess.Refusal(this, $"buffer '{name}'");

    /// <summary>Always an error.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_parameter(string name, Parameter param) => throw ParameterLess.Refusal(this, $"parameter '{name}'");

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The submodule may have parameters.</exception>
    public override void register_module(string name, nn.Module submodule)
    {
        if (submodule is not IParameterLessModule)
            throw ParameterLess.Refusal(this, $"submodule '{name}', which may have parameters");
        base.register_module(name, submodule);
    }

    /// <summary>Does nothing.</summary>
    protected internal override nn.Module _to(Device device, ScalarType dtype, bool non_blocking) => this;

    /// <summary>Does nothing.</summary>
    protected internal override nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => this;

    /// <summary>Does nothing.</summary>
    protected internal override nn.Module _to(ScalarType dtype, bool non_blocking) => this;
}

/// <summary>A module of three inputs that has neither parameters nor buffers, so that moving it does nothing.</summary>
/// <typeparam name="T1">The type of the first input.</typeparam>
/// <typeparam name="T2">The type of the second input.</typeparam>
/// <typeparam name="T3">The type of the third input.</typeparam>
/// <typeparam name="TResult">The type of the result.</typeparam>
public abstract class ParameterLessModule<T1, T2, T3, TResult> : nn.Module<T1, T2, T3, TResult>, IParameterLessModule
{
    /// <summary>Begins a module without components.</summary>
    /// <param name="name">What <see cref="nn.Module.GetName"/> returns.</param>
    protected ParameterLessModule(string name) : base(name)
    {
    }

    /// <summary>Always an error.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_buffer(string name, Tensor tensor, bool persistent = true) => throw ParameterLess.Refusal(this, $"buffer '{name}'");

    /// <summary>Always an error.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_parameter(string name, Parameter param) => throw ParameterLess.Refusal(this, $"parameter '{name}'");

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The submodule may have parameters.</exception>
    public override void register_module(string name, nn.Module submodule)
    {
        if (submodule is not IParameterLessModule)
            throw ParameterLess.Refusal(this, $"submodule '{name}', which may have parameters");
        base.register_module(name, submodule);
    }

    /// <summary>Does nothing.</summary>
    protected internal override nn.Module _to(Device device, ScalarType dtype, bool non_blocking) => this;

    /// <summary>Does nothing.</summary>
    protected internal override nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => this;

    /// <summary>Does nothing.</summary>
    protected internal override nn.Module _to(ScalarType dtype, bool non_blocking) => this;
}

/// <summary>A module of four inputs that has neither parameters nor buffers, so that moving it does nothing.</summary>
/// <typeparam name="T1">The type of the first input.</typeparam>
/// <typeparam name="T2">The type of the second input.</typeparam>
/// <typeparam name="T3">The type of the third input.</typeparam>
/// <typeparam name="T4">The type of the fourth input.</typeparam>
/// <typeparam name="TResult">The type of the result.</typeparam>
public abstract class ParameterLessModule<T1, T2, T3, T4, TResult> : nn.Module<T1, T2, T3, T4, TResult>, IParameterLessModule
{
    /// <summary>Begins a module without components.</summary>
    /// <param name="name">What <see cref="nn.Module.GetName"/> returns.</param>
    protected ParameterLessModule(string name) : base(name)
    {
    }

    /// <summary>Always an error.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_buffer(string name, Tensor tensor, bool persistent = true) => throw ParameterLess.Refusal(this, $"buffer '{name}'");

    /// <summary>Always an error.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_parameter(string name, Parameter param) => throw ParameterLess.Refusal(this, $"parameter '{name}'");

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The submodule may have parameters.</exception>
    public override void register_module(string name, nn.Module submodule)
    {
        if (submodule is not IParameterLessModule)
            throw ParameterLess.Refusal(this, $"submodule '{name}', which may have parameters");
        base.register_module(name, submodule);
    }

    /// <summary>Does nothing.</summary>
    protected internal override nn.Module _to(Device device, ScalarType dtype, bool non_blocking) => this;

    /// <summary>Does nothing.</summary>
    protected internal override nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => this;

    /// <summary>Does nothing.</summary>
    protected internal override nn.Module _to(ScalarType dtype, bool non_blocking) => this;
}

/// <summary>A module of five inputs that has neither parameters nor buffers, so that moving it does nothing.</summary>
/// <typeparam name="T1">The type of the first input.</typeparam>
/// <typeparam name="T2">The type of the second input.</typeparam>
/// <typeparam name="T3">The type of the third input.</typeparam>
/// <typeparam name="T4">The type of the fourth input.</typeparam>
/// <typeparam name="T5">The type of the fifth input.</typeparam>
/// <typeparam name="TResult">The type of the result.</typeparam>
public abstract class ParameterLessModule<T1, T2, T3, T4, T5, TResult> : nn.Module<T1, T2, T3, T4, T5, TResult>, IParameterLessModule
{
    /// <summary>Begins a module without components.</summary>
    /// <param name="name">What <see cref="nn.Module.GetName"/> returns.</param>
    protected ParameterLessModule(string name) : base(name)
    {
    }

    /// <summary>Always an error.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_buffer(string name, Tensor tensor, bool persistent = true) => throw ParameterLess.Refusal(this, $"buffer '{name}'");

    /// <summary>Always an error.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_parameter(string name, Parameter param) => throw ParameterLess.Refusal(this, $"parameter '{name}'");

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The submodule may have parameters.</exception>
    public override void register_module(string name, nn.Module submodule)
    {
        if (submodule is not IParameterLessModule)
            throw ParameterLess.Refusal(this, $"submodule '{name}', which may have parameters");
        base.register_module(name, submodule);
    }

    /// <summary>Does nothing.</summary>
    protected internal override nn.Module _to(Device device, ScalarType dtype, bool non_blocking) => this;

    /// <summary>Does nothing.</summary>
    protected internal override nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => this;

    /// <summary>Does nothing.</summary>
    protected internal override nn.Module _to(ScalarType dtype, bool non_blocking) => this;
}

/// <summary>A module of six inputs that has neither parameters nor buffers, so that moving it does nothing.</summary>
/// <typeparam name="T1">The type of the first input.</typeparam>
/// <typeparam name="T2">The type of the second input.</typeparam>
/// <typeparam name="T3">The type of the third input.</typeparam>
/// <typeparam name="T4">The type of the fourth input.</typeparam>
/// <typeparam name="T5">The type of the fifth input.</typeparam>
/// <typeparam name="T6">The type of the sixth input.</typeparam>
/// <typeparam name="TResult">The type of the result.</typeparam>
public abstract class ParameterLessModule<T1, T2, T3, T4, T5, T6, TResult> : nn.Module<T1, T2, T3, T4, T5, T6, TResult>, IParameterLessModule
{
    /// <summary>Begins a module without components.</summary>
    /// <param name="name">What <see cref="nn.Module.GetName"/> returns.</param>
    protected ParameterLessModule(string name) : base(name)
    {
    }

    /// <summary>Always an error.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_buffer(string name, Tensor tensor, bool persistent = true) => throw ParameterLess.Refusal(this, $"buffer '{name}'");

    /// <summary>Always an error.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_parameter(string name, Parameter param) => throw ParameterLess.Refusal(this, $"parameter '{name}'");

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The submodule may have parameters.</exception>
    public override void register_module(string name, nn.Module submodule)
    {
        if (submodule is not IParameterLessModule)
            throw ParameterLess.Refusal(this, $"submodule '{name}', which may have parameters");
        base.register_module(name, submodule);
    }

    /// <summary>Does nothing.</summary>
    protected internal override nn.Module _to(Device device, ScalarType dtype, bool non_blocking) => this;

    /// <summary>Does nothing.</summary>
    protected internal override nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => this;

    /// <summary>Does nothing.</summary>
    protected internal override nn.Module _to(ScalarType dtype, bool non_blocking) => this;
}
