package org.waystage.checks.pages;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedTypeVariable;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.GenericDeclaration;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Types as text: those of the JDK by their simple names, all others by their full ones, with what may be null. */
final class ApiTypes {
    private ApiTypes() {}

    static String name(Class<?> type) {
        if (type.isMemberClass()) {
            return name(type.getEnclosingClass()) + "." + type.getSimpleName();
        }
        return type.getName().startsWith("java.") ? type.getSimpleName() : type.getTypeName();
    }

    static String text(AnnotatedType type) {
        // As in Java, the outermost of nested arrays comes first.
        StringBuilder dimensions = new StringBuilder();
        AnnotatedType element = type;
        while (element instanceof AnnotatedArrayType array) {
            dimensions.append(isNullable(array) ? " @Nullable []" : "[]");
            element = array.getAnnotatedGenericComponentType();
        }
        return (isNullable(element) ? "@Nullable " : "") + plain(element) + dimensions;
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static String plain(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType parameterized) {
            Class<?> raw = (Class<?>) ((ParameterizedType) type.getType()).getRawType();
            return name(raw) + list(parameterized.getAnnotatedActualTypeArguments(), ", ", "<", ">");
        }
        if (type instanceof AnnotatedWildcardType wildcard) {
            if (wildcard.getAnnotatedLowerBounds().length > 0) {
                return "?" + list(wildcard.getAnnotatedLowerBounds(), " & ", " super ", "");
            }
            String bounds = list(wildcard.getAnnotatedUpperBounds(), " & ", " extends ", "");
            return bounds.equals(" extends Object") ? "?" : "?" + bounds;
        }
        return type instanceof AnnotatedTypeVariable ? type.getType().getTypeName() : name((Class<?>) type.getType());
    }

    /** Returns the type variables of a declaration with their bounds, or nothing. */
    static String variables(GenericDeclaration declaration) {
        List<String> variables = Arrays.stream(declaration.getTypeParameters())
                .map(ApiTypes::variable)
                .toList();
        return variables.isEmpty() ? "" : "<" + String.join(", ", variables) + ">";
    }

    private static String variable(TypeVariable<?> variable) {
        String bounds = list(variable.getAnnotatedBounds(), " & ", " extends ", "");
        return variable.getName() + (bounds.equals(" extends Object") ? "" : bounds);
    }

    private static String list(AnnotatedType[] types, String separator, String before, String after) {
        return Arrays.stream(types).map(ApiTypes::text).collect(Collectors.joining(separator, before, after));
    }
}
