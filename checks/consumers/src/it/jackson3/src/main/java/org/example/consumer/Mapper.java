package org.example.consumer;

import org.waystage.core.casestudy.CaseStudy;
import org.waystage.json.UnreadableValueException;
import tools.jackson.databind.json.JsonMapper;

/** A mapper of Jackson 3, which shares its annotations with Jackson 2. */
public final class Mapper {
    private Mapper() {}

    /** A type of the program itself. */
    public record Dossier(String number, CaseStudy caseStudy) {}

    public static void main(String[] args) {
        JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
        String written = mapper.writeValueAsString(mapper.readValue(Cases.SOUND, CaseStudy.class));
        try {
            mapper.readValue("{\"number\":\"1\",\"caseStudy\":" + Cases.FAULTY + "}", Dossier.class);
        } catch (UnreadableValueException e) {
            if (e.reading().notices().stream()
                    .noneMatch(notice -> notice.place().pointer().equals("/caseStudy/title"))) {
                throw new IllegalStateException(e);
            }
            System.out.println("Mapper of Jackson " + mapper.version() + ": "
                    + e.reading().counts().errors() + " errors, "
                    + (written.equals(Cases.SOUND) ? "1.10 kept" : "digits lost"));
        }
    }
}
