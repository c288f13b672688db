using TorchSharp.Utils;
using Xunit;

namespace GPC.LibTorch.Tests.Nn;

public class OrderedDictTests
{
    [Fact]
    public void EntriesKeepTheirOrder()
    {
        var dictionary = new OrderedDict<string, int> { ("b", 1), ("a", 2) };
        dictionary["c"] = 3;
        dictionary["b"] = 4;
        dictionary.Insert(1, ("d", 5));
        Assert.Equal([("b", 4), ("d", 5), ("a", 2), ("c", 3)], dictionary);
        Assert.Equal(["b", "d", "a", "c"], dictionary.Keys);
        Assert.Equal([4, 5, 2, 3], dictionary.values());
        Assert.Equal(("a", 2), dictionary[2]);
    }

    [Fact]
    public void EntriesAreFoundAndRemoved()
    {
        var dictionary = new OrderedDict<string, int> { { "a", 1 }, { "b", 2 }, { "c", 3 } };
        Assert.True(dictionary.TryGetValue("b", out int two));
        Assert.Equal(2, two);
        Assert.True(dictionary.Contains(("b", 2)));
        Assert.False(dictionary.Contains(("b", 3)));
        Assert.False(dictionary.Remove(("b", 3)));
        Assert.True(dictionary.Remove("b"));
        Assert.False(dictionary.Remove("b"));
        Assert.Equal(1, dictionary.IndexOf(("c", 3)));
        dictionary.RemoveAt(0);
        Assert.Equal(("c", 3), Assert.Single(dictionary));
        Assert.Throws<KeyNotFoundException>(() => dictionary["a"]);
        Assert.Throws<ArgumentException>(() => dictionary.Add("c", 4));
        dictionary.clear();
        Assert.Empty(dictionary.Keys);
    }

    [Fact]
    public void EntriesAreCopiedInBothForms()
    {
        var dictionary = new OrderedDict<string, int> { ("b", 1), ("a", 2) };
        var tuples = new (string, int)[3];
        dictionary.CopyTo(tuples, 1);
        Assert.Equal([default, ("b", 1), ("a", 2)], tuples);
        var pairs = new KeyValuePair<string, int>[2];
        dictionary.CopyTo(pairs, 0);
        Assert.Equal("a", pairs[1].Key);
        Assert.Equal(["b", "a"], ((IEnumerable<KeyValuePair<string, int>>)dictionary).Select(pair => pair.Key));
    }
}
