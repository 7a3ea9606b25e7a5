package org.waystage.registers.ledger;

/** What a step between a cell and a value does. */
public enum LedgerKind {
    /** Takes the cell as what it says: a text, a date in its own form, a word by its table. */
    READ("read"),
    /** Takes the cell as what it means, which is not what it says letter by letter. */
    CORRECTED("corrected"),
    /** Concludes what the cell does not say, such as a rung by a crosswalk, or a default. */
    DERIVED("derived"),
    /** Leaves the cell out. */
    LEFT_OUT("left-out"),
    /** Withholds personal data; what it replaces stands nowhere. */
    WITHHELD("withheld");

    private final String code;

    LedgerKind(String code) {
        this.code = code;
    }

    /**
     * Returns the word that a ledger has for it.
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
