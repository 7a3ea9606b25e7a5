package org.waystage.json.internal.engine;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.waystage.core.Catalogue;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.value.Extras;
import org.waystage.json.reading.FormatVersion;
import org.waystage.json.reading.JsonRules;
import tools.jackson.core.JsonGenerator;

/**
 * Writes a given version of the format, and reports each member that is left out because that version does not have it.
 */
public final class OlderOutput extends Output {
    private final Target target;
    private final Optional<Place.Position> line;

    public OlderOutput(JsonGenerator generator, boolean headOnly, Target target, Optional<Place.Position> line) {
        super(generator, headOnly, true);
        this.target = target;
        this.line = line;
    }

    /**
     * The version to write and the receiver of notices.
     *
     * @param version the version to write
     * @param isOlder whether the catalogue is of a newer version, so that its unknown members may be additions of that
     *     version
     * @param dropped called with the notice for each member left out
     */
    public record Target(FormatVersion version, boolean isOlder, Consumer<Notice> dropped) {
        /**
         * Returns the target for writing a catalogue in a version.
         *
         * @throws IllegalArgumentException if this library does not write the version
         */
        public static Target of(FormatVersion version, Catalogue catalogue, Consumer<Notice> dropped) {
            check(version);
            return new Target(version, FormatVersion.of(catalogue).isNewerThan(version), dropped);
        }

        public static void check(FormatVersion version) {
            FormatVersion current = FormatVersion.CURRENT;
            if (!version.isWritten()) {
                throw new IllegalArgumentException("this library writes " + new FormatVersion(current.major(), 0)
                        + " to " + current + ", not " + version);
            }
        }
    }

    @Override
    public FormatVersion version(Catalogue catalogue) {
        return target.version;
    }

    @Override
    public <V> void put(Member<V> member, V value) {
        if (member.isIn(target.version)) {
            super.put(member, value);
        } else {
            drop(member.name);
        }
    }

    /** Leaves out all unknown members if they may be additions of a newer version, and none otherwise. */
    @Override
    public Extras written(Extras extras) {
        if (!target.isOlder) {
            return extras;
        }
        extras.members().keySet().forEach(this::drop);
        return Extras.none();
    }

    private void drop(String member) {
        // the context is that of the object, and points to the member last written
        String object =
                generator.streamWriteContext().getParent().pathAsPointer().toString();
        String pointer = object + "/" + member.replace("~", "~0").replace("/", "~1");
        target.dropped.accept(Notice.of(
                JsonRules.MEMBER_DROPPED,
                new Place(pointer, line),
                Map.of("member", member, "version", target.version.toString())));
    }
}
