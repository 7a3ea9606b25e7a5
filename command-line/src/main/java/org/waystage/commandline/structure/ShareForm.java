package org.waystage.commandline.structure;

import java.util.Locale;
import org.waystage.analysis.share.Share;

/** How shares and their intervals are written for people. */
final class ShareForm {
    private ShareForm() {}

    /** Returns a share for people, such as {@code 47.9 %}; a dash where there is none. */
    static String percent(Share share) {
        return share.estimate().isPresent() ? percent(share.estimate().getAsDouble()) + " %" : "-";
    }

    /** Returns an interval for people, such as {@code 38.1 - 57.8 %}; a dash where there is none. */
    static String interval(Share share) {
        return share.interval()
                .map(bounds -> percent(bounds.lower()) + " - " + percent(bounds.upper()) + " %")
                .orElse("-");
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.1f", 100 * value);
    }
}
