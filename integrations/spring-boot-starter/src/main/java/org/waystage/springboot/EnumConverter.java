package org.waystage.springboot;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;

/** Reads the enums of the library by their codes, such as {@code ?by=group}. Spring itself takes the names of the constants. */
final class EnumConverter implements ConditionalGenericConverter {
    /** Returns whether a type is an enum of the library. */
    static boolean takes(Class<?> type) {
        return type.isEnum() && type.getName().startsWith("org.waystage.");
    }

    /** Returns the codes of an enum, which are the written form of its constants. */
    static List<String> codes(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
    }

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(String.class, Enum.class));
    }

    @Override
    public boolean matches(TypeDescriptor source, TypeDescriptor target) {
        return takes(target.getType());
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor target) {
        String code = String.valueOf(source);
        if (code.isEmpty()) {
            return null; // no value, as Spring does it
        }
        return Arrays.stream(target.getType().getEnumConstants())
                .filter(constant -> constant.toString().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected one of " + codes(target.getType())));
    }
}
