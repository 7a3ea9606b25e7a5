package org.waystage.conformance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The documents of the corpus, found by the names of their files as the README of the module says. */
final class Corpus {
    /** The folder of the module, and of the corpus in it. */
    static final Path MODULE = Path.of(System.getProperty("basedir", "."));

    static final Path ROOT = MODULE.resolve("src/main/resources/org/waystage/conformance");
    /** The folders that hold documents with what is expected of each. */
    static final List<String> KINDS = List.of("valid", "invalid", "hostile");

    static final String NOTICES = ".notices.json";
    private static final Map<String, String> OPERATIONS = operations();
    private static final List<Document> DOCUMENTS = find();

    private Corpus() {}

    /**
     * One document: a file, or a folder with tables, or with a register and its profile.
     *
     * @param file its path from the root of the corpus
     * @param operation what is done with it
     */
    record Document(String file, String operation) {
        String kind() {
            return file.substring(0, file.indexOf('/'));
        }

        /** Returns the name without folder and ending. */
        String name() {
            return withoutEnding(file).substring(file.lastIndexOf('/') + 1);
        }

        Path path() {
            return ROOT.resolve(file);
        }

        /** Returns the file itself, or the files of the folder. */
        List<String> files() {
            return Corpus.files(path());
        }

        /** Returns the content; of a folder, that of its files. */
        byte[] bytes() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            files().forEach(name -> bytes.writeBytes(Corpus.bytes(ROOT.resolve(name))));
            return bytes.toByteArray();
        }

        /** Returns the rule that the document is about; absent where it is about none. */
        Optional<String> rule() {
            String name = name().startsWith("rule-") ? name().substring("rule-".length()) : name();
            boolean about = kind().equals("invalid") || name().startsWith("rule-");
            return about ? Optional.of(name.split("--", 2)[0]) : Optional.empty();
        }

        /** Returns the file with what is expected; where there is none, nothing is to be noticed. */
        Path noticesFile() {
            return path().resolveSibling(name() + NOTICES);
        }

        List<Expected> notices() {
            return Files.exists(noticesFile())
                    ? Json.tree(noticesFile()).valueStream().map(Expected::of).toList()
                    : List.of();
        }

        boolean isRejected() {
            return notices().stream().anyMatch(Expected::isError);
        }

        @Override
        public String toString() {
            return file;
        }
    }

    /** Returns all documents, by name. */
    static List<Document> documents() {
        return DOCUMENTS;
    }

    /** Returns the documents on which one of some operations is done. */
    static Stream<Document> documents(String... operations) {
        return DOCUMENTS.stream().filter(document -> List.of(operations).contains(document.operation()));
    }

    static Optional<Document> document(String fileWithoutEnding) {
        return DOCUMENTS.stream()
                .filter(document -> withoutEnding(document.file()).equals(fileWithoutEnding))
                .findFirst();
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns all files in the folders of documents, those with notices included. */
    static List<String> files() {
        return KINDS.stream()
                .map(ROOT::resolve)
                .filter(Files::isDirectory)
                .flatMap(folder -> files(folder).stream())
                .toList();
    }

    /** Returns the files in a folder and below, or the one file that it is, by their paths from the root of the corpus. */
    private static List<String> files(Path path) {
        try (Stream<Path> paths = Files.walk(path)) {
            return paths.filter(Files::isRegularFile)
                    .map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Document> find() {
        List<Document> documents = files().stream()
                .filter(file -> !file.endsWith(NOTICES))
                .map(Corpus::folderOrFile)
                .distinct()
                .map(file -> new Document(file, operation(file)))
                .toList();
        if (Golden.isUpdated()) {
            documents.stream()
                    .filter(document -> !document.kind().equals("valid") && !Files.exists(document.noticesFile()))
                    .forEach(Corpus::propose);
        }
        return documents;
    }

    /** Returns the folder that is a document with all its files, or else the file. */
    private static String folderOrFile(String file) {
        String[] steps = file.split("/");
        return steps.length > 2 ? steps[0] + "/" + steps[1] : file;
    }

    /** Writes what the library says of a new document, to be checked. What is stated is never overwritten. */
    private static void propose(Document document) {
        List<String> notices =
                Library.notices(document).stream().map(Expected::toJson).toList();
        try {
            Files.writeString(document.noticesFile(), Json.lines(notices, "") + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is done with a document: what operations.json says of it or of its folder, or else what its ending says. */
    private static String operation(String file) {
        String folder = file.substring(0, file.lastIndexOf('/') + 1);
        String usual = switch (file.substring(withoutEnding(file).length())) {
            case "" -> Files.exists(ROOT.resolve(file).resolve("profile.json")) ? "register" : "tables";
            case ".pem" -> "keys";
            case ".ndjson" -> "lines";
            default -> "read";
        };
        return OPERATIONS.getOrDefault(file, OPERATIONS.getOrDefault(folder, usual));
    }

    /** Returns the path of a document without its ending; a folder has none. */
    private static String withoutEnding(String file) {
        int dot = file.lastIndexOf('.');
        return dot > file.lastIndexOf('/') ? file.substring(0, dot) : file;
    }

    static Map<String, String> operations() {
        Map<String, String> operations = new LinkedHashMap<>();
        Json.tree(ROOT.resolve("operations.json"))
                .forEachEntry((file, operation) -> operations.put(file, operation.asString()));
        return operations;
    }
}
