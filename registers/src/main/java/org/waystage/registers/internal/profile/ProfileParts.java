package org.waystage.registers.internal.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.waystage.core.Coverage;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.Technology;
import org.waystage.core.value.Text;
import org.waystage.registers.internal.shared.Words;
import org.waystage.registers.internal.withholding.Contacts;

/**
 * The contents of a profile.
 *
 * @param id the id of the profile
 * @param version its version, which the ledger names
 * @param title the title, which names what the profile reads
 * @param notes remarks for users of the profile
 * @param source the origin of the register
 * @param catalogueId the id of the resulting catalogues: one for all editions of a register
 * @param catalogueTitle the title of the resulting catalogues
 * @param coverage what the resulting catalogues cover
 * @param editions the editions; the first one that is recognised is used
 * @param input the form of the file
 * @param columns the columns by name
 * @param empty words that mean empty, ignoring case
 * @param tables code tables by name
 * @param dates lists of date readings by name, tried in order
 * @param organizations organizations that the profile knows, with their other names
 * @param technologies technologies that the register needs and the taxonomy may lack
 * @param crosswalks crosswalks of schemes that the reference catalogue may lack
 * @param skips rules for records that are not cases
 * @param mapping the mapping from a record to a case
 * @param contacts finds the addresses and numbers to withhold
 * @param customs the rule to find entries of and about Customs
 */
public record ProfileParts(
        String id,
        String version,
        Text title,
        List<Text> notes,
        Origin source,
        CatalogueId catalogueId,
        Text catalogueTitle,
        Optional<Coverage> coverage,
        List<EditionRule> editions,
        InputForm input,
        Map<String, Column> columns,
        Words empty,
        Map<String, CodeTable> tables,
        Map<String, List<DateReading>> dates,
        List<KnownOrganization> organizations,
        List<Technology> technologies,
        List<Crosswalk> crosswalks,
        List<SkipRule> skips,
        CaseMapping mapping,
        Contacts contacts,
        Optional<CustomsView> customs) {
    /** Returns the ids of the broader technologies that those of the profile name; sorted. */
    public SortedSet<String> broaderTechnologyIds() {
        SortedSet<String> ids = new TreeSet<>();
        technologies.forEach(technology -> technology.broader().ifPresent(id -> ids.add(id.value())));
        return ids;
    }

    /** Returns the ids of the technologies that the mapping names, including those in tables; sorted. */
    public SortedSet<String> technologyIds() {
        SortedSet<String> ids = new TreeSet<>(mapping.otherTechnologies());
        for (CaseMapping.TechnologyMapping from : mapping.technologies()) {
            if (!from.derived()) {
                ids.addAll(last(from.value()));
            }
        }
        return ids;
    }

    /**
     * Returns the columns whose absence leaves every record of a file without a stage; empty if the file has columns that give stages.
     *
     * @param places returns the index of a column in the file; -1 if it is not there
     */
    public Set<String> stageColumnsMissing(ToIntFunction<Column> places) {
        return mapping.stageColumnsMissing(
                name -> columns.containsKey(name) && places.applyAsInt(columns.get(name)) >= 0);
    }

    /** Returns the texts that the last step of a value gives, as far as the profile states them. */
    private List<String> last(Value value) {
        if (value.steps().isEmpty()) {
            return value.constants();
        }
        List<String> texts = new ArrayList<>();
        for (Step step : value.steps()) {
            if (step instanceof Step.Map map && tables.containsKey(map.table())) {
                CodeTable table = tables.get(map.table());
                texts.clear();
                table.rows().values().forEach(texts::addAll);
                table.otherwise().ifPresent(texts::addAll);
            }
        }
        return texts;
    }

    /**
     * The origin of a register.
     *
     * @param title the title of the register
     * @param publishers the publishers
     * @param address the address of the register
     * @param licence the licence, as an SPDX identifier or in words
     * @param attribution the attribution that the publisher requests
     * @param languages the languages of the register
     */
    public record Origin(
            Text title,
            List<Text> publishers,
            Optional<String> address,
            Optional<String> licence,
            Optional<Text> attribution,
            List<String> languages) {}

    /**
     * An organization, with the other names that a register uses for it.
     *
     * @param organization the organization
     * @param aliases other names, compared as by {@link org.waystage.core.value.TextKey}
     * @param within the body within which the aliases apply, if they mean other organizations elsewhere
     */
    public record KnownOrganization(Organization organization, List<String> aliases, Optional<OrganizationId> within) {}
}
