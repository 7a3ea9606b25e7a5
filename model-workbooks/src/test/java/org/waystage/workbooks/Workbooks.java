package org.waystage.workbooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.waystage.core.Catalogue;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;
import org.waystage.tables.GridReader;

/** Workbooks as bytes and as parts, for tests. */
final class Workbooks {
    private Workbooks() {}

    static byte[] bytes(Catalogue catalogue) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkbookWriter.write(catalogue, out);
        return out.toByteArray();
    }

    static Reading<Catalogue> read(byte[] workbook) throws IOException {
        return WorkbookReader.read(new ByteArrayInputStream(workbook));
    }

    static Map<String, String> parts(byte[] workbook) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        new GridReader(ReadOptions.defaults())
                .unpack(new ByteArrayInputStream(workbook), "")
                .orElseThrow()
                .forEach((name, bytes) -> parts.put(name, new String(bytes, UTF_8)));
        return parts;
    }

    static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        }
        return out.toByteArray();
    }
}
