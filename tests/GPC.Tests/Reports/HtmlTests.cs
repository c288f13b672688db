using GPC.Reports;
using Xunit;

namespace GPC.Tests.Reports;

/// <summary>What is put into a page is shown as it is, and never becomes a part of it.</summary>
public class HtmlTests
{
    const string Attack = "<script>alert('\"&')</script>";

    [Fact]
    public void TextIsEscaped() =>
        Assert.Equal("<p>&lt;script&gt;alert(&#39;&quot;&amp;&#39;)&lt;/script&gt;</p>", Html.Of($"<p>{Attack}</p>").Text);

    [Fact]
    public void PiecesAreNot()
    {
        Html[] items = [Html.Of($"<li>{"a < b"}</li>"), Html.Of($"<li>{2}</li>")];
        Assert.Equal("<ul><li>a &lt; b</li><li>2</li></ul>", Html.Of($"<ul>{items}</ul>").Text);
        Assert.Equal("<b></b>", Html.Of($"<b>{Html.Nothing}{(string?)null}</b>").Text);
    }

    [Fact]
    public void NumbersAreWrittenTheSameEverywhere()
    {
        var culture = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            var comma = (System.Globalization.CultureInfo)culture.Clone();
            comma.NumberFormat = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };
            System.Globalization.CultureInfo.CurrentCulture = comma;
            Assert.Equal("1,234 0.50", Html.Of($"{1234:N0} {0.5:F2}").Text);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void ChartsCannotCloseTheirElement()
    {
        var charts = new ChartList();
        var place = charts.Add(Attack, "", new() { ["kind"] = "scatter", ["name"] = "</script>" });
        Assert.DoesNotContain("<script", place.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('<', charts.ToJson());
    }
}
