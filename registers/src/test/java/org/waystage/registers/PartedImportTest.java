package org.waystage.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.notice.Notice;
import org.waystage.editions.Editions;
import org.waystage.json.reading.Reading;
import org.waystage.registers.Fixtures.Fixture;
import org.waystage.registers.outcome.ImportSummary;

/** An import in parts gives what one machine gives, however small the parts. */
class PartedImportTest {
    private static RegisterImporter importer(Fixture fixture) {
        return RegisterImporter.of(fixture.profile(), Editions.latest());
    }

    /** Imports in parts as several machines do, and returns their number. */
    private static int checkSame(RegisterImporter importer, RegisterInput input, long characters) throws IOException {
        Taking one = new Taking();
        ImportSummary expected = importer.stream(input, one);

        PartedImport first = PartedImport.of(importer, input, characters);
        byte[] sent = first.sent();
        List<byte[]> found = new ArrayList<>();
        for (int part = 0; part < first.parts(); part++) {
            found.add(PartedImport.received(sent).count(input, part));
        }
        CountedImport second = first.counted(input, found);
        byte[] sentAgain = second.sent();
        Taking parts = new Taking();
        parts.head(second.head());
        List<byte[]> delivered = new ArrayList<>();
        for (int part = 0; part < first.parts(); part++) {
            delivered.add(CountedImport.received(sentAgain).deliver(input, part, parts));
        }

        assertThat(parts.taken).isEqualTo(one.taken);
        assertThat(second.summary(delivered)).isEqualTo(expected);
        return first.parts();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fixture.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = "OMB_2025_KEYS") // which has many records, and is divided below
    void eachRecordMayBeAPart(Fixture fixture) throws IOException {
        int parts = checkSame(importer(fixture), RegisterInput.of(fixture.file, fixture.content()), 1);

        assertThat(parts > 1).isEqualTo(fixture.isTable());
    }

    @ParameterizedTest
    @EnumSource(
            value = Fixture.class,
            names = {"OMB_2024_NAMES", "PSTW", "ATRS_LABELS"})
    void recordsThatAreNotOfCustomsAreSkippedInPartsToo(Fixture fixture) throws IOException {
        checkSame(importer(fixture).customsOnly(), RegisterInput.of(fixture.file, fixture.content()), 500);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fixture.class,
            names = {"OMB_2024_NAMES", "OMB_2025_KEYS", "PSTW", "ATRS_VALUES"})
    void recordsThatAreAlikeHaveTheSameIdsWhateverPartTheyAreIn(Fixture fixture) throws IOException {
        String whole = new String(fixture.content(), StandardCharsets.UTF_8);
        String rows = whole.substring(whole.indexOf('\n') + 1);
        String again = rows.replace('E', 'É').replace(" the ", " The  ");
        byte[] many = (whole + rows + again + rows).getBytes(StandardCharsets.UTF_8);

        assertThat(checkSame(
                        importer(fixture),
                        RegisterInput.of(fixture.file, () -> new ByteArrayInputStream(many)),
                        rows.length() / 2))
                .isGreaterThan(3);
    }

    /** What an organization is says the first record that names it, and a part does not know the parts before it. */
    @Test
    void partsThatContradictEachOtherAreCountedOneAfterTheOther() throws IOException {
        String profile = new String(Fixtures.bytes("bilingual.profile.json"), StandardCharsets.UTF_8)
                .replace("\"prefix\": \"zz\",", "\"prefix\": \"zz\", \"kind\": {\"column\": \"kind\"},")
                .replace("\"columns\": {", "\"columns\": { \"kind\": [\"Kind\"],");
        Reading<Profile> reading = Profiles.read(profile.getBytes(StandardCharsets.UTF_8));
        String row = "%s / %s,a / b,%s,In use / Utilisé,['vision'],,,%s\n";
        String rows = "Name / Nom,Purpose / But,Institution,Status / État,Topics / Sujets,Contact,Internal note,Kind\n"
                + row.formatted("A", "A", "Post", "other-government-agency")
                + row.formatted("B", "B", "Customs", "customs-administration")
                + row.formatted("C", "C", "Post", "customs-administration")
                + row.formatted("D", "D", "Customs", "other-government-agency");
        RegisterImporter importer = RegisterImporter.of(reading.orElseThrow(), Editions.latest());
        RegisterInput input = RegisterInput.of("kinds.csv", rows.getBytes(StandardCharsets.UTF_8));

        assertThat(importer.read(input).summary().customsByBody()).isEqualTo(2);
        assertThat(checkSame(importer, input, 1)).isEqualTo(4);
        assertThat(checkSame(importer.customsOnly(), input, 1)).isEqualTo(4);
    }

    /** A part begins on a line whose number the table reader counts. */
    @Test
    void aPartBeginsWhereItsRowDoesAfterACarriageReturnInACell() throws IOException {
        Reading<Profile> reading = Profiles.read(Fixtures.bytes("bilingual.profile.json"));
        RegisterImporter importer = RegisterImporter.of(reading.orElseThrow(), Editions.latest());
        String rows = "Name / Nom,Purpose / But,Institution,Status / État,Topics / Sujets,Contact,Internal note\n"
                + "A / A,\"a\rb\nc / d\",Post,In use / Utilisé,['vision'],,\"e\rf\n\"\n".repeat(5);

        assertThat(checkSame(importer, RegisterInput.of("lines.csv", rows.getBytes(StandardCharsets.UTF_8)), 1))
                .isEqualTo(5);
    }

    /** A suggestion is made for each word whose notice is kept, however many words came before. */
    @Test
    void wordsOfAllPartsHaveTheirSuggestions() throws IOException {
        StringBuilder rows = new StringBuilder(
                "Name / Nom,Purpose / But,Institution,Status / État,Topics / Sujets,Contact,Internal note\n");
        for (int i = 0; i < 300; i++) {
            String word = i < 280 ? "Word " + i : "In us%c / Utilisé".formatted('f' + i - 280);
            rows.append("%s / %s,a / b,Post,%s,['vision'],,\n".formatted("A" + i, "A" + i, word));
        }
        Reading<Profile> reading = Profiles.read(Fixtures.bytes("bilingual.profile.json"));
        RegisterImporter importer = RegisterImporter.of(reading.orElseThrow(), Editions.latest());
        RegisterInput input = RegisterInput.of("words.csv", rows.toString().getBytes(StandardCharsets.UTF_8));

        List<Notice> notices = importer.read(input).summary().notices();
        assertThat(notices.stream().filter(notice -> notice.values().containsKey("near")))
                .hasSize(20);
        checkSame(importer, input, 2_000);
    }

    static List<RealFiles.Named> realTables() {
        return List.of(
                new RealFiles.Named("us-omb-2023", RealFiles.US_2023), new RealFiles.Named("eu-pstw", RealFiles.PSTW));
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("realTables")
    void realRegistersAreTheSame(RealFiles.Named file) throws IOException {
        checkSame(file.importer(), file.input(), 150_000);
    }

    @Test
    void aRegisterThatCannotBeReadHasNoParts() throws IOException {
        RegisterInput input = RegisterInput.of("empty.csv", new byte[0]);
        PartedImport refused = PartedImport.of(importer(Fixture.PSTW), input, 1);

        assertThat(refused.parts()).isZero();
        assertThat(refused.refused())
                .contains(importer(Fixture.PSTW).read(input).summary());
        assertThatIllegalStateException().isThrownBy(refused::sent).withMessageContaining("refused() says why");
        assertThatIllegalStateException()
                .isThrownBy(() -> refused.counted(input, List.of()))
                .withMessageContaining("refused() says why");
    }

    @Test
    void whatIsReceivedDoesItsPartOnly() throws IOException {
        RegisterInput input = RegisterInput.of(Fixture.PSTW.file, Fixture.PSTW.content());
        PartedImport first = PartedImport.of(importer(Fixture.PSTW), input, Long.MAX_VALUE);
        List<byte[]> found = List.of(first.count(input, 0));
        CountedImport received =
                CountedImport.received(first.counted(input, found).sent());

        assertThat(first.refused()).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(() -> PartedImport.received(first.sent()).counted(input, found))
                .withMessage("only where the register was opened");
        assertThatIllegalStateException().isThrownBy(received::head);
        assertThatIllegalStateException().isThrownBy(() -> received.summary(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartedImport.of(importer(Fixture.PSTW), input, 0))
                .withMessage("a part has at least one character, not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartedImport.received(new byte[] {1}))
                .withMessageStartingWith("not what the same release has sent: ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CountedImport.received(first.sent()))
                .withMessageStartingWith("not what the same release has sent: ");
    }

    @Test
    void theResultOfAPartMustNotBeMissing() throws IOException {
        RegisterInput input = RegisterInput.of(Fixture.PSTW.file, Fixture.PSTW.content());
        PartedImport first = PartedImport.of(importer(Fixture.PSTW), input, Long.MAX_VALUE);
        CountedImport second = first.counted(input, List.of(first.count(input, 0)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> first.counted(input, List.of()))
                .withMessage("the results must be as many as the parts, 1, not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> second.summary(List.of()))
                .withMessage("the results must be as many as the parts, 1, not 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-2022-CN", "x-JISAutoDetect"})
    void anEncodingThatCanOnlyBeReadIsOnePart(String encoding) throws IOException {
        String profile = new String(Fixtures.bytes("bilingual.profile.json"), StandardCharsets.UTF_8)
                .replaceFirst("\"encodings\": \\[[^]]*]", "\"encodings\": [\"" + encoding + "\"]")
                .replace("État", "Etat");
        RegisterImporter importer = RegisterImporter.of(
                Profiles.read(profile.getBytes(StandardCharsets.UTF_8)).orElseThrow(), Editions.latest());
        String rows = "Name / Nom,Purpose / But,Institution,Status / Etat,Topics / Sujets,Contact,Internal note\n"
                + "A / A,a / b,Post,In use / Utilise,['vision'],,\n".repeat(3);

        assertThat(checkSame(importer, RegisterInput.of("a.csv", rows.getBytes(StandardCharsets.UTF_8)), 1))
                .isEqualTo(1);
    }

    /** An escape of JSON can write the character that no table has. */
    @Test
    void namesWithAnyCharacterAreToldInPartsToo() throws IOException {
        String profile = """
                {"format": "waystage-profile/1.0", "id": "small", "version": "1", "title": {"en": "Small"},
                 "source": {"title": {"en": "Small"}}, "catalogue": {"id": "small", "title": {"en": "Small"}},
                 "editions": [{"label": "1", "issued": "2025-01-01"}],
                 "input": {"kind": "json", "records": "/*"}, "columns": {"title": "/t", "body": "/o"},
                 "case": {"identity": {"prefix": "small", "key": ["title"]}, "title": "title",
                   "otherTechnologies": ["artificial-intelligence"], "adopters": ["body"]}}
                """;
        RegisterImporter importer = RegisterImporter.of(
                Profiles.read(profile.getBytes(StandardCharsets.UTF_8)).orElseThrow(), Editions.latest());
        String records = "[{\"t\": \"1\", \"o\": \"Habo\\u0000x\\u0000y\"}, {\"t\": \"2\", \"o\": \"Håbo x y\"},"
                + " {\"t\": \"3\", \"o\": \"Habo\\u0000b\\u0000\"}, {\"t\": \"4\", \"o\": \"Håbo b\"}]";

        checkSame(importer, RegisterInput.of("a.json", records.getBytes(StandardCharsets.UTF_8)), 1);
    }
}
