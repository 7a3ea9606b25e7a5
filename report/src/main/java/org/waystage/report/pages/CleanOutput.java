package org.waystage.report.pages;

import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.waystage.report.words.CleanText;

/** Writes a page, with what may stand in it and nothing else. */
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
            for (int fault = CleanText.nextFault(value, begin, end);
                    fault < end;
                    fault = CleanText.nextFault(value, clean, end)) {
                writer.write(value, clean, fault - clean);
                writer.write(CleanText.REPLACEMENT);
                clean = fault + 1;
            }
            writer.write(value, clean, end - clean);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
