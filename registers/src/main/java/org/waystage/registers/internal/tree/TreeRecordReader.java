package org.waystage.registers.internal.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.core.notice.Place;
import org.waystage.core.notice.Rule;
import org.waystage.registers.internal.csv.TableRows;
import org.waystage.registers.internal.record.CellFaults;
import org.waystage.registers.internal.record.SourceRecord;
import org.waystage.registers.internal.shared.NoticeBook;
import org.waystage.registers.internal.withholding.Contacts;
import org.waystage.registers.notice.RegisterRules;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads records of JSON or YAML one by one into their leaves.
 *
 * <p>A leaf is a scalar, an empty object or an empty array. An array of scalars only is also a leaf, written as JSON,
 * unless a column of the profile is below it; the elements of other arrays are distinguished by their index. If an
 * object has a member twice, the last one counts.
 */
final class TreeRecordReader {
    /** The largest nesting depth of a record. */
    static final int DEEPEST = 500;

    private final JsonParser parser;
    private final TreeLayout layout;
    private final NoticeBook notices;
    private @Nullable String[] cells = new @Nullable String[32];
    private long number;
    private long line;
    private String pointer = "";
    private int width;
    /** The number of characters in the cells. */
    private long characters;

    TreeRecordReader(JsonParser parser, TreeLayout layout, NoticeBook notices) {
        this.parser = parser;
        this.layout = layout;
        this.notices = notices;
    }

    /** Returns the number of the current record. */
    long number() {
        return number;
    }

    /** Reads the record that begins at the current token. */
    void read(String at) {
        number++;
        pointer = at;
        line = parser.currentTokenLocation().getLineNr();
        Arrays.fill(cells, 0, width, null);
        width = 0;
        characters = 0;
        value(parser.currentToken(), layout.root(), 0);
    }

    /** Sets a cell that is not in the record itself. */
    void set(String header, String text) {
        set(layout.index(header), text);
    }

    /** Returns the record as far as it was read. */
    SourceRecord record(Optional<String> fault) {
        // A copy, because the array is reused for the next record.
        List<@Nullable String> copy = Arrays.asList(Arrays.copyOf(cells, width));
        return new SourceRecord(number, line, pointer, copy, fault);
    }

    private void value(JsonToken token, TreeLayout.Node node, int depth) {
        if (depth > DEEPEST) {
            throw new TreeLimit("the record nests deeper than " + DEEPEST + " levels");
        }
        if (node.isRepeatedIn(number)) {
            report(RegisterRules.MEMBER_REPEATED, node.pointer(), Map.of("member", node.pointer()));
            node.forget(this::clear);
        }
        if (node.isWithheld(token == JsonToken.START_ARRAY)) {
            withheld(token, node);
        } else if (token == JsonToken.START_OBJECT) {
            object(node, depth);
        } else if (token == JsonToken.START_ARRAY) {
            array(node, depth);
        } else {
            leaf(node, scalar(token, node));
        }
    }

    /** Reads a withheld value as one leaf, without its contents: names of members may reveal as much as texts. */
    private void withheld(JsonToken token, TreeLayout.Node node) {
        if (token.isScalarValue()) {
            leaf(node, TreeScalar.text(parser, token));
        } else {
            parser.skipChildren();
            leaf(node, Contacts.WITHHELD);
        }
    }

    private void object(TreeLayout.Node node, int depth) {
        boolean empty = true;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = TreeScalar.whole(parser.currentName());
            int met = layout.met();
            TreeLayout.Node member = node.member(name);
            if (layout.met() > met) {
                noteLost(name, member);
            }
            value(parser.nextToken(), member, depth + 1);
            empty = false;
        }
        if (empty) {
            leaf(node, "{}");
        } else {
            node.noteObject(place(node.pointer()));
        }
    }

    /** Reports a name with letters that could not be read, in the first record that has it. */
    private void noteLost(String name, TreeLayout.Node node) {
        long lost = CellFaults.lost(name);
        if (lost > 0) {
            report(RegisterRules.REPLACEMENT_CHARACTER, node.pointer(), Map.of("count", Long.toString(lost)));
        }
    }

    private void array(TreeLayout.Node node, int depth) {
        List<@Nullable String> scalars = new ArrayList<>();
        StringBuilder json = new StringBuilder("[");
        boolean asOne = !node.isNamedBelow();
        int position = 0;
        for (JsonToken token = parser.nextToken(); isElement(token); token = parser.nextToken()) {
            if (asOne && token.isScalarValue()) {
                String text = scalar(token, node);
                scalars.add(text);
                TreeScalar.append(json.append(position == 0 ? "" : ","), token, text);
                if (json.length() > TableRows.LONGEST_CELL || position > TreeLayout.MOST_COLUMNS) {
                    throw new TreeLimit("an array in the record is too long to be read");
                }
            } else {
                asOne = false;
                elements(node, scalars);
                scalars.clear();
                value(token, node.element(position), depth + 1);
            }
            position++;
        }
        if (asOne || position == 0) {
            leaf(node, json.append(']').toString());
        } else {
            node.noteObject(place(node.pointer()));
        }
    }

    private static boolean isElement(@Nullable JsonToken token) {
        return token != null && token != JsonToken.END_ARRAY;
    }

    private void elements(TreeLayout.Node node, List<@Nullable String> scalars) {
        for (int i = 0; i < scalars.size(); i++) {
            leaf(node.element(i), scalars.get(i));
        }
    }

    private @Nullable String scalar(JsonToken token, TreeLayout.Node node) {
        String text = TreeScalar.text(parser, token);
        if (text != null && parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            report(RegisterRules.ALIAS_NOT_FOLLOWED, node.pointer(), Map.of("alias", text));
        }
        return text;
    }

    private void leaf(TreeLayout.Node node, @Nullable String text) {
        set(node.index(), text);
    }

    private void clear(int index) {
        if (index < width) {
            characters -= length(cells[index]);
            cells[index] = null;
        }
    }

    private void set(int index, @Nullable String text) {
        if (index >= cells.length) {
            int length = Math.max(index + 1, cells.length * 2);
            cells = Arrays.copyOf(cells, length);
        }
        characters += length(text) - length(cells[index]);
        cells[index] = text;
        width = Math.max(width, index + 1);
        if (characters > TableRows.LONGEST_ROW) {
            throw new TreeLimit("the record is too long to be read");
        }
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    private void report(Rule rule, String path, Map<String, String> values) {
        notices.add(rule, place(path), values);
    }

    private Place place(String path) {
        return new Place(pointer + path, Optional.of(new Place.Position(line, 1)));
    }
}
