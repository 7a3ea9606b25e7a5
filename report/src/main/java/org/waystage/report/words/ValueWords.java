package org.waystage.report.words;

import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Period;
import org.waystage.core.value.Quantity;

/** The words for values of the model in one language, as in the report, for the program of this repository. */
public final class ValueWords {
    private final Words words;
    private final Phrases phrases;

    private ValueWords(ReportLanguage language) {
        words = new Words(language);
        phrases = new Phrases(words);
    }

    /**
     * Returns the words of a language.
     *
     * @param language the language as a BCP 47 tag; English if the report does not have it
     * @return the words
     */
    public static ValueWords in(String language) {
        return new ValueWords(new ReportLanguage(language));
    }

    /**
     * Returns a date with its precision: a year, a month or a day in words.
     *
     * @param date the date
     * @return the words
     */
    public String date(PartialDate date) {
        return words.date(date);
    }

    /**
     * Returns a period.
     *
     * @param period the period
     * @return the words
     */
    public String period(Period period) {
        return words.period(period);
    }

    /**
     * Returns a quantity with its unit.
     *
     * @param quantity the quantity
     * @return the words
     */
    public String quantity(Quantity quantity) {
        return phrases.quantity(quantity);
    }

    /**
     * Returns the name of the stage of a record, or else the word of its source.
     *
     * @param record the record
     * @return the words
     */
    public String stage(StageRecord record) {
        return phrases.stage(record);
    }

    /**
     * Returns the date of a record, or its bounds.
     *
     * @param record the record
     * @return the words
     */
    public String when(StageRecord record) {
        return phrases.when(record);
    }
}
