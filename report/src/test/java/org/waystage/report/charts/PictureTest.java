package org.waystage.report.charts;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import org.junit.jupiter.api.Test;

class PictureTest {
    @Test
    void ofItsDrawingsAPageShowsTheOneThatFits() {
        Picture picture = new Picture(
                "some",
                "It is so",
                "What is drawn",
                "index.html",
                Drawing.image("some-wide", "some", Picture.WIDE, 10, "t", "d").rect("box", 1, 2, 3, 4, ""),
                Drawing.image("some-narrow", "some", Picture.NARROW, 10, "t", "d"));

        assertThat(text(picture.wide())).contains("class=\"some wide-only\"", "id=\"some-wide-t\"", "class=\"box\"");
        assertThat(text(picture.narrow())).contains("class=\"some narrow-only\"");
    }

    private static String text(Drawing drawing) {
        StringOutput output = new StringOutput();
        drawing.writeTo(output);
        return output.toString();
    }
}
