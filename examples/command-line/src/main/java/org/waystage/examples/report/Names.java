package org.waystage.examples.report;

import java.util.HashMap;
import java.util.Map;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.Partner;
import org.waystage.core.id.CodeListId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.CodeList;
import org.waystage.core.value.Code;

/** What the things of a catalogue are called in one language; what does not resolve is called by its id. */
final class Names {
    private final Catalogue catalogue;
    private final Words words;
    private final Map<String, Map<Code, Said>> codes = new HashMap<>();

    Names(Catalogue catalogue, Words words) {
        this.catalogue = catalogue;
        this.words = words;
    }

    Said technology(TechnologyId id) {
        return catalogue
                .technology(id)
                .map(technology -> words.text(technology.name()))
                .orElseGet(() -> Said.plain(id.value()));
    }

    Said organization(OrganizationId id) {
        return catalogue
                .organization(id)
                .map(organization -> words.text(organization.name()))
                .orElseGet(() -> Said.plain(id.value()));
    }

    Said partner(Partner partner) {
        return partner.organization()
                .map(this::organization)
                .orElseGet(() -> partner.name().map(words::text).orElseGet(() -> Said.plain(words.say("none.dash"))));
    }

    Said country(Code code) {
        return code("countries", code);
    }

    /** Returns the name of a code of a list of the catalogue. */
    Said code(String list, Code code) {
        return codes.computeIfAbsent(list, this::index).getOrDefault(code, Said.plain(code.value()));
    }

    private Map<Code, Said> index(String list) {
        Map<Code, Said> index = new HashMap<>();
        for (CodeList.Entry entry :
                catalogue.codeList(CodeListId.of(list)).map(CodeList::codes).orElse(java.util.List.of())) {
            index.putIfAbsent(entry.code(), words.text(entry.name()));
        }
        return index;
    }

    /** Returns the name of a code from whichever list has it first. */
    Said code(Code code) {
        for (CodeList list : catalogue.codeLists()) {
            Said name = codes.computeIfAbsent(list.id().value(), this::index).get(code);
            if (name != null) {
                return name;
            }
        }
        return Said.plain(code.value());
    }
}
