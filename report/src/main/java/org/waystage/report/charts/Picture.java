package org.waystage.report.charts;

import java.util.List;

/**
 * A picture with a message, shown on a page of the report, in a separate file and on a page to embed
 * elsewhere.
 *
 * <p>To add a picture, write a method that makes one from {@code Views}, and name it in {@code Pictures.ALL},
 * beside {@code Site}. That writes {@code pictures/NAME.LANG.svg}, with the message above and the source below, and
 * {@code embed/NAME.LANG.html}. On its page, {@code @template.figure} gives it its heading, its table and the links to
 * its files:
 *
 * <pre>{@code
 * @template.figure(page = page, name = tiles.name(), level = 3, message = tiles.message(), subtitle = tiles.subtitle(),
 *     picture = @`${tiles.wide()}${tiles.narrow()}`, table = @`...`)
 * }</pre>
 *
 * <p>A page may show something else instead of the drawings, for example a table with a drawing in each cell.
 * Start drawings with {@link Drawing#image} and the ids {@code NAME-wide} and {@code NAME-narrow}; of the two, a page
 * shows the one that fits. Use letters of 12 pixels or more, and only colours of {@code pictures.css}, which is also the style
 * of the files.
 *
 * @param name the name of the files: lower-case letters and hyphens
 * @param message what the picture says, in a sentence of some ten words
 * @param subtitle what is drawn, as of when and of how many
 * @param page the address of the page that shows the picture, relative to the folder of the language
 * @param wide the drawing for 720 pixels
 * @param narrow the drawing for a telephone, 328 pixels wide
 */
public record Picture(String name, String message, String subtitle, String page, Drawing wide, Drawing narrow) {
    /** The width of wide drawings in pixels. */
    public static final int WIDE = 720;

    /** The width of narrow drawings in pixels. */
    public static final int NARROW = 328;

    public Picture {
        wide = wide.styled("wide-only");
        narrow = narrow.styled("narrow-only");
    }

    /**
     * Returns the height of the page to embed, in pixels: if in doubt, too high.
     *
     * @param small whether it is for a telephone
     * @param foot the text below the picture
     */
    public int embeddedHeight(boolean small, List<String> foot) {
        int width = small ? NARROW : WIDE;
        int lines = 0;
        for (String line : foot) {
            lines += TextLines.of(line, width, 14).size();
        }
        return (small ? narrow : wide).height()
                + 25 * TextLines.of(message, width, 20).size()
                + 24 * TextLines.of(subtitle, width, 15).size()
                + 25 * lines
                + 100;
    }

    /**
     * Returns the picture as a file.
     *
     * @param language the BCP 47 tag of its texts
     * @param style the style sheet
     * @param foot the text below the picture: source, edition, licence
     */
    public String file(String language, String style, List<String> foot) {
        return wide.framed(message, subtitle, foot).file(language, style);
    }
}
