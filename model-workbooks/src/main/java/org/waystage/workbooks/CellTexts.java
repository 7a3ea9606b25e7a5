package org.waystage.workbooks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.model.StylesTable;
import org.jspecify.annotations.Nullable;

/**
 * The texts of the cells in a workbook, from its formats, shared texts and numbers.
 *
 * <p>The library would format a number as the spreadsheet does, cut to the digits shown. This class returns its
 * shortest digits, or the day that it represents.
 */
final class CellTexts extends DataFormatter {
    private static final int LONGEST_PLAIN = 20;
    private static final Pattern NOT_SHOWN = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");
    private static final Pattern DAY_OR_YEAR = Pattern.compile("[yYdD]");

    private final @Nullable StylesTable styles;
    private final ReadOnlySharedStringsTable shared;
    private final boolean from1904;

    CellTexts(@Nullable StylesTable styles, ReadOnlySharedStringsTable shared, boolean from1904) {
        super(Locale.ROOT);
        this.styles = styles;
        this.shared = shared;
        this.from1904 = from1904;
    }

    @Nullable
    StylesTable styles() {
        return styles;
    }

    ReadOnlySharedStringsTable shared() {
        return shared;
    }

    @Override
    public String formatRawCellContents(double value, int formatIndex, String formatString) {
        return day(value, formatIndex, formatString).map(LocalDate::toString).orElseGet(() -> digits(value));
    }

    private Optional<LocalDate> day(double value, int formatIndex, String formatString) {
        boolean dated = isEastAsianDate(formatIndex)
                || (DateUtil.isADateFormat(formatIndex, formatString)
                        && DAY_OR_YEAR
                                .matcher(NOT_SHOWN.matcher(formatString).replaceAll(""))
                                .find());
        return dated && DateUtil.isValidExcelDate(value)
                ? Optional.of(DateUtil.getLocalDateTime(value, from1904).toLocalDate())
                : Optional.empty();
    }

    /** Returns whether a number format represents a date in East Asian versions of Excel only. */
    private static boolean isEastAsianDate(int format) {
        return (format >= 27 && format <= 31)
                || format == 36
                || (format >= 50 && format <= 54)
                || (format >= 57 && format <= 58);
    }

    /** Returns the digits of a number that identify the double, without an exponent unless they would be too long. */
    static String digits(double value) {
        BigDecimal number = BigDecimal.valueOf(value).stripTrailingZeros();
        return number.precision() - number.scale() > LONGEST_PLAIN ? number.toString() : number.toPlainString();
    }
}
