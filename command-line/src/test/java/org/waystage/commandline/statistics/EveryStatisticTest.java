package org.waystage.commandline.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.commandline.CommandRun;
import org.waystage.commandline.FirstEdition;
import org.waystage.commandline.RegisterFixtures;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.Phase;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every statistical command on the bundled edition, on a register in words of its own (the landscape of the CNCF; skipped where
 * the folder {@code shared} is not beside the checkout) and on a catalogue without cases, in all formats and both languages: the
 * answer is a number that means something, or the reason why there is none.
 */
class EveryStatisticTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @TempDir
    private static Path folder;

    private static Optional<String> landscape = Optional.empty();

    /** The catalogues in question. */
    enum Kind {
        FIRST,
        LANDSCAPE,
        EMPTY;

        List<String> file() throws IOException {
            return switch (this) {
                case FIRST -> List.of(FirstEdition.in(folder));
                case LANDSCAPE -> List.of(landscape());
                case EMPTY ->
                    List.of(Files.writeString(
                                    folder.resolve("empty.json"),
                                    "{\"format\": \"waystage-catalogue/1.0\", \"id\": \"empty\", \"issued\": \"2024-01-31\","
                                            + " \"title\": {\"en\": \"Empty\"}}")
                            .toString());
            };
        }
    }

    private static String landscape() {
        if (landscape.isEmpty()) {
            String register = RegisterFixtures.real("cncf-landscape/landscape.yml");
            String file = folder.resolve("landscape.json").toString();
            CommandRun.of("import", "--profile", "cncf-landscape", register, "--output", file)
                    .succeeded();
            landscape = Optional.of(file);
        }
        return landscape.get();
    }

    /**
     * What is asked, and what is answered: the exit code, and what stands in the text in each language, or in the message where
     * there is no answer. A row of each catalogue for each question.
     */
    static Stream<Arguments> answers() {
        return TABLE.lines().filter(line -> !line.isBlank()).map(line -> {
            List<String> cells =
                    Stream.of(line.split(" \\| ")).map(String::strip).toList();
            return Arguments.of(
                    cells.get(0),
                    Kind.valueOf(cells.get(1)),
                    Integer.parseInt(cells.get(2)),
                    cells.get(3),
                    cells.get(4));
        });
    }

    private static final String TABLE = """
            stats stages --by group | FIRST | 0 | all cases, each once | tous les cas, chacun une fois
            stats stages --by group --nature all | LANDSCAPE | 0 | cncf-runtime | cncf-runtime
            stats stages --by group | EMPTY | 0 | all cases, each once      0 | tous les cas, chacun une fois      0
            stats stages --by year | FIRST | 0 | The row 2026 is as of 2026-11-25 | La ligne 2026 est au 2026-11-25
            stats stages --by year | LANDSCAPE | 0 | The row 2026 is as of 2026-08-07 | La ligne 2026 est au 2026-08-07
            stats stages --by year | EMPTY | 0 | The row 2024 is as of 2024-01-31 | La ligne 2024 est au 2024-01-31
            stats funnel --by technology | FIRST | 0 | 78 cases, of which 78 counted | 78 cas, dont 78 comptés
            stats funnel --by technology --nature all | LANDSCAPE | 0 | left out: 258 without a stage | laissés de côté : 258 sans étape
            stats funnel --by technology | EMPTY | 0 | 0 cases, of which 0 counted | 0 cas, dont 0 compté
            stats funnel --scheme cncf-maturity | FIRST | 0 | left out: 94 without a stage | laissés de côté : 94 sans étape
            stats funnel --scheme cncf-maturity | LANDSCAPE | 0 | cncf-maturity:graduated        38 | cncf-maturity:graduated        38
            stats funnel --scheme cncf-maturity | EMPTY | 2 | no crosswalk of the catalogue gives the order of the words of 'cncf-maturity' | aucune correspondance du catalogue
            stats transitions | FIRST | 0 | left out: 12 records whose order their dates leave open | laissés de côté : 12 relevés dont les dates
            stats transitions | LANDSCAPE | 0 | No history has a move whose order is certain. | Aucun historique n’a de passage d’ordre certain.
            stats transitions | EMPTY | 0 | No history has a move whose order is certain. | Aucun historique n’a de passage d’ordre certain.
            stats transitions --states phase | FIRST | 0 | Moves between phases | Passages entre phases
            stats transitions --scheme cncf-maturity | FIRST | 0 | records without a word of the scheme | relevés sans mot du schéma
            stats transitions --scheme cncf-maturity | LANDSCAPE | 0 | cncf-maturity:graduated   forward       20 | cncf-maturity:graduated   en avant        20
            stats transitions --scheme cncf-maturity | EMPTY | 2 | no crosswalk of the catalogue | aucune correspondance du catalogue
            stats transitions --occupation | FIRST | 0 | Share of 74 cases with dates in each stage | Part des 74 cas datés par étape
            stats transitions --occupation --nature all | LANDSCAPE | 0 | 2026   100.0 % | 2026      100,0 %
            stats transitions --occupation | EMPTY | 0 | No case is counted. | Aucun cas n’est compté.
            stats transitions --occupation --scheme cncf-maturity | FIRST | 0 | 94 without a word | 94 sans mot
            stats transitions --occupation --scheme cncf-maturity | LANDSCAPE | 0 | Share of 258 cases with dates at each word of cncf-maturity | Part des 258 cas datés à chaque mot de cncf-maturity
            stats transitions --occupation --scheme cncf-maturity | EMPTY | 2 | no crosswalk of the catalogue | aucune correspondance du catalogue
            stats together --of group | FIRST | 0 | 78 cases with any, 0 without | 78 cas en ayant, 0 sans
            stats together --of group | LANDSCAPE | 0 | No pair occurs as often. | Aucune paire n’est aussi fréquente.
            stats together --of group | EMPTY | 0 | No pair occurs as often. | Aucune paire n’est aussi fréquente.
            stats frequencies --of challenges | FIRST | 0 | stated by 25 of 78 cases | donnés par 25 cas sur 78
            stats frequencies --of challenges | LANDSCAPE | 0 | No case gives a code. | Aucun cas ne donne de code.
            stats frequencies --of challenges | EMPTY | 0 | No case gives a code. | Aucun cas ne donne de code.
            stats gaps --body japan-customs | FIRST | 0 | 17 peers (region-and-kind) | 17 pairs (même région et même type)
            stats gaps --body cncf-projects | LANDSCAPE | 2 | the catalogue does not say what 'cncf-projects' | le catalogue ne dit pas de « cncf-projects »
            stats gaps --body japan-customs | EMPTY | 2 | 'empty' has no organization 'japan-customs' | « empty » n’a pas d’organisation « japan-customs »
            stats quality | FIRST | 0 | 78 cases as of 2026-11-25; old if more than 5 years before | 78 cas au 2026-11-25 ; anciennes si de plus de 5 ans avant
            stats quality --years 1 --nature offer | LANDSCAPE | 0 | 258 cases as of 2026-08-07; old if more than 1 year before | 258 cas au 2026-08-07 ; anciennes si de plus de 1 an avant
            stats quality | EMPTY | 0 | No evidence is old or without a date. | Aucune preuve n’est ancienne ou sans date.
            stats quality | FIRST | 0 | What 78 cases state, as of 2026-11-25 | Ce que disent 78 cas, au 2026-11-25
            stats quality --by group --nature all | LANDSCAPE | 0 | What 258 cases state, as of 2026-08-07 | Ce que disent 258 cas, au 2026-08-07
            stats quality | EMPTY | 0 | What 0 cases state, as of 2024-01-31 | Ce que disent 0 cas, au 2024-01-31
            stats time-to --to deployed | FIRST | 0 | Refused: curves need times to the day | Refusé : les courbes demandent des délais au jour près
            stats time-to --to deployed --calendar 2015-01-01 | FIRST | 0 | deployed, last-record: 75 intervals | déployé, last-record : 75 intervalles
            stats time-to --to deployed | LANDSCAPE | 0 | No case is counted. | Aucun cas n’est compté.
            stats time-to --to deployed | EMPTY | 0 | No case is counted. | Aucun cas n’est compté.
            stats time-to --to cncf-maturity:graduated --from cncf-maturity:accepted | LANDSCAPE | 0 | 258 cases: 38 reached it | 258 cas : 38 l’ont atteint
            stats time-to --to cncf-maturity:graduated | EMPTY | 2 | neither a crosswalk nor a record of the catalogue has | ni une correspondance ni un relevé du catalogue
            stats survey | FIRST | 0 | 107 of 116 = 92.2 % | 107 sur 116 = 92,2 %
            stats survey | LANDSCAPE | 0 | The catalogue has no surveys. | Le catalogue n’a pas d’enquêtes.
            stats survey | EMPTY | 0 | The catalogue has no surveys. | Le catalogue n’a pas d’enquêtes.
            stats uptake --technology drones | FIRST | 0 | Refused: do not use any number of this fit | Refusé : aucun nombre de cet ajustement n’est à utiliser
            stats uptake --technology cncf-database | LANDSCAPE | 0 | There is nothing to fit | Il n’y a rien à ajuster :
            stats uptake --technology drones | EMPTY | 2 | there is no technology 'drones' | il n’y a pas de technologie « drones »
            """;

    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("answers")
    void theAnswerMeansSomethingInEveryFormat(String question, Kind kind, int code, String english, String french)
            throws IOException {
        for (String language : List.of("en", "fr")) {
            String said = language.equals("en") ? english : french;
            for (String format : List.of("text", "json", "csv")) {
                List<String> args = new ArrayList<>(List.of(question.split(" ")));
                args.addAll(2, kind.file());
                args.addAll(List.of("--format", format, "--lang", language));
                CommandRun run = CommandRun.of(args.toArray(String[]::new));

                assertThat(run.code()).as(run.err()).isEqualTo(code);
                assertThat(run.out() + run.err()).doesNotContain("NaN", "Infinity", "Exception", "\tat ", "%s", "%,d");
                if (code == 0) {
                    assertThat(run.err()).isEmpty();
                    check(run.out(), format, said);
                } else {
                    assertThat(run.out()).isEmpty();
                    assertThat(run.err()).startsWith("waystage: ").contains(said);
                }
            }
        }
    }

    private static void check(String out, String format, String said) {
        switch (format) {
            case "json" -> {
                JsonNode json = JSON.readTree(out);
                assertThat(json.isObject()).isTrue();
                List<String> leaves = new ArrayList<>();
                leaves(json, leaves);
                assertThat(leaves).anyMatch(leaf -> !leaf.equals("null"));
                Matcher numbers = NUMBER.matcher(said);
                while (numbers.find()) { // what the text says, the answer for programs says too
                    String number = numbers.group(1);
                    assertThat(leaves).as(said).anyMatch(leaf -> leaf.equals(number));
                }
            }
            case "csv" -> {
                List<List<String>> lines = csv(out);
                assertThat(lines.get(0))
                        .doesNotContain("")
                        .doesNotHaveDuplicates()
                        .hasSizeGreaterThan(1);
                assertThat(lines)
                        .allSatisfy(line ->
                                assertThat(line).hasSameSizeAs(lines.get(0)).doesNotContain("null", "-"));
                assertThat(new HashSet<>(lines)).hasSameSizeAs(lines);
            }
            default ->
                assertThat(out.replaceAll(" +", " "))
                        .contains(said.replaceAll(" +", " "))
                        .endsWith("\n");
        }
    }

    /** A number or a day in a text, unless it is a percentage, which JSON has as a share, or a part of a word. */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.,-])(\\d[\\d-]*+)(?![\\w.]|,\\d| %)");

    /** Collects the values of an answer, and how many each of its lists has. */
    private static void leaves(JsonNode node, List<String> leaves) {
        if (node.isArray()) {
            leaves.add(Integer.toString(node.size()));
        }
        if (node.isValueNode()) {
            leaves.add(node.asString("null"));
        } else {
            node.forEach(child -> leaves(child, leaves));
        }
    }

    /** Reads CSV (RFC 4180), every line of which ends in CR LF. */
    private static List<List<String>> csv(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',' || c == '\r') {
                line.add(cell.toString());
                cell.setLength(0);
                if (c == '\r') {
                    assertThat(text.charAt(++i)).isEqualTo('\n');
                    lines.add(List.copyOf(line));
                    line.clear();
                }
            } else {
                cell.append(c);
            }
        }
        assertThat(line).isEmpty();
        assertThat(cell).isEmpty();
        return lines;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stats --by kind",
                "stats --by year",
                "stats funnel --by group",
                "stats transitions",
                "stats transitions --states phase",
                "stats transitions --occupation",
                "stats together --of group",
                "stats frequencies --of challenges --by group",
                "stats gaps --body japan-customs",
                "stats quality --years 30",
                "stats time-to --to deployed --calendar 2015-01-01 --by nature",
                "stats time-to --to deployed --explain australia-smartgate",
                "stats uptake --technology drones"
            })
    void frenchHasNoEnglishCodesAndItsOwnNumbers(String command) {
        Stream<String> codes = Stream.of(
                        Stream.of(AdoptionStage.Listed.values()).map(AdoptionStage.Listed::code),
                        Stream.of(Phase.values()).map(Phase::code).filter(code -> !code.equals("pause")),
                        Stream.of(Basis.Listed.values()).map(Basis.Listed::code),
                        Stream.of("forward", "backward", "resumed", "group", "case", "adopter", "kind", "notYet"),
                        Stream.of("undated", "medianLeast", "medianMost", "notBefore", "notAfter", "bass"))
                .flatMap(each -> each);
        String out = CommandRun.of((command + " --lang fr").split(" ")).out().replaceAll("--[a-z-]+ [a-z,-]+", "");

        assertThat(out)
                .isNotEmpty()
                .doesNotContainPattern("(?<![\\w-])(" + codes.collect(Collectors.joining("|")) + ")(?![\\w-])")
                .doesNotContainPattern("[0-9]\\.[0-9]")
                .doesNotContainPattern("[^ ]: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stats --by colour | expected technology, group, region, country, kind, process, ldc, wto, nature or year",
                "stats survey --survey smart | there is no survey 'smart' (did you mean smart-customs-survey-2024?)",
                "stats --by group --as-of 2020-13-01 | expected a full date such as 2025-12-31",
                "stats --by group --adopter nobody | has no organization 'nobody'",
                "stats funnel --by year | expected technology, group, region, country, kind, process, ldc, wto or nature",
                "stats funnel --scheme cncf | no crosswalk of the catalogue gives the order of the words of 'cncf'",
                "stats funnel --as-of today | expected a full date such as 2025-12-31, but was 'today'",
                "stats transitions --states rung | expected stage or phase, but was 'rung'",
                "stats transitions --scheme cncf | no crosswalk of the catalogue gives the order of the words of 'cncf'",
                "stats together --in country | expected case or adopter, but was 'country'",
                "stats together --of nature | expected technology, group or process, but was",
                "stats together --minimum two | expected a whole number such as 5, but was 'two'",
                "stats frequencies --of costs | expected needs, objectives, benefits or challenges, but was 'costs'",
                "stats gaps | --body=ORGANIZATION is needed",
                "stats gaps --body japan-custom | has no organization 'japan-custom' (did you mean japan-customs?)",
                "stats gaps --body japan-customs --peers all | expected region, kind or region-and-kind, but was 'all'",
                "stats quality --years -1 | a whole number from 0 on",
                "stats quality --years=few | expected a whole number such as 5, but was 'few'",
                "stats quality --years 99999999999 | --years needs a whole number up to 2147483647, but was 99999999999",
                "stats quality --by continent | expected technology, group",
                "stats time-to --to finished | 'finished' is no stage",
                "stats time-to --to deployed --interval wide | expected plain, log or log-log, but was 'wide'",
                "stats survey --survey none | there is no survey 'none'",
                "stats survey --level 0 | --level needs a number between 0 and 1, but was 0.0",
                "stats uptake --technology drone | there is no technology 'drone' (did you mean drones?)",
                "stats uptake --technology drones --model linear | expected bass, logistic or gompertz, but was 'linear'",
                "stats uptake --technology drones --market-size all | expected a number such as 0.95, but was 'all'",
            })
    void aWrongOptionIsRefusedWithWhatWasExpected(String command, String message) {
        CommandRun run = CommandRun.of(command.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("waystage: ").contains(message);
    }
}
