package org.waystage.checks.benchmarks;

import com.alibaba.fastjson2.JSON;
import java.io.OutputStream;

/** fastjson2 into plain records. */
final class Fastjson {
    private Fastjson() {}

    static PlainCatalogue read(byte[] document) {
        return JSON.parseObject(document, PlainCatalogue.class);
    }

    static void write(PlainCatalogue catalogue, OutputStream out) {
        JSON.writeTo(out, catalogue);
    }
}
