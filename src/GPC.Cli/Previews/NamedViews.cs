using System.Reflection;
using GPC.Experiments;
using GPC.Views;

namespace GPC.Cli.Previews;

/// <summary>Views by the name that the command line has for them.</summary>
static class NamedViews
{
    static readonly Dictionary<string, Func<IViews>> Shipped = new()
    {
        ["moons"] = () => new ToyViews(),
        ["circles"] = () => new ToyViews(),
        ["fashion-mnist"] = () => new FashionViews(),
        ["mnist"] = () => new MnistViews(),
        ["cifar10"] = () => new CifarViews(),
        ["cifar100"] = () => new CifarViews(),
        ["svhn"] = () => new SvhnViews(),
    };

    public static IReadOnlyCollection<string> Names => Shipped.Keys;

    /// <summary>Views that ship, or those of a user: <c>bin/Mine.dll:Mine.MyViews</c>.</summary>
    public static Validated<IViews> Find(string name)
    {
        if (Shipped.TryGetValue(name, out var make))
            return Validated.Valid(make());
        var colon = name.LastIndexOf(':');
        return colon > 0
            ? Load(name[..colon], name[(colon + 1)..])
            : Refuse(name, string.Join(", ", Names), "choose one of them, or name a class of your own as in bin/Mine.dll:Mine.MyViews");
    }

    static Validated<IViews> Load(string file, string typeName)
    {
        try
        {
            var assembly = Assembly.LoadFrom(Path.GetFullPath(file));
            if (assembly.GetType(typeName) is not { } type)
            {
                var there = assembly.GetTypes().Where(IsViews).Select(each => each.FullName).Order(StringComparer.Ordinal).ToList();
                return Refuse(
                    typeName,
                    there.Count == 0 ? $"a class with [Views], of which {file} has none" : string.Join(", ", there),
                    "write its name with the namespace"
                );
            }
            return IsViews(type)
                ? Validated.Valid((IViews)Activator.CreateInstance(type, nonPublic: true)!)
                : Refuse(typeName, "a class with [Views] and a constructor without parameters", "name another class");
        }
        catch (Exception thrown)
            when (thrown
                    is IOException
                        or BadImageFormatException
                        or ReflectionTypeLoadException
                        or TargetInvocationException
                        or ArgumentException
            )
        {
            return Refuse(file, "an assembly that can be loaded", $"build it, or mend the path: {thrown.Message}");
        }
    }

    static bool IsViews(Type type) =>
        type.IsAssignableTo(typeof(IViews))
        && type is { IsAbstract: false, ContainsGenericParameters: false }
        && type.GetConstructor(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance, []) is not null;

    static Validated<IViews> Refuse(string found, string expected, string fix) =>
        Validated.Invalid<IViews>(ValidationError.At("views", $"\"{found}\"", expected, fix));
}
