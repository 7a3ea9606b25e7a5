package org.waystage.checks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.core.notice.Messages;

/** All that a module says to people is said in each language, and nothing is said in vain. */
class TextsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[A-Za-z0-9]+}|%[,.0-9$]*[a-zA-Z]|\\|");
    /** Words that go with the number before them, such as {@code [case|cases]}: which do so differs between languages. */
    private static final Pattern AGREEING =
            Pattern.compile("\\[(?:\\d:)?[^\\[\\]|%]*\\|([^\\[\\]|%]*)(?:\\|[^\\[\\]|%]*)?]");

    /** The number with which such words agree. */
    private static final Pattern NAMED_NUMBER = Pattern.compile("\\[\\d:");

    private static final Pattern OPTIONAL = Pattern.compile("\\[\\[.*?\\{([A-Za-z]+)}");

    /** French as it is printed: marks stand after spaces at which no line breaks, and quotes are French ones. */
    private static final Pattern UNPRINTED = Pattern.compile("[^\\u202f][;?!%]|[^\\u00a0][:»]|«[^\\u00a0]|\"");

    /** Another space than the one that French has there: a wide one, or a narrow one, and no line may break at either. */
    private static final Pattern OTHER_SPACE =
            Pattern.compile("[ \\u202f][:»]|[ \\u00a0][;?!]|[ \\u00a0]%(?![-+,.0-9$]*[a-zA-Z])|«[ \\u202f]");

    /** A percent sign without the narrow space before it; doubled in texts with conversions such as %s. */
    private static final Pattern CLOSE_PERCENT = Pattern.compile("[^\\u202f%]%(?:%|(?![-+,.0-9$]*[a-zA-Z%]))");

    /** What is written into documents, and stays as it was in those that have been. */
    private static final Pattern IN_DOCUMENTS = Pattern.compile("(?:redaction\\.)?note\\b.*|help\\..*");

    /** French as it is typed: marks stand after a space of any kind. */
    private static final Pattern UNTYPED = Pattern.compile("[\\p{L})}»][;?!»]|«[^\\s\\u00a0]");

    /** The module whose texts are pages, which are laid out anew for each screen. */
    private static final String WITH_PAGES = "report";

    private static List<ModuleTexts> modules;

    @BeforeAll
    static void read() throws IOException {
        modules = ModuleTexts.all();
    }

    static List<ModuleTexts> modules() {
        return modules;
    }

    @Test
    void theModulesThatSpeakToPeopleHaveTheirTextsInFiles() {
        assertThat(modules())
                .extracting(ModuleTexts::module)
                .contains(
                        "analysis",
                        "analysis-results",
                        "command-line",
                        "core",
                        "integrations/exchange-formats",
                        "model-json",
                        "model-tables",
                        "registers",
                        "report");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void eachLanguageHasTheSameTextsInTheSameOrder(ModuleTexts texts) {
        assertThat(texts.byLanguage()).containsOnlyKeys(Messages.LANGUAGES);
        for (String language : Messages.LANGUAGES) {
            assertThat(texts.byLanguage().get(language).keySet())
                    .as(language)
                    .containsExactlyElementsOf(texts.english().keySet());
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void noTextIsBlankUnlessAllAre(ModuleTexts texts) {
        texts.byLanguage()
                .forEach((language, each) -> each.forEach((key, text) -> assertThat(text.isBlank())
                        .as(language + " " + key)
                        .isEqualTo(texts.english().get(key).isBlank())));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void thePlaceholdersOfATextAreTheSameInEachLanguage(ModuleTexts texts) {
        texts.byLanguage()
                .forEach((language, each) -> each.forEach((key, text) -> {
                    String english = texts.english().get(key);
                    assertThat(placeholders(text)).as(language + " " + key).isEqualTo(placeholders(english));
                    assertThat(optional(text)).as(language + " " + key).isEqualTo(optional(english));
                }));
    }

    private static List<String> placeholders(String text) {
        List<String> placeholders = new ArrayList<>(PLACEHOLDER
                .matcher(AGREEING.matcher(text).replaceAll("$1"))
                .results()
                .map(MatchResult::group)
                // The reasons of skipped records come in both languages, under two names.
                .map(hole -> hole.replace("frenchReason", "reason"))
                .toList());
        text.chars().filter(c -> c == '#').forEach(c -> placeholders.add("#"));
        return placeholders.stream().sorted().toList();
    }

    private static List<String> optional(String text) {
        return OPTIONAL.matcher(text)
                .results()
                .map(found -> found.group(1))
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void eachTextIsAskedForSomewhere(ModuleTexts texts) {
        // The keys of the help follow from commands and options, with which HelpTest of the command line compares them.
        if (!texts.kind().equals(ModuleTexts.HELP)) {
            assertThat(texts.unused()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void frenchMarksStandAfterSpaces(ModuleTexts texts) {
        Pattern wrong = texts.module().equals(WITH_PAGES) ? UNPRINTED : UNTYPED;

        texts.byLanguage()
                .get("fr")
                .forEach((key, text) -> assertThat(NAMED_NUMBER.matcher(text).replaceAll("["))
                        .as(key)
                        .doesNotContainPattern(wrong));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void frenchMarksHaveTheSameSpacesInAllModules(ModuleTexts texts) {
        texts.byLanguage().get("fr").forEach((key, text) -> {
            if (!IN_DOCUMENTS.matcher(key).matches()) {
                assertThat(text).as(key).doesNotContainPattern(OTHER_SPACE).doesNotContainPattern(CLOSE_PERCENT);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("modules")
    void frenchApostrophesAreCurvedInAllModules(ModuleTexts texts) {
        texts.byLanguage()
                .get("fr")
                .forEach((key, text) -> assertThat(text).as(key).doesNotContain("'"));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aStageIsAnEtapeInFrench(ModuleTexts texts) {
        texts.byLanguage()
                .get("fr")
                .forEach((key, text) -> assertThat(text).as(key).doesNotContainIgnoringCase("stade"));
    }
}
