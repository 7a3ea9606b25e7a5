package org.waystage.formats;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waystage.core.Catalogue;

/** What documents say of the edition as a whole: who publishes it, and under which licence. */
final class Heads {
    private static final Pattern CREATIVE_COMMONS = Pattern.compile("CC-(BY(?:-NC)?(?:-SA|-ND)?)-([0-9]\\.[0-9])");
    private static final String NO_RIGHTS = "CC0-1.0";

    private Heads() {}

    /** Writes the body that publishes the edition; it is known by its name alone. */
    static void publisher(NodeWriter nodes, Catalogue catalogue) {
        catalogue
                .publisher()
                .ifPresent(name -> nodes.beginInside("dcterms:publisher", "foaf:Agent", "prov:Agent")
                        .text("foaf:name", name)
                        .end());
    }

    static void licence(NodeWriter nodes, Catalogue catalogue) {
        catalogue.licence().ifPresent(licence -> {
            Optional<String> address = address(licence);
            if (address.isPresent()) {
                nodes.address("dcterms:license", address);
            } else {
                nodes.beginInside("dcterms:license", "dcterms:LicenseDocument")
                        .literal("dcterms:identifier", licence)
                        .end();
            }
        });
    }

    /** Returns the address of a licence: itself, or that of a Creative Commons licence named by its SPDX identifier. */
    private static Optional<String> address(String licence) {
        if (Links.isAddress(licence)) {
            return Optional.of(licence);
        }
        if (licence.equals(NO_RIGHTS)) {
            return Optional.of("https://creativecommons.org/publicdomain/zero/1.0/");
        }
        Matcher named = CREATIVE_COMMONS.matcher(licence);
        return named.matches()
                ? Optional.of("https://creativecommons.org/licenses/"
                        + named.group(1).toLowerCase(Locale.ROOT) + "/" + named.group(2) + "/")
                : Optional.empty();
    }
}
