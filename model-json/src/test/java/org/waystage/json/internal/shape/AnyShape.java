package org.waystage.json.internal.shape;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.List;
import org.waystage.json.RandomModel;
import org.waystage.json.internal.document.Values;
import org.waystage.json.internal.engine.Shape;

/**
 * A shape with the type that it reads and writes, called by the name that the schema has for it.
 *
 * @param shape the shape
 * @param type the type
 */
public record AnyShape<T>(Shape<T> shape, Class<T> type) {
    private static final List<Class<?>> TABLES = List.of(
            CatalogueShape.class,
            ReferenceShapes.class,
            CaseStudyShapes.class,
            StageShapes.class,
            ValueShapes.class,
            KnowledgeShapes.class,
            CitationCodec.class);

    /** Returns all shapes of this module. */
    public static List<AnyShape<?>> all() {
        List<AnyShape<?>> shapes = new ArrayList<>();
        for (Class<?> table : TABLES) {
            for (Field field : table.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && Shape.class.isAssignableFrom(field.getType())) {
                    shapes.add(of(field));
                }
            }
        }
        return shapes;
    }

    @SuppressWarnings("unchecked") // the shape says itself which type it is of
    private static AnyShape<?> of(Field field) {
        try {
            Shape<Object> shape = (Shape<Object>) field.get(null);
            ParameterizedType generic = (ParameterizedType) shape.getClass().getGenericSuperclass();
            return new AnyShape<>(shape, (Class<Object>) generic.getActualTypeArguments()[0]);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns a value with each part that it can have, another for each seed. */
    public T full(long seed) {
        return new RandomModel(seed, true).value(type);
    }

    /** Returns the JSON of a value with each part that it can have. */
    public String fullJson(long seed) {
        return Values.json(shape, full(seed));
    }

    public List<String> names() {
        return shape.members().stream().map(member -> member.name).toList();
    }

    List<String> requiredNames() {
        return shape.members().stream()
                .filter(member -> member.required)
                .map(member -> member.name)
                .toList();
    }

    @Override
    public String toString() {
        return shape.type;
    }
}
