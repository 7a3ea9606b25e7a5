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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waystage.core.notice.Messages;

/**
 * The texts of a module, as its files have them, and the code that asks for them.
 *
 * @param module the folder of the module
 * @param byLanguage the texts by the tag of their language, in the order of their file
 * @param sources the code of the module, with each concatenation of literals as one
 * @param named what its code has between quotes, if it can be a key or a part of one
 * @param codes what the program may put at the end of a key: the codes that the code of this and other modules spells out
 */
record ModuleTexts(
        String module,
        Map<String, Map<String, String>> byLanguage,
        String sources,
        Set<String> named,
        Set<String> codes) {
    private static final Pattern FILE = Pattern.compile("messages_([a-z]+)\\.properties");
    private static final Pattern CONCATENATION = Pattern.compile("\"\\s*\\+\\s*\"");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)+)\"");
    private static final Pattern CODE = Pattern.compile("\"([A-Za-z0-9-]+)\"|\\b([A-Z][A-Z0-9_]+)\\b");

    /** The closing quote is left, as it may open the next: a template has attributes with code between quotes. */
    private static final Pattern NAMED = Pattern.compile("\"(?=([A-Za-z0-9.-]+)\")");

    /** Where the codes of the model and of its statistics are spelt out, beside the module itself. */
    private static final List<String> MODEL = List.of("core", "analysis");

    /** Returns the texts of each module that has any. */
    static List<ModuleTexts> all() throws IOException {
        try (Stream<Path> modules = Files.list(Repository.folder(""))) {
            return modules.filter(module -> Files.isDirectory(module.resolve("src/main/resources")))
                    .map(ModuleTexts::of)
                    .filter(texts -> !texts.byLanguage.isEmpty())
                    .sorted((one, other) -> one.module.compareTo(other.module))
                    .toList();
        }
    }

    private static ModuleTexts of(Path module) {
        Map<String, Map<String, String>> byLanguage = new LinkedHashMap<>();
        for (Path file : files(module.resolve("src/main/resources"))) {
            var name = FILE.matcher(file.getFileName().toString());
            if (name.matches() && byLanguage.put(name.group(1), read(file)) != null) {
                throw new IllegalStateException(module + " has two files of one language");
            }
        }
        String name = module.getFileName().toString();
        Set<String> codes = new TreeSet<>();
        Stream.concat(Stream.of(name), MODEL.stream())
                .map(ModuleTexts::code)
                .forEach(code -> CODE.matcher(code)
                        .results()
                        .forEach(found -> codes.add(
                                found.group(1) != null
                                        ? found.group(1)
                                        : found.group(2)
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-'))));
        return of(name, byLanguage, code(name), codes);
    }

    static ModuleTexts of(
            String module, Map<String, Map<String, String>> byLanguage, String sources, Set<String> codes) {
        Set<String> named =
                NAMED.matcher(sources).results().map(found -> found.group(1)).collect(Collectors.toSet());
        return new ModuleTexts(module, byLanguage, sources, named, codes);
    }

    private static String code(String module) {
        return Stream.of("java", "jte")
                .map(folder -> Repository.folder(module).resolve("src/main").resolve(folder))
                .filter(Files::isDirectory)
                .flatMap(folder -> files(folder).stream())
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
            return isNamed(key) || (sources.contains("enum " + parts[1] + " ") && isNamed(parts[2]));
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

    /** Returns whether a key is a code or a named or composed start with a code or a named ending after it. */
    private boolean isComposed(String key) {
        for (int point = key.indexOf('.'); point >= 0; point = key.indexOf('.', point + 1)) {
            String start = key.substring(0, point);
            String end = key.substring(point + 1);
            boolean started = codes.contains(start) || isNamed(start) || isNamed(start + '.') || isComposed(start);
            if (started && (codes.contains(end) || end.matches("[0-9]+") || isNamed('.' + end))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return module;
    }
}
