package org.example.consumer;

import org.waystage.core.casestudy.CaseStudy;
import org.waystage.json.UnreadableValueException;
import tools.jackson.databind.json.JsonMapper;

/** A mapper of Jackson 3, which shares its annotations with Jackson 2. */
public final class Jackson3 {
    private Jackson3() {}

    public static void main(String[] args) {
        JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
        String written = mapper.writeValueAsString(mapper.readValue(Cases.SOUND, CaseStudy.class));
        try {
            mapper.readValue(Cases.FAULTY, CaseStudy.class);
        } catch (UnreadableValueException e) {
            System.out.println("Jackson 3 mapper: " + e.reading().counts().errors() + " errors, "
                    + (written.equals(Cases.SOUND) ? "1.10 kept" : "digits lost"));
        }
    }
}
