package org.waystage.formats;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.waystage.core.Catalogue;
import org.waystage.core.id.CollectionId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.value.PartialDate;

/**
 * The addresses (IRIs) of what linked data is about, all below a base address.
 *
 * <p>The base belongs to one series of catalogues, since ids are unique within a catalogue. Below {@code
 * https://example.org/adoption/} the technology {@code drones} has the address {@code
 * https://example.org/adoption/technologies/drones}. Ids and codes are used as they are; any other text is percent-encoded, so different
 * texts have different addresses. An address need not lead to a page, but should once it is published.
 *
 * @param base the base address: absolute, with the scheme {@code http}, {@code https} or {@code urn}, ending in {@code /}, {@code #} or
 *     {@code :}
 */
public record Addresses(String base) {
    private static final String PLAIN = "[^\\s?#<>\"{}|\\\\^`]";
    private static final Pattern BASE =
            Pattern.compile("(https?://[^\\s?#/:]" + PLAIN + "*|urn:[^\\s?#/:]" + PLAIN + "*)[/#:]");

    /**
     * Checks the base.
     *
     * @throws IllegalArgumentException if it is not such an address
     */
    public Addresses {
        Objects.requireNonNull(base, "base");
        if (!BASE.matcher(base).matches()) {
            throw new IllegalArgumentException(
                    "a base address is absolute, begins with http:, https: or urn: and ends in '/', '#' or ':', but was '"
                            + base + "'");
        }
    }

    /**
     * Returns the addresses below a base.
     *
     * @param base the base address, for example {@code https://example.org/adoption/}
     * @return the addresses
     * @throws IllegalArgumentException if the base is not an absolute address, has another scheme than {@code http}, {@code https} or
     *     {@code urn}, or does not end in {@code /}, {@code #} or {@code :}
     */
    public static Addresses under(String base) {
        return new Addresses(base);
    }

    /**
     * Returns the address of the taxonomy as a whole.
     *
     * @return the address
     */
    public String taxonomy() {
        return base + "taxonomy";
    }

    /**
     * Returns the address of a technology.
     *
     * @param technology the id
     * @return the address
     */
    public String technology(TechnologyId technology) {
        return base + "technologies/" + technology.value();
    }

    /**
     * Returns the address of a collection of technologies.
     *
     * @param collection the id
     * @return the address
     */
    public String collection(CollectionId collection) {
        return base + "collections/" + collection.value();
    }

    /**
     * Returns the address of the series, whatever the edition.
     *
     * @return the address
     */
    public String series() {
        return base + "editions";
    }

    /**
     * Returns the address of an edition: by its label, or else its issue date, or else that of the series.
     *
     * @param edition the edition
     * @return the address
     */
    public String edition(Catalogue edition) {
        Optional<String> name = edition.edition().or(() -> edition.issued().map(PartialDate::toString));
        return name.map(label -> series() + "/" + encoded(label)).orElse(series());
    }

    /** Percent-encodes what is not allowed in a segment of a path; also segments of dots only, which would lead to another folder. */
    private static String encoded(String text) {
        if (text.equals(".") || text.equals("..")) {
            return text.replace(".", "%2E");
        }
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
