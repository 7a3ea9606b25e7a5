package org.waystage.commandline.statistics;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Suggestions;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.Undertaking;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.reference.Organization;
import org.waystage.core.value.TextKey;

/** Passes the cases adopted by some organizations or by bodies that are part of them, at any depth. */
final class AdopterFilter {
    private final Set<OrganizationId> accepted;

    private AdopterFilter(Set<OrganizationId> accepted) {
        this.accepted = accepted;
    }

    /**
     * Creates a filter.
     *
     * @param ids the organizations; if empty, all cases pass
     * @param catalogue the catalogue that has the organizations
     * @param complete whether it lists all adopters, which is not the case for lines without a head
     * @param name the catalogue as the user named it
     */
    static AdopterFilter of(List<String> ids, Catalogue catalogue, boolean complete, String name, Console console) {
        Set<OrganizationId> accepted = new HashSet<>();
        for (String id : ids) {
            accepted.add(find(id, catalogue, complete)
                    .or(() -> byName(id, catalogue))
                    .orElseThrow(() -> new Failure(
                            Failure.USE, Phrase.NO_ORGANIZATION, name, id, near(id, catalogue, console.language()))));
        }
        Map<OrganizationId, List<OrganizationId>> parts = new HashMap<>();
        for (Organization organization : catalogue.organizations()) {
            organization
                    .partOf()
                    .ifPresent(whole -> parts.computeIfAbsent(whole, any -> new ArrayList<>())
                            .add(organization.id()));
        }
        Deque<OrganizationId> left = new ArrayDeque<>(accepted);
        while (!left.isEmpty()) {
            for (OrganizationId part : parts.getOrDefault(left.remove(), List.of())) {
                if (accepted.add(part)) {
                    left.add(part);
                }
            }
        }
        return new AdopterFilter(accepted);
    }

    private static Optional<OrganizationId> find(String id, Catalogue catalogue, boolean complete) {
        OrganizationId wanted;
        try {
            wanted = OrganizationId.of(id);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.of(wanted)
                .filter(there -> !complete || catalogue.organization(there).isPresent());
    }

    /** Returns the one organization that has a name, in any language and in upper or lower case; empty if none or several do. */
    private static Optional<OrganizationId> byName(String name, Catalogue catalogue) {
        List<OrganizationId> found = catalogue.organizations().stream()
                .filter(organization -> organization.name().byLanguage().values().stream()
                        .anyMatch(other -> TextKey.isSame(name, other)))
                .map(Organization::id)
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Returns the ids to suggest for a word: the shortest that contain it in the id or a name, or else the nearest. */
    private static String near(String word, Catalogue catalogue, String language) {
        String small = TextKey.folded(word);
        List<String> having = catalogue.organizations().stream()
                .filter(organization -> organization.id().value().contains(small)
                        || organization.name().byLanguage().values().stream()
                                .anyMatch(name -> TextKey.folded(name).contains(small)))
                .map(organization -> organization.id().value())
                .sorted(Comparator.comparingInt(String::length))
                .limit(Suggestions.MOST)
                .toList();
        return having.isEmpty()
                ? Suggestions.asked(
                        word,
                        catalogue.organizations().stream()
                                .map(organization -> organization.id().value()),
                        language)
                : Suggestions.asked(having, language);
    }

    boolean accepts(Undertaking undertaking) {
        return accepted.isEmpty() || undertaking.adopters().stream().anyMatch(accepted::contains);
    }
}
