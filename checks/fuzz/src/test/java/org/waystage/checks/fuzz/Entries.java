package org.waystage.checks.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs a text into an archive: compressed bytes are nothing that a fuzzer can change with sense. */
final class Entries {
    private static final String BEGIN = "== ";

    private Entries() {}

    /** Returns an archive with an entry for each line that begins with two equal signs and a blank, and what follows it. */
    static byte[] zip(byte[] text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Set<String> names = new HashSet<>();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
            for (String part : ("\n" + new String(text, ISO_8859_1)).split("\n" + BEGIN)) {
                int end = part.indexOf('\n');
                if (end > 0 && end < 200 && names.add(part.substring(0, end))) {
                    zip.putNextEntry(new ZipEntry(part.substring(0, end)));
                    zip.write(part.substring(end + 1).getBytes(ISO_8859_1));
                    zip.closeEntry();
                }
            }
        }
        return bytes.toByteArray();
    }
}
