package org.waystage.checks.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.waystage.json.reading.Reading;
import org.waystage.registers.Profile;
import org.waystage.registers.Profiles;
import org.waystage.registers.RegisterImport;
import org.waystage.registers.RegisterImporter;
import org.waystage.registers.RegisterInput;

/** Whatever a profile says: notices, or a profile by which a register can be read. */
@Tag("long")
class ProfileFuzzTest {
    private static final byte[] REGISTER = """
            Name,Agency,Start,Status,Countries
            "A tool; for images ",Customs,2024-03-01,In use,Italy
            B,"Ministry, Department",Mar-25,,"Benelux,Italy"
            none,,31/12/2023,retired,
            """.getBytes(UTF_8);

    @FuzzTest(maxDuration = "10m")
    void aProfileIsReadOrRefusedAndWhatIsReadReadsARegister(byte[] json) throws IOException {
        Reading<Profile> reading = Profiles.read(json);
        if (reading.value().isPresent()) {
            RegisterImport imported = RegisterImporter.of(reading.value().get(), Reference.CATALOGUE)
                    .read(RegisterInput.of("register-2025.csv", REGISTER));
            assertThat(imported.summary().read())
                    .isEqualTo(
                            imported.summary().imported() + imported.summary().skipped());
        }
    }
}
