package org.waystage.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page on the form lists every table and column; {@code -Dgolden.update=true} writes the list anew. */
class FormatPageTest {
    private static final String BEGIN = "<!-- columns -->\n";
    private static final String END = "<!-- /columns -->\n";

    @Test
    void thePageListsEveryTableAndColumn() throws IOException {
        Path file = Path.of(System.getProperty("basedir", ".")).resolve("FORMAT.md");
        String page = Files.readString(file);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        String list = list();
        if (Boolean.getBoolean("golden.update")) {
            page = page.substring(0, begin) + list + page.substring(page.indexOf(END));
            Files.writeString(file, page);
        }

        assertThat(page.substring(begin, page.indexOf(END))).isEqualTo(list);
    }

    private static String list() {
        StringBuilder list = new StringBuilder("| table | columns |\n|---|---|\n");
        for (TableLayout table : Layout.tables()) {
            list.append("| `")
                    .append(table.name())
                    .append("` | `")
                    .append(String.join("` `", GridMaker.headers(table)))
                    .append("` |\n");
        }
        return list.toString();
    }
}
