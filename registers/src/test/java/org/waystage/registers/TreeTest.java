package org.waystage.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waystage.registers.TestProfiles.json;
import static org.waystage.registers.TestProfiles.path;
import static org.waystage.registers.TestProfiles.yaml;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.registers.internal.csv.TableRows;
import org.waystage.registers.internal.file.OpenedRegister;
import org.waystage.registers.internal.profile.Column;
import org.waystage.registers.internal.profile.InputForm;
import org.waystage.registers.internal.profile.ProfileParts;
import org.waystage.registers.internal.record.Records;
import org.waystage.registers.internal.record.SourceRecord;
import org.waystage.registers.internal.shared.NoticeBook;
import org.waystage.registers.internal.tree.LineLimitReader;
import org.waystage.registers.internal.tree.TreeLayout;
import org.waystage.registers.internal.tree.TreeLimit;
import org.waystage.registers.notice.RegisterRules;

class TreeTest {
    private static final ProfileParts ITEMS = json("/items/*", path("id", "/id", 0));

    @Test
    void recordsAreFlattenedIntoLeaves() throws IOException {
        ReadRegister read = ReadRegister.of("""
                {"items": [
                  {"id": 1, "extra": {"on": true, "off": false}, "none": null, "a": [], "o": {}},
                  {"title": "x", "id": 1.50, "tags": ["a", "b\\"", 3, null], "people": [{"n": "A"}, 7], "mixed": [1, [2]]}
                ]}
                """, ITEMS);
        assertThat(read.headers)
                .containsExactly(
                        "/id",
                        "/extra/on",
                        "/extra/off",
                        "/none",
                        "/a",
                        "/o",
                        "/title",
                        "/tags",
                        "/people/0/n",
                        "/people/1",
                        "/mixed/0",
                        "/mixed/1");
        assertThat(read.records.get(0).cells()).containsExactly("1", "true", "false", null, "[]", "{}");
        assertThat(read.records.get(1).cells())
                .containsExactly(
                        "1.50", null, null, null, null, null, "x", "[\"a\",\"b\\\"\",3,null]", "A", "7", "1", "[2]");
        assertThat(read.records).extracting(SourceRecord::pointer).containsExactly("/items/0", "/items/1");
        assertThat(read.records).extracting(SourceRecord::line).containsExactly(2L, 3L);
        assertThat(read.opened.orElseThrow().headers())
                .containsExactly("/id", "/extra/on", "/extra/off", "/none", "/a", "/o");
    }

    @Test
    void theElementsOfAnArrayAreCellsIfAColumnIsBelowIt() throws IOException {
        ReadRegister read = ReadRegister.of("[{\"tags\": [\"a\", \"b\"]}]", json("/*", path("tag", "/tags/1", 0)));
        assertThat(read.headers).containsExactly("/tags/0", "/tags/1");
    }

    @Test
    void anObjectWhereAColumnReadsIsToldAtTheFirstRecordThatHasIt() throws IOException {
        ReadRegister read = ReadRegister.of(
                """
                [{"id": 1, "body": "A"},
                 {"id": 2, "body": {"name": "B"}, "people": [{"name": "C"}], "none": {}},
                 {"id": 3, "body": {"name": "D", "of": "E"}, "people": []}]
                """,
                json(
                        "/*",
                        path("id", "/id", 0),
                        path("body", "/body", 0),
                        path("who", "/people", 0),
                        path("none", "/none", 0)));

        assertThat(read.messages(RegisterRules.COLUMN_OBJECT))
                .containsExactly(
                        "2:1 /1/body The value at '/body' has members of its own (records: 2), so nothing is read from it"
                                + " for the column 'body'. One of them is '/body/name'.",
                        "2:1 /1/people The value at '/people' has members of its own (records: 1), so nothing is read"
                                + " from it for the column 'who'. One of them is '/people/0/name'.");
        assertThat(read.messages(RegisterRules.COLUMN_ABSENT)).isEmpty();
    }

    @Test
    void anObjectInPlaceOfAColumnThatNoRecordHasIsNotToldAsAbsent() throws IOException {
        ReadRegister read = ReadRegister.of(
                "[{\"id\": 1, \"body\": {\"name\": \"B\"}}]",
                json("/*", path("id", "/id", 0), path("body", "/body", 0)));

        assertThat(read.messages(RegisterRules.COLUMN_ABSENT)).isEmpty();
        assertThat(read.messages(RegisterRules.COLUMN_OBJECT)).hasSize(1);
    }

    @Test
    void anObjectThatTheRecordReplacesIsNotCounted() throws IOException {
        ReadRegister read = ReadRegister.of(
                """
                [{"id": 1, "body": {"name": "A"}, "body": "B"},
                 {"id": 2, "body": {"name": "C"}, "body": {"name": "D"}},
                 {"id": 3, "all": {"body": {"name": "E"}}, "all": {"body": {"name": "F"}}},
                 {"id": 4, "all": {"body": {"name": "G"}}, "all": {}},
                 {"id": 5, "people": [{"name": "H"}], "people": ["I"]}]
                """,
                json(
                        "/*",
                        path("id", "/id", 0),
                        path("body", "/body", 0),
                        path("inAll", "/all/body", 0),
                        path("who", "/people", 0)));

        assertThat(read.messages(RegisterRules.COLUMN_OBJECT))
                .extracting(message -> message.replaceFirst("\\), so.*", ""))
                .containsExactly(
                        "2:1 /1/body The value at '/body' has members of its own (records: 1",
                        "3:1 /2/all/body The value at '/all/body' has members of its own (records: 1");
    }

    @Test
    void membersOfAnObjectCanBeRecordsAndScalarsToo() throws IOException {
        ReadRegister read = ReadRegister.of("{\"a/b\": {\"id\": 1}, \"c\": 2}", json("/*"));
        assertThat(read.records).extracting(SourceRecord::pointer).containsExactly("/a~1b", "/c");
        assertThat(read.cells("")).containsExactly(null, "2");
    }

    @Test
    void whatStandsTwiceAboveARecordIsTold() throws IOException {
        ReadRegister read = ReadRegister.of(
                "{\"name\": \"A\", \"name\": \"B\", \"items\": [{\"id\": 1}]}",
                json("/items/*", path("id", "/id", 0), path("group", "/name", 1)));

        assertThat(read.cells("../name")).containsExactly("B");
        assertThat(read.messages(RegisterRules.MEMBER_REPEATED))
                .containsExactly("/name '/name' occurs more than once; the last one is read.");
    }

    @Test
    void whatStandsAboveARecordIsAppended() throws IOException {
        String text = """
                {"list": [{"name": "L", "groups": [
                  {"name": "G", "more": {"of": "it"}, "items": [{"id": 1}, {"id": 2}]},
                  {"items": [{"id": 3}], "name": "late"}]}]}
                """;
        Column group = path("group", "/name", 1);
        Column more = path("more", "/more/of", 1);
        Column list = path("list", "/name", 2);
        ReadRegister read =
                ReadRegister.of(text, json("/list/*/groups/*/items/*", path("id", "/id", 0), group, more, list));
        assertThat(read.headers).containsExactly("/id", "../name", "../more/of", "../../name");
        assertThat(read.cells("../name")).containsExactly("G", "G", null);
        assertThat(read.cells("../more/of")).containsExactly("it", "it", null);
        assertThat(read.cells("../../name")).containsExactly("L", "L", "L");
        assertThat(read.messages(RegisterRules.MEMBER_LATE))
                .containsExactly("/list/0/groups/1/name '/name' comes after records that it belongs to;"
                        + " they are read without it.");
        assertThat(read.rules()).containsOnly(RegisterRules.MEMBER_LATE);
    }

    @Test
    void scalarsOutsideOfTheRecordsAreMembersIfTheProfileAsks() throws IOException {
        ReadRegister read = ReadRegister.of(
                "{\"date\": \"2026\", \"items\": [{\"id\": 1}], \"a\": {\"b\": {\"c\": 1, \"d\": {\"e\": 2}}}, \"count\": 1}",
                TestProfiles.tree(InputForm.Kind.JSON, "/items/*", Optional.of("/count"), path("id", "/id", 0)));
        assertThat(read.members).containsOnly(Map.entry("/count", "1"));
        assertThat(read.notices.kept()).isEmpty();
    }

    @Test
    void aWrongCountIsReported() throws IOException {
        ReadRegister read = ReadRegister.of(
                "{\"count\": 3, \"items\": [{\"id\": 1}]}",
                TestProfiles.tree(InputForm.Kind.JSON, "/items/*", Optional.of("/count"), path("id", "/id", 0)));
        assertThat(read.messages(RegisterRules.COUNT_WRONG))
                .containsExactly("/count The number of records read (1) is not the one that the file declares (3).");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"items\": [{\"id\": 1}, {\"id\": 2, \"x\": | 2 | the document is cut off",
                "{\"items\": [{\"id\": 1}, {\"id\": 2, \"x\": \"yy | 2 | the document is cut off",
                "{\"items\": [{\"id\": 1}, | 1 | the document is cut off",
                "{\"items\": [{\"id\": 1}, {\"id\": 2, x: 1}]} | 2 | the text at line 1, column",
                "{\"items\": [{\"id\": 1}]} } | 1 | the text at line 1, column 24"
            })
    void recordsBeforeAFaultStay(String text, int count, String problem) throws IOException {
        ReadRegister read = ReadRegister.of(text, ITEMS);
        assertThat(read.records).hasSize(count);
        assertThat(read.records.get(0).fault()).isEmpty();
        if (count == 2) {
            assertThat(read.records.get(1).fault())
                    .hasValueSatisfying(f -> assertThat(f).contains(problem));
            assertThat(read.records.get(1).cell(0)).isEqualTo("2");
        }
        assertThat(read.messages(RegisterRules.CUT_OFF))
                .singleElement()
                .asString()
                .contains("cannot be read beyond record 1: " + problem)
                .doesNotContainIgnoringCase("jackson")
                .doesNotContain("Source");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"entries\": [{\"id\": 1}]}", "{\"items\": []}"})
    void aDocumentWithoutRecordsIsReported(String text) throws IOException {
        assertThat(ReadRegister.of(text, ITEMS).messages(RegisterRules.NO_RECORDS))
                .containsExactly("(document) The file has no records at /items/*.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "3"})
    void aDocumentThatIsNoObjectIsOfAnotherForm(String text) throws IOException {
        ReadRegister read = ReadRegister.of(text, ITEMS);

        assertThat(read.messages(RegisterRules.FORM_OTHER)).hasSize(1);
        assertThat(read.messages(RegisterRules.NO_RECORDS)).isEmpty();
    }

    @Test
    void ofAMemberThatIsRepeatedTheLastIsRead() throws IOException {
        ReadRegister read = ReadRegister.of("{\"items\": [{\"id\": 1, \"id\": 2}, {\"id\": 3}]}", ITEMS);
        assertThat(read.cells("/id")).containsExactly("2", "3");
        assertThat(read.messages(RegisterRules.MEMBER_REPEATED))
                .containsExactly("1:1 /items/0/id '/id' occurs more than once; the last one is read.");
    }

    @Test
    void halfOfASurrogatePairIsReadAsALostLetter() throws IOException {
        ReadRegister read = ReadRegister.of(
                "{\"items\": [{\"id\": \"a\\ud83db\\ud83d\\ude00\", \"\\ude00\": \"x\", \"tags\": [\"\\ud83d\"]}]}",
                ITEMS);

        assertThat(read.headers).containsExactly("/id", "/\uFFFD", "/tags");
        assertThat(read.records.get(0).cells()).containsExactly("a\uFFFDb\uD83D\uDE00", "x", "[\"\uFFFD\"]");
        assertThat(read.messages(RegisterRules.REPLACEMENT_CHARACTER)).hasSize(3);
    }

    @Test
    void aLostLetterInTheNameOfAMemberIsToldOnce() throws IOException {
        ReadRegister read = ReadRegister.of("""
                {"items": [{"id": 1},
                  {"a\\ud83d": 1, "b": {"c\ufffd": 1}, "\\ud83d\\ude00": 1},
                  {"a\\ud83d": 2, "b": {"c\ufffd": 2}}]}
                """, ITEMS);

        assertThat(read.messages(RegisterRules.REPLACEMENT_CHARACTER))
                .containsExactly(
                        "2:1 /items/1/a\ufffd The cell contains replacement characters (U+FFFD: 1): letters were lost before this file"
                                + " was written.",
                        "2:1 /items/1/b/c\ufffd The cell contains replacement characters (U+FFFD: 1): letters were lost before this file"
                                + " was written.");
    }

    @Test
    @Timeout(20)
    void aMemberThatIsRepeatedOftenTakesTimeInProportion() throws IOException {
        StringBuilder wide = new StringBuilder();
        for (int i = 0; i < TreeLayout.MOST_COLUMNS - 10; i++) {
            wide.append(i == 0 ? "" : ",").append("\"m").append(i).append("\":0");
        }
        ReadRegister read =
                ReadRegister.of("[{\"a\":{" + wide + "}},{" + "\"a\":0,".repeat(500_000) + "\"a\":1}]", json("/*"));

        assertThat(read.records.get(1).cells()).last().isEqualTo("1");
    }

    @Test
    void nothingIsReadOfAnObjectOrListThatIsRepeatedLater() throws IOException {
        ReadRegister read = ReadRegister.of("""
                {"items": [
                  {"body": {"name": "A", "town": "B"}, "body": {"name": "C"}},
                  {"body": "D", "body": {"town": "E"}},
                  {"tags": [{"x": 1}, {"x": 2}], "tags": [{"x": 3}], "body": {"name": "F"}}
                ]}
                """, ITEMS);

        assertThat(read.cells("/body/name")).containsExactly("C", null, "F");
        assertThat(read.cells("/body/town")).containsExactly(null, "E", null);
        assertThat(read.cells("/body")).containsExactly(null, null, null);
        assertThat(read.cells("/tags/0/x")).containsExactly(null, null, "3");
        assertThat(read.cells("/tags/1/x")).containsExactly(null, null, null);
        assertThat(read.messages(RegisterRules.MEMBER_REPEATED))
                .containsExactly(
                        "2:1 /items/0/body '/body' occurs more than once; the last one is read.",
                        "3:1 /items/1/body '/body' occurs more than once; the last one is read.",
                        "4:1 /items/2/tags '/tags' occurs more than once; the last one is read.");
    }

    @Test
    void columnsAreReportedAfterTheLastRecord() throws IOException {
        ReadRegister read = ReadRegister.of(
                "[{\"statuss\": 1, \"people\": [{\"n\": 1}, {\"n\": 2}]}]", json("/*", path("status", "/status", 0)));
        assertThat(read.messages(RegisterRules.COLUMN_ABSENT))
                .containsExactly("(document) The file has no column 'status'; nothing is read from it."
                        + " The file has '/statuss'.");
        assertThat(read.messages(RegisterRules.COLUMN_UNKNOWN))
                .containsExactly(
                        "(document) The profile does not name the column '/statuss'.",
                        "(document) The profile does not name the column '/people/*/n'.");
    }

    @Test
    void tooManyMembersAreGivenUp() throws IOException {
        StringBuilder text = new StringBuilder("[{\"m\":1},{\"m\":2");
        for (int i = 0; i < TreeLayout.MOST_COLUMNS; i++) {
            text.append(",\"m").append(i).append("\":1");
        }
        ReadRegister read = ReadRegister.of(text.append("}]").toString(), json("/*"));
        assertThat(read.records).hasSize(2);
        assertThat(read.records.get(1).fault()).isPresent();
        assertThat(read.messages(RegisterRules.CUT_OFF))
                .singleElement()
                .asString()
                .contains("different members");
    }

    /** Otherwise each of thousands of members would have a path as long as the file. */
    @ParameterizedTest
    @ValueSource(strings = {"{\"items\": [{\"id\": 1}, %s]}", "{\"before\": %s, \"items\": []}"})
    void longNamesAboveManyMembersAreGivenUp(String document) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            text.append("{\"").append("n".repeat(40_000)).append("\": ");
        }
        text.append("{\"m\": 1");
        for (int i = 0; i < TreeLayout.MOST_COLUMNS / 2; i++) {
            text.append(",\"m").append(i).append("\":1");
        }
        text.append("}".repeat(21));

        assertThat(ReadRegister.of(document.formatted(text), ITEMS).messages(RegisterRules.CUT_OFF))
                .singleElement()
                .asString()
                .endsWith("the names of the members are too long to be read.");
    }

    @Test
    void aRecordThatSwallowsTheFileIsGivenUp() throws IOException {
        String text = "x".repeat(TableRows.LONGEST_CELL);
        ReadRegister read = ReadRegister.of(
                "[{\"a\": \"%s\", \"a\": \"%s\", \"a\": \"%s\"}, {\"a\": \"%s\", \"b\": \"%s\", \"c\": 1, \"d\": 2}]"
                        .formatted(text, text, text, text, text),
                json("/*"));

        assertThat(read.records).hasSize(2);
        assertThat(read.records.get(0).fault()).isEmpty();
        assertThat(read.records.get(1).cells()).hasSize(3);
        assertThat(read.messages(RegisterRules.CUT_OFF))
                .singleElement()
                .asString()
                .endsWith("the record is too long to be read.");
    }

    @Test
    void aTextThatSwallowsTheFileIsGivenUp() throws IOException {
        String text = "[{\"a\": \"" + "x".repeat(TableRows.LONGEST_CELL + 10) + "\"}]";
        ReadRegister read = ReadRegister.of(text, json("/*"));
        assertThat(read.records)
                .singleElement()
                .satisfies(row -> assertThat(row.fault()).isPresent());
        assertThat(read.rules()).containsExactly(RegisterRules.CUT_OFF);
    }

    @Test
    void linesOfYamlHaveALimit() throws IOException {
        String line = "x".repeat(TableRows.LONGEST_CELL);
        try (Reader text = new LineLimitReader(new StringReader(line + "\n" + line + "\n" + line + "y"))) {
            char[] buffer = new char[4096];
            assertThatThrownBy(() -> {
                        while (text.read(buffer) >= 0) {
                            assertThat(buffer).isNotEmpty();
                        }
                    })
                    .isInstanceOf(TreeLimit.class)
                    .hasMessage("a line is too long to be read");
            assertThat(buffer[0]).isEqualTo('x');
        }
    }

    @Test
    void anArrayThatSwallowsTheFileIsGivenUp() throws IOException {
        String text = "[{\"a\": [" + "0,".repeat(TreeLayout.MOST_COLUMNS + 1) + "0]}]";
        ReadRegister read = ReadRegister.of(text, json("/*"));
        assertThat(read.records)
                .singleElement()
                .satisfies(row -> assertThat(row.fault()).isPresent());
        assertThat(read.messages(RegisterRules.CUT_OFF))
                .singleElement()
                .asString()
                .contains("an array");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void deepNestingIsAFault(boolean inRecord) throws IOException {
        String deep = "[".repeat(100_000);
        String text = inRecord ? "{\"items\": [{\"id\": " + deep : "{\"x\": " + deep;
        assertThat(ReadRegister.of(text, ITEMS).rules()).contains(RegisterRules.CUT_OFF);
        ProfileParts yaml = yaml("/items/*");
        assertThat(ReadRegister.of(text, yaml).rules()).contains(RegisterRules.CUT_OFF);
    }

    @Test
    void placesOfCellsArePointers() throws IOException {
        ReadRegister read = ReadRegister.of("{\"items\": [\n{\"id\": \"\uFFFD\"}]}", ITEMS);
        assertThat(read.messages(RegisterRules.REPLACEMENT_CHARACTER))
                .singleElement()
                .asString()
                .startsWith("2:1 /items/0/id ");
    }

    @Test
    void yamlIsReadLikeJson() throws IOException {
        ReadRegister read = ReadRegister.of(
                """
                # a comment
                date: 2026-08-07
                items:
                  - item:
                    id: 0017
                    since: 2020-01-02
                    empty: ''
                    yes: true
                    text: |
                      two
                      lines
                  - id: 1_000
                    tags: [a, 'b']
                """, TestProfiles.tree(InputForm.Kind.YAML, "/items/*", Optional.of("/date"), path("id", "/id", 0)));
        assertThat(read.headers).containsExactly("/item", "/id", "/since", "/empty", "/yes", "/text", "/tags");
        assertThat(read.records.get(0).cells()).containsExactly(null, "0017", "2020-01-02", "", "true", "two\nlines\n");
        assertThat(read.cells("/tags")).containsExactly(null, "[\"a\",\"b\"]");
        assertThat(read.cells("/id")).containsExactly("0017", "1_000");
        assertThat(read.records).extracting(SourceRecord::line).containsExactly(4L, 12L);
        assertThat(read.members).containsEntry("/date", "2026-08-07");
    }

    @Test
    void nullOfYamlIsToldFromQuotedText() throws IOException {
        ReadRegister read =
                ReadRegister.of("- {a: , b: '', c: ~, d: '~', e: Null, f: \"NULL\", g: null, h: !!str }\n", yaml("/*"));
        assertThat(read.records.get(0).cells()).containsExactly(null, "", null, "~", null, "NULL", null, "");
    }

    @Test
    void anAnchorDoesNotMakeATextOfNull() throws IOException {
        ReadRegister read = ReadRegister.of(
                "- {a: &a ~, b: &b   Null, c: &c , d: &d '~', e: &e \"\", f: &f !!str ~, g: &g null}\n", yaml("/*"));
        assertThat(read.records.get(0).cells()).containsExactly(null, null, null, "~", "", "~", null);
    }

    @Test
    void aliasesOfYamlAreNotFollowed() throws IOException {
        ReadRegister read = ReadRegister.of(
                "a: &big [x, x]\nitems:\n  - id: *big\n    more: [*big, *big]\n",
                yaml("/items/*", path("id", "/id", 0)));
        assertThat(read.cells("/id")).containsExactly("big");
        assertThat(read.messages(RegisterRules.ALIAS_NOT_FOLLOWED)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "items:\n  - id: 1\n  - id: \"2\n",
                "items:\n  - id: 1\n  - id: 2\n    x: [\n",
                "items:\n- id: 1\n- id: @x\n"
            })
    void aFaultOfYamlEndsTheReading(String text) throws IOException {
        ReadRegister read = ReadRegister.of(text, yaml("/items/*", path("id", "/id", 0)));
        assertThat(read.records.get(0).fault()).isEmpty();
        assertThat(read.records).hasSize(2);
        assertThat(read.messages(RegisterRules.CUT_OFF))
                .singleElement()
                .asString()
                .contains("beyond record 1: ", "at line")
                .doesNotContainIgnoringCase("snake")
                .doesNotContainIgnoringCase("jackson");
    }

    @Test
    void bothReadingsHaveTheSameColumns() throws IOException {
        OpenedRegister register = OpenedRegister.open(
                        RegisterInput.of("x", "[{\"b\":1},{\"a\":1}]".getBytes(StandardCharsets.UTF_8))
                                .bytes(),
                        json("/*"),
                        new NoticeBook())
                .orElseThrow();
        for (int pass = 0; pass < 2; pass++) {
            try (Records records = register.records(Optional.empty(), new NoticeBook())) {
                records.next();
                records.next();
                assertThat(records.next()).isNull();
                assertThat(records.layout().headers()).isEqualTo(List.of("/b", "/a"));
            }
        }
    }
}
