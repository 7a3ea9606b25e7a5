package org.waystage.report;

import java.util.List;
import java.util.Locale;

/**
 * The colours that an organization may choose for its report, each as {@code #} and six hexadecimal digits.
 *
 * <p>Both are checked, so that everybody can read the pages: a link must stand out from the page, and white text from
 * the band, with the contrast of at least 4.5:1 that WCAG 2.2 requires for text. On a dark screen, links have the accent
 * colour, lightened as much as this contrast needs. The colours of stages have a meaning and cannot be chosen.
 *
 * @param accent the colour of links on a white page
 * @param band the colour of the band at the top, whose text is white
 */
public record ReportColours(String accent, String band) {
    /** The least contrast that text needs. */
    static final double LEAST = 4.5;

    /** The backgrounds of links in the style sheet: the page and raised areas. */
    static final List<String> LIGHT = List.of("#ffffff", "#f4f7f9");

    /** The backgrounds of links in the style sheet on a dark screen. */
    static final List<String> DARK = List.of("#0f1820", "#18242e");

    /** The texts on the band in the style sheet, on a light and on a dark screen. */
    static final List<String> ON_BAND = List.of("#ffffff", "#f2f7fa");

    private static final int[] WHITE = {255, 255, 255};

    /**
     * Checks the colours.
     *
     * @throws IllegalArgumentException if one of them is not a colour, or could not be read; the message says which and why
     */
    public ReportColours {
        accent = colour("accent", accent);
        band = colour("band", band);
        for (String ground : LIGHT) {
            check("accent", accent, "the page", ground);
        }
        for (String text : ON_BAND) {
            check("band", band, "its text", text);
        }
    }

    private static String colour(String name, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean colour = lower.length() == 7
                && lower.charAt(0) == '#'
                && lower.chars().skip(1).allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
        if (!colour) {
            throw new IllegalArgumentException(
                    name + ": expected # and six hexadecimal digits, such as #0b4f79, but was '" + text + "'");
        }
        return lower;
    }

    private static void check(String name, String colour, String what, String other) {
        double contrast = contrast(rgb(colour), rgb(other));
        if (contrast < LEAST) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s: %s has a contrast of %.1f:1 with %s, %s; at least %.1f:1 is needed, so choose a darker colour",
                    name,
                    colour,
                    Math.floor(10 * contrast) / 10,
                    what,
                    other,
                    LEAST));
        }
    }

    /** Returns the style sheet of these colours, which follows that of the report. */
    String style() {
        int[] dark = rgb(accent);
        for (int step = 0; !stands(dark, DARK); step++) {
            dark = mixed(rgb(accent), WHITE, step);
        }
        return "\n:root { --accent: " + accent + "; --band: " + band + "; --band-line: "
                + hex(mixed(rgb(band), WHITE, 5))
                + "; }\n@media screen and (prefers-color-scheme: dark) {\n  :root { --accent: " + hex(dark)
                + "; --band: " + band + "; --band-line: " + hex(mixed(rgb(band), WHITE, 5)) + "; }\n}\n";
    }

    private static boolean stands(int[] colour, List<String> grounds) {
        return grounds.stream().allMatch(ground -> contrast(colour, rgb(ground)) >= LEAST);
    }

    private static int[] rgb(String colour) {
        int value = Integer.parseInt(colour.substring(1), 16);
        return new int[] {value >> 16, (value >> 8) & 255, value & 255};
    }

    private static String hex(int[] rgb) {
        return String.format(Locale.ROOT, "#%02x%02x%02x", rgb[0], rgb[1], rgb[2]);
    }

    /** Returns a mixture of a colour with another one, given in twentieths. */
    private static int[] mixed(int[] one, int[] other, int twentieths) {
        int[] mixed = new int[3];
        for (int i = 0; i < 3; i++) {
            mixed[i] = (one[i] * (20 - twentieths) + other[i] * twentieths + 10) / 20;
        }
        return mixed;
    }

    /** Returns the contrast ratio of two colours as WCAG 2.2 defines it. */
    static double contrast(int[] one, int[] other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int[] rgb) {
        return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : StrictMath.pow((value + 0.055) / 1.055, 2.4);
    }
}
