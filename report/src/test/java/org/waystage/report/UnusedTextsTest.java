package org.waystage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waystage.analysis.RefusedException;
import org.waystage.analysis.diffusion.TechnologyUptake;
import org.waystage.analysis.paths.Funnel;
import org.waystage.analysis.paths.StageLevel;
import org.waystage.analysis.paths.TransitionMatrix;
import org.waystage.analysis.structure.Frequencies;
import org.waystage.analysis.survival.CaseTime;
import org.waystage.core.casestudy.LinkKind;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.casestudy.OutcomeBasis;
import org.waystage.core.reference.OrganizationKind;
import org.waystage.core.source.Reliability;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.Certainty;
import org.waystage.core.value.Confidence;
import org.waystage.core.value.Visibility;
import org.waystage.report.figures.Standing;
import org.waystage.report.pages.Page;
import org.waystage.report.words.Words;

/** Every text of the report is asked for somewhere. */
class UnusedTextsTest {
    /** What the program puts at the end of a key that it composes. */
    private static final Set<String> CODES = codes();

    @Test
    void thereIsNoTextThatNoPageAsksFor() throws IOException {
        assertThat(unused(keys(), sources())).isEmpty();
    }

    @Test
    void aTextThatNothingNamesIsFound() {
        String sources =
                "say(\"a\") count(\"b\", 2) code(\"nature\", code) say(\"phase.\" + code) say(key + \".many\")";
        Set<String> used = Set.of("a", "b.one", "b.other", "nature.use", "phase.trial", "a.many");

        assertThat(unused(used, sources)).isEmpty();
        assertThat(unused(Set.of("b.two", "nature.unstated", "phase.pilots", "phases.trial", "a.few"), sources))
                .hasSize(5);
    }

    private static List<String> unused(Set<String> keys, String sources) {
        return keys.stream().filter(key -> !isAsked(key, sources)).sorted().toList();
    }

    private static boolean isAsked(String key, String sources) {
        String counted = key.replaceFirst("\\.(one|other)$", "");
        return isNamed(key, sources)
                || isNamed(counted, sources)
                || isComposed(key, sources)
                || isComposed(counted, sources);
    }

    private static boolean isNamed(String key, String sources) {
        return sources.contains('"' + key + '"');
    }

    /** Tells whether a key is a code or a named or composed start with a code or a named ending after it. */
    private static boolean isComposed(String key, String sources) {
        for (int point = key.indexOf('.'); point >= 0; point = key.indexOf('.', point + 1)) {
            String start = key.substring(0, point);
            String end = key.substring(point + 1);
            boolean started = CODES.contains(start)
                    || isNamed(start, sources)
                    || isNamed(start + '.', sources)
                    || isComposed(start, sources);
            if (started && (CODES.contains(end) || isNamed('.' + end, sources))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> codes() {
        Set<String> codes = new HashSet<>(Page.STOPS);
        IntStream.rangeClosed(1, 12).forEach(month -> codes.add(Integer.toString(month)));
        codes.addAll(List.of("word", "p", "q", "m", "ldc", "wto", "groups", "adopters", "processes"));
        Stream.<Enum<?>[]>of(
                        AdoptionStage.Listed.values(),
                        Basis.Listed.values(),
                        Certainty.Listed.values(),
                        Confidence.Listed.values(),
                        LinkKind.Listed.values(),
                        Nature.Listed.values(),
                        OrganizationKind.Listed.values(),
                        OutcomeBasis.Listed.values(),
                        Reliability.Listed.values(),
                        Visibility.Listed.values(),
                        Standing.values(),
                        CaseTime.Reason.values(),
                        Frequencies.Kind.values(),
                        Funnel.LeftOut.values(),
                        RefusedException.Reason.values(),
                        StageLevel.values(),
                        TechnologyUptake.LeftOut.values(),
                        TransitionMatrix.Direction.values(),
                        TransitionMatrix.LeftOut.values())
                .flatMap(Arrays::stream)
                .forEach(code -> codes.add(code.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        return codes;
    }

    private static Set<String> keys() throws IOException {
        Properties messages = new Properties();
        try (var in = Words.class.getResourceAsStream("messages_en.properties")) {
            messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return messages.stringPropertyNames();
    }

    private static String sources() throws IOException {
        Path main = Path.of(System.getProperty("basedir", "."), "src/main");
        StringBuilder sources = new StringBuilder();
        for (String folder : List.of("java/org/waystage/report", "jte")) {
            try (Stream<Path> files = Files.walk(main.resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    sources.append(Files.readString(file)).append('\n');
                }
            }
        }
        return sources.toString();
    }
}
