package org.waystage.json.internal.shape;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.json.internal.engine.Codec;
import org.waystage.json.internal.engine.Input;
import org.waystage.json.internal.engine.Output;
import org.waystage.json.internal.text.Pointers;
import org.waystage.json.reading.FormatVersion;
import org.waystage.json.reading.JsonRules;

/** The format that a document states; another major version ends the reading. */
public final class FormatCodec extends Codec<String> {
    private static final String CATALOGUE_NAME = "waystage-catalogue/";

    static final FormatCodec CATALOGUE = new FormatCodec(CATALOGUE_NAME);

    /** The name of the format, followed by a slash. */
    private final String name;

    public FormatCodec(String name) {
        this.name = name;
    }

    /** Returns the format that documents written by this library state. */
    public String current() {
        return name + FormatVersion.CURRENT.major() + "." + FormatVersion.CURRENT.minor();
    }

    @Override
    @Nullable
    public String read(Input in) {
        if (!Scalars.isString(in)) {
            return null;
        }
        String text = in.parser.getString();
        Optional<FormatVersion> version = version(text);
        if (version.isEmpty()) {
            in.fault(JsonRules.FORMAT_UNKNOWN, Map.of("value", text, "expected", current()));
            return null;
        }
        if (version.get().major() != FormatVersion.CURRENT.major()) {
            throw new OtherMajorException(
                    text,
                    Pointers.to(in.parser.streamReadContext()),
                    in.parser.currentTokenLocation().getByteOffset());
        }
        if (version.get().minor() > FormatVersion.CURRENT.minor()) {
            in.remark(JsonRules.FORMAT_NEWER, Map.of("value", text));
        }
        return text;
    }

    /** Returns whether a format is of a newer minor version than this library writes. */
    boolean isNewer(String format) {
        return version(format)
                .filter(version -> version.major() == FormatVersion.CURRENT.major()
                        && version.minor() > FormatVersion.CURRENT.minor())
                .isPresent();
    }

    /** Throws if documents that state a format are not read. */
    public void check(String format) {
        if (version(format)
                .filter(version -> version.major() == FormatVersion.CURRENT.major())
                .isEmpty()) {
            throw new IllegalArgumentException(
                    "'" + format + "' is not a format that is read here: expected " + current());
        }
    }

    /** Parses the version in a text; versions are written the same way in all formats. */
    private Optional<FormatVersion> version(String text) {
        return text.startsWith(name)
                ? FormatVersion.parse(CATALOGUE_NAME + text.substring(name.length()))
                : Optional.empty();
    }

    @Override
    public void write(String value, Output out) {
        out.generator.writeString(value);
    }

    /** Ends the reading of a document of another major version, about which there is nothing else to report. */
    public static final class OtherMajorException extends RuntimeException {
        private static final long serialVersionUID = 1;
        public final String pointer;
        public final long offset;

        OtherMajorException(String format, String pointer, long offset) {
            super(format, null, false, false);
            this.pointer = pointer;
            this.offset = offset;
        }
    }
}
