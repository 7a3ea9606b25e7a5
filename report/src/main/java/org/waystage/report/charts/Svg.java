package org.waystage.report.charts;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.Map;

/**
 * A drawing that adapts to the width of its container: horizontal coordinates are percentages and vertical ones pixels,
 * and letters keep their size on a telephone. The same calls give the same bytes.
 */
public final class Svg implements Content {
    private final int height;
    private final StringBuilder head = new StringBuilder(256);
    private final StringBuilder out = new StringBuilder(1024);

    /**
     * Starts a drawing that is presented as a single image.
     *
     * @param id the id of the drawing, unique in its page
     * @param name the style class
     * @param height the height in pixels
     * @param title the title
     * @param description the text alternative
     */
    Svg(String id, String name, int height, String title, String description) {
        this.height = height;
        head.append("<svg class=\"").append(name).append("\" role=\"img\" width=\"100%\" height=\"");
        head.append(height)
                .append("\" aria-labelledby=\"")
                .append(id)
                .append("-t ")
                .append(id)
                .append("-d\">");
        element("title", id + "-t", title);
        element("desc", id + "-d", description);
    }

    private Svg(String name, int height) {
        this.height = height;
        head.append("<svg class=\"").append(name).append("\" aria-hidden=\"true\" width=\"100%\"");
        head.append(" height=\"").append(height).append("\">");
    }

    /** Starts a decorative drawing, which only repeats the text next to it. */
    static Svg decoration(String name, int height) {
        return new Svg(name, height);
    }

    private void element(String element, String id, String text) {
        head.append('<').append(element).append(" id=\"").append(id).append("\">");
        escape(head, text);
        head.append("</").append(element).append('>');
    }

    /** Starts an element with a style class and a position, and leaves the value of its last attribute open. */
    private StringBuilder at(String element, String name, double x, int y) {
        return out.append('<')
                .append(element)
                .append(" class=\"")
                .append(name)
                .append("\" x=\"")
                .append(percent(x))
                .append("\" y=\"")
                .append(y);
    }

    /**
     * Draws a rectangle, with x and width in percent. A pattern with the same name fills it if the page defines one.
     */
    Svg rect(String name, double x, int y, double width, int height, String tip) {
        at("rect", name, x, y).append("\" width=\"").append(percent(width));
        out.append("\" height=\"").append(height).append("\">");
        return tip(tip).close("rect");
    }

    /** Draws a rectangle with rounded ends. */
    Svg pill(String name, double x, int y, double width, int height, String tip) {
        at("rect", name, x, y)
                .append("\" rx=\"")
                .append(height / 2)
                .append("\" width=\"")
                .append(percent(width));
        out.append("\" height=\"").append(height).append("\">");
        return tip(tip).close("rect");
    }

    Svg circle(String name, double x, int y, int radius, String tip) {
        out.append("<circle class=\"")
                .append(name)
                .append("\" cx=\"")
                .append(percent(x))
                .append("\" cy=\"")
                .append(y);
        out.append("\" r=\"").append(radius);
        if (tip.isEmpty()) {
            out.append('"');
            return end();
        }
        out.append("\">");
        return tip(tip).close("circle");
    }

    Svg line(String name, double x1, int y1, double x2, int y2) {
        out.append("<line class=\"").append(name).append('"');
        unlessZero("x1", percent(x1)).unlessZero("y1", Integer.toString(y1));
        return unlessZero("x2", percent(x2))
                .unlessZero("y2", Integer.toString(y2))
                .end();
    }

    /** Writes an attribute, unless it is 0, which is its default. */
    private Svg unlessZero(String attribute, String value) {
        if (!value.equals("0") && !value.equals("0%")) {
            out.append(' ').append(attribute).append("=\"").append(value).append('"');
        }
        return this;
    }

    private Svg end() {
        out.append("/>");
        return this;
    }

    /**
     * Writes a text.
     *
     * @param name the style class
     * @param x the horizontal position in percent
     * @param dx the horizontal offset in pixels
     * @param y the vertical position in pixels
     * @param anchor the alignment: start, middle or end
     * @param text the text to write
     */
    Svg text(String name, double x, int dx, int y, String anchor, String text) {
        at("text", name, x, y)
                .append(dx == 0 ? "" : "\" dx=\"" + dx)
                .append(anchor.equals("start") ? "" : "\" text-anchor=\"" + anchor)
                .append("\">");
        escape(text);
        return close("text");
    }

    /**
     * Draws a path with horizontal coordinates in percent and vertical ones in pixels.
     *
     * @param name the style class
     * @param height the height of the drawing
     * @param path the path commands, without curves, which would be stretched
     */
    Svg path(String name, int height, String path) {
        out.append("<svg aria-hidden=\"true\" focusable=\"false\" width=\"100%\" height=\"")
                .append(height)
                .append("\" viewBox=\"0 0 100 ")
                .append(height)
                .append("\" preserveAspectRatio=\"none\"><path class=\"")
                .append(name)
                .append("\" vector-effect=\"non-scaling-stroke\" d=\"")
                .append(path)
                .append("\">");
        return close("path").close("svg");
    }

    /**
     * Draws straight lines from thousandths of the width and pixels of the height, those of a style class as one path.
     *
     * @param paths the path commands by class, in the order of drawing
     */
    Svg lines(Map<String, StringBuilder> paths) {
        out.append("<svg viewBox=\"0 0 1000 ").append(height).append("\" preserveAspectRatio=\"none\">");
        paths.forEach((name, path) -> out.append("<path class=\"")
                .append(name)
                .append("\" d=\"")
                .append(path)
                .append("\"/>"));
        return close("svg");
    }

    private Svg tip(String tip) {
        if (!tip.isEmpty()) {
            out.append("<title>");
            escape(tip);
            out.append("</title>");
        }
        return this;
    }

    private Svg close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    private void escape(String text) {
        escape(out, text);
    }

    /** Adds a text to markup, escaped. */
    static void escape(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }

    /** Returns a percentage with at most two decimals. */
    static String percent(double value) {
        return number(value) + "%";
    }

    /** Returns a number with at most two decimals. */
    static String number(double value) {
        long hundredths = Math.round(value * 100);
        StringBuilder text =
                new StringBuilder().append(hundredths < 0 ? "-" : "").append(Math.abs(hundredths) / 100);
        long rest = Math.abs(hundredths) % 100;
        if (rest != 0) {
            text.append('.').append(rest / 10);
            if (rest % 10 != 0) {
                text.append(rest % 10);
            }
        }
        return text.toString();
    }

    /** Returns the height in pixels. */
    public int height() {
        return height;
    }

    /** Returns the content of the drawing, without the surrounding element and its name. */
    CharSequence body() {
        return out;
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(head.toString());
        output.writeContent(out.toString());
        output.writeContent("</svg>");
    }
}
