package org.waystage.json.internal.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waystage.core.notice.Rule;
import org.waystage.core.value.Extras;
import org.waystage.json.reading.JsonRules;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * The form of one object type in JSON: the single description for reader, writer and schema test.
 *
 * <p>A subclass declares its members in the order of writing, builds a value from what was read, and passes the parts
 * of a value to the output. The table deliberately has no lambdas: some hundreds of them would cost more at start-up
 * than reading a small catalogue.
 */
public abstract class Shape<T> extends Codec<T> {
    /** The name of the type in the schema. */
    public final String type;

    private final List<Member<?>> declared = new ArrayList<>();
    private long required;
    private @Nullable List<Member<?>> byName;
    private @Nullable Member<?>[] byNumber = {};

    public Shape(String type) {
        this.type = type;
    }

    public final <V> Member<V> required(String member, Codec<V> codec) {
        return declare(member, true, false, codec);
    }

    public final <V> Member<V> optional(String member, Codec<V> codec) {
        return declare(member, false, true, codec);
    }

    public final <V> Member<List<V>> list(String member, Codec<V> element) {
        return list(member, new ListCodec<>(element, false));
    }

    /** Declares a list with a codec of its own. */
    public final <V> Member<List<V>> list(String member, ListCodec<V> codec) {
        return declare(member, false, false, codec);
    }

    /** Declares a required list with at least one element. */
    public final <V> Member<List<V>> requiredList(String member, Codec<V> element) {
        return declare(member, true, false, new ListCodec<>(element, true));
    }

    /** Declares a member of another shape, in the same slot but with another codec. */
    public final void same(Member<?> member, Codec<?> codec) {
        declare(member.name, member.required, member.optional && codec == member.codec, codec);
    }

    private <V> Member<V> declare(String member, boolean isRequired, boolean isOptional, Codec<V> codec) {
        Member<V> added = new Member<>(declared.size(), member, isRequired, isOptional, codec);
        declared.add(added);
        if (isRequired) {
            required |= added.bit;
        }
        return added;
    }

    /** Returns the members in the order of writing. */
    public final List<Member<?>> members() {
        return List.copyOf(declared);
    }

    /**
     * Returns whether the object is in no list: then an optional member that cannot be read is left out, and the rest is still checked.
     */
    public boolean standsAlone() {
        return false;
    }

    /** Returns whether an object is often part of several others, such as a source field, which all cases with the same cell have. */
    public boolean isOftenShared() {
        return false;
    }

    /** Returns whether unknown members are kept and reported; otherwise they are skipped. */
    public boolean keepsUnknown() {
        return true;
    }

    /** Returns the numbered names of the format that the type belongs to. */
    public abstract PropertyNameMatcher names();

    /**
     * Sets the members by the number of their name among the {@link #names}; null for names that the type does not
     * have.
     */
    public final void byNumber(@Nullable Member<?>[] members) {
        byNumber = members;
    }

    /** Gives each member the number that it has in another shape of the same members, so one table has the names of both. */
    public final void numberAs(Shape<?> other) {
        other.names(); // numbers the members of the other shape
        @Nullable Member<?>[] members = new Member<?>[other.byNumber.length];
        for (int i = 0; i < members.length; i++) {
            Member<?> member = other.byNumber[i];
            members[i] = member == null ? null : declared.get(member.index);
        }
        byNumber = members;
    }

    /** Builds a value from the members read; all required ones are present. */
    public abstract T build(Input in, Extras extras);

    /** Passes the members of a value to the output, in the order of writing. */
    public abstract void members(T value, Output out);

    public abstract Extras extras(T value);

    /**
     * Returns the rule that the members read break together, if any; it is reported with the values for its
     * placeholders.
     */
    @Nullable
    public Rule misfit(Input in) {
        return null;
    }

    /**
     * Changes members of an input that {@link Input#patches}, if they contain codes or ids, so that there is no {@link #misfit}.
     */
    public void patch(Input in) {}

    /** Returns the values for the placeholders of the rule that {@link #misfit} returned. */
    public Map<String, String> misfitValues() {
        return Map.of();
    }

    @Override
    public final @Nullable T read(Input in) {
        JsonParser parser = in.parser;
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            in.wrongType("an object");
            return null;
        }
        PropertyNameMatcher names = names();
        Member<?>[] table = byNumber;
        boolean alone = standsAlone();
        int frame = in.enter(declared.size());
        long seen = 0;
        boolean sound = true;
        Map<String, Extras.Value> unknown = null;
        for (int i = parser.nextNameMatch(names);
                i != PropertyNameMatcher.MATCH_END_OBJECT;
                i = parser.nextNameMatch(names)) {
            Member<?> member = i >= 0 ? table[i] : null;
            if (member != null) {
                int before = alone ? in.faults() : 0;
                boolean again = (seen & member.bit) != 0;
                Object value = member(in, member, again);
                if (value != null) {
                    in.put(frame, member.index, value);
                } else if (!alone || member.required) {
                    sound = false;
                } else if (!again) {
                    in.leaveOut(before);
                }
                seen |= member.bit;
            } else {
                String name = parser.currentName();
                parser.nextToken();
                if (unknown == null) {
                    unknown = new LinkedHashMap<>();
                }
                sound &= in.unknown(name, this, unknown, keepsUnknown() && !in.patches);
            }
        }
        if ((seen & required) != required) {
            for (Member<?> member : declared) {
                if (member.required && (seen & member.bit) == 0) {
                    in.faultHere(JsonRules.MEMBER_MISSING, Map.of("member", member.name));
                }
            }
            sound = false;
        }
        T value = finish(in, frame, sound, unknown == null ? Extras.none() : Extras.of(unknown));
        in.leave(frame);
        return value;
    }

    private static @Nullable Object member(Input in, Member<?> member, boolean again) {
        JsonToken token = in.parser.nextToken();
        if (again) {
            in.duplicate(member.name);
            return null;
        }
        if (token == JsonToken.VALUE_NULL) {
            in.fault(
                    JsonRules.NULL,
                    Map.of("member", member.name, member.required ? "required" : "optional", member.name));
            return null;
        }
        return member.read(in);
    }

    private @Nullable T finish(Input in, int frame, boolean sound, Extras extras) {
        in.frame = frame;
        if (sound || (in.patches && in.standIn(declared))) {
            if (in.patches) {
                patch(in);
            }
            Rule misfit = misfit(in);
            if (misfit == null) {
                return build(in, extras);
            }
            in.faultHere(misfit, misfitValues());
        }
        in.lose(declared.get(0));
        return null;
    }

    @Override
    public final void write(T value, Output out) {
        out.object(this, value);
    }

    /** Returns the extras of a value, none of which has the name of a member. */
    public final Extras soleExtras(T value) {
        Extras extras = extras(value);
        if (!extras.isEmpty()) {
            for (Member<?> member : declared) {
                if (extras.members().containsKey(member.name)) {
                    throw new IllegalArgumentException(
                            "'" + member.name + "' is a member of " + type + " and cannot be one of its extras");
                }
            }
        }
        return extras;
    }

    /**
     * Returns the members in the order of their names; computed at the first call, harmlessly even by several threads
     * at once.
     */
    public final List<Member<?>> byName() {
        List<Member<?>> known = byName;
        if (known == null) {
            Member<?>[] sorted = declared.toArray(new Member<?>[0]);
            Arrays.sort(sorted, Comparator.comparing(member -> member.name));
            known = List.of(sorted);
            byName = known;
        }
        return known;
    }
}
