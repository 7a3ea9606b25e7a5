package org.waystage.checks.benchmarks;

import java.io.File;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The measure of all others: a parser goes through a document, and nothing is read out. */
final class TokenScan {
    private static final JsonFactory FACTORY = new JsonFactory();

    private TokenScan() {}

    /** Returns how many tokens a document has. */
    static long scan(byte[] document) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), document)) {
            return scan(parser);
        }
    }

    /**
     * Scans a file of one document or of many lines, as a process of its own.
     *
     * @param args the file
     */
    public static void main(String[] args) {
        System.out.println(scan(new File(args[0])));
    }

    private static long scan(File document) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), document)) {
            return scan(parser);
        }
    }

    private static long scan(JsonParser parser) {
        long tokens = 0;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            tokens++;
        }
        return tokens;
    }
}
