package org.waystage.registers.internal.tree;

import java.io.Reader;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.waystage.registers.internal.csv.TableRows;
import org.waystage.registers.internal.profile.InputForm;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** Opens JSON and YAML documents token by token, and explains in plain words why a document cannot be read. */
public final class TreeParsers {
    /** Allows texts as long as the cells of tables. */
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxStringLength(TableRows.LONGEST_CELL)
            .build();

    /** Member names come from outside, so they are not interned for the life of the process. */
    private static final TokenStreamFactory JSON = JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
            .streamReadConstraints(LIMITS)
            .build();

    /** Has no limit on the length of a document, which is never in memory as a whole. */
    private static final TokenStreamFactory YAML = new StyledYaml(YAMLFactory.builder()
            .streamReadConstraints(LIMITS)
            .loadSettings(
                    LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build()));

    private TreeParsers() {}

    public static JsonParser open(Reader text, InputForm.Kind kind) {
        return kind == InputForm.Kind.YAML
                ? YAML.createParser(ObjectReadContext.empty(), new LineLimitReader(text))
                : JSON.createParser(ObjectReadContext.empty(), text);
    }

    /** Opens a JSON text from a cell. */
    public static JsonParser open(String json) {
        return JSON.createParser(ObjectReadContext.empty(), json);
    }

    /** Returns why and where a document cannot be read any further. */
    static String problem(RuntimeException fault, InputForm.Kind kind) {
        if (fault instanceof TreeLimit) {
            return String.valueOf(fault.getMessage());
        }
        String where = where(fault).map(at -> " at " + at).orElse("");
        if (isEnd(fault)) {
            return "the document is cut off" + where;
        }
        if (fault instanceof StreamConstraintsException) {
            return "a text, a number or the nesting" + where + " is beyond what is read";
        }
        String name = kind.name().toUpperCase(Locale.ROOT);
        return "the text" + (where.isEmpty() ? " there" : where) + " is not valid " + name;
    }

    /** The parser has a separate type for this, but does not use it everywhere. */
    private static boolean isEnd(RuntimeException fault) {
        return fault instanceof UnexpectedEndOfInputException
                || (fault instanceof StreamReadException read
                        && String.valueOf(read.getOriginalMessage()).contains("end-of-input"));
    }

    private static Optional<String> where(RuntimeException fault) {
        for (Throwable t = fault; t != null; t = t.getCause()) {
            if (t instanceof JacksonException jackson) {
                TokenStreamLocation at = jackson.getLocation();
                if (at != null && at.getLineNr() > 0) {
                    return Optional.of("line " + at.getLineNr() + ", column " + at.getColumnNr());
                }
            }
            if (t instanceof MarkedYamlEngineException yaml
                    && yaml.getProblemMark().isPresent()) {
                Mark mark = yaml.getProblemMark().get();
                return Optional.of("line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1));
            }
        }
        return Optional.empty();
    }
}
