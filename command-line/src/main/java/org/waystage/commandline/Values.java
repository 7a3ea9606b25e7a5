package org.waystage.commandline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.Natures;
import org.waystage.analysis.diffusion.DiffusionMethod;
import org.waystage.analysis.diffusion.DiffusionModel;
import org.waystage.analysis.paths.StageLevel;
import org.waystage.analysis.share.ConfidenceTransform;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.commandline.completion.CompletionCommand;
import org.waystage.commandline.console.Language;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Suggestions;
import org.waystage.commandline.options.OneOf;
import org.waystage.commandline.options.WrongValueException;
import org.waystage.commandline.statistics.Grouping;
import org.waystage.commandline.time.TimeToCommand;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Visibility;
import org.waystage.history.merge.outcome.Policy;
import org.waystage.registers.ledger.LedgerKind;
import picocli.CommandLine;

/** Reads the values of options. */
final class Values {
    static final String ALL_NATURES = "all";
    private static final Phrase STAGE = Phrase.of("use.stage");
    private static final Phrase DATE = Phrase.of("use.date");
    private static final Phrase DAY = Phrase.of("use.day");
    private static final Phrase NUMBER = Phrase.of("use.number");
    private static final Phrase WHOLE_NUMBER = Phrase.of("use.whole-number");
    private static final Phrase WHOLE_NUMBER_UP_TO = Phrase.of("use.whole-number-up-to");

    private Values() {}

    static void register(CommandLine commandLine) {
        commandLine
                .registerConverter(Language.class, Values::language)
                .registerConverter(
                        DiffusionModel.class, text -> coded(text, DiffusionModel.values(), DiffusionModel::code))
                .registerConverter(
                        DiffusionMethod.class, text -> coded(text, DiffusionMethod.values(), DiffusionMethod::code))
                .registerConverter(Dimension.class, text -> coded(text, Dimension.values(), Dimension::code))
                .registerConverter(StageLevel.class, text -> coded(text, StageLevel.values(), StageLevel::code))
                .registerConverter(TimeToCommand.Measure.class, choice(TimeToCommand.Measure.values()))
                .registerConverter(
                        TimeToStage.FollowUp.class,
                        text -> coded(text, TimeToStage.FollowUp.values(), TimeToStage.FollowUp::code))
                .registerConverter(
                        ConfidenceTransform.class,
                        text -> coded(text, ConfidenceTransform.values(), ConfidenceTransform::code))
                .registerConverter(CompletionCommand.Shell.class, choice(CompletionCommand.Shell.values()))
                .registerConverter(Milestone.class, Values::milestone)
                .registerConverter(
                        Visibility.Listed.class,
                        text -> coded(text, Visibility.Listed.values(), Visibility.Listed::code))
                .registerConverter(Policy.class, text -> coded(text, Policy.values(), Policy::code))
                .registerConverter(LedgerKind.class, Values::ledgerKind)
                .registerConverter(PartialDate.class, Values::partialDate)
                .registerConverter(Natures.class, Values::natures)
                .registerConverter(Grouping.class, text -> OneOf.of(text, Grouping.codes(), Grouping::new))
                .registerConverter(LocalDate.class, Values::day)
                .registerConverter(int.class, Values::wholeNumber)
                .registerConverter(Integer.class, Values::wholeNumber)
                .registerConverter(long.class, Values::longNumber)
                .registerConverter(double.class, Values::number)
                .registerConverter(Double.class, Values::number);
    }

    private static <E extends Enum<E>> CommandLine.ITypeConverter<E> choice(E[] values) {
        List<String> words = Arrays.stream(values).map(Values::word).toList();
        return text -> OneOf.of(text, words, word -> values[words.indexOf(word)]);
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static Language language(String text) {
        return Language.of(text).orElseGet(() -> OneOf.of(text, Language.tags(), Language::new));
    }

    private static <E> E coded(String text, E[] values, Function<E, String> code) {
        List<String> codes = Arrays.stream(values).map(code).toList();
        return OneOf.of(text, codes, word -> values[codes.indexOf(word)]);
    }

    private static Natures natures(String text) {
        List<String> codes = Stream.concat(
                        Arrays.stream(Nature.Listed.values()).map(Nature::code), Stream.of(ALL_NATURES))
                .toList();
        return OneOf.of(text, codes, code -> new Natures(List.of(code)));
    }

    private static Milestone milestone(String text) {
        try {
            return Milestone.parse(text);
        } catch (IllegalArgumentException e) {
            List<String> stages = Arrays.stream(AdoptionStage.Listed.values())
                    .filter(stage -> stage != AdoptionStage.Listed.UNKNOWN)
                    .map(AdoptionStage.Listed::code)
                    .toList();
            throw new WrongValueException(
                    language -> STAGE.in(language, text, Suggestions.asked(text, stages.stream(), language)));
        }
    }

    private static LedgerKind ledgerKind(String text) {
        List<String> codes =
                Arrays.stream(LedgerKind.values()).map(LedgerKind::code).toList();
        return OneOf.of(text, codes, code -> LedgerKind.values()[codes.indexOf(code)]);
    }

    private static PartialDate partialDate(String text) {
        try {
            return PartialDate.parse(text);
        } catch (DateTimeException e) {
            throw new WrongValueException(DATE, text);
        }
    }

    private static int wholeNumber(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw notWhole(text, Integer.MAX_VALUE);
        }
    }

    private static long longNumber(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw notWhole(text, Long.MAX_VALUE);
        }
    }

    private static WrongValueException notWhole(String text, long most) {
        return text.matches("[+-]?[0-9]+")
                ? new WrongValueException(WHOLE_NUMBER_UP_TO, String.valueOf(most), text)
                : new WrongValueException(WHOLE_NUMBER, text);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new WrongValueException(NUMBER, text);
        }
    }

    private static LocalDate day(String text) {
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException e) {
            // refused below
        }
        throw new WrongValueException(DAY, text);
    }
}
