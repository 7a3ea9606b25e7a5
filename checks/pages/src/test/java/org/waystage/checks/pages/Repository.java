package org.waystage.checks.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Where the files of the repository lie, and the blocks of its pages. */
final class Repository {
    private static final Path ROOT = Path.of(System.getProperty("basedir", "."))
            .toAbsolutePath()
            .resolve("../..")
            .normalize();
    private static final Pattern MODULE = Pattern.compile("<module>([a-z0-9/-]+)</module>");

    private Repository() {}

    static Path folder(String name) {
        return ROOT.resolve(name);
    }

    static List<String> lines(String file) throws IOException {
        return Files.readAllLines(ROOT.resolve(file));
    }

    static String pom(String module) throws IOException {
        return Files.readString(folder(module).resolve("pom.xml"));
    }

    /** Returns the folders of the modules that are published as jars, each once: a module of a profile may be of several. */
    static Set<String> published() throws IOException {
        Set<String> published = new LinkedHashSet<>();
        for (MatchResult module : MODULE.matcher(pom("")).results().toList()) {
            String pom = pom(module.group(1));
            if (!pom.contains("<maven.deploy.skip>true<") && !pom.contains("<packaging>pom<")) {
                published.add(module.group(1));
            }
        }
        return published;
    }

    /** Returns whether this build has the module for Spark, which only the profile {@code spark} builds. */
    static boolean hasSpark() {
        try {
            Class.forName("org.waystage.spark.CaseStudyFile", false, Repository.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** Returns the fenced blocks of a language in a page, in their order, each as its lines. */
    static List<List<String>> blocks(String page, String language) throws IOException {
        List<List<String>> blocks = new ArrayList<>();
        List<String> block = null;
        boolean fenced = false;
        for (String line : lines(page)) {
            if (line.startsWith("```")) {
                if (block != null) {
                    blocks.add(block);
                }
                block = !fenced && line.strip().equals("```" + language) ? new ArrayList<>() : null;
                fenced = !fenced;
            } else if (block != null) {
                block.add(line);
            }
        }
        return blocks;
    }

    /** Returns the lines of a region of a source file. */
    static List<String> region(Path source, String name) throws IOException {
        List<String> lines =
                Files.readAllLines(source).stream().map(String::strip).toList();
        int start = lines.indexOf("// region " + name);
        int end = start + lines.subList(start, lines.size()).indexOf("// endregion");
        return lines.subList(start + 1, end);
    }
}
