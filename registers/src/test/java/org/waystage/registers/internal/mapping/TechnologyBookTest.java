package org.waystage.registers.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.Technology;
import org.waystage.core.value.Text;

class TechnologyBookTest {
    private static final Technology RADAR = Technology.builder(TechnologyId.of("x-radar"), Text.english("Radar"))
            .build();
    private static final Technology LASER = Technology.builder(TechnologyId.of("x-laser"), Text.english("Laser"))
            .build();

    private final TechnologyBook book = new TechnologyBook(List.of(RADAR), List.of(LASER));

    private TechnologyId of(String name) {
        return book.of(name, "x", Optional.empty(), "en");
    }

    @Test
    void namesThatDifferAreTwoTechnologiesWhateverTheirOrder() {
        TechnologyBook reversed = new TechnologyBook(List.of(), List.of());
        List<String> names = List.of("Café", "Cafe", "无人机", "区块链", "ИИ-агент", "ИИ-бот");
        names.forEach(this::of);
        names.stream().sorted().forEach(name -> reversed.of(name, "x", Optional.empty(), "en"));
        book.settle();
        reversed.settle();

        List<TechnologyId> ids = names.stream().map(this::of).toList();

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(names.stream().map(name -> reversed.of(name, "x", Optional.empty(), "en")))
                .containsExactlyElementsOf(ids);
        assertThat(book.alike(ids.get(0))).contains("'Cafe', 'Café'");
        assertThat(book.alike(ids.get(1))).isEmpty();
        assertThat(book.alike(ids.get(2))).isEmpty();
    }

    @Test
    void aNameOfTheProfileOrTaxonomyIsNoNewTechnology() {
        assertThat(of("RADAR")).isEqualTo(RADAR.id());
        assertThat(of("laser")).isEqualTo(LASER.id());
        book.keep(List.of(of("RADAR"), of("laser")));
        assertThat(book.kept()).containsExactly(RADAR);
    }

    @Test
    void anotherNameDoesNotTakeTheIdOfAListedOne() {
        of("Rådar");
        book.settle();

        TechnologyId id = of("Rådar");

        assertThat(id.value()).matches("x-radar-[0-9a-f]{8}");
        assertThat(book.alike(id)).contains("'Radar', 'Rådar'");
        assertThat(book.has(id.value())).isTrue();
    }

    @Test
    void whatATechnologyIsPartOfComesWithIt() {
        book.of("Café", "x", Optional.of(of("Kaffe")), "en");
        of("Kaffé");
        book.keep(List.of(of("Café")));
        book.settle();

        assertThat(book.kept())
                .hasSize(2)
                .allSatisfy(technology -> assertThat(technology.broader())
                        .isEqualTo(technology.id().equals(of("Café")) ? Optional.of(of("Kaffe")) : Optional.empty()));
    }
}
