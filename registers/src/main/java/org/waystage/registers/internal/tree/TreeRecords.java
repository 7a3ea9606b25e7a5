package org.waystage.registers.internal.tree;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.waystage.core.notice.Place;
import org.waystage.registers.internal.profile.Column;
import org.waystage.registers.internal.profile.InputForm;
import org.waystage.registers.internal.profile.ProfileParts;
import org.waystage.registers.internal.profile.TreePath;
import org.waystage.registers.internal.record.EditionMembers;
import org.waystage.registers.internal.record.Layout;
import org.waystage.registers.internal.record.Records;
import org.waystage.registers.internal.record.SourceRecord;
import org.waystage.registers.internal.shared.NoticeBook;
import org.waystage.registers.internal.words.RegisterMessages;
import org.waystage.registers.notice.RegisterRules;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;

/** The records of a JSON or YAML document, read token by token. */
public final class TreeRecords implements Records {
    private final JsonParser parser;
    private final Reader text;
    private final ProfileParts profile;
    private final InputForm form;
    private final NoticeBook notices;
    private final TreeLayout layout;
    private final TreeRecordReader reader;
    private final List<String> pattern;
    private final List<Column> above = new ArrayList<>();
    private final Set<String> abovePaths = new HashSet<>();
    private final Set<String> askedMembers;
    /** Those of them that the document had so far. */
    private final Set<String> metMembers = new HashSet<>();

    private final List<TreeFrame> frames = new ArrayList<>();
    private final Map<String, String> members = new LinkedHashMap<>();
    private boolean inRecord;
    private boolean ended;

    public TreeRecords(Reader text, ProfileParts profile, NoticeBook notices) {
        this.text = text;
        this.profile = profile;
        this.form = profile.input();
        this.notices = notices;
        this.parser = TreeParsers.open(text, form.kind());
        this.layout = new TreeLayout(profile.columns().values());
        this.reader = new TreeRecordReader(parser, layout, notices);
        this.pattern = TreePath.segments(form.records().orElse(""));
        for (Column column : profile.columns().values()) {
            if (column.above() > 0 && column.path().isPresent()) {
                above.add(column);
                abovePaths.add(column.path().get());
            }
        }
        this.askedMembers = EditionMembers.of(profile);
    }

    @Override
    public @Nullable SourceRecord next() throws IOException {
        if (ended) {
            return null;
        }
        try {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (step(token)) {
                    return reader.record(Optional.empty());
                }
            }
            ended = true;
            if (reader.number() > 0) {
                layout.report(profile.stageColumnsMissing(layout::indexOf), notices);
            }
            return null;
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException | YamlEngineException | TreeLimit e) {
            return broken(e);
        }
    }

    private @Nullable SourceRecord broken(RuntimeException fault) {
        ended = true;
        String problem = TreeParsers.problem(fault, form.kind());
        long whole = inRecord ? reader.number() - 1 : reader.number();
        SourceRecord record = inRecord ? reader.record(Optional.of(RegisterMessages.RECORD_CUT_OFF + problem)) : null;
        notices.add(
                RegisterRules.CUT_OFF,
                record == null ? Place.of("") : record.place(),
                Map.of("record", Long.toString(whole), "problem", problem));
        return record;
    }

    /** Processes a token; returns whether a record was read. */
    private boolean step(JsonToken token) {
        if (token == JsonToken.PROPERTY_NAME) {
            frames.get(frames.size() - 1).member(parser.currentName());
            return false;
        }
        if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
            frames.remove(frames.size() - 1);
            return false;
        }
        int depth = frames.size();
        String pointer = "";
        boolean onPath = true;
        if (depth > 0) {
            TreeFrame frame = frames.get(depth - 1);
            String segment = frame.nextSegment();
            pointer = TreeLayout.below(frame.pointer(), segment);
            onPath = frame.isOnPath() && TreePath.matches(pattern.get(depth - 1), segment);
        }
        if (onPath && depth == pattern.size()) {
            record(pointer);
            return true;
        }
        if (askedMembers.contains(pointer) && token != JsonToken.VALUE_NULL) {
            asked(token, pointer);
        }
        if (token.isScalarValue()) {
            scalar(token, pointer);
        } else if (depth < TreeRecordReader.DEEPEST) {
            frames.add(new TreeFrame(pointer, token == JsonToken.START_ARRAY, onPath));
        } else {
            throw new TreeLimit("the document nests deeper than " + TreeRecordReader.DEEPEST + " levels");
        }
        return false;
    }

    /** Reports a member that the profile uses if it comes again, in which case the last one counts, or if it has no text. */
    private void asked(JsonToken token, String pointer) {
        if (!metMembers.add(pointer)) {
            members.remove(pointer);
            notices.add(RegisterRules.MEMBER_REPEATED, Place.of(pointer), Map.of("member", pointer));
        }
        if (!token.isScalarValue()) {
            notices.add(
                    RegisterRules.VALUE_UNUSABLE,
                    Place.of(pointer),
                    Map.of("value", token == JsonToken.START_ARRAY ? "[…]" : "{…}", "what", "a text or a number"));
        }
    }

    private void record(String pointer) {
        inRecord = true;
        reader.read(pointer);
        for (Column column : above) {
            String path = column.path().orElse("");
            String found = aboveRecord(column.above(), path);
            if (found != null) {
                reader.set(TreePath.above(column.above(), path), found);
            }
        }
        inRecord = false;
    }

    private @Nullable String aboveRecord(int above, String path) {
        int left = above;
        for (int i = frames.size() - 1; i >= 0; i--) {
            if (!frames.get(i).isArray() && --left == 0) {
                String found = frames.get(i).scalars().get(path);
                if (found == null) {
                    frames.get(i).missed().add(path);
                }
                return found;
            }
        }
        return null;
    }

    private void scalar(JsonToken token, String pointer) {
        boolean asked = askedMembers.contains(pointer);
        if (!asked && abovePaths.isEmpty()) {
            return;
        }
        String value = TreeScalar.text(parser, token);
        if (value == null) {
            return;
        }
        if (asked) {
            members.put(pointer, value);
        }
        for (TreeFrame frame : frames) {
            if (frame.isOnPath() && !frame.isArray() && !abovePaths.isEmpty()) {
                String path = pointer.substring(frame.pointer().length());
                if (frame.missed().remove(path)) {
                    notices.add(RegisterRules.MEMBER_LATE, Place.of(pointer), Map.of("member", path));
                }
                if (abovePaths.contains(path) && frame.scalars().put(path, value) != null && !asked) {
                    notices.add(RegisterRules.MEMBER_REPEATED, Place.of(pointer), Map.of("member", path));
                }
            }
        }
    }

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public Map<String, String> members() {
        return Collections.unmodifiableMap(members);
    }

    @Override
    public void close() throws IOException {
        try {
            parser.close();
        } catch (JacksonException e) {
            throw new IOException("the file cannot be closed", e);
        } finally {
            text.close();
        }
    }
}
