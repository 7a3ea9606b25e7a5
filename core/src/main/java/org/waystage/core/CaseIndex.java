package org.waystage.core;

import com.google.common.collect.ImmutableListMultimap;
import java.util.LinkedHashSet;
import java.util.Set;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.value.Code;

/** An index of the cases by technology, body, country and process; built in one pass over the cases. */
final class CaseIndex {
    final ImmutableListMultimap<TechnologyId, CaseStudy> byTechnology;
    final ImmutableListMultimap<OrganizationId, CaseStudy> byAdopter;
    final ImmutableListMultimap<OrganizationId, CaseStudy> byPartner;
    final ImmutableListMultimap<Code, CaseStudy> byCountry;
    final ImmutableListMultimap<Code, CaseStudy> byProcess;

    CaseIndex(Catalogue catalogue) {
        var technologies = ImmutableListMultimap.<TechnologyId, CaseStudy>builder();
        var adopters = ImmutableListMultimap.<OrganizationId, CaseStudy>builder();
        var partners = ImmutableListMultimap.<OrganizationId, CaseStudy>builder();
        var countries = ImmutableListMultimap.<Code, CaseStudy>builder();
        var processes = ImmutableListMultimap.<Code, CaseStudy>builder();
        for (CaseStudy caseStudy : catalogue.caseStudies()) {
            Set<TechnologyId> named = new LinkedHashSet<>();
            caseStudy.technologies().forEach(technology -> named.addAll(catalogue.withBroader(technology)));
            named.forEach(technology -> technologies.put(technology, caseStudy));
            Set.copyOf(caseStudy.adopters()).forEach(adopter -> adopters.put(adopter, caseStudy));
            Set<OrganizationId> others = new LinkedHashSet<>();
            caseStudy.partners().forEach(partner -> partner.organization().ifPresent(others::add));
            others.forEach(partner -> partners.put(partner, caseStudy));
            catalogue.countriesOf(caseStudy).forEach(country -> countries.put(country, caseStudy));
            Set.copyOf(caseStudy.processes()).forEach(process -> processes.put(process, caseStudy));
        }
        byTechnology = technologies.build();
        byAdopter = adopters.build();
        byPartner = partners.build();
        byCountry = countries.build();
        byProcess = processes.build();
    }
}
