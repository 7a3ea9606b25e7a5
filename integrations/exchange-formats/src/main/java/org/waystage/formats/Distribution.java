package org.waystage.formats;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.waystage.core.Catalogue;
import org.waystage.json.CanonicalJson;
import org.waystage.json.CatalogueSchemas;

/**
 * A file in which an edition is published.
 *
 * @param address the absolute address from which the file can be fetched
 * @param mediaType the media type, for example {@code application/json}
 * @param byteSize the number of bytes, if known; not negative
 * @param sha256 the SHA-256 digest of the bytes as 64 lower-case hexadecimal digits, if known
 * @param conformsTo the id of the schema of the file, as an absolute address, if it has one
 */
public record Distribution(
        String address, String mediaType, OptionalLong byteSize, Optional<String> sha256, Optional<String> conformsTo) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if an address is not absolute, the media type has no slash, the size is negative, or the digest is
     *     not one
     */
    public Distribution {
        checkAddress(address);
        Objects.requireNonNull(mediaType, "mediaType");
        if (!mediaType.matches("[A-Za-z0-9.+-]+/[A-Za-z0-9.+-]+")) {
            throw new IllegalArgumentException("not a media type: '" + mediaType + "'");
        }
        if (byteSize.orElse(0) < 0) {
            throw new IllegalArgumentException("a size in bytes is not negative, but was " + byteSize.getAsLong());
        }
        if (sha256.isPresent() && !sha256.get().matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "a digest is 64 lower-case hexadecimal digits, but was '" + sha256.get() + "'");
        }
        conformsTo.ifPresent(Distribution::checkAddress);
    }

    private static void checkAddress(String address) {
        Objects.requireNonNull(address, "address");
        if (!Links.isAddress(address)) {
            throw new IllegalArgumentException("not an absolute address: '" + address + "'");
        }
    }

    /**
     * Returns the distribution of a file with the given bytes.
     *
     * @param address the absolute address from which the file can be fetched
     * @param mediaType the media type
     * @param content the bytes of the file
     * @return the distribution, with their number and digest
     * @throws IllegalArgumentException if the address is not absolute or the media type has no slash
     */
    public static Distribution of(String address, String mediaType, byte[] content) {
        return new Distribution(
                address,
                mediaType,
                OptionalLong.of(content.length),
                Optional.of(CanonicalJson.digest(content)),
                Optional.empty());
    }

    /**
     * Returns the distribution of the canonical JSON of an edition, whose digest is that of the edition.
     *
     * @param address the absolute address from which the canonical bytes can be fetched
     * @param edition the edition, as it is published
     * @return the distribution
     * @throws IllegalArgumentException if the address is not absolute, or the edition has no canonical form
     */
    public static Distribution ofCanonical(String address, Catalogue edition) {
        Distribution bytes = of(address, "application/json", CanonicalJson.of(edition));
        return new Distribution(
                address, bytes.mediaType, bytes.byteSize, bytes.sha256, Optional.of(CatalogueSchemas.CATALOGUE.id()));
    }
}
