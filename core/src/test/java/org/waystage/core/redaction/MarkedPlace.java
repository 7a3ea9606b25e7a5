package org.waystage.core.redaction;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.source.Source;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Text;
import org.waystage.core.value.Visibility;

/**
 * A place of the model at which a member can stand that this version does not know.
 *
 * <p>Goes by the components of the records, so that a place that is added to the model is found without a change here.
 *
 * @param name where it is, as a pointer
 * @param knowsMarks whether the model knows a mark at that place
 * @param marked the catalogue with some members there, and with a secret in every text of the element at that place
 */
record MarkedPlace(String name, boolean knowsMarks, Function<Extras, Catalogue> marked) {
    static final String SECRET = "zqsecretqz";

    private static final String VISIBILITY = "visibility";

    /** A list of a catalogue. */
    record ListOf<T>(String name, Function<Catalogue, List<T>> read, BiFunction<Catalogue, List<T>, Catalogue> write) {
        List<T> values(Catalogue catalogue) {
            return read.apply(catalogue);
        }

        @SuppressWarnings("unchecked") // the element comes from the same list
        Catalogue with(Catalogue catalogue, int index, Object element) {
            List<T> values = new ArrayList<>(values(catalogue));
            values.set(index, (T) element);
            return write.apply(catalogue, values);
        }
    }

    static final List<ListOf<?>> LISTS = List.of(
            new ListOf<>(
                    "technologies",
                    Catalogue::technologies,
                    (whole, values) -> whole.toBuilder().technologies(values).build()),
            new ListOf<>(
                    "collections",
                    Catalogue::collections,
                    (whole, values) -> whole.toBuilder().collections(values).build()),
            new ListOf<>(
                    "codeLists",
                    Catalogue::codeLists,
                    (whole, values) -> whole.toBuilder().codeLists(values).build()),
            new ListOf<>(
                    "crosswalks",
                    Catalogue::crosswalks,
                    (whole, values) -> whole.toBuilder().crosswalks(values).build()),
            new ListOf<>(
                    "organizations",
                    Catalogue::organizations,
                    (whole, values) -> whole.toBuilder().organizations(values).build()),
            new ListOf<>(
                    "caseStudies",
                    Catalogue::caseStudies,
                    (whole, values) -> whole.toBuilder().caseStudies(values).build()),
            new ListOf<>(
                    "surveys",
                    Catalogue::surveys,
                    (whole, values) -> whole.toBuilder().surveys(values).build()),
            new ListOf<>(
                    "recommendations",
                    Catalogue::recommendations,
                    (whole, values) -> whole.toBuilder().recommendations(values).build()),
            new ListOf<>(
                    "lessons",
                    Catalogue::lessons,
                    (whole, values) -> whole.toBuilder().lessons(values).build()),
            new ListOf<>(
                    "initiatives",
                    Catalogue::initiatives,
                    (whole, values) -> whole.toBuilder().initiatives(values).build()),
            new ListOf<>(
                    "sources",
                    Catalogue::sources,
                    (whole, values) -> whole.toBuilder().sources(values).build()));

    /** Returns every place in the lists of a catalogue at which its model can have unknown members, each kind once. */
    static List<MarkedPlace> all(Catalogue whole) {
        Catalogue catalogue = withoutMarks(whole);
        List<MarkedPlace> places = new ArrayList<>();
        for (ListOf<?> list : LISTS) {
            List<String> seen = new ArrayList<>();
            for (int i = 0; i < list.values(catalogue).size(); i++) {
                int index = i;
                Record element = (Record) list.values(catalogue).get(i);
                for (Place place : places(element)) {
                    String kind = place.name().replaceAll("\\d+", "");
                    if (!seen.contains(kind)) {
                        seen.add(kind);
                        places.add(new MarkedPlace(
                                "/" + list.name() + "/" + i + place.name(),
                                place.knowsMarks(),
                                extras -> list.with(
                                        catalogue, index, place.change().apply(extras))));
                    }
                }
            }
        }
        return places;
    }

    /** Returns a catalogue of which every audience sees everything, so that what goes goes by the mark that is put in. */
    private static Catalogue withoutMarks(Catalogue whole) {
        return whole.toBuilder()
                .caseStudies(whole.caseStudies().stream()
                        .map(value -> (CaseStudy) unmarked(value))
                        .toList())
                .sources(whole.sources().stream()
                        .map(value -> (Source) unmarked(value))
                        .toList())
                .build();
    }

    private static Object unmarked(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(MarkedPlace::unmarked).toList();
        } else if (value instanceof Optional<?> optional) {
            return optional.filter(part -> !(part instanceof Visibility)).map(MarkedPlace::unmarked);
        } else if (isPart(value)) {
            return rebuilt((Record) value, (name, part) -> unmarked(part));
        }
        return value;
    }

    Catalogue withExtras(Extras extras) {
        return marked.apply(extras);
    }

    @Override
    public String toString() {
        return name;
    }

    private record Place(String name, boolean knowsMarks, Function<Extras, Record> change) {}

    private static List<Place> places(Record element) {
        List<Place> places = new ArrayList<>();
        for (RecordComponent component : element.getClass().getRecordComponents()) {
            String name = component.getName();
            Object value = value(element, component);
            if (value instanceof Extras) {
                places.add(new Place("", knowsMarks(element), extras -> secret(element, extras)));
            } else if (isPart(value)) {
                for (Place place : places((Record) value)) {
                    places.add(place(element, name, "/" + name, place, part -> part));
                }
            } else if (value instanceof Optional<?> optional
                    && optional.filter(MarkedPlace::isPart).isPresent()) {
                for (Place place : places((Record) optional.orElseThrow())) {
                    places.add(place(element, name, "/" + name, place, Optional::of));
                }
            } else if (value instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    int index = i;
                    if (isPart(list.get(i))) {
                        for (Place place : places((Record) list.get(i))) {
                            places.add(place(element, name, "/" + name + "/" + i, place, part -> {
                                List<Object> parts = new ArrayList<>(list);
                                parts.set(index, part);
                                return parts;
                            }));
                        }
                    }
                }
            }
        }
        return places;
    }

    private static Place place(
            Record element, String component, String name, Place place, Function<Record, Object> wrap) {
        return new Place(
                name + place.name(),
                place.knowsMarks(),
                extras -> rebuilt(
                        element,
                        (other, part) -> other.equals(component)
                                ? wrap.apply(place.change().apply(extras))
                                : part));
    }

    private static boolean isPart(Object value) {
        return value instanceof Record
                && Arrays.stream(value.getClass().getRecordComponents())
                        .anyMatch(component -> component.getType() == Extras.class);
    }

    private static boolean knowsMarks(Record element) {
        return Arrays.stream(element.getClass().getRecordComponents())
                .anyMatch(component -> component.getName().equals(VISIBILITY));
    }

    /** Returns an element with these members, a mark as its own part where it knows marks, and a secret in each of its texts. */
    private static Record secret(Record whole, Extras members) {
        Record element = whole;
        Extras extras = members;
        if (knowsMarks(whole) && members.members().get(VISIBILITY) instanceof Extras.Str mark) {
            element = rebuilt(
                    whole, (name, part) -> name.equals(VISIBILITY) ? Optional.of(Visibility.of(mark.text())) : part);
            extras = Extras.none();
        }
        return withSecret(element, extras);
    }

    private static Record withSecret(Record element, Extras extras) {
        Record changed = rebuilt(
                element,
                (name, part) -> part instanceof Extras ? extras : name.startsWith("language") ? part : secret(part));
        if (!changed.toString().contains(SECRET)) {
            // An element without a text tells by its members alone.
            Map<String, Extras.Value> members = new LinkedHashMap<>(extras.members());
            members.put("x-words", new Extras.Str(SECRET));
            return rebuilt(element, (name, part) -> part instanceof Extras ? Extras.of(members) : part);
        }
        return changed;
    }

    private static Object secret(Object part) {
        if (part instanceof Text) {
            return Text.english(SECRET);
        } else if (part instanceof String) {
            return SECRET;
        } else if (part instanceof Optional<?> optional) {
            return optional.map(MarkedPlace::secret);
        }
        return part;
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Record rebuilt(Record record, BiFunction<String, Object, Object> change) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Object[] parts = new Object[components.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = change.apply(components[i].getName(), value(record, components[i]));
        }
        try {
            return record.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record.getClass() + " of " + Arrays.toString(parts), e);
        }
    }
}
