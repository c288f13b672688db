namespace GPC.Views;

/// <summary>A step of <see cref="ViewsAttribute">views</see>.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public abstract class ViewStepAttribute : Attribute
{
    private protected ViewStepAttribute()
    {
    }
}
