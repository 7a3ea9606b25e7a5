package org.waystage.commandline.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.SourceId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.Technology;
import org.waystage.core.source.Citation;
import org.waystage.core.source.Source;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.json.CatalogueWriter;
import org.waystage.json.lines.CaseStudyLinesWriter;

/** Editions of a made-up register, in which each case cites its edition, and keys. */
public final class ExchangeFixtures {
    private ExchangeFixtures() {}

    static Catalogue edition(String label, long sequence, int cases, List<Integer> changed) {
        SourceId own = SourceId.of("register-" + sequence);
        List<CaseStudy> all = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            String title = "What case " + i + (changed.contains(i) ? " does now" : " does");
            all.add(CaseStudy.builder(
                            CaseStudyId.of("case-" + i),
                            Text.english(title),
                            List.of(TechnologyId.of("drones")),
                            List.of(OrganizationId.of("a-customs")))
                    .stages(List.of(StageRecord.began(AdoptionStage.Listed.PILOT, PartialDate.of(2025))))
                    .sources(List.of(Citation.of(own)))
                    .build());
        }
        return Catalogue.builder(CatalogueId.of("a-register"), Text.english("A register"))
                .edition(label)
                .sequence(sequence)
                .issued(PartialDate.of((int) (2025 + sequence)))
                .technologies(List.of(Technology.builder(TechnologyId.of("drones"), Text.english("Drones"))
                        .build()))
                .organizations(List.of(Organization.builder(OrganizationId.of("a-customs"), Text.english("A Customs"))
                        .build()))
                .sources(List.of(Source.builder(own, Text.english("A register, edition " + sequence))
                        .build()))
                .caseStudies(all)
                .build();
    }

    /** Writes an edition as a document, or as lines if the name says so. */
    static void write(Path file, String label, long sequence, int cases, List<Integer> changed) throws IOException {
        Catalogue edition = edition(label, sequence, cases, changed);
        if (file.toString().endsWith(".ndjson")) {
            try (OutputStream out = Files.newOutputStream(file)) {
                CaseStudyLinesWriter.writeAll(edition, out);
            }
        } else {
            CatalogueWriter.pretty().write(edition, file);
        }
    }

    /** Writes a private key as {@code name.pem} and its public key as {@code name.pub.pem}. */
    public static void writeKeys(Path folder, String name) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Files.writeString(
                folder.resolve(name + ".pem"),
                pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        Files.writeString(
                folder.resolve(name + ".pub.pem"),
                pem("PUBLIC KEY", pair.getPublic().getEncoded()));
    }

    private static String pem(String label, byte[] key) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.UTF_8))
                        .encodeToString(key)
                + "\n-----END " + label + "-----\n";
    }
}
