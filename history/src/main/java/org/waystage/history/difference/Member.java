package org.waystage.history.difference;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.waystage.core.value.Extras;

/** A member of the records of a table: its name in the wire format, how to read it, and how it is compared. */
abstract class Member<T> {
    private final String name;

    Member(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** Returns the member as the wire format writes it; empty if it is absent. */
    abstract Optional<Extras.Value> value(T record, View view);

    abstract void compare(T before, T after, MemberPlace place, Findings findings);

    /** Returns a member that is always there. */
    static <T, V> Member<T> one(String name, Function<T, ? extends V> getter, Form<V> form) {
        return new Member<>(name) {
            @Override
            Optional<Extras.Value> value(T record, View view) {
                return Optional.of(form.value(getter.apply(record), view));
            }

            @Override
            void compare(T before, T after, MemberPlace place, Findings findings) {
                V old = getter.apply(before);
                V now = getter.apply(after);
                if (!old.equals(now)) {
                    form.compare(old, now, place, findings);
                }
            }
        };
    }

    /** Returns a member that may be absent. */
    static <T, V> Member<T> perhaps(String name, Function<T, ? extends Optional<? extends V>> getter, Form<V> form) {
        return new Member<>(name) {
            @Override
            Optional<Extras.Value> value(T record, View view) {
                return getter.apply(record).map(value -> form.value(value, view));
            }

            @Override
            void compare(T before, T after, MemberPlace place, Findings findings) {
                Optional<? extends V> old = getter.apply(before);
                Optional<? extends V> now = getter.apply(after);
                if (old.isPresent() && now.isPresent()) {
                    if (!old.equals(now)) {
                        form.compare(old.get(), now.get(), place, findings);
                    }
                } else {
                    value(before, View.AS_IS).ifPresent(value -> findings.add(new MemberChange.Lost(place, value)));
                    value(after, View.AS_IS).ifPresent(value -> findings.add(new MemberChange.Gained(place, value)));
                }
            }
        };
    }

    /** Returns a member with any number of elements, whose order has no meaning. */
    static <T, V> Member<T> many(String name, Function<T, ? extends List<? extends V>> getter, Form<V> form) {
        return new Member<>(name) {
            @Override
            Optional<Extras.Value> value(T record, View view) {
                return list(getter.apply(record), form, view);
            }

            @Override
            void compare(T before, T after, MemberPlace place, Findings findings) {
                Elements.compare(form, getter.apply(before), getter.apply(after), place, findings);
            }
        };
    }

    /** Returns a member with any number of elements, whose order has a meaning. */
    static <T, V> Member<T> inOrder(String name, Function<T, ? extends List<? extends V>> getter, Form<V> form) {
        Form<List<? extends V>> whole = new Form<>() {
            @Override
            Extras.Value value(List<? extends V> elements, View view) {
                return list(elements, form, view).orElseThrow();
            }
        };
        return perhaps(name, record -> Optional.of(getter.apply(record)).filter(list -> !list.isEmpty()), whole);
    }

    /**
     * Returns a member with any number of elements, the last of which counts. Elements that are added or removed are reported
     * separately; if those in both records are in another order, the whole member is replaced.
     */
    static <T, V> Member<T> steps(String name, Function<T, ? extends List<? extends V>> getter, Form<V> form) {
        Member<T> each = many(name, getter, form);
        Member<T> whole = inOrder(name, getter, form);
        return new Member<>(name) {
            @Override
            Optional<Extras.Value> value(T record, View view) {
                return each.value(record, view);
            }

            @Override
            void compare(T before, T after, MemberPlace place, Findings findings) {
                boolean moved = Matching.<V>of(form, getter.apply(before), getter.apply(after), findings.renewal())
                                .moved()
                                .length
                        > 0;
                (moved ? whole : each).compare(before, after, place, findings);
            }
        };
    }

    /** Returns a member whose elements are records of a separate kind, which are compared there. */
    static <T> Member<T> elsewhere(String name) {
        return new Member<>(name) {
            @Override
            Optional<Extras.Value> value(T record, View view) {
                return Optional.empty();
            }

            @Override
            void compare(T before, T after, MemberPlace place, Findings findings) {}
        };
    }

    private static <V> Optional<Extras.Value> list(List<? extends V> elements, Form<V> form, View view) {
        return elements.isEmpty()
                ? Optional.empty()
                : Optional.of(new Extras.Arr(elements.stream()
                        .map(element -> form.value(element, view))
                        .toList()));
    }
}
