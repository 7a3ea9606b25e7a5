package org.waystage.checks.benchmarks.bindings;

import com.alibaba.fastjson2.JSON;
import java.io.OutputStream;

/** fastjson2 into plain records. */
public final class Fastjson {
    private Fastjson() {}

    public static PlainCatalogue read(byte[] document) {
        return JSON.parseObject(document, PlainCatalogue.class);
    }

    /** Reads case studies that stand one a line, and counts the technologies that they name. */
    public static long countTechnologies(byte[] lines) {
        long technologies = 0;
        int start = 0;
        for (int i = 0; i < lines.length; i++) {
            if (lines[i] == '\n') {
                PlainCatalogue.CaseStudy caseStudy =
                        JSON.parseObject(lines, start, i - start, PlainCatalogue.CaseStudy.class);
                technologies += caseStudy.technologies().size();
                start = i + 1;
            }
        }
        return technologies;
    }

    public static void write(PlainCatalogue catalogue, OutputStream out) {
        JSON.writeTo(out, catalogue);
    }
}
