package org.waystage.json.internal.engine;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * Remembers the JSON of parts that several objects share. The cases of a register, for example, share what is made from words that its
 * columns repeat. A part is recognized by its identity. Long parts, and those that occur only once, are not kept, so memory is bounded. If
 * hardly any part recurs, as in objects that were read from JSON, no more are remembered. Not thread-safe.
 */
public final class SharedParts {
    /** The number of parts remembered, a power of two. */
    private static final int REMEMBERED = 1 << 12;

    /** The most bytes of the JSON of a part that is remembered. */
    private static final int LONGEST = 512;

    /** Remembering is worthwhile if there is at least one known part for this many unknown ones. */
    private static final int WORTHWHILE = 4;

    /** For each slot, the hash of the last part that was seen but is not remembered; negative if it is too long. */
    private final int[] met = new int[REMEMBERED];

    private final @Nullable Object[] parts = new Object[REMEMBERED];
    private final @Nullable SerializableString[] json = new SerializableString[REMEMBERED];
    private int tried;
    private int known;
    private boolean useless;

    /** Returns the JSON of a part; null if nothing is known about it, in particular at its first occurrence. */
    @Nullable
    <T> SerializableString get(T part, Shape<T> shape) {
        if (useless) {
            return null;
        }
        int hash = System.identityHashCode(part);
        int slot = hash & (REMEMBERED - 1);
        if (parts[slot] == part) {
            known++;
            return json[slot];
        }
        if (met[slot] == hash) {
            return remember(part, shape, hash, slot);
        }
        if (met[slot] != -hash) {
            met[slot] = hash;
            count();
        }
        return null;
    }

    private <T> SerializableString remember(T part, Shape<T> shape, int hash, int slot) {
        byte[] bytes = DocumentWriting.bytes(part, shape);
        SerializableString written = new SerializedString(new String(bytes, StandardCharsets.UTF_8));
        if (bytes.length > LONGEST) {
            met[slot] = -hash;
        } else {
            parts[slot] = part;
            json[slot] = written;
        }
        return written;
    }

    private void count() {
        tried++;
        if (tried == REMEMBERED) {
            useless = known < REMEMBERED / WORTHWHILE;
            tried = 0;
            known = 0;
            if (useless) {
                Arrays.fill(parts, null);
                Arrays.fill(json, null);
            }
        }
    }
}
