package org.waystage.checks.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.Organization;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.editions.Editions;
import org.waystage.json.lines.CaseStudyLinesWriter;

/** Makes cases that were planned on a day and deployed on another, or not yet; and the same as a table of times for R. */
final class SampleTimes {
    private static final LocalDate ISSUED = LocalDate.of(2026, 11, 25);
    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);
    private static final int LAST = 5_000;
    private static final double MEAN = 1_500;

    /** Two countries of each WCO region. */
    private static final List<String> COUNTRIES =
            List.of("FR", "DE", "KE", "UG", "SN", "NG", "JP", "VN", "US", "BR", "EG", "MA");

    private SampleTimes() {}

    /** Writes both files. */
    static void write(Path lines, Path table, int cases) throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        Catalogue edition = Editions.latest();
        TechnologyId technology = edition.technologies().get(0).id();
        List<Organization> bodies = new ArrayList<>();
        for (String country : COUNTRIES) {
            bodies.add(Organization.builder(
                            OrganizationId.of("body-" + country.toLowerCase(Locale.ROOT)), Text.english("Body"))
                    .country(Code.of(country))
                    .build());
        }
        Catalogue head = Catalogue.builder(CatalogueId.of("times"), Text.english("Times"))
                .edition("1")
                .issued(PartialDate.of(ISSUED.getYear(), ISSUED.getMonthValue(), ISSUED.getDayOfMonth()))
                .publisher(Text.english("Nobody"))
                .technologies(edition.technologies())
                .codeLists(edition.codeLists())
                .sources(edition.sources())
                .organizations(bodies)
                .build();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(lines));
                Writer rows = Files.newBufferedWriter(table, StandardCharsets.UTF_8)) {
            CaseStudyLinesWriter writer = CaseStudyLinesWriter.over(out, head);
            rows.write("days,event,region\n");
            for (int i = 0; i < cases; i++) {
                int body = random.nextInt(bodies.size());
                LocalDate planned = FIRST.plusDays(random.nextInt(LAST));
                LocalDate deployed = planned.plusDays(1 + (long) (-MEAN * Math.log(1 - random.nextDouble())));
                boolean reached = !deployed.isAfter(ISSUED);
                List<StageRecord> stages = new ArrayList<>();
                stages.add(began(AdoptionStage.Listed.PLANNED, planned));
                if (reached) {
                    stages.add(began(AdoptionStage.Listed.DEPLOYED, deployed));
                }
                writer.write(CaseStudy.builder(
                                CaseStudyId.of("case-" + i),
                                Text.english("Case " + i),
                                List.of(technology),
                                List.of(bodies.get(body).id()))
                        .nature(Nature.Listed.USE)
                        .countries(List.of(Code.of(COUNTRIES.get(body))))
                        .stages(stages)
                        .build());
                long days = (reached ? deployed : ISSUED).toEpochDay() - planned.toEpochDay();
                rows.write(days + "," + (reached ? 1 : 0) + ",region-" + body / 2 + "\n");
            }
        }
    }

    private static StageRecord began(AdoptionStage stage, LocalDate day) {
        return StageRecord.began(stage, PartialDate.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
    }
}
