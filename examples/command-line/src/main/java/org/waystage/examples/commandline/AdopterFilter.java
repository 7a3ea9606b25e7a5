package org.waystage.examples.commandline;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waystage.core.CaseStudy;
import org.waystage.core.Catalogue;
import org.waystage.core.Organization;
import org.waystage.core.OrganizationId;

/** Lets through the cases that some organizations adopted, or bodies that are part of them, however far down. */
final class AdopterFilter {
    private final Set<OrganizationId> accepted;

    private AdopterFilter(Set<OrganizationId> accepted) {
        this.accepted = accepted;
    }

    /**
     * Makes a filter.
     *
     * @param ids the organizations; none lets through all cases
     * @param catalogue the catalogue that has the organizations
     * @param complete whether all adopters stand in it, which is not so of lines without a head
     * @param name the catalogue as the person named it
     */
    static AdopterFilter of(List<String> ids, Catalogue catalogue, boolean complete, String name, Console console) {
        Set<OrganizationId> accepted = new HashSet<>();
        for (String id : ids) {
            accepted.add(find(id, catalogue, complete)
                    .orElseThrow(() -> new Failure(
                            Failure.USE,
                            Phrase.NO_ORGANIZATION,
                            name,
                            id,
                            Suggestions.asked(
                                    id,
                                    catalogue.organizations().stream()
                                            .map(organization ->
                                                    organization.id().value()),
                                    console.language()))));
        }
        for (int before = -1; before != accepted.size(); ) {
            before = accepted.size();
            for (Organization organization : catalogue.organizations()) {
                if (organization.partOf().filter(accepted::contains).isPresent()) {
                    accepted.add(organization.id());
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

    boolean accepts(CaseStudy caseStudy) {
        return accepted.isEmpty() || caseStudy.adopters().stream().anyMatch(accepted::contains);
    }
}
