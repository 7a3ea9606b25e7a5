package org.waystage.json.internal.shape;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.waystage.core.Catalogue;
import org.waystage.core.value.Extras;
import org.waystage.json.reading.FormatVersion;

/** Keeps the newer version in which a catalogue was read among its extras, see {@link FormatVersion#of}. */
final class NewerVersion {
    private static final String MEMBER = "format";

    private NewerVersion() {}

    /** Returns the extras of a catalogue, with the version in which it was read if that is newer than this library. */
    static Extras keep(String format, Extras extras) {
        Optional<FormatVersion> stated = FormatVersion.parse(format);
        if (stated.isEmpty() || !stated.get().isNewerThan(FormatVersion.CURRENT)) {
            return extras;
        }
        Map<String, Extras.Value> members = new LinkedHashMap<>();
        members.put(MEMBER, new Extras.Str(format));
        members.putAll(extras.members());
        return Extras.of(members);
    }

    /** Returns the extras of a catalogue without the newer version, if they contain one. */
    static Extras without(Catalogue catalogue) {
        Extras extras = catalogue.extras();
        if (FormatVersion.of(catalogue).equals(FormatVersion.CURRENT)) {
            return extras;
        }
        Map<String, Extras.Value> members = new LinkedHashMap<>(extras.members());
        members.remove(MEMBER);
        return Extras.of(members);
    }
}
