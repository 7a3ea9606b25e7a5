package org.waystage.history.difference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.waystage.core.id.Id;
import org.waystage.core.id.SourceId;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

/** How values of a type are written and compared, and recognized among the elements of a list. */
abstract class Form<V> {
    static final Form<Id> ID = word(Id::value);
    static final Form<Code> CODE = word(Code::value);
    static final Form<String> STRING = word(Function.identity());
    static final Form<PartialDate> DATE = word(PartialDate::toString);
    static final Form<Long> COUNT = scalar(count -> new Extras.Num(Long.toString(count)));
    static final Form<BigDecimal> NUMBER = scalar(number -> new Extras.Num(number.toString()));
    static final Form<SourceId> SOURCE_ID = new SourceIdForm();
    static final Form<Text> TEXT = new TextForm();

    /** Returns a value in the form of the wire format, seen through a view. */
    abstract Extras.Value value(V value, View view);

    /** Adds the differences between two values that are not equal. */
    void compare(V before, V after, MemberPlace place, Findings findings) {
        findings.add(new MemberChange.Replaced(place, value(before, View.AS_IS), value(after, View.AS_IS)));
    }

    /**
     * Returns the keys that an element of a list can have in common with its counterpart in the other edition, if
     * the two are not equal: one key in common is enough. Without keys, only equal elements belong together.
     */
    List<Extras.Value> keys(V element, View view) {
        return List.of();
    }

    /** Returns whether each element has one key: equal elements have equal keys, and unequal elements have different ones. */
    boolean hasOneKey() {
        return false;
    }

    /** Returns the form of a value that is written as one word, including the constants of an open list. */
    static <V> Form<V> word(Function<V, String> word) {
        return scalar(value -> new Extras.Str(word.apply(value)));
    }

    private static <V> Form<V> scalar(Function<V, Extras.Value> value) {
        return new Form<>() {
            @Override
            Extras.Value value(V scalar, View view) {
                return value.apply(scalar);
            }
        };
    }

    /** Returns the keys of an element that is identified by a text: the text in each language. */
    static List<Extras.Value> saying(Text text) {
        return TEXT.keys(text, View.AS_IS);
    }

    private static final class SourceIdForm extends Form<SourceId> {
        @Override
        Extras.Value value(SourceId id, View view) {
            return new Extras.Str(view.source(id).value());
        }

        @Override
        void compare(SourceId before, SourceId after, MemberPlace place, Findings findings) {
            if (findings.renewal().isSameSource(before, after)) {
                findings.leaveOut(Reissue.Reason.OWN_SOURCE);
            } else {
                super.compare(before, after, place, findings);
            }
        }
    }

    private static final class TextForm extends Form<Text> {
        @Override
        Extras.Value value(Text text, View view) {
            Map<String, Extras.Value> languages = new LinkedHashMap<>();
            text.forEach((language, words) -> languages.put(language, new Extras.Str(words)));
            return new Extras.Obj(languages);
        }

        @Override
        List<Extras.Value> keys(Text text, View view) {
            List<Extras.Value> keys = new ArrayList<>(1);
            text.forEach((language, words) ->
                    keys.add(new Extras.Arr(List.of(new Extras.Str(language), new Extras.Str(words)))));
            return keys;
        }

        @Override
        void compare(Text before, Text after, MemberPlace place, Findings findings) {
            Map<String, String> earlier = before.byLanguage();
            Map<String, String> later = after.byLanguage();
            findings.entries(
                    earlier,
                    later,
                    (language, old, now) ->
                            findings.add(new MemberChange.TextChanged(place.language(language), language, old, now)));
        }
    }
}
