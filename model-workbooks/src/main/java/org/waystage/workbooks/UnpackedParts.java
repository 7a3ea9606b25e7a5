package org.waystage.workbooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a workbook in memory, for the library. They were unpacked within our limits; the library's own limits
 * are process-wide settings, which a library used by others must not change.
 */
final class UnpackedParts implements ZipEntrySource {
    /** The namespaces of Strict Open XML, which the library does not read, and the corresponding ones that it reads. */
    private static final Map<String, String> STRICT = Map.of(
            "http://purl.oclc.org/ooxml/spreadsheetml/main",
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships");

    private final Map<String, byte[]> contents;
    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
    private boolean closed;

    UnpackedParts(Map<String, byte[]> contents) {
        this.contents = isStrict(contents.get("_rels/.rels")) ? transitional(contents) : contents;
        contents.keySet().forEach(name -> entries.put(name, new ZipArchiveEntry(name)));
    }

    private static boolean isStrict(byte @Nullable [] relations) {
        return relations != null && new String(relations, UTF_8).contains("http://purl.oclc.org/ooxml/");
    }

    /** Returns the parts of a workbook saved as Strict Open XML, with the usual namespaces. */
    private static Map<String, byte[]> transitional(Map<String, byte[]> strict) {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        strict.forEach((name, content) -> {
            String xml = new String(content, UTF_8);
            for (Map.Entry<String, String> each : STRICT.entrySet()) {
                xml = xml.replace("\"" + each.getKey(), "\"" + each.getValue());
            }
            contents.put(name, name.endsWith(".xml") || name.endsWith(".rels") ? xml.getBytes(UTF_8) : content);
        });
        return contents;
    }

    @Override
    public Enumeration<ZipArchiveEntry> getEntries() {
        return Collections.enumeration(entries.values());
    }

    @Override
    public @Nullable ZipArchiveEntry getEntry(String path) {
        String name = path.replace('\\', '/');
        return entries.get(name.startsWith("/") ? name.substring(1) : name);
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) {
        return new ByteArrayInputStream(contents.getOrDefault(entry.getName(), new byte[0]));
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }
}
