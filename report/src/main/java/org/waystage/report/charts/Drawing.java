package org.waystage.report.charts;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A drawing with a size of its own in pixels, which scales as a whole; {@link Svg} draws what stretches with the page.
 * It is part of a page or, with a style, a file. Its only styling is by classes, because the pages allow no other style.
 * The same calls give the same bytes.
 */
public final class Drawing implements Content {
    private static final int MARGIN = 20;

    private final int width;
    private final int height;
    private final String name;
    private final @Nullable String id;
    private final String title;
    private final String description;
    private final boolean linked;
    private final StringBuilder out = new StringBuilder();

    private Drawing(
            @Nullable String id, String name, int width, int height, String title, String description, boolean linked) {
        this.id = id;
        this.name = name;
        this.width = width;
        this.height = height;
        this.title = title;
        this.description = description;
        this.linked = linked;
    }

    /**
     * Starts a drawing that is presented as a single image.
     *
     * @param id the id of the drawing, unique in its page
     * @param name the style class
     * @param width the width in pixels
     * @param height the height in pixels
     * @param title the title
     * @param description the text alternative
     */
    public static Drawing image(String id, String name, int width, int height, String title, String description) {
        return new Drawing(id, name, width, height, title, description, false);
    }

    /** Starts a drawing that only repeats the text or table next to it, and may link from its marks. */
    public static Drawing decoration(String name, int width, int height) {
        return new Drawing(null, name, width, height, "", "", false);
    }

    /**
     * Starts a drawing whose marks are links that can be reached by keyboard, each with its own name.
     *
     * @param title the name of the drawing as a whole
     */
    public static Drawing links(String name, int width, int height, String title) {
        return new Drawing(null, name, width, height, title, "", true);
    }

    public Drawing rect(String style, double x, double y, double w, double h, String tip) {
        open("rect", style).at("x", x).at("y", y).at("width", w).at("height", h);
        return tipped("rect", tip);
    }

    public Drawing circle(String style, double x, double y, double radius, String tip) {
        open("circle", style).at("cx", x).at("cy", y).at("r", radius);
        return tipped("circle", tip);
    }

    public Drawing line(String style, double x1, double y1, double x2, double y2) {
        open("line", style).at("x1", x1).at("y1", y1).at("x2", x2).at("y2", y2);
        return tipped("line", "");
    }

    /** Draws a path from SVG path commands. */
    public Drawing path(String style, String commands, String tip) {
        open("path", style);
        out.append(" d=\"");
        escape(commands);
        out.append('"');
        return tipped("path", tip);
    }

    /**
     * Writes a text.
     *
     * @param anchor the alignment: start, middle or end
     */
    public Drawing text(String style, double x, double y, String anchor, String text) {
        open("text", style).at("x", x).at("y", y);
        out.append(" text-anchor=\"").append(anchor).append("\">");
        escape(text);
        out.append("</text>");
        return this;
    }

    /**
     * Starts marks that link to a page. They cannot be reached by the keyboard: the text or table next to the drawing
     * has the same links.
     */
    public Drawing link(String href) {
        out.append("<a href=\"");
        escape(href);
        out.append("\" tabindex=\"-1\">");
        return this;
    }

    /** Starts marks that link to a page and have a name, in a drawing of {@link #links links}. */
    public Drawing link(String href, String label) {
        out.append("<a href=\"");
        escape(href);
        out.append("\" aria-label=\"");
        escape(label);
        out.append("\"><title>");
        escape(label);
        out.append("</title>");
        return this;
    }

    public Drawing endLink() {
        out.append("</a>");
        return this;
    }

    int height() {
        return height;
    }

    /** Returns the drawing with one more style class. */
    Drawing styled(String style) {
        Drawing styled = new Drawing(id, name + " " + style, width, height, title, description, linked);
        styled.out.append(out);
        return styled;
    }

    /** Places a drawing that stretches with its frame. */
    public Drawing nest(Svg drawing, double x, double y, double width, double height) {
        out.append("<svg aria-hidden=\"true\" focusable=\"false\"");
        at("x", x).at("y", y).at("width", width).at("height", height);
        out.append('>').append(drawing.body()).append("</svg>");
        return this;
    }

    /**
     * Returns this drawing on a sheet with its message above and its source below.
     *
     * @param message the message
     * @param subtitle what is drawn
     * @param foot the source, edition and licence
     */
    Drawing framed(String message, String subtitle, List<String> foot) {
        List<String> heading = TextLines.of(message, width, 19);
        List<String> below = TextLines.of(subtitle, width, 13);
        List<String> end = foot.stream()
                .flatMap(line -> TextLines.of(line, width, 12).stream())
                .toList();
        int top = MARGIN + 24 * heading.size() + 18 * below.size() + 14;
        int foundation = top + height + 26;
        Drawing framed = new Drawing(
                null, name, width + 2 * MARGIN, foundation + 16 * end.size() + MARGIN - 12, title, description, false);
        framed.rect("sheet", 0, 0, framed.width, framed.height, "");
        int y = MARGIN - 6;
        for (String line : heading) {
            framed.text("heading", MARGIN, y += 24, "start", line);
        }
        y += 2;
        for (String line : below) {
            framed.text("sub", MARGIN, y += 18, "start", line);
        }
        framed.out
                .append("<svg x=\"")
                .append(MARGIN)
                .append("\" y=\"")
                .append(top)
                .append("\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height)
                .append("\">")
                .append(out)
                .append("</svg>");
        framed.line("axis", MARGIN, foundation - 16, width + MARGIN, foundation - 16);
        y = foundation - 12;
        for (String line : end) {
            framed.text("foot", MARGIN, y += 16, "start", line);
        }
        return framed;
    }

    private Drawing open(String element, String style) {
        out.append('<').append(element);
        if (!style.isEmpty()) {
            out.append(" class=\"").append(style).append('"');
        }
        return this;
    }

    private Drawing at(String attribute, double value) {
        out.append(' ')
                .append(attribute)
                .append("=\"")
                .append(Svg.number(value))
                .append('"');
        return this;
    }

    private Drawing tipped(String element, String tip) {
        out.append('>');
        if (!tip.isEmpty()) {
            out.append("<title>");
            escape(tip);
            out.append("</title>");
        }
        out.append("</").append(element).append('>');
        return this;
    }

    private void escape(String text) {
        Svg.escape(out, text);
    }

    @Override
    public void writeTo(TemplateOutput output) {
        StringBuilder head = head("");
        if (id != null) {
            head.append(" role=\"img\" aria-labelledby=\"")
                    .append(id)
                    .append("-t ")
                    .append(id)
                    .append("-d\"><title id=\"")
                    .append(id)
                    .append("-t\">");
            Svg.escape(head, title);
            head.append("</title><desc id=\"").append(id).append("-d\">");
            Svg.escape(head, description);
            head.append("</desc>");
        } else if (linked) {
            head.append(" role=\"group\" aria-label=\"");
            Svg.escape(head, title);
            head.append("\">");
        } else {
            head.append(" aria-hidden=\"true\" focusable=\"false\">");
        }
        output.writeContent(head.toString());
        output.writeContent(out.toString());
        output.writeContent("</svg>");
    }

    /**
     * Returns the drawing as a file of its own.
     *
     * @param language the BCP 47 tag of its texts
     * @param style the style sheet, which becomes part of the file
     */
    public String file(String language, String style) {
        StringBuilder file = head(" xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"" + language + "\" lang=\""
                + language + "\" role=\"img\"");
        file.append("><title>");
        Svg.escape(file, title);
        file.append("</title><desc>");
        Svg.escape(file, description);
        file.append("</desc><style>");
        Svg.escape(file, style);
        return file.append("</style>").append(out).append("</svg>\n").toString();
    }

    private StringBuilder head(String more) {
        return new StringBuilder(512)
                .append("<svg class=\"")
                .append(name)
                .append("\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height)
                .append("\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append('"')
                .append(more);
    }
}
