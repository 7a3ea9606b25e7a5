package org.waystage.json.internal.document;

import org.jspecify.annotations.Nullable;
import org.waystage.json.internal.engine.Input;
import org.waystage.json.internal.engine.LimitException;
import org.waystage.json.internal.engine.Shape;
import org.waystage.json.internal.text.Bytes;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * One parser for all lines of a block: to make one for each line takes a tenth of the time of reading them, and a quarter of
 * what is allocated.
 *
 * <p>It reads only lines in which there is nothing to notice: one whole value that begins and ends where the line does. At the
 * first other line it gives up, and the rest of the block is read line by line.
 */
public final class LinesParser {
    private byte[] block = {};
    private int limit;
    private int start;
    private boolean givenUp = true;
    private @Nullable JsonParser parser;

    /** Begins with another block, which ends at a limit. */
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

    /** Reads a line that stands in the block; null if it must be read alone. */
    <T> @Nullable T line(Bytes bytes, Shape<T> shape, Input in, JsonFactory factory) {
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
                T value = shape.read(in);
                if (in.faults() == 0 && parser.currentLocation().getByteOffset() == end - start) {
                    return value;
                }
            }
        } catch (JacksonException | LimitException e) {
            // whatever is wrong with it, it is told where the line is read alone
        }
        giveUp();
        return null;
    }
}
