package org.waystage.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageAnswer;
import org.waystage.core.value.Code;
import org.waystage.core.value.PartialDate;

/** Values that a request may name: frameworks find how to make each of its text, by the names that they look for. */
class ConversionTest {
    /** All types with a method {@code of} that makes one of a single text. */
    static List<Class<?>> types() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.waystage.core")
                        .stream()
                        .filter(type -> type.getModifiers().stream()
                                .anyMatch(modifier -> modifier.name().equals("PUBLIC")))
                        .filter(type -> !type.getPackageName().contains("internal"))
                        .filter(type -> !type.getPackageName().endsWith(".notice")) // nothing that a request names
                        .map(JavaClass::reflect)
                        .filter(type -> maker(type, "of"))
                        .<Class<?>>map(type -> type)
                        .toList();
    }

    private static boolean maker(Class<?> type, String name) {
        return Stream.of(type.getDeclaredMethods()).anyMatch(method -> isMaker(method, type, name));
    }

    private static boolean isMaker(Method method, Class<?> type, String name) {
        return method.getName().equals(name)
                && Modifier.isStatic(method.getModifiers())
                && Modifier.isPublic(method.getModifiers())
                && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class})
                && method.getReturnType() == type;
    }

    private static boolean hasConstructor(Class<?> type) {
        return Stream.of(type.getConstructors())
                .anyMatch(each -> Arrays.equals(each.getParameterTypes(), new Class<?>[] {String.class}));
    }

    @Test
    void theTypesAreIdsCodesDatesAndOpenLists() {
        assertThat(types())
                .contains(CaseStudyId.class, Code.class, PartialDate.class, AdoptionStage.class)
                .hasSizeGreaterThan(28);
    }

    static List<Class<?>> idsCodesAndDates() {
        return types().stream()
                .filter(type -> !type.isInterface() && type != StageAnswer.class)
                .toList();
    }

    /** Spring looks for a static valueOf, of or from, and so finds each of the types; Jakarta REST has rules of its own. */
    @ParameterizedTest
    @MethodSource("idsCodesAndDates")
    void jakartaRestFindsAConstructorOrValueOf(Class<?> type) {
        assertThat(hasConstructor(type) || maker(type, "valueOf")).isTrue();
    }

    @Test
    void allNamesMakeTheSame() {
        assertThat(PartialDate.of("2019-03"))
                .isEqualTo(PartialDate.parse("2019-03"))
                .isEqualTo(PartialDate.valueOf("2019-03"));
    }
}
