package org.waystage.spark;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.waystage.core.casestudy.CaseOutline;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Undertaking;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.value.Text;
import org.waystage.json.RecordReader;
import org.waystage.json.RecordWriter;
import org.waystage.json.reading.ReadOptions;

/** Linked cases on their way to the machine that counts the whole chain, each as the JSON of a case. */
final class Asides {
    private static final RecordWriter<CaseStudy> WRITER = RecordWriter.of(CaseStudy.class);
    private static final RecordReader<CaseStudy> READER =
            RecordReader.of(CaseStudy.class).with(ReadOptions.defaults().unchecked());

    private Asides() {}

    static byte[] bytes(Undertaking undertaking) {
        return WRITER.toBytes(undertaking instanceof CaseOutline outline ? whole(outline) : (CaseStudy) undertaking);
    }

    /** Returns a case with all that an outline has. */
    private static CaseStudy whole(CaseOutline outline) {
        CaseStudy.Builder builder = CaseStudy.builder(
                        outline.id(), Text.english(outline.id().value()), outline.technologies(), outline.adopters())
                .countries(outline.countries())
                .processes(outline.processes())
                .scopes(outline.scopes())
                .stages(outline.stages())
                .links(outline.links());
        outline.nature().ifPresent(builder::nature);
        return builder.build();
    }

    /**
     * Reads cases together with all of their chains. Links that lead to no case mean nothing and are left out; otherwise each
     * builder would have to know their ends in advance.
     */
    static List<CaseStudy> cases(List<byte[]> asides) {
        List<CaseStudy> read =
                asides.stream().map(bytes -> READER.read(bytes).orElseThrow()).toList();
        Set<CaseStudyId> there = new HashSet<>();
        read.forEach(one -> there.add(one.id()));
        List<CaseStudy> cases = new ArrayList<>();
        for (CaseStudy one : read) {
            List<CaseStudy.Link> links = one.links().stream()
                    .filter(link -> link.target().filter(there::contains).isPresent())
                    .toList();
            cases.add(
                    links.size() == one.links().size()
                            ? one
                            : one.toBuilder().links(links).build());
        }
        return cases;
    }
}
