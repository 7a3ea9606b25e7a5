package org.waystage.json.internal.document;

import org.jspecify.annotations.Nullable;
import org.waystage.json.internal.engine.Codec;
import org.waystage.json.internal.engine.Input;
import org.waystage.json.internal.engine.LimitException;
import org.waystage.json.internal.text.Bytes;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * One parser for all lines of a block: creating one for each line would take a tenth of the reading time and a quarter
 * of the allocations.
 *
 * <p>It reads only lines without anything to report: one complete value that begins and ends with the line. It gives up
 * at the first other line, and the rest of the block is read line by line.
 */
public final class LinesParser {
    private byte[] block = {};
    private int limit;
    private int start;
    private boolean givenUp = true;
    private @Nullable JsonParser parser;

    /** Starts a new block, which ends at a limit. */
    public void over(byte[] bytes, int end) {
        giveUp();
        block = bytes;
        limit = end;
        givenUp = false;
    }

    private void giveUp() {
        givenUp = true;
        if (parser != null) {
            parser.close();
            parser = null;
        }
    }

    /** Reads a line of the block; null if it must be read on its own. */
    <T> @Nullable T line(Bytes bytes, Codec<T> codec, Input in, JsonFactory factory) {
        if (givenUp) {
            return null;
        }
        int from = bytes.offset();
        int end = from + bytes.length();
        try {
            if (parser == null) {
                start = from;
                parser = factory.createParser(ObjectReadContext.empty(), block, from, limit - from);
            }
            in.begin(parser);
            if (parser.nextToken() != null && parser.currentTokenLocation().getByteOffset() == from - start) {
                T value = codec.read(in);
                if (in.faults() == 0 && parser.currentLocation().getByteOffset() == end - start) {
                    return value;
                }
            }
        } catch (JacksonException | LimitException e) {
            // any fault is reported when the line is read on its own
        }
        giveUp();
        return null;
    }
}
