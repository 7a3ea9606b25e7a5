package org.waystage.registers.ledger;

/** A kind of step between a cell and a value. */
public enum LedgerKind {
    /** Takes the cell literally: a text, a date in its own format, or a word by its table. */
    READ("read"),
    /** Takes the meaning of the cell, which differs from its literal text. */
    CORRECTED("corrected"),
    /** Infers a value that the cell does not state, such as a stage by a crosswalk, or a default. */
    DERIVED("derived"),
    /** Omits the cell. */
    LEFT_OUT("left-out"),
    /** Withholds personal data; the original is stored nowhere. */
    WITHHELD("withheld");

    private final String code;

    LedgerKind(String code) {
        this.code = code;
    }

    /**
     * Returns the code of the kind, as a ledger writes it.
     *
     * @return the code
     */
    public String code() {
        return code;
    }

    /** Returns the code. */
    @Override
    public String toString() {
        return code;
    }
}
