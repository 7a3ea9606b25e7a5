package org.waystage.core;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.AndFullName.Predicates.fullNameMatching;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.Serializable;
import java.util.Set;
import org.waystage.core.internal.words.CoreMessages;
import org.waystage.core.notice.Messages;

/** What core must not touch, so that the same input gives the same value on every machine and at any time. */
@ArchTag("class-path-only")
@AnalyzeClasses(packages = "org.waystage.core", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final DescribedPredicate<JavaClass> INPUT_AND_OUTPUT = resideInAnyPackage(
                    "java.io..",
                    "java.net..",
                    "java.nio.channels..",
                    "java.nio.file..",
                    "java.sql..",
                    "java.util.jar..",
                    "java.util.logging..",
                    "java.util.prefs..",
                    "java.util.zip..",
                    "javax..")
            .and(not(equivalentTo(Serializable.class)))
            .as("input and output (java.io.Serializable apart)");

    /** Texts for people stand in files beside the code, which are opened and read here and nowhere else. */
    private static final DescribedPredicate<JavaClass> READER_OF_TEXTS =
            belongToAnyOf(Messages.class, CoreMessages.class);

    private static final DescribedPredicate<JavaClass> GUAVA_WITH_INPUT_AND_OUTPUT = resideInAnyPackage(
                    "com.google.common.io..", "com.google.common.net..", "com.google.common.reflect..")
            .as("the parts of Guava that do input and output or reflection");

    private static final Set<String> SIGNATURES_THAT_READ_THE_LOCALE = Set.of(
            "java.util.Locale.getDefault()",
            "java.util.Locale.getDefault(java.util.Locale$Category)",
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
            "java.lang.String.formatted([Ljava.lang.Object;)",
            "java.text.Collator.getInstance()",
            "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)");

    private static final Set<String> SIGNATURES_THAT_READ_THE_CHARSET =
            Set.of("java.lang.String.getBytes()", "java.lang.String.<init>([B)");

    @ArchTest
    static final ArchRule noInputOrOutput = noClasses()
            .that(not(READER_OF_TEXTS))
            .should()
            .dependOnClassesThat(INPUT_AND_OUTPUT)
            .orShould()
            .dependOnClassesThat(GUAVA_WITH_INPUT_AND_OUTPUT)
            .because("core reads nothing but the texts that are part of it: model-json reads and writes");

    @ArchTest
    static final ArchRule noWireFormat = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("tools.jackson..", "com.fasterxml.."))
            .because("core knows no format: the wire tables stand in model-json");

    @ArchTest
    static final ArchRule noModuleAbove = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("org.waystage..").and(not(resideInAPackage("org.waystage.core.."))))
            .because("an arrow points at core and none leaves it");

    @ArchTest
    static final ArchRule noReflection = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("java.lang.reflect.."))
            .orShould()
            .dependOnClassesThat(equivalentTo(java.util.ServiceLoader.class))
            .orShould()
            .callMethodWhere(
                    target(
                            fullNameMatching(
                                    "java\\.lang\\.Class\\.(forName|get(Declared)?(Constructor|Field|Method|RecordComponent)s?)\\(.*\\)")))
            .because("the model is plain code that works without opening a package");

    @ArchTest
    static final ArchRule noClock = noClasses()
            .should()
            .callMethodWhere(target(fullNameMatching("java\\.time\\.(.+\\.)?[A-Za-z]+\\.now\\(.*\\)")))
            .orShould()
            .callMethodWhere(target(fullNameMatching("java\\.lang\\.System\\.(currentTimeMillis|nanoTime)\\(\\)")))
            .orShould()
            .callConstructor(java.util.Date.class)
            .orShould()
            .dependOnClassesThat(equivalentTo(java.time.Clock.class))
            .because("the caller says what day it is");

    @ArchTest
    static final ArchRule noSurroundings = noClasses()
            .should()
            .callCodeUnitWhere(target(oneOf(SIGNATURES_THAT_READ_THE_LOCALE)))
            .orShould()
            .callCodeUnitWhere(target(oneOf(SIGNATURES_THAT_READ_THE_CHARSET)))
            .orShould()
            .callMethodWhere(target(fullNameMatching("java\\.time\\.ZoneId\\.systemDefault\\(\\)")))
            .orShould()
            .callMethodWhere(target(fullNameMatching("java\\.util\\.TimeZone\\.getDefault\\(\\)")))
            .orShould()
            .callMethodWhere(
                    target(fullNameMatching("java\\.lang\\.System\\.(getenv|getProperty|getProperties)\\(.*\\)")))
            .because("locale, charset, zone and environment of a machine must not change a result");

    @ArchTest
    static final ArchRule noChance = noClasses()
            .should()
            .dependOnClassesThat(
                    nameMatching(
                            "java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom|random\\..+)|java\\.security\\.SecureRandom"))
            .orShould()
            .callMethodWhere(target(fullNameMatching("java\\.lang\\.Math\\.random\\(\\)")))
            .orShould()
            .callMethodWhere(target(fullNameMatching("java\\.util\\.UUID\\.randomUUID\\(\\)")))
            .orShould()
            .callMethodWhere(target(fullNameMatching("java\\.util\\.Collections\\.shuffle\\(.*\\)")))
            .because("nothing in core is random");

    private static DescribedPredicate<JavaCall<?>> target(DescribedPredicate<? super HasName.AndFullName> name) {
        return DescribedPredicate.describe(name.getDescription(), call -> name.test(call.getTarget()));
    }

    private static DescribedPredicate<HasName.AndFullName> oneOf(Set<String> signatures) {
        return DescribedPredicate.describe("one of " + signatures, member -> signatures.contains(member.getFullName()));
    }
}
