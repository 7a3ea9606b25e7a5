package org.waystage.report.words;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.waystage.core.stage.StageAnswer;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Quantity;

/** The words for records and quantities in one language. */
public final class Phrases {
    private final Words words;
    private final Function<Code, String> schemes;

    public Phrases(Words words) {
        this(words, Code::value);
    }

    /**
     * @param schemes gives the name of a scheme
     */
    public Phrases(Words words, Function<Code, String> schemes) {
        this.words = words;
        this.schemes = schemes;
    }

    /** Returns the name of a rung, or words that there is none. */
    public String stage(StageAnswer answer) {
        return words.code("stage", answer.code());
    }

    /** Returns the name of the rung of a record, or else the word of its source. */
    public String stage(StageRecord record) {
        if (record.stage().isPresent()) {
            return words.code("stage", record.stage().get().code());
        }
        return record.reportedAs()
                .map(reported -> words.say(
                        "stage.word",
                        reported.word().isEmpty() ? words.say("none.dash") : reported.word(),
                        schemes.apply(reported.scheme())))
                .orElse(words.say("stage.unmapped"));
    }

    /** Returns the date of a record or its bounds. */
    public String when(StageRecord record) {
        if (record.date().isPresent()) {
            return words.date(record.date().get());
        }
        Optional<PartialDate> from = record.notBefore();
        Optional<PartialDate> to = record.notAfter();
        if (from.isPresent() && to.isPresent()) {
            return words.say("when.between", words.date(from.get()), words.date(to.get()));
        }
        return from.map(date -> words.say("when.notBefore", words.date(date)))
                .or(() -> to.map(date -> words.say("when.notAfter", words.date(date))))
                .orElse(words.say("when.undated"));
    }

    public String quantity(Quantity quantity) {
        String number = quantity.value()
                .map(value -> number(quantity, value))
                .or(() -> quantity.about().map(about -> words.say("quantity.about", number(quantity, about))))
                .orElseGet(() -> range(quantity));
        return isPercent(quantity) || quantity.unit().isEmpty()
                ? number
                : words.withUnit(number, last(quantity), quantity.unit().get());
    }

    /** Returns the last number of a quantity, with which its unit agrees. */
    private static BigDecimal last(Quantity quantity) {
        return quantity.value()
                .or(quantity::about)
                .or(quantity::upper)
                .or(quantity::lower)
                .orElse(BigDecimal.ZERO);
    }

    private String range(Quantity quantity) {
        if (quantity.lower().isPresent() && quantity.upper().isPresent()) {
            return quantity.min().isPresent() && quantity.max().isPresent()
                    ? between(quantity)
                    : words.say("quantity.and", lower(quantity), upper(quantity));
        }
        return quantity.lower().isPresent() ? lower(quantity) : upper(quantity);
    }

    private String between(Quantity quantity) {
        return words.say(
                "quantity.between",
                number(quantity, quantity.min().orElseThrow()),
                number(quantity, quantity.max().orElseThrow()));
    }

    private String lower(Quantity quantity) {
        String key = quantity.min().isPresent() ? "quantity.atLeast" : "quantity.moreThan";
        return words.say(key, number(quantity, quantity.lower().orElseThrow()));
    }

    private String upper(Quantity quantity) {
        String key = quantity.max().isPresent() ? "quantity.atMost" : "quantity.lessThan";
        return words.say(key, number(quantity, quantity.upper().orElseThrow()));
    }

    private String number(Quantity quantity, BigDecimal number) {
        String digits = words.number(number);
        return isPercent(quantity) ? words.percent(digits) : digits;
    }

    private static boolean isPercent(Quantity quantity) {
        return quantity.unit().isPresent() && quantity.unit().get().equals("percent");
    }
}
