using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;

namespace GPC.Reports;

/// <summary>A piece of a page. Whatever stands in the holes of <see cref="Of"/> is escaped, unless it is a piece itself.</summary>
/// <param name="Text">Its text.</param>
readonly record struct Html(string Text)
{
    public static Html Nothing { get; } = new("");

    /// <summary>A piece from an interpolated string: its text is kept as it is, its holes are escaped.</summary>
    public static Html Of(Holes holes) => new(holes.Text);

    public static Html All(IEnumerable<Html> pieces) => new(string.Concat(pieces.Select(piece => piece.Text)));

    /// <summary>Puts a piece together.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Holes(int literalLength, int formattedCount)
    {
        readonly StringBuilder text = new(literalLength + (16 * formattedCount));

        public string Text => text.ToString();

        public void AppendLiteral(string literal) => text.Append(literal);

        public void AppendFormatted(Html piece) => text.Append(piece.Text);

        public void AppendFormatted(IEnumerable<Html> pieces) => text.Append(All(pieces).Text);

        public void AppendFormatted(string? value) => text.Append(WebUtility.HtmlEncode(value));

        public void AppendFormatted<T>(T value, string? format = null)
            where T : IFormattable => AppendFormatted(value.ToString(format, CultureInfo.InvariantCulture));
    }
}
