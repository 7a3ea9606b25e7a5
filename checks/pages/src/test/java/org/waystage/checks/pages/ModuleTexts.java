package org.waystage.checks.pages;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waystage.core.notice.Messages;

/**
 * The texts of a module, as its files have them, and the code that asks for them.
 *
 * @param module the folder of the module
 * @param kind what the names of its files begin with: messages, or the help of the program
 * @param byLanguage the texts by the tag of their language, in the order of their file
 * @param sources the code of the module, with each concatenation of literals as one
 * @param named what its code has between quotes, if it can be a key or a part of one
 * @param composed the keys that the code may compose, by how they begin: what may come after it
 * @param codes the codes that the code of this and other modules spells out, which may stand in the words of rules
 */
record ModuleTexts(
        String module,
        String kind,
        Map<String, Map<String, String>> byLanguage,
        String sources,
        Set<String> named,
        Map<String, Set<String>> composed,
        Set<String> codes) {
    static final String MESSAGES = "messages";
    static final String HELP = "help";
    private static final Pattern CONCATENATION = Pattern.compile("\"\\s*\\+\\s*\"");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)+)\"");
    private static final Pattern CODE = Pattern.compile("\"\\.?([A-Za-z0-9-]+)\"|\\b([A-Z][A-Z0-9_]+)\\b");

    /** The closing quote is left, as it may open the next: a template has attributes with code between quotes. */
    private static final Pattern NAMED = Pattern.compile("\"(?=([A-Za-z0-9.-]+)\")");

    /** Where the codes of the model and of its statistics are spelt out, beside the module itself. */
    private static final List<String> MODEL = List.of("core", "history", "analysis");

    private static final Map<Path, Set<String>> CODES = new ConcurrentHashMap<>();

    /** Returns the texts of each module that has any, but those of the examples, whose frameworks name them otherwise. */
    static List<ModuleTexts> all() throws IOException {
        try (Stream<Path> poms = Files.find(Repository.folder(""), 3, (path, attributes) -> path.endsWith("pom.xml"))) {
            return poms.map(Path::getParent)
                    .filter(module -> !module.startsWith(Repository.folder("examples")))
                    .filter(module -> Files.isDirectory(module.resolve("src/main/resources")))
                    .flatMap(module -> Stream.of(MESSAGES, HELP).map(kind -> ModuleTexts.of(module, kind)))
                    .filter(texts -> !texts.byLanguage.isEmpty())
                    .sorted((one, other) -> one.toString().compareTo(other.toString()))
                    .toList();
        }
    }

    private static ModuleTexts of(Path module, String kind) {
        Pattern file = Pattern.compile(kind + "_([a-z]+)\\.properties");
        Map<String, Map<String, String>> byLanguage = new LinkedHashMap<>();
        for (Path path : files(module.resolve("src/main/resources"))) {
            var name = file.matcher(path.getFileName().toString());
            if (name.matches() && byLanguage.put(name.group(1), read(path)) != null) {
                throw new IllegalStateException(module + " has two files of one language");
            }
        }
        String name = Repository.folder("").relativize(module).toString().replace('\\', '/');
        Set<String> codes = new TreeSet<>();
        sources(name).forEach(path -> codes.addAll(codes(path)));
        Map<String, Set<String>> composed = new LinkedHashMap<>();
        ComposedKeys.of(name).forEach((start, families) -> {
            Set<String> endings = new TreeSet<>();
            families.forEach(words -> endings.addAll(
                    words.get(0).equals("=") ? words.subList(1, words.size()) : endings(words.get(0), name)));
            composed.put(start, endings);
        });
        return of(name, kind, byLanguage, code(name), composed, codes);
    }

    /** Returns the codes that a file of a module or of the model spells out. */
    private static Set<String> endings(String file, String module) {
        Set<String> endings = new TreeSet<>();
        sources(module)
                .filter(path -> path.getFileName().toString().equals(file))
                .forEach(path -> endings.addAll(codes(path)));
        if (endings.isEmpty()) {
            throw new IllegalStateException("there is no file '" + file + "' for composed keys of " + module);
        }
        return endings;
    }

    /** Returns the codes that a file spells out; the files of the model are asked for by each module. */
    private static Set<String> codes(Path file) {
        return CODES.computeIfAbsent(file, path -> codes(text(path)));
    }

    private static Set<String> codes(String code) {
        return CODE.matcher(CONCATENATION.matcher(code).replaceAll(""))
                .results()
                .map(found -> found.group(1) != null
                        ? found.group(1)
                        : found.group(2).toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toSet());
    }

    private static ModuleTexts of(
            String module,
            String kind,
            Map<String, Map<String, String>> byLanguage,
            String sources,
            Map<String, Set<String>> composed,
            Set<String> codes) {
        Set<String> named =
                NAMED.matcher(sources).results().map(found -> found.group(1)).collect(Collectors.toSet());
        return new ModuleTexts(module, kind, byLanguage, sources, named, composed, codes);
    }

    /** Returns the files of a module's code and of the model's. */
    private static Stream<Path> sources(String module) {
        return Stream.concat(Stream.of(module), MODEL.stream()).distinct().flatMap(ModuleTexts::codeFiles);
    }

    private static Stream<Path> codeFiles(String module) {
        return Stream.of("java", "jte")
                .map(folder -> Repository.folder(module).resolve("src/main").resolve(folder))
                .filter(Files::isDirectory)
                .flatMap(folder -> files(folder).stream());
    }

    private static String code(String module) {
        return codeFiles(module)
                .map(ModuleTexts::text)
                .map(code -> CONCATENATION.matcher(code).replaceAll(""))
                .collect(Collectors.joining("\n"));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a file line by line, which keeps the order and finds a key that stands twice. */
    private static Map<String, String> read(Path file) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String line : text(file).lines().toList()) {
            Properties one = new Properties();
            try {
                one.load(new StringReader(line));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            one.forEach((key, text) -> {
                if (texts.put((String) key, (String) text) != null) {
                    throw new IllegalStateException(file + " has '" + key + "' twice");
                }
            });
        }
        return Collections.unmodifiableMap(texts);
    }

    Map<String, String> english() {
        return byLanguage.get(Messages.LANGUAGES.get(0));
    }

    /** Returns the keys that no code asks for. */
    List<String> unused() {
        List<String> unused = new ArrayList<>();
        english().forEach((key, text) -> {
            if (!isAsked(key, text)) {
                unused.add(key);
            }
        });
        return unused;
    }

    private boolean isAsked(String key, String text) {
        String[] parts = key.split("\\.");
        if (parts[0].equals("rule")) {
            return isNamed(parts[1]);
        }
        if (parts[0].equals("word")) {
            return Stream.of(text.split("#")).allMatch(this::isSpoken);
        }
        if (Character.isUpperCase(key.charAt(0))) {
            String type = parts[parts.length - 2];
            return isNamed(key) || (sources.contains("enum " + type + " ") && isNamed(parts[parts.length - 1]));
        }
        String counted = key.replaceFirst("\\.(one|other)$", "");
        return isNamed(key) || isNamed(counted) || isComposed(key) || isComposed(counted);
    }

    /** Returns whether the code has a text between quotes, or composes it of several. */
    private boolean isSpoken(String text) {
        String written = text.replace("\\", "\\\\").replace("\"", "\\\"");
        return sources.contains(written.strip()) || isComposedOf(written, literals());
    }

    private static boolean isComposedOf(String text, Set<String> literals) {
        boolean[] reached = new boolean[text.length() + 1];
        reached[0] = true;
        for (int from = 0; from < text.length(); from++) {
            for (int to = from + 1; reached[from] && to <= text.length(); to++) {
                reached[to] |= literals.contains(text.substring(from, to));
            }
        }
        return reached[text.length()];
    }

    private Set<String> literals() {
        Set<String> literals =
                LITERAL.matcher(sources).results().map(found -> found.group(1)).collect(Collectors.toSet());
        codes.forEach(code -> literals.add(code.toUpperCase(Locale.ROOT)));
        return literals;
    }

    private boolean isNamed(String key) {
        return named.contains(key);
    }

    /** Returns whether a key is of one of the families that the code composes. */
    private boolean isComposed(String key) {
        return composed.entrySet().stream()
                .anyMatch(family -> key.startsWith(family.getKey() + ".")
                        && family.getValue()
                                .contains(key.substring(family.getKey().length() + 1)));
    }

    @Override
    public String toString() {
        return kind.equals(MESSAGES) ? module : module + ", " + kind;
    }
}
