package org.waystage.json.delta;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.SourceId;
import org.waystage.core.source.Citation;
import org.waystage.core.source.Source;
import org.waystage.core.value.Extras;
import org.waystage.json.internal.canonical.EditionDigest;
import org.waystage.json.signing.DeltaManifest;

/** What the first pass over an edition finds: its digest, the order of its cases, and the source that most of them cite. */
final class EditionPass implements AutoCloseable {
    final DeltaManifest.Edition edition;
    /** The number of bytes of the canonical form. */
    final long size;

    final int cases;
    /** Whether the ids of the cases strictly ascend. */
    final boolean ascending;

    final SortedIds ids = new SortedIds();
    private final Map<SourceId, Integer> citing = new HashMap<>();

    /**
     * Goes through an edition.
     *
     * @param other the edition at the other end; a source that it also has is not an own source of this one
     * @param inexact takes the numbers whose last digits the digest does not protect
     */
    EditionPass(EditionInput input, EditionInput other, InexactNumbers inexact) throws IOException {
        Catalogue head = input.head();
        Set<SourceId> own = head.sources().stream().map(Source::id).collect(Collectors.toSet());
        other.head().sources().forEach(source -> own.remove(source.id()));
        EditionDigest digest = new EditionDigest(head, EditionDigest.NOBODY, inexact::add);
        int count = 0;
        boolean sorted = true;
        String before = "";
        try (EditionInput.Cases all = input.cases()) {
            while (all.hasNext()) {
                CaseStudy caseStudy = all.next();
                digest.add(caseStudy);
                String id = caseStudy.id().value();
                sorted &= before.compareTo(id) < 0;
                before = id;
                ids.add(id, count);
                count = Math.addExact(count, 1);
                caseStudy.sources().stream()
                        .map(Citation::source)
                        .filter(own::contains)
                        .distinct()
                        .forEach(source -> citing.merge(source, 1, Integer::sum));
            }
        }
        edition = new DeltaManifest.Edition(
                head.edition(), head.sequence(), head.issued(), digest.finish(), Extras.none());
        size = digest.size();
        cases = count;
        ascending = sorted;
    }

    /** Returns the sources that only this edition has and that at least half of its cases cite, in the order of the catalogue. */
    List<SourceId> ownSources(EditionInput input) {
        return input.head().sources().stream()
                .map(Source::id)
                .filter(id -> citing.getOrDefault(id, 0) * 2L >= Math.max(1, cases))
                .toList();
    }

    @Override
    public void close() throws IOException {
        ids.close();
    }
}
