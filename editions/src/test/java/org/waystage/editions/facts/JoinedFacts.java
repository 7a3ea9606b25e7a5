package org.waystage.editions.facts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.waystage.core.Catalogue;
import org.waystage.core.notice.Notice;
import org.waystage.json.CatalogueReader;
import org.waystage.json.CatalogueWriter;
import org.waystage.json.ValidationProfiles;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The files of facts, joined to the document of an edition. Technologies, code lists and crosswalks stand in the order of their
 * files, cases and bodies by their ids, sources with the first of the files that cite them.
 */
final class JoinedFacts {
    /** The lists of a catalogue, in the order of its document. */
    private static final List<String> LISTS = List.of(
            "technologies",
            "collections",
            "codeLists",
            "crosswalks",
            "organizations",
            "caseStudies",
            "surveys",
            "recommendations",
            "lessons",
            "initiatives",
            "sources");

    private static final String HEAD = "edition.json";
    private static final String TEMPLATE = "template.json";
    /** What to do if an id is of something new, by the rule that finds it missing. */
    private static final Map<String, String> NEW_THINGS = Map.of(
            "link-organization-unknown", " If it is a new body, add it to the 'organizations' of this file.",
            "link-source-unknown", " If it is a new source, add it to the 'sources' of this file.");

    private final FactFile head;
    private final List<FactFile> files;
    private final Map<String, List<Thing>> things = new LinkedHashMap<>();

    private JoinedFacts(FactFile head, List<FactFile> files) {
        this.head = head;
        this.files = files;
        for (String list : LISTS) {
            List<Thing> found = new ArrayList<>();
            for (FactFile file : files) {
                int index = 0;
                for (JsonNode content : file.list(list)) {
                    found.add(new Thing(file.name(), "/" + list + "/" + index++, content));
                }
            }
            if (list.equals("organizations") || list.equals("caseStudies")) {
                found.sort(
                        Comparator.comparing(thing -> thing.content().path("id").asString()));
            }
            if (!found.isEmpty()) {
                things.put(list, found);
            }
        }
    }

    /** A thing of a list, and where it stands. */
    private record Thing(String file, String pointer, JsonNode content) {}

    /**
     * Reads the files below a folder.
     *
     * @throws FactFile.Unreadable if some are no JSON objects; the message names them all
     */
    static JoinedFacts of(Path folder) throws IOException {
        List<FactFile> files = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile).sorted()::iterator) {
                try {
                    files.add(FactFile.read(folder, path));
                } catch (FactFile.Unreadable e) {
                    unreadable.add(e.getMessage());
                }
            }
        }
        if (!unreadable.isEmpty()) {
            throw new FactFile.Unreadable(String.join("\n", unreadable));
        }
        // what several files name comes before what one case names
        files.sort(Comparator.comparing((FactFile file) -> file.name().startsWith("case-studies/"))
                .thenComparing(FactFile::name));
        FactFile head = files.stream()
                .filter(file -> file.name().equals(HEAD))
                .findFirst()
                .orElseThrow(() -> new FactFile.Unreadable("no " + HEAD));
        files.removeIf(file -> List.of(HEAD, FactsCheck.EXCEPTIONS, TEMPLATE).contains(file.name()));
        return new JoinedFacts(head, List.copyOf(files));
    }

    /** Returns the files that hold lists, in the order in which they are joined. */
    List<FactFile> files() {
        return files;
    }

    /** Returns the same files, and before them the head of the edition. */
    List<FactFile> filesAndHead() {
        List<FactFile> all = new ArrayList<>(files);
        all.add(0, head);
        return all;
    }

    /** Returns the label of the edition that the facts make. */
    String label() {
        return head.content().path("edition").asString();
    }

    private byte[] document() {
        ObjectNode document = JsonMapper.shared().createObjectNode();
        head.content().forEachEntry(document::set);
        things.forEach((list, found) -> {
            ArrayNode array = document.putArray(list);
            found.forEach(thing -> array.add(thing.content()));
        });
        return JsonMapper.shared().writeValueAsBytes(document);
    }

    /** Reads the joined document under all rules and the profile {@code bundled}. */
    Reading<Catalogue> read() {
        ReadOptions options = ReadOptions.defaults()
                .withProfile(ValidationProfiles.named("bundled").orElseThrow());
        return new CatalogueReader(options).read(document());
    }

    /** Returns the document of the edition as it is issued. */
    byte[] edition() {
        return CatalogueWriter.pretty().toBytes(read().orElseThrow());
    }

    /** Returns what reading the joined document remarked, at its place in the files. */
    Finding finding(Notice notice) {
        String pointer = notice.place().pointer();
        String[] parts = pointer.split("/", 4);
        if (parts.length > 2 && things.containsKey(parts[1])) {
            Thing thing = things.get(parts[1]).get(Integer.parseInt(parts[2]));
            String rest = parts.length > 3 ? "/" + parts[3] : "";
            return finding(notice, thing.file(), thing.pointer() + rest);
        }
        return finding(notice, HEAD, pointer);
    }

    private static Finding finding(Notice notice, String file, String pointer) {
        String rule = notice.rule().id();
        return new Finding(file, pointer, notice.message() + NEW_THINGS.getOrDefault(rule, ""), rule);
    }
}
