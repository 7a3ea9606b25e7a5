package org.waystage.registers.internal.withholding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds e-mail addresses and telephone numbers in texts, so that they can be withheld.
 *
 * <p>The search uses the plain form of a text (see {@link PlainText}); the rest of the text stays unchanged.
 */
public final class Contacts {
    /** The text that replaces an address or number. */
    public static final String WITHHELD = "[withheld]";

    private final boolean email;
    private final boolean telephone;
    private final Telephones telephones;

    /**
     * Creates a finder.
     *
     * @param email whether to find e-mail addresses
     * @param telephone whether to find telephone numbers
     * @param countries the countries whose numbers are found in national format, as ISO 3166-1 codes of two letters
     */
    public Contacts(boolean email, boolean telephone, List<String> countries) {
        this.email = email;
        this.telephone = telephone;
        this.telephones = new Telephones(countries);
    }

    /**
     * Returns a text with the addresses and numbers masked.
     *
     * @param text the text to search
     * @return the text with {@value #WITHHELD} in place of each of them; empty if there is none
     */
    public Optional<String> masked(String text) {
        return mayHold(text) ? maskedAnew(text) : Optional.empty();
    }

    /** Returns, after a quick look, whether a text may have an address or a number. */
    public boolean mayHold(String text) {
        return switch (Glance.at(text)) {
            case NOTHING -> false;
            case DIGITS -> telephone;
            case ANYTHING -> email || telephone;
        };
    }

    /** Searches a text without a quick look first. */
    Optional<String> maskedAnew(String text) {
        PlainText plain = PlainText.of(text);
        List<Span> spans = new ArrayList<>();
        if (email) {
            spans.addAll(EmailAddresses.find(plain.text()));
        }
        if (telephone) {
            spans.addAll(telephones.find(plain.text()));
        }
        return spans.isEmpty() ? Optional.empty() : Optional.of(masked(text, plain, spans));
    }

    private static String masked(String text, PlainText plain, List<Span> spans) {
        spans.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
        StringBuilder masked = new StringBuilder(text.length());
        int done = 0;
        int plainDone = 0;
        for (Span span : spans) {
            if (span.start() >= plainDone) {
                masked.append(text, done, Math.max(done, plain.start(span.start())))
                        .append(WITHHELD);
            }
            plainDone = Math.max(plainDone, span.end());
            done = Math.max(done, plain.end(span.end() - 1));
        }
        return masked.append(text, done, text.length()).toString();
    }

    /**
     * The position of an address or number.
     *
     * @param start the index of its first character
     * @param end the index after its last character
     */
    record Span(int start, int end) {}
}
