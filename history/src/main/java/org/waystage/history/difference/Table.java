package org.waystage.history.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.waystage.core.value.Extras;

/** The members of a type of record, in the order of the wire format. Nothing else says what is compared in such a record. */
final class Table<T> extends Form<T> {
    private final Function<T, Extras> extras;
    private final List<Member<T>> members;
    private final BiFunction<T, View, List<Extras.Value>> keys;
    private final boolean oneKey;
    private final boolean whole;

    private Table(
            Function<T, Extras> extras,
            List<Member<T>> members,
            BiFunction<T, View, List<Extras.Value>> keys,
            boolean oneKey,
            boolean whole) {
        this.extras = extras;
        this.members = members;
        this.keys = keys;
        this.oneKey = oneKey;
        this.whole = whole;
    }

    /** Returns the table of records that are matched only if they are equal, or not at all. */
    @SafeVarargs
    static <T> Table<T> of(Function<T, Extras> extras, Member<T>... members) {
        List<Member<T>> list = new ArrayList<>();
        for (Member<T> member : members) {
            list.add(member);
        }
        return new Table<>(extras, List.copyOf(list), (record, view) -> List.of(), false, false);
    }

    /** Returns this table for records that are elements of a list and have one key. */
    Table<T> matchedBy(BiFunction<T, View, Extras.Value> key) {
        return new Table<>(extras, members, (record, view) -> List.of(key.apply(record, view)), true, whole);
    }

    /** Returns this table for records that are elements of a list and have several keys, any one of which is enough. */
    Table<T> matchedByAny(Function<T, List<Extras.Value>> any) {
        return new Table<>(extras, members, (record, view) -> any.apply(record), false, whole);
    }

    /** Returns this table for records whose members mean nothing separately: if one differs, the whole record is replaced. */
    Table<T> asWhole() {
        return new Table<>(extras, members, keys, oneKey, true);
    }

    List<String> names() {
        return members.stream().map(Member::name).toList();
    }

    @Override
    Extras.Value value(T record, View view) {
        Map<String, Extras.Value> values = new LinkedHashMap<>();
        for (Member<T> member : members) {
            member.value(record, view).ifPresent(value -> values.put(member.name(), value));
        }
        values.putAll(extras.apply(record).members());
        return new Extras.Obj(values);
    }

    @Override
    List<Extras.Value> keys(T element, View view) {
        return keys.apply(element, view);
    }

    @Override
    boolean hasOneKey() {
        return oneKey;
    }

    @Override
    void compare(T before, T after, MemberPlace place, Findings findings) {
        if (whole) {
            super.compare(before, after, place, findings);
            return;
        }
        for (Member<T> member : members) {
            member.compare(before, after, place.member(member.name()), findings);
        }
        Map<String, Extras.Value> earlier = extras.apply(before).members();
        Map<String, Extras.Value> later = extras.apply(after).members();
        findings.entries(earlier, later, (name, old, now) -> {
            MemberPlace at = place.unknown(name);
            if (old.isEmpty()) {
                now.ifPresent(value -> findings.add(new MemberChange.Gained(at, value)));
            } else if (now.isEmpty()) {
                findings.add(new MemberChange.Lost(at, old.get()));
            } else {
                findings.add(new MemberChange.Replaced(at, old.get(), now.get()));
            }
        });
    }
}
