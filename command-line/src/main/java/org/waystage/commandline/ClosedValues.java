package org.waystage.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.waystage.analysis.Natures;
import org.waystage.commandline.statistics.Grouping;
import org.waystage.core.casestudy.Nature;
import picocli.CommandLine.Model.ArgSpec;

/** The words that options and parameters can be, where these are a few that are known. */
final class ClosedValues {
    private ClosedValues() {}

    /** Returns the words of an option or a parameter; none if it can be any. */
    static List<String> of(ArgSpec arg) {
        Class<?> type = arg.isMultiValue() ? arg.auxiliaryTypes()[0] : arg.type();
        if (type.isEnum()) {
            return Stream.of(type.getEnumConstants())
                    .map(value -> word((Enum<?>) value))
                    .toList();
        }
        if (type == Natures.class) {
            return Stream.concat(Stream.of(Nature.Listed.values()).map(Nature::code), Stream.of(Values.ALL_NATURES))
                    .toList();
        }
        if (type == Grouping.class) {
            return Grouping.codes();
        }
        List<String> words = new ArrayList<>();
        if (arg.completionCandidates() != null) {
            arg.completionCandidates().forEach(words::add);
        }
        return words;
    }

    /** Returns the code of a value or, if it has none, its name. */
    private static String word(Enum<?> value) {
        String text = value.toString();
        return text.equals(value.name()) ? text.toLowerCase(Locale.ROOT) : text;
    }
}
