package org.waystage.registers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waystage.core.Catalogue;
import org.waystage.core.id.SourceId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.Technology;
import org.waystage.core.source.Source;
import org.waystage.core.value.Text;
import org.waystage.registers.internal.mapping.EditionFinder;
import org.waystage.registers.internal.profile.ProfileParts;
import org.waystage.registers.internal.shared.Slugs;
import org.waystage.registers.internal.words.RegisterMessages;
import org.waystage.registers.outcome.ImportSummary;

/**
 * Creates the catalogue of a register without its cases: its metadata, its sources, and everything that the cases refer
 * to.
 */
final class CatalogueHead {
    private CatalogueHead() {}

    static SourceId sourceId(ProfileParts profile, EditionFinder.Edition edition) {
        return SourceId.of(Slugs.of(profile.id(), edition.label()));
    }

    static Catalogue of(
            ProfileParts profile,
            EditionFinder.Edition edition,
            Catalogue reference,
            ImportPass pass,
            ImportSummary counted) {
        ProfileParts.Origin origin = profile.source();
        Catalogue.Builder builder = Catalogue.builder(profile.catalogueId(), profile.catalogueTitle())
                .edition(edition.label())
                .issued(edition.issued())
                .notes(notes(profile, counted))
                .technologies(technologies(reference, pass))
                .collections(reference.collections())
                .codeLists(reference.codeLists())
                .crosswalks(List.copyOf(pass.crosswalks().values()))
                .organizations(pass.organizations().kept())
                .sources(sources(profile, edition, reference, pass));
        edition.sequence().ifPresent(builder::sequence);
        origin.publishers().stream().findFirst().ifPresent(builder::publisher);
        origin.licence().ifPresent(builder::licence);
        profile.coverage().ifPresent(builder::coverage);
        return builder.build();
    }

    /** Returns the source of the register, and the sources cited by the reference data used. */
    private static List<Source> sources(
            ProfileParts profile, EditionFinder.Edition edition, Catalogue reference, ImportPass pass) {
        Set<SourceId> cited = new LinkedHashSet<>();
        reference.collections().forEach(collection -> collection.sources().forEach(c -> cited.add(c.source())));
        reference.codeLists().forEach(list -> list.sources().forEach(c -> cited.add(c.source())));
        pass.crosswalks().values().forEach(crosswalk -> crosswalk.sources().forEach(c -> cited.add(c.source())));
        for (SourceId id : List.copyOf(cited)) {
            Optional<SourceId> older = reference.source(id).flatMap(Source::replaces);
            while (older.isPresent() && cited.add(older.get())) {
                older = reference.source(older.get()).flatMap(Source::replaces);
            }
        }
        List<Source> sources = new ArrayList<>();
        sources.add(source(profile, edition));
        for (Source source : reference.sources()) {
            if (cited.contains(source.id())
                    && !source.id().equals(sources.get(0).id())) {
                sources.add(source);
            }
        }
        return sources;
    }

    private static Source source(ProfileParts profile, EditionFinder.Edition edition) {
        ProfileParts.Origin origin = profile.source();
        Source.Builder builder = Source.builder(sourceId(profile, edition), origin.title())
                .publishers(origin.publishers())
                .issued(edition.issued())
                .edition(edition.label())
                .languages(origin.languages());
        origin.address().ifPresent(builder::address);
        return builder.build();
    }

    private static List<Technology> technologies(Catalogue reference, ImportPass pass) {
        Map<TechnologyId, Technology> all = new LinkedHashMap<>();
        reference.technologies().forEach(technology -> all.put(technology.id(), technology));
        pass.technologies().kept().forEach(technology -> all.putIfAbsent(technology.id(), technology));
        return List.copyOf(all.values());
    }

    private static List<Text> notes(ProfileParts profile, ImportSummary summary) {
        List<Text> notes = new ArrayList<>();
        profile.source().attribution().ifPresent(notes::add);
        String by = profile.id() + " " + profile.version();
        notes.add(RegisterMessages.MESSAGES.text(
                "note.read",
                Map.of(
                        "profile", by,
                        "read", Long.toString(summary.read()),
                        "imported", Long.toString(summary.imported()),
                        "skipped", Long.toString(summary.skipped()),
                        "digest", summary.digest())));
        if (!summary.corrections().isEmpty()) {
            notes.add(RegisterMessages.MESSAGES.text(
                    "note.corrected",
                    Map.of("cells", Long.toString(summary.corrected()), "rules", rules(summary.corrections()))));
        }
        return notes;
    }

    private static String rules(Map<String, Long> corrections) {
        StringBuilder rules = new StringBuilder();
        corrections.forEach((rule, count) -> rules.append(rules.length() == 0 ? "" : ", ")
                .append(rule)
                .append(' ')
                .append(count));
        return rules.toString();
    }
}
