package org.waystage.registers.internal.withholding;

import java.util.regex.Pattern;

/** Digits that may be a tariff code: heading, subheading and national digits. */
final class TariffCode {
    private static final Pattern FORM = Pattern.compile("[0-9]{4}[. ][0-9]{2}[. ][0-9]{2}(?:[. ][0-9]{2})?");

    /**
     * The last heading of each chapter, starting with chapter 1, two digits each, as in the Harmonized System 2022; earlier editions have
     * no higher ones. Chapter 77 is reserved and has none; chapters 98 and 99 are reserved for
     * national use, so all their headings count.
     */
    private static final String LAST_HEADINGS = "06100910110414141008" // 1 to 10
            + "09140204220504060509" // 11 to 20
            + "06090904302116534206" // 21 to 30
            + "05150707070607272617" // 31 to 40
            + "15060421040207231107" // 41 to 50
            + "13121108160905111106" // 51 to 60
            + "17171006070304151420" // 61 to 70
            + "18292619081600060707" // 71 to 80
            + "13151187490916070833" // 81 to 90
            + "14090706082006" // 91 to 97
            + "9999";

    private TariffCode() {}

    /** Returns whether digits are written as a tariff code and begin with an existing heading. */
    static boolean isOne(String number) {
        if (!FORM.matcher(number).matches()) {
            return false;
        }
        int chapter = Integer.parseInt(number.substring(0, 2));
        int heading = Integer.parseInt(number.substring(2, 4));
        return chapter > 0
                && heading > 0
                && heading <= Integer.parseInt(LAST_HEADINGS.substring(2 * chapter - 2, 2 * chapter));
    }
}
