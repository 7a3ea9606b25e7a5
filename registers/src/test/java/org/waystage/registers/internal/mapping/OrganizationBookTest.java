package org.waystage.registers.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.OrganizationKind;
import org.waystage.core.value.Code;
import org.waystage.core.value.Text;
import org.waystage.registers.internal.profile.ProfileParts;

class OrganizationBookTest {
    private static final OrganizationId DEPARTMENT = OrganizationId.of("us-dhs");
    private static final OrganizationId CUSTOMS = OrganizationId.of("us-cbp");
    private static final OrganizationId ENERGY = OrganizationId.of("us-doe");
    private static final OrganizationBook.New OTHERWISE =
            new OrganizationBook.New("us", "other-government-agency", "US", "en");

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

    private static ProfileParts.KnownOrganization known(Organization.Builder organization, String... aliases) {
        return new ProfileParts.KnownOrganization(organization.build(), List.of(aliases), Optional.empty());
    }

    private OrganizationId of(String name) {
        return book.of(name, Optional.empty(), OTHERWISE).id();
    }

    private OrganizationId in(OrganizationId body, String name) {
        return book.of(name, Optional.of(body), OTHERWISE).id();
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

    @ParameterizedTest
    @CsvSource({
        "Таможня №1, Налоговая №1",
        "IT部门A, IT局A",
        "海关总署, 海关总局",
        "الجمارك, الضرائب",
        "ศุลกากร, สรรพากร",
        "सीमा शुल्क, सीमा शल्क",
        "Habo kommun, Håbo kommun",
        "???, —",
    })
    void namesThatDifferAreTwoWhateverTheirOrder(String one, String other) {
        List<OrganizationId> inOrder = settled(List.of(one, other));

        assertThat(inOrder).doesNotHaveDuplicates();
        assertThat(settled(List.of(other, one, other))).containsExactly(inOrder.get(1), inOrder.get(0), inOrder.get(1));
        assertThat(book.used()).hasSize(2).extracting(Organization::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "Straße, STRASSE",
        "ТАМОЖНЯ №1, таможня No1",
        "L’Office, L\u2019office",
        "Déjà, De\u0301ja\u0300",
        "A - B, a \u2013 b",
    })
    void aNameIsOneHoweverItIsWritten(String one, String other) {
        assertThat(of(one)).isEqualTo(of(other));
    }

    @Test
    void aLongNameIsOneHoweverItIsWritten() {
        assertThat(of("A long name ".repeat(20))).isEqualTo(of("A LONG NAME ".repeat(20)));
    }

    @Test
    void namesThatAnIdDoesNotTellApartAreToldOnceAndNoneHasTheIdAlone() {
        List<OrganizationId> ids = settled(List.of("Habo kommun", "Håbo kommun", "Umeå"));

        assertThat(ids)
                .extracting(OrganizationId::value)
                .satisfiesExactly(
                        id -> assertThat(id).matches("us-habo-kommun-[0-9a-f]{8}"),
                        id -> assertThat(id).matches("us-habo-kommun-[0-9a-f]{8}"),
                        id -> assertThat(id).isEqualTo("us-umea"));
        assertThat(book.alike(ids.get(1))).contains("'Habo kommun', 'Håbo kommun'");
        assertThat(book.alike(ids.get(0))).isEmpty();
        assertThat(book.alike(ids.get(2))).isEmpty();
    }

    @Test
    void aPartKeepsItsPlaceWhenTheIdOfTheWholeChanges() {
        OrganizationId before = in(of("Habo"), "School");
        of("Håbo");
        book.keep(List.of(before));
        book.settle();
        OrganizationId whole = of("Habo");
        OrganizationId part = in(whole, "School");

        assertThat(whole.value()).matches("us-habo-[0-9a-f]{8}");
        assertThat(part.value()).isEqualTo("us-habo-school");
        assertThat(book.kept()).extracting(Organization::id).containsExactly(whole, part);
        assertThat(book.kept().get(1).partOf()).contains(whole);
    }

    @Test
    void aBodyAndAPartOfAnotherAreTwo() {
        in(of("Customs"), "North");
        of("Customs North");
        book.settle();

        OrganizationId part = in(of("Customs"), "North");
        OrganizationId body = of("Customs North");
        assertThat(part).isNotEqualTo(body);
        assertThat(book.alike(part)).contains("'North', 'Customs North'");
    }

    @Test
    void aNameDoesNotTakeTheIdOfAnOrganizationOfTheProfile() {
        Organization energy = Organization.builder(ENERGY, Text.english("Department of Energy"))
                .build();
        book = new OrganizationBook(
                List.of(new ProfileParts.KnownOrganization(energy, List.of("DOE"), Optional.of(DEPARTMENT))));
        of("DOE");
        book.settle();

        OrganizationId other = of("DOE");

        assertThat(other.value()).matches("us-doe-[0-9a-f]{8}");
        assertThat(book.alike(other)).contains("'Department of Energy', 'DOE'");
    }

    @Test
    void aNameWithOtherAccentsFindsTheOneOfTheProfileAndIsTold() {
        String name = "Depártment of Energy";

        assertThat(settled(List.of(name))).containsExactly(ENERGY);
        assertThat(book.accented(name, Optional.empty(), ENERGY)).contains("Department of Energy");
        assertThat(book.accented(name, Optional.empty(), ENERGY)).isEmpty();
        assertThat(book.accented("department OF energy", Optional.empty(), ENERGY))
                .isEmpty();
    }

    @Test
    void accentsTellTheNamesOfTheProfileApart() {
        OrganizationId habo = OrganizationId.of("se-1643");
        OrganizationId other = OrganizationId.of("se-0305");
        book = new OrganizationBook(List.of(
                known(Organization.builder(habo, Text.english("Habo kommun"))),
                known(Organization.builder(other, Text.english("Håbo kommun")))));

        assertThat(of("HABO KOMMUN")).isEqualTo(habo);
        assertThat(of("HÅBO KOMMUN")).isEqualTo(other);
        assertThat(of("Häbo kommun")).isNotEqualTo(habo).isNotEqualTo(other);
    }

    /** Collects names, ends the collecting and returns the ids of the second pass. */
    private List<OrganizationId> settled(List<String> names) {
        fill();
        names.forEach(this::of);
        book.settle();
        return names.stream().map(this::of).toList();
    }
}
