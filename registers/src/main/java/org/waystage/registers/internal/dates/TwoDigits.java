package org.waystage.registers.internal.dates;

/**
 * The meaning of years of two digits: the only year within a range of a hundred that ends in these digits.
 *
 * <p>In an edition, the hundred years are the year of issue, the twenty years after it and the 79 before it: in 2026,
 * 98 is 1998 and 27 is 2027. The end of a range is the first such year from its beginning on: 1998-02 ends in 2002.
 *
 * @param first the first of the hundred years
 */
record TwoDigits(int first) {
    private static final int YEARS_AHEAD = 20;
    private static final int CENTURY = 100;

    static TwoDigits around(int issued) {
        return new TwoDigits(issued + YEARS_AHEAD - CENTURY + 1);
    }

    static TwoDigits from(int year) {
        return new TwoDigits(year);
    }

    /** Returns the last of the hundred years. */
    int last() {
        return first + CENTURY - 1;
    }

    int year(int digits) {
        return first + Math.floorMod(digits - first, CENTURY);
    }
}
