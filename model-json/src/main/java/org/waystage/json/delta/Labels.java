package org.waystage.json.delta;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.waystage.core.Catalogue;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.value.PartialDate;
import org.waystage.json.signing.DeltaManifest;

/** What the first line of a delta states besides the digests. People see it before the delta is applied. */
final class Labels {
    private final DeltaManifest manifest;

    Labels(DeltaManifest manifest) {
        this.manifest = manifest;
    }

    /** Returns the first wrong statement; empty if there is none. */
    Optional<Notice> fault(Catalogue from, Catalogue to, Operations operations) {
        Map<String, String> stated = new LinkedHashMap<>();
        stated.put("catalogue", manifest.catalogue().value());
        put(
                stated,
                "from",
                manifest.from().edition(),
                manifest.from().sequence(),
                manifest.from().issued());
        put(
                stated,
                "to",
                manifest.to().edition(),
                manifest.to().sequence(),
                manifest.to().issued());
        stated.put("puts", String.valueOf(manifest.puts()));
        stated.put("removes", String.valueOf(manifest.removes()));
        Map<String, String> given = new LinkedHashMap<>();
        given.put("catalogue", to.id().value());
        put(given, "from", from.edition(), from.sequence(), from.issued());
        put(given, "to", to.edition(), to.sequence(), to.issued());
        given.put("puts", String.valueOf(operations.puts()));
        given.put("removes", String.valueOf(operations.removes()));
        return stated.entrySet().stream()
                .filter(one -> !one.getValue().equals(given.get(one.getKey())))
                .findFirst()
                .map(one -> fault(one.getKey(), given.getOrDefault(one.getKey(), ""), one.getValue()));
    }

    private static void put(
            Map<String, String> labels,
            String end,
            Optional<String> edition,
            Optional<Long> sequence,
            Optional<PartialDate> issued) {
        labels.put(end + "/edition", edition.orElse(""));
        labels.put(end + "/sequence", sequence.map(String::valueOf).orElse(""));
        labels.put(end + "/issued", issued.map(PartialDate::toString).orElse(""));
    }

    private static Notice fault(String member, String expected, String found) {
        Place place = new Place("/" + member, Optional.of(new Place.Position(1, 1)));
        return Notice.of(
                DeltaRules.INCONSISTENT, place, Map.of("member", member, "expected", expected, "found", found));
    }
}
