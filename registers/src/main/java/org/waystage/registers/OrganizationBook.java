package org.waystage.registers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waystage.core.Code;
import org.waystage.core.Organization;
import org.waystage.core.OrganizationId;
import org.waystage.core.OrganizationKind;
import org.waystage.core.Text;

/** The organizations of a register: those that the profile knows by their names, and new ones for the others. */
final class OrganizationBook {
    private final Map<OrganizationId, Organization> known = new LinkedHashMap<>();
    private final Map<String, OrganizationId> byName = new LinkedHashMap<>();
    private final Map<OrganizationId, Organization> used = new LinkedHashMap<>();

    OrganizationBook(List<Profile.KnownOrganization> organizations) {
        for (Profile.KnownOrganization entry : organizations) {
            Organization organization = entry.organization();
            known.put(organization.id(), organization);
            Optional<OrganizationId> within = entry.within().or(organization::partOf);
            List<String> names = new ArrayList<>(entry.aliases());
            organization.name().forEach((language, name) -> names.add(name));
            for (String name : names) {
                byName.putIfAbsent(key(within, name), organization.id());
                if (entry.within().isEmpty()) {
                    byName.putIfAbsent(key(Optional.empty(), name), organization.id());
                }
            }
        }
    }

    private static String key(Optional<OrganizationId> within, String name) {
        String normal = Normal.of(name);
        return within.map(OrganizationId::value).orElse("") + "|" + (normal.isEmpty() ? name : normal);
    }

    /** What is said of an organization that the profile does not know. */
    record New(String prefix, Optional<OrganizationKind> kind, Optional<Code> country, String language) {}

    /** Returns the organization of a name, within a body where one is told. */
    OrganizationId of(String name, Optional<OrganizationId> within, New otherwise) {
        OrganizationId id = byName.get(key(within, name));
        if (id == null) {
            OrganizationId found = byName.get(key(Optional.empty(), name));
            id = found != null && (within.isEmpty() || isWithin(found, within.get())) ? found : null;
        }
        if (id != null) {
            use(id);
            return id;
        }
        String prefix = within.map(OrganizationId::value).orElse(otherwise.prefix());
        OrganizationId made = OrganizationId.of(Slugs.of(prefix, name));
        if (!used.containsKey(made)) {
            Organization.Builder builder = Organization.builder(made, Text.of(otherwise.language(), name));
            otherwise.kind().ifPresent(builder::kind);
            otherwise.country().ifPresent(builder::country);
            within.ifPresent(builder::partOf);
            used.put(made, builder.build());
        }
        return made;
    }

    /**
     * Tells whether an organization of the profile is a body or stands below it. A name that is known elsewhere says nothing:
     * bureaus have the abbreviations of other departments.
     */
    private boolean isWithin(OrganizationId id, OrganizationId body) {
        Set<OrganizationId> seen = new HashSet<>();
        Optional<OrganizationId> now = Optional.of(id);
        while (now.isPresent() && seen.add(now.get())) {
            if (now.get().equals(body)) {
                return true;
            }
            now = Optional.ofNullable(known.get(now.get())).flatMap(Organization::partOf);
        }
        return false;
    }

    /** Takes an organization of the profile, and what it is part of, into the catalogue. */
    private void use(OrganizationId id) {
        Organization organization = known.get(id);
        if (organization != null && used.putIfAbsent(id, organization) == null) {
            organization.partOf().ifPresent(this::use);
        }
    }

    /** Returns the Customs administration that an organization is or belongs to. */
    Optional<OrganizationId> customs(OrganizationId id) {
        Set<OrganizationId> seen = new HashSet<>();
        Optional<OrganizationId> now = Optional.of(id);
        while (now.isPresent() && seen.add(now.get())) {
            Organization organization = used.get(now.get());
            if (organization == null) {
                return Optional.empty();
            }
            if (organization
                    .kind()
                    .filter(OrganizationKind.Listed.CUSTOMS_ADMINISTRATION::equals)
                    .isPresent()) {
                return now;
            }
            now = organization.partOf();
        }
        return Optional.empty();
    }

    /** Returns those that a case refers to, in the order in which they were met. */
    List<Organization> used() {
        return List.copyOf(used.values());
    }
}
