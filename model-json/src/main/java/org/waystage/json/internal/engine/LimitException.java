package org.waystage.json.internal.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.json.internal.text.Pointers;
import org.waystage.json.reading.JsonRules;
import org.waystage.json.reading.Reading;
import tools.jackson.core.JsonParser;

/** Ends the reading of a text that exceeds a limit unknown to the parser; converted to a notice. */
public final class LimitException extends RuntimeException {
    private static final long serialVersionUID = 1;
    public final String pointer;
    public final long offset;

    private LimitException(String problem, String pointer, long offset) {
        super(problem, null, false, false);
        this.pointer = pointer;
        this.offset = offset;
    }

    /** Returns the exception for the member that the parser is on, which is one more than an object may have. */
    public static LimitException ofMembers(int most, JsonParser parser) {
        return new LimitException(
                "more than " + most + " members in one object",
                Pointers.to(parser.streamReadContext()),
                parser.currentTokenLocation().getByteOffset());
    }

    /**
     * Returns the exception for the value that the parser is on, which is one more than may be kept of unknown members.
     */
    static LimitException ofValues(int most, JsonParser parser) {
        return new LimitException(
                "more than " + most + " values of unknown members",
                Pointers.to(parser.streamReadContext()),
                parser.currentTokenLocation().getByteOffset());
    }

    /** Returns the values of the notice. */
    public Map<String, String> values() {
        return Map.of("problem", String.valueOf(getMessage()));
    }

    /** Returns the result for a document or line that exceeds the maximum length and so was not read. */
    public static <T> Reading<T> tooLong(String what, int most, long line) {
        Place place = new Place("", Optional.of(new Place.Position(line, 1)));
        String problem = what + " " + most + " bytes";
        List<Notice> notices = List.of(Notice.of(JsonRules.LIMIT_EXCEEDED, place, Map.of("problem", problem)));
        return new Reading<>(Optional.empty(), notices, Reading.Counts.of(notices));
    }
}
