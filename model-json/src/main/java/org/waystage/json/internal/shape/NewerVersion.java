package org.waystage.json.internal.shape;

import java.util.LinkedHashMap;
import java.util.Map;
import org.waystage.core.value.Extras;
import org.waystage.json.reading.FormatVersion;

/** Keeps the newer version in which a document was read among its extras, see {@link FormatVersion#of}. */
final class NewerVersion {
    private static final String MEMBER = "format";

    private NewerVersion() {}

    /** Returns the extras of a document, with the format in which it was read if that is newer than this library. */
    static Extras keep(FormatCodec codec, String format, Extras extras) {
        if (!codec.isNewer(format)) {
            return extras;
        }
        Map<String, Extras.Value> members = new LinkedHashMap<>();
        members.put(MEMBER, new Extras.Str(format));
        members.putAll(extras.members());
        return Extras.of(members);
    }

    /** Returns the newer format that extras contain, or the one that this library writes. */
    static String in(FormatCodec codec, Extras extras) {
        return extras.members().get(MEMBER) instanceof Extras.Str kept && codec.isNewer(kept.text())
                ? kept.text()
                : codec.current();
    }

    /** Returns extras without the newer format, if they contain one. */
    static Extras without(FormatCodec codec, Extras extras) {
        if (in(codec, extras).equals(codec.current())) {
            return extras;
        }
        Map<String, Extras.Value> members = new LinkedHashMap<>(extras.members());
        members.remove(MEMBER);
        return Extras.of(members);
    }
}
