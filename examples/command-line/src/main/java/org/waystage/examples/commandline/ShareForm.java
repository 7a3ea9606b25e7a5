package org.waystage.examples.commandline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.Share;
import org.waystage.analysis.TimeCurve;
import tools.jackson.core.JsonGenerator;

/** How shares and their intervals are written. */
final class ShareForm {
    /** The names of the cells and members of a share. */
    static final List<String> NAMES = List.of("share", "lower", "upper");

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

    /** Returns the cells of a share in CSV, those that there are not empty. */
    static List<String> cells(Share share) {
        return List.of(cell(share.estimate()), cell(lower(share.interval())), cell(upper(share.interval())));
    }

    static String cell(OptionalDouble value) {
        return value.isPresent() ? String.valueOf(value.getAsDouble()) : "";
    }

    /** Writes the members of a share into an object, {@code null} for what there is not. */
    static void write(Share share, JsonGenerator json) {
        write(NAMES.get(0), share.estimate(), json);
        write(NAMES.get(1), lower(share.interval()), json);
        write(NAMES.get(2), upper(share.interval()), json);
    }

    static void write(String name, OptionalDouble value, JsonGenerator json) {
        if (value.isPresent()) {
            json.writeNumberProperty(name, value.getAsDouble());
        } else {
            json.writeNullProperty(name);
        }
    }

    static void write(String name, @Nullable String value, JsonGenerator json) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }

    static OptionalDouble lower(Optional<TimeCurve.Bounds> bounds) {
        return bounds.isPresent() ? OptionalDouble.of(bounds.get().lower()) : OptionalDouble.empty();
    }

    static OptionalDouble upper(Optional<TimeCurve.Bounds> bounds) {
        return bounds.isPresent() ? OptionalDouble.of(bounds.get().upper()) : OptionalDouble.empty();
    }
}
