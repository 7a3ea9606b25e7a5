package org.waystage.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waystage.core.Code;
import org.waystage.core.Organization;
import org.waystage.core.OrganizationId;
import org.waystage.core.OrganizationKind;
import org.waystage.core.Text;

class OrganizationBookTest {
    private static final OrganizationId DEPARTMENT = OrganizationId.of("us-dhs");
    private static final OrganizationId CUSTOMS = OrganizationId.of("us-cbp");
    private static final OrganizationId ENERGY = OrganizationId.of("us-doe");
    private static final OrganizationBook.New OTHERWISE = new OrganizationBook.New(
            "us", Optional.of(OrganizationKind.of("other-government-agency")), Optional.of(Code.of("US")), "en");

    private OrganizationBook book = new OrganizationBook(List.of());

    @BeforeEach
    void fill() {
        book = new OrganizationBook(List.of(
                known(Organization.builder(DEPARTMENT, Text.english("Department of Homeland Security")), "DHS"),
                known(
                        Organization.builder(CUSTOMS, Text.english("Customs and Border Protection"))
                                .kind(OrganizationKind.Listed.CUSTOMS_ADMINISTRATION)
                                .partOf(DEPARTMENT),
                        "CBP"),
                known(Organization.builder(ENERGY, Text.english("Department of Energy")), "DOE")));
    }

    private static Profile.KnownOrganization known(Organization.Builder organization, String... aliases) {
        return new Profile.KnownOrganization(organization.build(), List.of(aliases), Optional.empty());
    }

    private OrganizationId of(String name) {
        return book.of(name, Optional.empty(), OTHERWISE);
    }

    private OrganizationId in(OrganizationId body, String name) {
        return book.of(name, Optional.of(body), OTHERWISE);
    }

    @Test
    void anOrganizationIsKnownByNameAndAlias() {
        assertThat(of("CBP")).isEqualTo(CUSTOMS);
        assertThat(of("Customs & Border Protection")).isNotEqualTo(CUSTOMS);
        assertThat(of("customs AND border-protection")).isEqualTo(CUSTOMS);
        assertThat(in(DEPARTMENT, "cbp")).isEqualTo(CUSTOMS);
        assertThat(in(DEPARTMENT, "DHS")).isEqualTo(DEPARTMENT);
    }

    @Test
    void aNameThatIsKnownElsewhereMeansABodyOfItsOwn() {
        OrganizationId commission = of("Commission");

        OrganizationId division = in(commission, "DOE");

        assertThat(division.value()).isEqualTo("us-commission-doe");
        assertThat(book.used()).extracting(Organization::id).doesNotContain(ENERGY);
    }

    @Test
    void anotherOneIsMadeOnce() {
        OrganizationId made = in(DEPARTMENT, "Secret Service");

        assertThat(made.value()).isEqualTo("us-dhs-secret-service");
        assertThat(in(DEPARTMENT, "SECRET SERVICE")).isEqualTo(made);
        assertThat(book.used()).hasSize(1).first().satisfies(organization -> {
            assertThat(organization.partOf()).contains(DEPARTMENT);
            assertThat(organization.name().in("en")).isEqualTo("Secret Service");
            assertThat(organization.country()).contains(Code.of("US"));
        });
    }

    @Test
    void whatABodyIsPartOfComesWithIt() {
        of("CBP");

        assertThat(book.used()).extracting(Organization::id).containsExactly(CUSTOMS, DEPARTMENT);
    }

    @Test
    void aPartOfACustomsAdministrationBelongsToCustoms() {
        OrganizationId part = in(of("CBP"), "Office of Trade");

        assertThat(book.customs(part)).contains(CUSTOMS);
        assertThat(book.customs(CUSTOMS)).contains(CUSTOMS);
        assertThat(book.customs(of("DHS"))).isEmpty();
        assertThat(book.customs(OrganizationId.of("nobody"))).isEmpty();
    }

    @Test
    void aNameWithoutLatinLettersIsAnOrganizationToo() {
        assertThat(of("海关")).isNotEqualTo(of("税务")).isEqualTo(of("海关"));
    }
}
