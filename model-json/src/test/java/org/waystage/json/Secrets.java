package org.waystage.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Outcome;
import org.waystage.core.casestudy.Partner;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.Id;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.ScopeId;
import org.waystage.core.id.SourceId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.Organization;
import org.waystage.core.source.Citation;
import org.waystage.core.source.Source;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Quantity;
import org.waystage.core.value.Text;
import org.waystage.core.value.Visibility;

/**
 * Records of the model of which every text, code, id, date and number has a mark of its own, so that a search of bytes finds
 * whatever is left of them.
 *
 * <p>Goes by the components of each record, so that a component that is added to the model is filled without a change here.
 * Organizations and sources that the records name are made along the way.
 */
final class Secrets {
    private final String word;
    private final String number;
    private final Visibility visibility;
    private int turn;
    final List<Organization> organizations = new ArrayList<>();
    final List<Source> sources = new ArrayList<>();

    /**
     * Starts from what marks the values.
     *
     * @param word letters that stand in every text, code and id, short enough for a part of a language tag
     * @param number digits of a year that stand in every date and number
     * @param visibility the mark of every record that has one
     */
    Secrets(String word, String number, Visibility visibility) {
        this.word = word;
        this.number = number;
        this.visibility = visibility;
    }

    /** Returns what a search would find. */
    List<String> marks() {
        return List.of(word, number);
    }

    CaseStudy caseStudy() {
        return record(CaseStudy.class, 0);
    }

    StageRecord stageRecord() {
        return record(StageRecord.class, 1);
    }

    Statement statement() {
        return record(Statement.class, 1);
    }

    /** Returns a statement that has no mark, but says what it should not where its source should not be seen. */
    Statement unmarked(SourceId source) {
        return Statement.of(Text.english(next())).withSources(List.of(Citation.of(source, next())));
    }

    Outcome outcome() {
        return record(Outcome.class, 1);
    }

    /** Returns a source that is marked, with one that only it replaces. */
    Source source() {
        Source source = record(Source.class, 0);
        sources.add(source);
        return source;
    }

    private String next() {
        return word + "-" + turn++;
    }

    private Object value(String name, Type type, int depth) {
        if (type instanceof ParameterizedType generic) {
            Type of = generic.getActualTypeArguments()[0];
            boolean tooFar = depth > 4 && (of == OrganizationId.class || of == SourceId.class);
            if (generic.getRawType() == List.class) {
                return tooFar ? List.of() : List.of(value(name, of, depth));
            }
            return tooFar ? Optional.empty() : Optional.of(value(name, of, depth));
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return name.startsWith("language") ? "x-" + word : next();
        } else if (plain == Text.class) {
            return Text.of("x-" + word, next());
        } else if (plain == Code.class) {
            return Code.of(next());
        } else if (plain == PartialDate.class) {
            return PartialDate.of(Integer.parseInt(number));
        } else if (plain == BigDecimal.class) {
            return new BigDecimal(number + ".5");
        } else if (plain == Long.class) {
            return Long.valueOf(number);
        } else if (plain == Extras.class) {
            return Extras.of(Map.of(next(), new Extras.Str(next())));
        } else if (plain == Visibility.class) {
            return visibility;
        } else if (Id.class.isAssignableFrom(plain)) {
            return id(plain, depth);
        }
        return plain.isInterface() ? make(plain, next()) : record(plain.asSubclass(Record.class), depth + 1);
    }

    private Object id(Class<?> type, int depth) {
        if (type == TechnologyId.class || type == CaseStudyId.class) {
            return make(type, "a"); // what is shared with all others
        } else if (type == ScopeId.class) {
            return ScopeId.of(word);
        }
        Object id = make(type, next());
        if (type == OrganizationId.class) {
            organizations.add(record(Organization.class, depth + 2, Map.of("id", id)));
        } else if (type == SourceId.class) {
            sources.add(record(Source.class, depth + 2, Map.of("id", id, "visibility", Optional.empty())));
        }
        return id;
    }

    private static Object make(Class<?> type, String text) {
        try {
            return type.getMethod("of", String.class).invoke(null, text);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T extends Record> T record(Class<T> type, int depth) {
        Map<String, Object> fixed = new HashMap<>();
        if (type == CaseStudy.class) {
            fixed.put("id", CaseStudyId.of(next()));
        } else if (type == Source.class) {
            fixed.put("id", SourceId.of(next()));
        } else if (type == StageRecord.class) {
            fixed.put("notBefore", Optional.empty());
            fixed.put("notAfter", Optional.empty());
        } else if (type == Quantity.class) {
            fixed.put("about", Optional.empty());
            fixed.put("moreThan", Optional.empty());
            fixed.put("lessThan", Optional.empty());
            fixed.put("min", Optional.empty());
            fixed.put("max", Optional.empty());
        } else if (type == Partner.class) {
            fixed.put("name", Optional.empty());
        }
        return record(type, depth, fixed);
    }

    private <T extends Record> T record(Class<T> type, int depth, Map<String, Object> fixed) {
        Map<String, Object> parts = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName();
            parts.put(name, fixed.containsKey(name) ? fixed.get(name) : value(name, component.getGenericType(), depth));
        }
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getConstructor(types).newInstance(parts.values().toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " of " + parts, e);
        }
    }
}
