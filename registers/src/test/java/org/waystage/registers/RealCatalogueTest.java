package org.waystage.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Severity;
import org.waystage.core.validation.CatalogueValidator;
import org.waystage.json.CatalogueReader;
import org.waystage.json.CatalogueWriter;
import org.waystage.json.reading.Reading;
import org.waystage.registers.RealFiles.Imported;
import org.waystage.registers.RealFiles.Named;
import org.waystage.registers.ledger.LedgerEntry;
import org.waystage.registers.outcome.CustomsEntry;
import org.waystage.registers.outcome.ImportSummary;
import org.waystage.registers.outcome.SkippedRecord;

/** The catalogues of the real registers are sound, can be written and read, and are the same every time. */
@Tag("class-path-only")
@Tag("long")
class RealCatalogueTest {
    static List<Named> files() {
        return RealFiles.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aCatalogueHasNoErrors(Named file) {
        List<Notice> errors = CatalogueValidator.validate(RealFiles.read(file).catalogue()).stream()
                .filter(notice -> notice.severity() == Severity.ERROR)
                .toList();

        assertThat(errors.stream().limit(10)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aCatalogueIsReadAsItWasWritten(Named file) {
        Catalogue catalogue = RealFiles.read(file).catalogue();
        Reading<Catalogue> reading =
                new CatalogueReader().read(CatalogueWriter.compact().toBytes(catalogue));

        assertThat(reading.orElseThrow().equals(catalogue)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("files")
    void streamedElsewhereARegisterGivesTheSame(Named file) throws IOException {
        Imported read = RealFiles.read(file);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Taking parts = new Taking();
        ImportSummary summary;
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            summary = file.importer().stream(file.input(), parts);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }

        Catalogue streamed = parts.all(Catalogue.class).get(0).toBuilder()
                .caseStudies(parts.all(CaseStudy.class))
                .build();
        assertThat(parts.all(Catalogue.class)).hasSize(1);
        assertThat(summary).isEqualTo(read.summary());
        assertThat(CatalogueWriter.compact().toBytes(streamed))
                .isEqualTo(CatalogueWriter.compact().toBytes(read.catalogue()));
        assertThat(parts.all(LedgerEntry.class).equals(read.ledger())).isTrue();
        assertThat(parts.all(SkippedRecord.class).equals(read.result().skipped()))
                .isTrue();
        assertThat(parts.all(CustomsEntry.class)).isEqualTo(read.result().customs());
    }
}
