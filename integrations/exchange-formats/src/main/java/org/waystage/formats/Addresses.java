package org.waystage.formats;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.waystage.core.Catalogue;
import org.waystage.core.id.CodeListId;
import org.waystage.core.id.CollectionId;
import org.waystage.core.id.SourceId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.value.Code;
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
    private static final Set<String> SCHEMES = Set.of("http", "https", "urn");
    private static final String UNRESERVED = "-._~";
    private static final String HEX = "0123456789ABCDEF";

    /**
     * Checks the base.
     *
     * @throws IllegalArgumentException if it is not such an address
     */
    public Addresses {
        Objects.requireNonNull(base, "base");
        boolean ends = base.endsWith("/") || base.endsWith("#") || base.endsWith(":");
        if (!ends || scheme(base).filter(SCHEMES::contains).isEmpty() || base.contains("?") || !hasPath(base)) {
            throw new IllegalArgumentException(
                    "a base address is absolute, begins with http:, https: or urn: and ends in '/', '#' or ':', but was '"
                            + base + "'");
        }
    }

    /** Returns whether something follows the scheme, so that addresses below the base can be distinguished from it. */
    private static boolean hasPath(String base) {
        String rest = base.substring(base.indexOf(':') + 1);
        return rest.startsWith("//") ? rest.length() > 3 : base.startsWith("urn:") && rest.length() > 1;
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
     * Returns the address of a code list.
     *
     * @param list the id
     * @return the address
     */
    public String codeList(CodeListId list) {
        return base + "code-lists/" + list.value();
    }

    /**
     * Returns the address of a code.
     *
     * @param list the list of the code
     * @param code the code
     * @return the address
     */
    public String code(CodeListId list, Code code) {
        return codeList(list) + "/" + encoded(code.value());
    }

    /**
     * Returns the address of the ladder of stages.
     *
     * @return the address
     */
    public String stages() {
        return base + "stages";
    }

    /**
     * Returns the address of a stage.
     *
     * @param stage the stage
     * @return the address
     */
    public String stage(AdoptionStage stage) {
        return stages() + "/" + encoded(stage.code());
    }

    /**
     * Returns the address of a scheme of words for stages.
     *
     * @param scheme the scheme
     * @return the address
     */
    public String scheme(Code scheme) {
        return base + "schemes/" + encoded(scheme.value());
    }

    /**
     * Returns the address of a word of a scheme.
     *
     * @param scheme the scheme
     * @param word the word; may be empty, for no answer
     * @return the address
     */
    public String word(Code scheme, String word) {
        return scheme(scheme) + "/words/" + encoded(word);
    }

    /**
     * Returns the address of a source.
     *
     * @param source the id
     * @return the address
     */
    public String source(SourceId source) {
        return base + "sources/" + source.value();
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

    /** Returns the part of an address after a beginning, if the address has this beginning. */
    static Optional<String> behind(String beginning, String address) {
        return address.startsWith(beginning) ? Optional.of(address.substring(beginning.length())) : Optional.empty();
    }

    /** Returns the scheme of a text that is an absolute address. */
    static Optional<String> scheme(String text) {
        try {
            return Optional.ofNullable(new URI(text).getScheme());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Percent-encodes what is not allowed in a segment of a path; also segments of dots only, which would lead to another folder. */
    static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        boolean dots = text.equals(".") || text.equals("..");
        text.codePoints().forEach(point -> {
            boolean plain =
                    (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z') || (point >= '0' && point <= '9');
            if (plain || (!dots && UNRESERVED.indexOf(point) >= 0)) {
                encoded.append((char) point);
            } else {
                for (byte b : utf8(point)) {
                    encoded.append('%').append(HEX.charAt((b & 0xFF) >> 4)).append(HEX.charAt(b & 15));
                }
            }
        });
        return encoded.toString();
    }

    /** Returns the bytes of a character, including a lone surrogate, which Java would replace by a question mark. */
    private static byte[] utf8(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE
                ? new byte[] {
                    (byte) (0xE0 | point >> 12), (byte) (0x80 | (point >> 6 & 0x3F)), (byte) (0x80 | (point & 0x3F))
                }
                : Character.toString(point).getBytes(StandardCharsets.UTF_8);
    }
}
