package org.waystage.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.registers.TestProfiles.column;
import static org.waystage.registers.TestProfiles.csv;
import static org.waystage.registers.TestProfiles.required;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.registers.internal.file.StrictDecoding;
import org.waystage.registers.internal.profile.InputForm;
import org.waystage.registers.notice.RegisterRules;

class EncodingTest {
    private static final String TABLE = "Name,Status\nCafé,Pilot\n";

    @Test
    void theFirstEncodingThatFitsIsTakenWithoutANotice() throws IOException {
        ReadRegister read = ReadRegister.of(TABLE, csv(column("name", "Name"), column("status", "Status")));
        assertThat(read.cells("Name")).containsExactly("Café");
        assertThat(read.notices.kept()).isEmpty();
        assertThat(read.opened.orElseThrow().encoding()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(read.opened.orElseThrow().headers()).containsExactly("Name", "Status");
    }

    @Test
    void theDigestIsThatOfAllBytes() throws IOException {
        ReadRegister read = ReadRegister.of("abc", csv(column("name", "abc")));
        assertThat(read.opened.orElseThrow().digest())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void aFallbackTellsTheFirstByteThatDoesNotFit() throws IOException {
        ReadRegister read =
                ReadRegister.of(TABLE, TestProfiles.CP1252, csv(column("name", "Name"), column("status", "Status")));
        assertThat(read.cells("Name")).containsExactly("Café");
        assertThat(read.messages(RegisterRules.ENCODING_FALLBACK))
                .containsExactly("(document) Byte 15 is not valid UTF-8. The file was read as windows-1252,"
                        + " which decodes all of it.");
    }

    @Test
    void noByteIsToldWhereTheFirstEncodingDecodesThemAll() throws IOException {
        InputForm form = new InputForm(
                InputForm.Kind.CSV,
                List.of(TestProfiles.CP1252, StandardCharsets.UTF_8),
                List.of(','),
                Optional.empty(),
                Optional.empty());
        ReadRegister read = ReadRegister.of(
                "\uFEFF" + TABLE, StandardCharsets.UTF_8, TestProfiles.of(form, required("name", "Name")));

        assertThat(read.cells("Name")).containsExactly("Café");
        assertThat(read.messages(RegisterRules.ENCODING_FALLBACK))
                .containsExactly(
                        "(document) The file was read as UTF-8, which decodes all of it, and not as windows-1252.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkDecidesAndIsNoText(String name) throws IOException {
        Charset charset = Charset.forName(name);
        ReadRegister read = ReadRegister.of("\uFEFF" + TABLE, charset, csv(required("name", "Name")));
        assertThat(read.headers).containsExactly("Name", "Status");
        assertThat(read.cells("Name")).containsExactly("Café");
        assertThat(read.opened.orElseThrow().encoding()).isEqualTo(charset);
        assertThat(read.rules().contains(RegisterRules.ENCODING_FALLBACK)).isEqualTo(!name.equals("UTF-8"));
    }

    @Test
    void utf16WithoutAMarkIsNotTakenForWindows1252() throws IOException {
        ReadRegister read = ReadRegister.of(TABLE, StandardCharsets.UTF_16LE, csv(column("name", "Name")));
        assertThat(read.opened).isEmpty();
        assertThat(read.messages(RegisterRules.ENCODING_UNKNOWN))
                .containsExactly(
                        "(document) The file is in none of the encodings of the profile (UTF-8, windows-1252). It looks like"
                                + " UTF-16LE: save it as UTF-8, or add UTF-16LE to 'encodings' of the profile.");
    }

    private static List<String> inUtf8Alone(byte[] bytes) throws IOException {
        InputForm form = new InputForm(
                InputForm.Kind.CSV, List.of(StandardCharsets.UTF_8), List.of(','), Optional.empty(), Optional.empty());
        return ReadRegister.of(
                        RegisterInput.of("x", bytes), TestProfiles.of(form, column("name", "Name")), Optional.empty())
                .messages(RegisterRules.ENCODING_UNKNOWN);
    }

    @Test
    void windows1252IsNamedWhereTheProfileDoesNotHaveIt() throws IOException {
        assertThat(inUtf8Alone(TABLE.getBytes(TestProfiles.CP1252)))
                .containsExactly(
                        "(document) The file is in none of the encodings of the profile (UTF-8). Byte 15, on line"
                                + " 2, does not fit. It looks like windows-1252: save it as UTF-8, or add windows-1252 to 'encodings'"
                                + " of the profile.");
    }

    @Test
    void aFileThatIsUtf8UpToADamagedByteIsNotTakenForAnother() throws IOException {
        byte[] bytes = "Name,Status\nCafé,Pilot\nCafe?,Pilot\n".getBytes(StandardCharsets.UTF_8);
        bytes[28] = (byte) 0xFF;
        assertThat(inUtf8Alone(bytes))
                .containsExactly(
                        "(document) The file is in none of the encodings of the profile (UTF-8). Byte 28, on line"
                                + " 3, does not fit.");
        bytes[28] = (byte) 0x81;
        bytes[15] = 'e';
        bytes[16] = ' ';
        assertThat(inUtf8Alone(bytes)).singleElement().asString().doesNotContain("looks like");
    }

    @Test
    void aByteThatWindows1252DoesNotHaveIsAFault() throws IOException {
        byte[] bytes = {'N', 'a', 'm', 'e', '\n', (byte) 0x81, '\n'};
        ReadRegister read =
                ReadRegister.of(RegisterInput.of("x", bytes), csv(column("name", "Name")), Optional.empty());
        assertThat(read.rules()).containsExactly(RegisterRules.ENCODING_UNKNOWN);
    }

    @Test
    void anEncodingInWhichTheRequiredColumnsAreFoundIsPreferred() throws IOException {
        InputForm form = new InputForm(
                InputForm.Kind.CSV,
                List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE),
                List.of(','),
                Optional.empty(),
                Optional.empty());
        ReadRegister read =
                ReadRegister.of(TABLE, StandardCharsets.UTF_16LE, TestProfiles.of(form, required("name", "Name")));
        assertThat(read.cells("Name")).containsExactly("Café");
        assertThat(read.opened.orElseThrow().encoding()).isEqualTo(StandardCharsets.UTF_16LE);
    }

    @Test
    void charactersAcrossTheChunksOfReadingAreNoFaults() throws IOException {
        String text = "Name\nx" + "é€😀".repeat(50_000) + "\n";
        ReadRegister read = ReadRegister.of(text, csv(column("name", "Name")));
        assertThat(read.notices.kept()).isEmpty();
        assertThat(read.cells("Name")).containsExactly(text.substring(5, text.length() - 1));
    }

    @Test
    void aCharacterCutOffAtTheEndIsAFault() throws IOException {
        byte[] bytes = {'N', 'a', 'm', 'e', '\n', 'x', (byte) 0xE2, (byte) 0x82};
        StrictDecoding decoding = new StrictDecoding(StandardCharsets.UTF_8, 0);
        decoding.accept(bytes, 0, bytes.length);
        assertThat(decoding.fits()).isTrue();
        decoding.end();
        assertThat(decoding.fault()).isEqualTo(6);
    }

    @Test
    void theFirstFaultIsTheSameInWhateverChunksTheBytesCome() {
        List<byte[]> pieces = List.of(
                "plain text".getBytes(StandardCharsets.UTF_8),
                "é€😀".getBytes(StandardCharsets.UTF_8),
                "€".repeat(7).getBytes(StandardCharsets.UTF_8),
                "\uFFFF".getBytes(StandardCharsets.UTF_8));
        List<byte[]> faults = List.of(
                new byte[] {0},
                new byte[] {(byte) 0xC0, (byte) 0x80},
                new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
                new byte[] {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
                new byte[] {(byte) 0x80},
                new byte[] {(byte) 0xE2, (byte) 0x82, 'x'});
        Random random = new Random(11);
        for (int round = 0; round < 3_000; round++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            for (int i = random.nextInt(5); i >= 0; i--) {
                out.writeBytes(pieces.get(random.nextInt(pieces.size())));
            }
            int fault = random.nextInt(4) == 0 ? -1 : out.size();
            if (fault >= 0) {
                out.writeBytes(faults.get(random.nextInt(faults.size())));
                out.writeBytes(pieces.get(random.nextInt(pieces.size())));
            }
            byte[] bytes = out.toByteArray();
            StrictDecoding decoding = new StrictDecoding(StandardCharsets.UTF_8, 0);
            for (int at = 0; at < bytes.length; ) {
                int length = Math.min(bytes.length - at, 1 + random.nextInt(random.nextBoolean() ? 3 : 40));
                decoding.accept(bytes, at, length);
                at += length;
            }
            decoding.end();
            assertThat(decoding.fault()).as(Arrays.toString(bytes)).isEqualTo(fault);
        }
    }

    @Test
    void spoiltLettersInAHeaderAreReportedOnceAReading() throws IOException {
        ReadRegister read = ReadRegister.of("Name,Caf\uFFFD\na,b\n", csv(column("name", "Name")));
        assertThat(read.messages(RegisterRules.REPLACEMENT_CHARACTER))
                .singleElement()
                .asString()
                .startsWith("1:1 B1 ");
    }

    @Test
    void spoiltLettersAreReportedByCell() throws IOException {
        ReadRegister read = ReadRegister.of(
                "Name,Status\nCaf\uFFFD\uFFFD,fine\nRenÃ©,itâ€™s\nÂme à É»,IRMÃO\n",
                csv(column("name", "Name"), column("status", "Status")));
        assertThat(read.messages(RegisterRules.REPLACEMENT_CHARACTER))
                .singleElement()
                .asString()
                .startsWith("2:1 A2 The cell contains replacement characters (U+FFFD: 2)");
        assertThat(read.messages(RegisterRules.MOJIBAKE))
                .hasSize(2)
                .satisfies(list -> assertThat(list.get(0)).startsWith("3:1 A3 ").contains("('Ã©')"))
                .satisfies(list -> assertThat(list.get(1)).startsWith("3:1 B3 ").contains("('â€™')"));
    }

    @Test
    void spoiltLettersAreReportedInLongCellsToo() throws IOException {
        for (int length = 55; length < 70; length++) {
            String before = "x".repeat(length);
            ReadRegister read = ReadRegister.of(
                    "Name,Status\n" + before + "�," + before + "Ã©\n" + before + "," + before + "é–’\n",
                    csv(column("name", "Name"), column("status", "Status")));
            assertThat(read.messages(RegisterRules.REPLACEMENT_CHARACTER))
                    .singleElement()
                    .asString()
                    .startsWith("2:1 A2 ");
            assertThat(read.messages(RegisterRules.MOJIBAKE))
                    .singleElement()
                    .asString()
                    .startsWith("2:1 B2 ");
        }
    }
}
