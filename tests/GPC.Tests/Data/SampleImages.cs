namespace GPC.Tests.Data;

/// <summary>
/// Small images, most of 12 rows of 20 pixels, written by Pillow or, where it has no way to, by the zlib of Python: pixel <c>(x, y)</c> is
/// <c>(10 x + 20, 15 y + 20, 128)</c>, in grey images <c>10 x + 20</c>.
/// </summary>
static class SampleImages
{
    /// <summary>JPEG, baseline, colours in full resolution.</summary>
    public static byte[] Baseline =>
        Convert.FromBase64String(
            "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAIBAQEBAQIBAQECAgICAgQDAgICAgUEBAMEBgUGBgYFBgYGBwkIBgcJBwYGCAsICQoKCgoKBggLDAsKDAkK"
                + "Cgr/2wBDAQICAgICAgUDAwUKBwYHCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgr/wAARCAAMABQDAREAAhEB"
                + "AxEB/8QAFgABAQEAAAAAAAAAAAAAAAAABwYI/8QAJRAAAQEGBQUAAAAAAAAAAAAABgABBQgiJKICByWR4REUMqHR/8QAFwEBAQEBAAAAAAAAAAAAAAAA"
                + "BggHCf/EACERAAEEAQQDAQAAAAAAAAAAAAAEBQYiMgIDITETFCMk/9oADAMBAAIRAxEAPwDEoTC8yTo7bVva+Xd2BURnONhgCIX/AA021CXCW92KgiM5"
                + "xsKLphfocOm2ojvS36ZFDts5/JpsXoSADMlF7Z8R1e5K+bHC6Iu66thgCMvxiSibvwhC9yV82KgiLuurYUXTl+Mdjhom78IjvuSvyZFDtruu9TTY/9k="
        );

    /// <summary>JPEG, progressive, colours in half resolution.</summary>
    public static byte[] Progressive =>
        Convert.FromBase64String(
            "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAIBAQEBAQIBAQECAgICAgQDAgICAgUEBAMEBgUGBgYFBgYGBwkIBgcJBwYGCAsICQoKCgoKBggLDAsKDAkK"
                + "Cgr/2wBDAQICAgICAgUDAwUKBwYHCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgr/wgARCAAMABQDASIAAhEB"
                + "AxEB/8QAFgABAQEAAAAAAAAAAAAAAAAABwAG/8QAFwEAAwEAAAAAAAAAAAAAAAAABAUGB//aAAwDAQACEAMQAAABEtgj7A9GYTvTW4f/xAAaEAEAAgMB"
                + "AAAAAAAAAAAAAAAEAAYDBRIi/9oACAEBAAEFAhVeCq8xVfwIBoLXmmLXm4//xAAaEQACAgMAAAAAAAAAAAAAAAAABgEEAxMi/9oACAEDAQE/AVJts8mJ"
                + "ts64P//EABgRAAMBAQAAAAAAAAAAAAAAAAAEBgIR/9oACAECAQE/AX6Ng1RsdP/EABYQAQEBAAAAAAAAAAAAAAAAAAAyM//aAAgBAQAGPwLNmzQhD//E"
                + "ABgQAQADAQAAAAAAAAAAAAAAAAAhMcER/9oACAEBAAE/IasqsouUcinLP//aAAwDAQACAAMAAAAQD8//xAAZEQACAwEAAAAAAAAAAAAAAAAAMQFB8FH/"
                + "2gAIAQMBAT8Q7VZlnUZn/8QAFxEAAwEAAAAAAAAAAAAAAAAAABExIf/aAAgBAgEBPxDdRrT/xAAbEAABBAMAAAAAAAAAAAAAAAAAATGR4RBB0f/aAAgB"
                + "AQABPxBFuSgFrThu80OTNH//2Q=="
        );

    /// <summary>JPEG, grey.</summary>
    public static byte[] Grey =>
        Convert.FromBase64String(
            "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAIBAQEBAQIBAQECAgICAgQDAgICAgUEBAMEBgUGBgYFBgYGBwkIBgcJBwYGCAsICQoKCgoKBggLDAsKDAkK"
                + "Cgr/wAALCAAMABQBAREA/8QAFQABAQAAAAAAAAAAAAAAAAAACQr/xAAdEAABAwUBAAAAAAAAAAAAAAAACESBAQQHNkHw/9oACAEBAAA/ADbSS1gUBJLW"
                + "BDsbalb+5QmxSS1gUBJLWBDsbalb+5Q//9k="
        );

    /// <summary>JPEG of cyan, magenta, yellow and black, as Adobe writes them: inverted.</summary>
    public static byte[] Cmyk =>
        Convert.FromBase64String(
            "/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwACAQEBAQECAQEBAgICAgIEAwICAgIFBAQDBAYFBgYGBQYGBgcJCAYHCQcGBggLCAkKCgoKCgYICwwLCgwJCgoK"
                + "/8AAFAgADAAUBEMRAE0RAFkRAEsRAP/EABcAAQEBAQAAAAAAAAAAAAAAAAAJCAr/xAAkEAABAAgHAQAAAAAAAAAAAAAAAQcIFxlEVYEENkFloaPR8P/a"
                + "AA4EQwBNAFkASwAAPwCbbJMrYxDDu2LrBfwqAyTK2EO7YusAocrbKWH+0QId2xdYBzYskytiyrkVeUflHgBUBkmVsHIq8o/KPAChytspYf7RAciryj8o"
                + "8AP/2Q=="
        );

    /// <summary>PNG, red, green, blue and alpha.</summary>
    public static byte[] PngAlpha =>
        Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAABQAAAAMCAYAAABiDJ37AAAAIUlEQVR42mMUEWn4z8XAwEAtzMLAz0BVMGrgqIGjBhIDAIcAAziL7BfVAAAAAElFTkSu" + "QmCC"
        );

    /// <summary>PNG of 2 rows of 3 pixels.</summary>
    public static byte[] PngOther =>
        Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAFUlEQVR4nGNkZGJmYGBgYGBgYoABAACmAAoB3mgvAAAAAElFTkSuQmCC"
        );

    /// <summary>PNG of 16 bits for each colour, 257 times the 8-bit value.</summary>
    public static byte[] Png16 =>
        Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAABQAAAAMEAIAAAC9/tbvAAAAKUlEQVR42mMUAYKGBi4uBiCgJ8nEwMDPD2LQmxy1eNTiUYtHLR56FgMAz3QcrIjSkeYA"
                + "AAAASUVORK5CYII="
        );

    /// <summary>PNG, interlaced.</summary>
    public static byte[] PngInterlaced =>
        Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAABQAAAAMCAIAAAGaaTo6AAAAW0lEQVR42mMUEWkIYGAAIiaGCgYIYrQBi0EFGEUCGjQYGOCIUUMEhc/EYMOAjND5jCJG"
                + "DSIMDLgQunICpqEbLieC33A5BjxoIKUZRZQbuBgYyEMEzKbIYcNSMwAVKiS5YxgTlwAAAABJRU5ErkJggg=="
        );

    /// <summary>PNG of a row of pixels of one bit: black, white, black, white.</summary>
    public static byte[] Png1 =>
        Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAQAAAABAQAAAADRRzJgAAAACklEQVR42mMIAAAAUgBRWqmjOgAAAABJRU5ErkJggg==");

    /// <summary>PNG of a row of three pixels of a palette of four bits: (40, 50, 60), (1, 2, 3), (250, 240, 230).</summary>
    public static byte[] PngPalette =>
        Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAMAAAABBAMAAADpzgmHAAAACVBMVEUBAgMoMjz68OaIsJsxAAAAC0lEQVR42mMQUAAAAEMAMXl5xCoAAAAASUVORK5C" + "YII="
        );

    /// <summary>WebP, lossless.</summary>
    public static byte[] WebP => Convert.FromBase64String("UklGRjAAAABXRUJQVlA4TCQAAAAvE8ACAJmM6H9sIgrR/4Cato2gMvj5473t1ivkD2BMwASX7DU=");

    /// <summary>GIF of two frames of two pixels: (10, 20, 30) and (200, 100, 50), then red and blue.</summary>
    public static byte[] Gif =>
        Convert.FromBase64String(
            "R0lGODlhAgABAIEAAMhkMgoUHgAAAAAAACH5BAAKAAAALAAAAAACAAEAAAgFAAMACAgAIfkEAAoAAAAsAAAAAAIAAQCB/wAAAAD/AAAAAAAACAUAAQQI" + "CAA7"
        );

    /// <summary>BMP: sizes, then blue, green and red of each pixel, from the last row to the first. Not by Pillow.</summary>
    public static byte[] Bmp =>
        [
            .. "BM"u8,
            .. Number(54 + 720),
            .. Number(0),
            .. Number(54),
            .. Number(40),
            .. Number(20),
            .. Number(12),
            1,
            0,
            24,
            0,
            .. new byte[24],
            .. Enumerable
                .Range(0, 240)
                .SelectMany(i => new[] { 128, (15 * (11 - (i / 20))) + 20, (10 * (i % 20)) + 20 })
                .Select(value => (byte)value),
        ];

    /// <summary>ICO: a header, and a PNG file. Not by Pillow.</summary>
    public static byte[] Ico => [0, 0, 1, 0, 1, 0, 20, 12, 0, 0, 1, 0, 32, 0, .. Number(PngAlpha.Length), .. Number(22), .. PngAlpha];

    static byte[] Number(int value) => BitConverter.GetBytes(value);
}
