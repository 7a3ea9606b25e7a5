package org.waystage.commandline.exchange;

import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Printable;
import org.waystage.commandline.files.CatalogueSource;
import org.waystage.json.signing.EditionManifest;

/** The file of a signature, and words for the edition that it signs. */
final class SignatureName {
    private SignatureName() {}

    /**
     * Returns the file of a signature: the one named, or the one beside the catalogue.
     *
     * @param named the file as the user named it, if given
     * @param catalogue the catalogue as the user named it; null for the bundled edition
     * @param option the option that names the file, for the message
     */
    static String of(@Nullable String named, @Nullable String catalogue, String option) {
        if (named != null) {
            return named;
        }
        if (catalogue == null || catalogue.equals(CatalogueSource.STANDARD_INPUT)) {
            throw new Failure(Failure.USE, Phrase.SIGNATURE_NEEDED, option);
        }
        int end = catalogue.length();
        while (end > 1 && (catalogue.charAt(end - 1) == '/' || catalogue.charAt(end - 1) == '\\')) {
            end--;
        }
        return catalogue.substring(0, end) + ".sig";
    }

    /**
     * Returns the id, edition and issue date of the signed edition; the date lets a reader see whether an older edition is presented
     * again.
     */
    static String edition(EditionManifest manifest, String language) {
        String edition = manifest.edition().map(label -> " " + label).orElse("");
        String issued = manifest.issued()
                .map(date -> Phrase.EDITION_ISSUED.in(language, date.toString()))
                .orElseGet(() -> Phrase.EDITION_UNDATED.in(language));
        return Printable.line(manifest.catalogue().value() + edition + " (" + issued + ")");
    }
}
