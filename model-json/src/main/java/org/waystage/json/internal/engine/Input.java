package org.waystage.json.internal.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.core.id.ScopeId;
import org.waystage.core.internal.text.NearMiss;
import org.waystage.core.notice.Rule;
import org.waystage.core.value.Extras;
import org.waystage.json.internal.text.EcmaNumbers;
import org.waystage.json.internal.text.Pointers;
import org.waystage.json.reading.JsonRules;
import org.waystage.json.reading.ReadOptions;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;

/**
 * The state of reading a document: the parser, the findings, shared symbols, and the members read so far. It is used
 * for one document or line after another, on one thread at a time.
 *
 * <p>The members of an object are kept on one growing stack until the object is complete; so no type needs a draft
 * class, and only the value itself is allocated for an object.
 */
public final class Input {
    public final Findings findings;
    public final Symbols symbols = new Symbols();

    @SuppressWarnings("NullAway.Init") // nothing is read before begin
    public JsonParser parser;

    /** The start of the members of the current object. */
    int frame;

    /** The number of further unknown members, ids and tags of this document or line for which a near name is sought. */
    private int suggestions;

    private int mostSuggestions = NearMiss.MOST_WORDS;

    private @Nullable Object[] stack = new @Nullable Object[256];
    private int top;

    /** The maximum number of unknown members of an object. */
    final int maxMembers;

    /** Whether what cannot be read is dropped from its object, or replaced by a stand-in if it is required. */
    public final boolean patches;

    private @Nullable Input patched;
    private final int maxValues;
    /** The number of values of unknown members kept from this text. */
    private int unknownValues;

    public Input(ReadOptions options) {
        this(options, false);
    }

    private Input(ReadOptions options, boolean patches) {
        this.patches = patches;
        this.findings = new Findings(options.limit(ReadOptions.Limit.NOTICES), options.profile());
        this.maxMembers = options.limit(ReadOptions.Limit.MEMBERS);
        this.maxValues = options.limit(ReadOptions.Limit.VALUES);
    }

    /** Starts a document; the findings of the previous one are forgotten, but symbols are shared with it. */
    public void begin(JsonParser with) {
        parser = with;
        findings.clear();
        top = 0;
        unknownValues = 0;
        suggestions = mostSuggestions;
    }

    /** Starts to read the same text again; its findings are kept, and new ones are added to them. */
    public void goOn(JsonParser with) {
        parser = with;
        top = 0;
        unknownValues = 0;
    }

    /** Forgets how many values of unknown members were kept, for the next part of a text that is passed on in parts. */
    public void forgetValues() {
        unknownValues = 0;
    }

    /** Returns the input for reading a text a second time in which this input found faults. */
    public Input patched(ReadOptions options) {
        Input known = patched;
        if (known == null) {
            known = new Input(options.with(ReadOptions.Limit.NOTICES, 1), true); // nobody looks at its notices
            known.suggest(0);
            patched = known;
        }
        return known;
    }

    /** Sets the number of unknown members, ids and tags of a document or line for which a near name is sought. */
    public void suggest(int most) {
        mostSuggestions = most;
    }

    // --- members of the current object

    int enter(int members) {
        int start = top;
        reserve(start + members);
        Arrays.fill(stack, start, start + members, null);
        top = start + members;
        return start;
    }

    void leave(int start) {
        top = start;
    }

    void put(int start, int member, Object value) {
        stack[start + member] = value;
    }

    private void reserve(int size) {
        if (size > stack.length) {
            stack = Arrays.copyOf(stack, Math.max(size, stack.length * 2));
        }
    }

    /** Replaces or removes the value of a member of the current object. */
    public <V> void patch(Member<V> member, @Nullable V value) {
        stack[frame + member.index] = value == null || !member.optional ? value : Optional.of(value);
    }

    /** Replaces a member by a stand-in; returns false if it has none. */
    private <V> boolean standIn(Member<V> member) {
        V value = member.codec.standIn();
        patch(member, value);
        return value != null;
    }

    /** Replaces the required members that could not be read by stand-ins; returns false if one has none. */
    boolean standIn(List<Member<?>> members) {
        for (Member<?> member : members) {
            if (member.required && !has(member) && !standIn(member)) {
                return false;
            }
        }
        return true;
    }

    public boolean has(Member<?> member) {
        return stack[frame + member.index] != null;
    }

    /** Returns a required member. */
    @SuppressWarnings({"unchecked", "NullAway"}) // the member's own codec filled the slot
    public <V> V get(Member<V> member) {
        return (V) stack[frame + member.index];
    }

    @SuppressWarnings("unchecked") // the member's own codec filled the slot
    public <V> Optional<V> find(Member<V> member) {
        Object value = stack[frame + member.index];
        return value == null ? Optional.empty() : (Optional<V>) value;
    }

    @SuppressWarnings("unchecked") // the member's own codec filled the slot
    public <V> List<V> list(Member<List<V>> member) {
        Object values = stack[frame + member.index];
        return values == null ? List.of() : (List<V>) values;
    }

    // --- elements of the current list

    int mark() {
        return top;
    }

    void push(Object value) {
        reserve(top + 1);
        stack[top++] = value;
    }

    @SuppressWarnings("unchecked") // only values of the list's own codec were pushed since the mark
    <V> List<V> popList(int start) {
        int size = top - start;
        top = start;
        return switch (size) {
            case 0 -> List.of();
            case 1 -> symbols.list((V) stack[start]);
            case 2 -> (List<V>) List.of(stack[start], stack[start + 1]);
            case 3 -> (List<V>) List.of(stack[start], stack[start + 1], stack[start + 2]);
            case 4 -> (List<V>) List.of(stack[start], stack[start + 1], stack[start + 2], stack[start + 3]);
            default -> (List<V>) List.of(Arrays.copyOfRange(stack, start, start + size));
        };
    }

    // --- findings

    public int faults() {
        return findings.size();
    }

    /** Notes a fault of the value whose first token the parser is on, and skips the rest of the value. */
    public void fault(Rule rule, Map<String, String> values) {
        remark(rule, values);
        parser.skipChildren();
    }

    /** Notes something about the value whose first token the parser is on. */
    public void remark(Rule rule, Map<String, String> values) {
        if (findings.counts(rule)) {
            findings.keep(rule, pointer(), parser.currentTokenLocation().getByteOffset(), values);
        }
    }

    /** Notes something about an object or list whose last token the parser is on; its place is its first token. */
    public void faultHere(Rule rule, Map<String, String> values) {
        if (findings.counts(rule)) {
            findings.keep(rule, pointer(), -1, values);
        }
    }

    public void wrongType(String expected) {
        JsonToken token = parser.currentToken();
        String found = switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "a string";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            default -> "null";
        };
        fault(JsonRules.TYPE_WRONG, Map.of("expected", expected, "found", found));
    }

    /** Notes that a string is not an id, with a near id. */
    public void notAnId(String text) {
        fault(JsonRules.ID_INVALID, values(text, suggestions > 0 ? Spellings.slug(text) : Optional.empty()));
    }

    /** Notes that a string is not a language tag, with a near tag. */
    public void notATag(String text) {
        fault(JsonRules.LANGUAGE_INVALID, values(text, suggestions > 0 ? Spellings.tag(text) : Optional.empty()));
    }

    private Map<String, String> values(String text, Optional<String> near) {
        suggestions--;
        return near.map(suggestion -> Map.of("value", text, "suggestion", suggestion))
                .orElse(Map.of("value", text));
    }

    public void duplicate(String member) {
        fault(JsonRules.MEMBER_DUPLICATE, Map.of("member", member));
    }

    /**
     * Notes that the list element whose last token the parser is on was dropped, with the faults found since a mark.
     */
    void drop(int since) {
        JsonPointer element = parser.streamReadContext().pathAsPointer();
        String list = element.head().toString();
        findings.drop(list, parser.streamReadContext().getCurrentIndex(), since);
    }

    /** Notes that a member of the document itself was left out, with the faults found since a mark. */
    void leaveOut(int since) {
        findings.leaveOut(pointer(), since);
    }

    /** Notes the id, code or word of the object that is left out, if it could be read. */
    void lose(Member<?> first) {
        Object id = stack[frame + first.index];
        if (id instanceof String word && first.name.equals("word")) {
            findings.lose(Findings.keyOf(word));
        }
        if (id != null && (first.name.equals("id") || first.name.equals("code"))) {
            findings.lose(id instanceof ScopeId scope ? Findings.keyOf(pointer(), scope) : id);
        }
    }

    private String pointer() {
        return Pointers.to(parser.streamReadContext());
    }

    /** Ends the reading if one more member is too many for an object that has so many. */
    public void checkRoom(int members) {
        if (members >= maxMembers) {
            throw LimitException.ofMembers(maxMembers, parser);
        }
    }

    // --- unknown members

    /** Keeps an unknown member, or only its name; returns whether it could be read. */
    boolean unknown(String member, Shape<?> shape, Map<String, Extras.Value> kept, boolean whole) {
        if (kept.containsKey(member)) {
            duplicate(member);
            return false;
        }
        checkRoom(kept.size());
        if (!whole) {
            kept.put(member, Extras.Null.NULL);
            parser.skipChildren();
            return true;
        }
        remark(JsonRules.MEMBER_UNKNOWN, values(member, shape));
        Extras.Value value = tree();
        kept.put(member, value == null ? Extras.Null.NULL : value);
        return value != null;
    }

    private Map<String, String> values(String member, Shape<?> shape) {
        if (suggestions <= 0) {
            return Map.of("member", member);
        }
        suggestions--;
        List<String> names = new ArrayList<>();
        shape.members().forEach(known -> names.add(known.name));
        return NearMiss.of(member, names)
                .map(near -> Map.of("member", member, "suggestion", near))
                .orElse(Map.of("member", member));
    }

    /** Reads any value; null if it could not be read. */
    public Extras.@Nullable Value tree() {
        if (++unknownValues > maxValues) {
            throw LimitException.ofValues(maxValues, parser);
        }
        return switch (parser.currentToken()) {
            case VALUE_STRING -> new Extras.Str(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getString());
            case VALUE_TRUE -> new Extras.Bool(true);
            case VALUE_FALSE -> new Extras.Bool(false);
            case START_ARRAY -> array();
            case START_OBJECT -> object();
            default -> Extras.Null.NULL;
        };
    }

    private Extras.Value number(String digits) {
        if (EcmaNumbers.isBeyond(digits)) {
            remarkNumber();
        }
        return new Extras.Num(digits);
    }

    /** Notes that the number that the parser is on is beyond the range of doubles. */
    public void remarkNumber() {
        remark(JsonRules.CANONICAL_FORM_NONE, Map.of("problem", "a number beyond the range of doubles"));
    }

    private Extras.@Nullable Value array() {
        List<Extras.Value> elements = new ArrayList<>();
        boolean sound = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Extras.Value element = tree();
            if (element == null) {
                sound = false;
            } else {
                elements.add(element);
            }
        }
        return sound ? new Extras.Arr(elements) : null;
    }

    private Extras.@Nullable Value object() {
        Map<String, Extras.Value> members = new LinkedHashMap<>();
        boolean sound = true;
        for (String member = parser.nextName(); member != null; member = parser.nextName()) {
            parser.nextToken();
            if (members.containsKey(member)) {
                duplicate(member);
                sound = false;
            } else {
                checkRoom(members.size());
                Extras.Value value = tree();
                members.put(member, value == null ? Extras.Null.NULL : value);
                sound &= value != null;
            }
        }
        return sound ? new Extras.Obj(members) : null;
    }
}
