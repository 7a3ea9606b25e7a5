package org.waystage.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.Catalogue;
import org.waystage.editions.Editions;
import org.waystage.registers.Fixtures.Fixture;
import org.waystage.registers.ledger.LedgerEntry;
import org.waystage.registers.outcome.ImportSummary;

/** A sink that can forget receives the same in the end, and from one reading if ids stay as they are. */
class ForgettingSinkTest {
    private static final String HEADER = "PSTW ID,Name,Responsible organisation,Status,Primary Technology\n";

    /** Takes down everything, the head first, with or without the ledger. */
    private static final class Forgetting extends Taking {
        private final boolean ledger;
        private final List<Object> heads = new ArrayList<>();
        private int forgot;
        private boolean before;

        Forgetting(boolean ledger) {
            this.ledger = ledger;
        }

        @Override
        public boolean takesLedger() {
            return ledger;
        }

        @Override
        public void head(Catalogue head) {
            before |= !taken.isEmpty();
            heads.add(head);
        }

        @Override
        public boolean canForget() {
            return true;
        }

        @Override
        public void forget() {
            forgot++;
            assertThat(heads).isEmpty();
            taken.clear();
        }

        List<Object> all() {
            List<Object> all = new ArrayList<>(heads);
            all.addAll(taken);
            return all;
        }
    }

    private static void check(Fixture fixture, byte[] content, int forgot) throws IOException {
        check(fixture.profile(), fixture.file, content, forgot);
    }

    private static void check(Profile profile, String file, byte[] content, int forgot) throws IOException {
        check(profile, file, content, forgot, true);
        check(profile, file, content, forgot, false);
    }

    private static void check(Profile profile, String file, byte[] content, int forgot, boolean ledger)
            throws IOException {
        RegisterImporter plain = RegisterImporter.of(profile, Editions.latest());
        for (RegisterImporter importer : List.of(plain, plain.mappedAhead(), plain.customsOnly())) {
            Taking taking = new Taking();
            Forgetting forgetting = new Forgetting(ledger);

            ImportSummary summary = importer.stream(RegisterInput.of(file, content), taking);
            ImportSummary same = importer.stream(RegisterInput.of(file, content), forgetting);

            taking.taken.removeIf(taken -> !ledger && taken instanceof LedgerEntry);
            assertThat(same).isEqualTo(summary);
            assertThat(forgetting.all()).isEqualTo(taking.taken);
            assertThat(forgetting.forgot).isLessThanOrEqualTo(1);
            assertThat(forgetting.before).isNotEqualTo(forgetting.forgot == 1 || forgetting.taken.isEmpty());
            if (forgot >= 0) {
                assertThat(forgetting.forgot).isEqualTo(forgot);
            }
        }
    }

    private static byte[] rows(String... rows) {
        return (HEADER + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(Fixture.class)
    void theSameIsReceivedInTheEnd(Fixture fixture) throws IOException {
        check(fixture, fixture.content(), -1);
    }

    @Test
    void differentKeysAndNamesNeedOneReading() throws IOException {
        check(
                Fixture.PSTW,
                rows(
                        "PSTW-1,Parcels of Customs,Office A,Pilot,Blockchain",
                        "PSTW-2,Risks of Customs,Office B,Planned,Robotics",
                        "PSTW-3,Customs without a technology,Office B,Planned,"),
                0);
    }

    @Test
    void aKeyThatLaterRecordsShareNeedsAnother() throws IOException {
        check(
                Fixture.PSTW,
                rows(
                        "PSTW-1,Parcels of Customs,Office A,Pilot,Blockchain",
                        "PSTW-2,Risks of Customs,Office A,Pilot,Robotics",
                        "PSTW-1,Other risks of Customs,Office A,Pilot,Robotics",
                        "PSTW-4,Scanners of Customs,Office A,Pilot,Robotics"),
                1);
    }

    @Test
    void namesThatGiveTheSameIdNeedAnother() throws IOException {
        check(
                Fixture.PSTW,
                rows(
                        "PSTW-1,Parcels of Customs,Büro A,Pilot,Blockchain",
                        "PSTW-2,Risks of Customs,Buro A,Pilot,Robotics"),
                1);
    }

    @Test
    void aNameWithOtherAccentsNeedsAnother() throws IOException {
        check(
                Fixture.PSTW,
                rows("PSTW-1,Parcels of Customs,Direction generale des douanes et droits indirects,Pilot,Blockchain"),
                1);
    }

    @Test
    void aSharedKeyAfterManyRecordsNeedsAnother() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            rows.add("PSTW-" + i + ",Parcels of Customs " + i + ",Office A,Pilot,Blockchain");
        }
        check(Fixture.PSTW, rows(rows.toArray(String[]::new)), 0);
        rows.add("PSTW-700,Other parcels of Customs,Office A,Pilot,Blockchain");
        rows.add("PSTW-1500,Risks of Customs,Office A,Pilot,Robotics");
        check(Fixture.PSTW, rows(rows.toArray(String[]::new)), 1);
    }

    @Test
    void aRegisterWithoutACaseNeedsOneReading() throws IOException {
        check(Fixture.PSTW, rows("PSTW-1,,Office A,Pilot,Blockchain", "PSTW-2,,Office A,Pilot,Robotics"), 0);
    }

    @Test
    void aTechnologyThatLaterRecordsMayAddNeedsAnother() throws IOException {
        Profile profile =
                Profiles.read(profile().getBytes(StandardCharsets.UTF_8)).orElseThrow();
        String table = "Name,Agency,Status,Technology,Other\nA customs,X,Live,new-abacus,\nB customs,X,Live,,Abacus\n";
        check(profile, "house-2024.csv", table.getBytes(StandardCharsets.UTF_8), 1);
    }

    /** Returns a table of many rows with some bytes before the end of the last one. */
    private static byte[] ending(byte... last) {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < 3_000; i++) {
            rows.append("PSTW-")
                    .append(i)
                    .append(",Parcels of Customs é ")
                    .append(i)
                    .append(",Office A,Pilot,Blockchain\n");
        }
        byte[] most = (rows + "PSTW-3000,Risks of Customs,Office ").getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(most, most.length + last.length);
        System.arraycopy(last, 0, all, most.length, last.length);
        return all;
    }

    /** Checks a table of which no ledger is taken, so that its encoding is tried while it is read. */
    private static void needReadings(int forgot, byte[] content) throws IOException {
        check(Fixture.PSTW.profile(), Fixture.PSTW.file, content, forgot, false);
    }

    @Test
    void aByteNearTheEndThatIsNotUtf8NeedsAnotherReading() throws IOException {
        needReadings(1, ending((byte) 0xE9, (byte) ','));
        needReadings(1, ending((byte) 'A', (byte) '\n', (byte) 0xE9));
        needReadings(1, ending((byte) 0));
        needReadings(1, ending((byte) 0x81));
        needReadings(0, ending((byte) 'A'));
    }

    @Test
    void aSharedKeyBeforeAByteThatIsNotUtf8IsForgottenOnce() throws IOException {
        byte[] shared = "A,Pilot,Blockchain\nPSTW-7,Risks of Customs,Office A,Pilot,Robotics\nPSTW-3001,Risks,Office A"
                .getBytes(StandardCharsets.UTF_8);
        byte[] all = ending(shared);
        needReadings(1, all);
        all[all.length - 1] = (byte) 0xE9;
        needReadings(1, all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE"})
    void aFileWithAByteOrderMarkNeedsOneReading(String charset) throws IOException {
        String text = "\uFEFF" + new String(ending((byte) 'A'), StandardCharsets.UTF_8);
        needReadings(0, text.getBytes(Charset.forName(charset)));
    }

    @Test
    void aFileInTheFirstEncodingIsReadToItsEndOnce() throws IOException {
        AtomicInteger ends = new AtomicInteger();
        byte[] table = ending((byte) 'A');
        RegisterInput input =
                RegisterInput.of(Fixture.PSTW.file, () -> new FilterInputStream(new ByteArrayInputStream(table)) {
                    @Override
                    public int read(byte[] bytes, int offset, int length) throws IOException {
                        int count = super.read(bytes, offset, length);
                        ends.addAndGet(count > 0 && in.available() == 0 ? 1 : 0);
                        return count;
                    }
                });

        RegisterImporter.of(Fixture.PSTW.profile(), Editions.latest()).stream(input, new Forgetting(false));

        assertThat(ends).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><body>Not found</body></html>", "{\"error\": 404}", "%PDF-1.7\n"})
    void whatIsNoTableIsRefusedWithoutBeingRead(String text) throws IOException {
        Profile profile = Profiles.read(
                        profile().replace(", \"required\": true", "").getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        check(profile, "house-2024.csv", content, 0);
        assertThat(RegisterImporter.of(profile, Editions.latest())
                        .read(RegisterInput.of("house-2024.csv", content))
                        .catalogue())
                .isEmpty();
    }

    /** Returns a profile of which one column has ids of technologies and another has names, from which ids are made. */
    private static String profile() {
        return """
                {
                  "format": "waystage-profile/1.0",
                  "id": "house-register",
                  "version": "3",
                  "title": { "en": "House register" },
                  "source": { "title": { "en": "House register" }, "languages": ["en"] },
                  "catalogue": { "id": "house-register", "title": { "en": "House register" } },
                  "editions": [{ "label": "2024", "issued": "2024" }],
                  "input": { "kind": "csv" },
                  "columns": {
                    "name": { "headers": ["Name"], "required": true },
                    "agency": "Agency",
                    "status": "Status",
                    "technology": "Technology",
                    "other": "Other"
                  },
                  "crosswalks": [
                    {
                      "scheme": "house-status",
                      "version": "1",
                      "rows": [{ "word": "Live", "stage": "deployed", "relation": "exact" }]
                    }
                  ],
                  "customs": { "columns": ["name"], "words": ["customs"] },
                  "case": {
                    "identity": { "prefix": "house", "key": ["agency", "name"] },
                    "title": "name",
                    "technologies": ["technology", { "column": "other", "derived": true, "prefix": "new" }],
                    "otherTechnologies": ["artificial-intelligence"],
                    "adopters": ["agency"],
                    "stages": [{ "scheme": "house-status", "word": "status" }]
                  }
                }
                """;
    }

    @Test
    void whoCanForgetMustSayHow() {
        Taking taking = new Taking() {
            @Override
            public boolean canForget() {
                return true;
            }
        };
        RegisterInput shared = RegisterInput.of(
                Fixture.PSTW.file,
                rows("PSTW-1,Parcels of Customs,Office A,Pilot,Blockchain", "PSTW-1,Risks,Office A,Pilot,Robotics"));
        RegisterImporter importer = RegisterImporter.of(Fixture.PSTW.profile(), Editions.latest());
        assertThatThrownBy(() -> importer.stream(shared, taking)).isInstanceOf(UnsupportedOperationException.class);
    }
}
