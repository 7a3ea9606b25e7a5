package org.waystage.formats;

import java.net.URI;
import java.net.URISyntaxException;

/** Texts that are addresses. */
final class Links {
    private Links() {}

    /**
     * Returns whether a text is an address that linked data can refer to: absolute, and not an abbreviation of another by a prefix of the
     * context.
     */
    static boolean isAddress(String text) {
        try {
            URI uri = new URI(text);
            return uri.isAbsolute()
                    && (!Context.PREFIXES.containsKey(uri.getScheme()) || text.startsWith(uri.getScheme() + "://"))
                    && (!isWeb(text) || uri.getHost() != null);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Returns whether a text begins like a web address. */
    private static boolean isWeb(String text) {
        return text.startsWith("http://") || text.startsWith("https://");
    }
}
