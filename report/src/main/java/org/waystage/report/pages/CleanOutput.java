package org.waystage.report.pages;

import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * Writes a page. Characters that are invalid in HTML or XML become the replacement character, and so do those that
 * change the direction of the following text, which no text needs and which can falsify what a page says.
 */
final class CleanOutput implements TemplateOutput {
    private final Writer writer;

    CleanOutput(Writer writer) {
        this.writer = writer;
    }

    @Override
    public void writeContent(String value) {
        writeContent(value, 0, value.length());
    }

    @Override
    public void writeContent(String value, int begin, int end) {
        try {
            int clean = begin;
            for (int i = begin; i < end; i++) {
                char c = value.charAt(i);
                if (Character.isHighSurrogate(c) && i + 1 < end && Character.isLowSurrogate(value.charAt(i + 1))) {
                    i++;
                } else if (!allowed(c)) {
                    writer.write(value, clean, i - clean);
                    writer.write('\ufffd');
                    clean = i + 1;
                }
            }
            writer.write(value, clean, end - clean);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean allowed(char c) {
        if (c < ' ') {
            return c == '\n' || c == '\t' || c == '\r';
        }
        return !(c >= 0x7f && c < 0xa0) && c != '\u202d' && c != '\u202e' && !Character.isSurrogate(c) && c < 0xfffe;
    }
}
