package org.waystage.commandline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.Natures;
import org.waystage.analysis.diffusion.DiffusionModel;
import org.waystage.analysis.paths.StageLevel;
import org.waystage.analysis.share.ConfidenceTransform;
import org.waystage.analysis.trend.Comparability;
import org.waystage.commandline.catalogues.ConvertCommand;
import org.waystage.commandline.catalogues.PageLanguage;
import org.waystage.commandline.completion.CompletionCommand;
import org.waystage.commandline.console.Language;
import org.waystage.commandline.console.ListWord;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Suggestions;
import org.waystage.commandline.editions.TrendCommand;
import org.waystage.commandline.options.OneOf;
import org.waystage.commandline.options.WrongValueException;
import org.waystage.commandline.statistics.Grouping;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Phase;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Visibility;
import org.waystage.history.difference.RecordKind;
import org.waystage.history.merge.outcome.Policy;
import org.waystage.registers.ledger.LedgerKind;
import org.waystage.report.AdoptionReport;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

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

    /** Registers the converters for the types of these commands' options. */
    static void register(CommandLine commandLine) {
        for (ArgSpec arg : commandLine.getCommandSpec().args()) {
            Class<?> type = arg.isMultiValue() ? arg.auxiliaryTypes()[0] : arg.type();
            register(type, commandLine);
        }
        for (CommandLine command : commandLine.getSubcommands().values()) {
            register(command);
        }
    }

    @SuppressWarnings("unchecked") // a converter reads values of its own type
    private static <T> void register(Class<T> type, CommandLine commandLine) {
        CommandLine.ITypeConverter<?> converter = converter(type);
        if (converter != null) {
            commandLine.registerConverter(type, (CommandLine.ITypeConverter<T>) converter);
        }
    }

    private static CommandLine.@Nullable ITypeConverter<?> converter(Class<?> type) {
        if (type == LocalDate.class) {
            return Values::day;
        } else if (type == int.class || type == Integer.class) {
            return Values::wholeNumber;
        } else if (type == long.class || type == Long.class) {
            return Values::longNumber;
        } else if (type == double.class || type == Double.class) {
            return Values::number;
        } else if (!type.getName().startsWith("org.waystage.")) {
            return null; // comparing with the types below would load them
        } else if (type == Language.class) {
            return Values::language;
        } else if (type == PageLanguage.class) {
            return text -> OneOf.of(text, AdoptionReport.languages(), PageLanguage::new);
        } else if (type == Natures.class) {
            return Values::natures;
        } else if (type == PartialDate.class) {
            return Values::partialDate;
        } else if (type == Milestone.class) {
            return Values::milestone;
        } else if (type == LedgerKind.class) {
            return Values::ledgerKind;
        } else if (type == Grouping.class) {
            return text -> OneOf.of(text, Grouping.codes(), Grouping::new);
        } else if (type == Dimension.class) {
            return text -> coded(text, Dimension.values(), Dimension::code);
        } else if (type == StageLevel.class) {
            return text -> coded(text, StageLevel.values(), StageLevel::code);
        } else if (type == Visibility.Listed.class) {
            return text -> coded(text, Visibility.Listed.values(), Visibility.Listed::code);
        } else if (type == RecordKind.class) {
            return text -> coded(text, RecordKind.values(), RecordKind::code);
        } else if (type == TrendCommand.Cases.class) {
            return choice(TrendCommand.Cases.values());
        } else if (type == ConvertCommand.Vocabulary.class) {
            return choice(ConvertCommand.Vocabulary.values());
        } else if (type == Policy.class) {
            return text -> coded(text, Policy.values(), Policy::code);
        } else if (type == Phase.class) {
            return text -> coded(text, Phase.values(), Phase::code);
        } else if (type == Comparability.Reason.class) {
            return text -> coded(text, Comparability.Reason.values(), Comparability.Reason::code);
        } else if (type == DiffusionModel.class) {
            return text -> coded(text, DiffusionModel.values(), DiffusionModel::code);
        } else if (type == ConfidenceTransform.class) {
            return text -> coded(text, ConfidenceTransform.values(), ConfidenceTransform::code);
        } else if (type == CompletionCommand.Shell.class) {
            return choice(CompletionCommand.Shell.values());
        }
        return null;
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
            return Milestone.parse(ListWord.unquoted(text));
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
