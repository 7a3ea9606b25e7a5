package org.waystage.analysis;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.AndFullName.Predicates.fullNameMatching;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.Serializable;

/** What analysis must not touch: its functions are pure, and know core alone. */
@AnalyzeClasses(packages = "org.waystage.analysis", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final DescribedPredicate<JavaClass> INPUT_AND_OUTPUT = resideInAnyPackage(
                    "java.io..", "java.net..", "java.nio..", "java.sql..", "java.util.logging..", "javax..")
            .and(not(equivalentTo(Serializable.class)))
            .as("input and output (java.io.Serializable apart)");

    @ArchTest
    static final ArchRule knowsCoreAlone = noClasses()
            .should()
            .dependOnClassesThat(not(resideInAnyPackage(
                    "java..",
                    "org.waystage.core..",
                    "org.waystage.analysis..",
                    "com.google.common..",
                    "org.apache.commons.numbers.gamma..",
                    "org.jspecify..")))
            .because("an arrow leads from analysis to core and to nothing else");

    @ArchTest
    static final ArchRule noInputOrOutput =
            noClasses().should().dependOnClassesThat(INPUT_AND_OUTPUT).because("the caller hands in the catalogue");

    @ArchTest
    static final ArchRule noClock = noClasses()
            .should()
            .callMethodWhere(target("java\\.time\\.(.+\\.)?[A-Za-z]+\\.now\\(.*\\)"))
            .orShould()
            .callMethodWhere(target("java\\.lang\\.System\\.(currentTimeMillis|nanoTime)\\(\\)"))
            .orShould()
            .dependOnClassesThat(equivalentTo(java.time.Clock.class))
            .because("the caller says what day it is");

    @ArchTest
    static final ArchRule noSurroundings = noClasses()
            .should()
            .callMethodWhere(target("java\\.util\\.(Locale|TimeZone)\\.getDefault\\(.*\\)"))
            .orShould()
            .callMethodWhere(target("java\\.time\\.ZoneId\\.systemDefault\\(\\)"))
            .orShould()
            .callMethodWhere(target("java\\.lang\\.String\\.(toLowerCase|toUpperCase)\\(\\)"))
            .orShould()
            .callMethodWhere(target("java\\.lang\\.String\\.format(ted)?\\((java\\.lang\\.String, )?\\[.*\\)"))
            .orShould()
            .callMethodWhere(target("java\\.lang\\.System\\.(getenv|getProperty|getProperties)\\(.*\\)"))
            .because("locale, zone and environment of a machine must not change a result");

    @ArchTest
    static final ArchRule noChance = noClasses()
            .should()
            .dependOnClassesThat(
                    nameMatching("java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom|random\\..+)"))
            .orShould()
            .callMethodWhere(target("java\\.lang\\.Math\\.random\\(\\)"))
            .orShould()
            .callMethodWhere(target("java\\.util\\.(UUID\\.randomUUID|Collections\\.shuffle)\\(.*\\)"))
            .because("nothing is random: the same catalogue gives the same table");

    private static DescribedPredicate<JavaCall<?>> target(String signature) {
        var name = fullNameMatching(signature);
        return DescribedPredicate.describe(name.getDescription(), call -> name.test(call.getTarget()));
    }
}
