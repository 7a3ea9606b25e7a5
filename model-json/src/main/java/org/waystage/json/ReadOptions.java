package org.waystage.json;

/**
 * What a reader guards against and checks. Limits are on by default; what exceeds one is an error at its place.
 *
 * @param checked whether the rules of the model are checked too ({@link org.waystage.core.CatalogueValidator})
 * @param maxNotices how many notices of each severity are kept; all are counted
 * @param maxDepth how deep objects and lists may nest
 * @param maxStringLength the length of a string, in characters
 * @param maxNumberLength the length of a number, in characters
 * @param maxLineLength the length of a line of a line document, in bytes
 */
public record ReadOptions(
        boolean checked, int maxNotices, int maxDepth, int maxStringLength, int maxNumberLength, int maxLineLength) {
    private static final ReadOptions DEFAULTS = new ReadOptions(true, 10_000, 64, 1_000_000, 400, 16_000_000);

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if one is not positive
     */
    public ReadOptions {
        if (Math.min(
                        Math.min(maxNotices, maxDepth),
                        Math.min(maxStringLength, Math.min(maxNumberLength, maxLineLength)))
                < 1) {
            throw new IllegalArgumentException("a limit must be at least 1");
        }
    }

    /**
     * Returns the options that a reader has if nothing is said: rules checked, 10,000 notices of each severity, depth 64, strings of
     * 1,000,000, numbers of 400 characters, lines of 16,000,000 bytes.
     *
     * @return the options
     */
    public static ReadOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Returns these options without the rules of the model: only what makes a document readable is checked.
     *
     * @return the options
     */
    public ReadOptions unchecked() {
        return new ReadOptions(false, maxNotices, maxDepth, maxStringLength, maxNumberLength, maxLineLength);
    }

    /**
     * Returns these options with another limit of notices.
     *
     * @param limit how many notices of each severity are kept
     * @return the options
     */
    public ReadOptions withMaxNotices(int limit) {
        return new ReadOptions(checked, limit, maxDepth, maxStringLength, maxNumberLength, maxLineLength);
    }

    /**
     * Returns these options with another limit of nesting.
     *
     * @param limit how deep objects and lists may nest
     * @return the options
     */
    public ReadOptions withMaxDepth(int limit) {
        return new ReadOptions(checked, maxNotices, limit, maxStringLength, maxNumberLength, maxLineLength);
    }

    /**
     * Returns these options with another length of strings.
     *
     * @param limit the length, in characters
     * @return the options
     */
    public ReadOptions withMaxStringLength(int limit) {
        return new ReadOptions(checked, maxNotices, maxDepth, limit, maxNumberLength, maxLineLength);
    }

    /**
     * Returns these options with another length of lines.
     *
     * @param limit the length, in bytes
     * @return the options
     */
    public ReadOptions withMaxLineLength(int limit) {
        return new ReadOptions(checked, maxNotices, maxDepth, maxStringLength, maxNumberLength, limit);
    }
}
