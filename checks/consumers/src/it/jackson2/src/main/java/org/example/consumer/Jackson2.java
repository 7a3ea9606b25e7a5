package org.example.consumer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.jackson2.WaystageJackson2Exception;

/** A mapper of Jackson 2. */
public final class Jackson2 {
    private Jackson2() {}

    /** A type of the program itself. */
    public record Dossier(String number, CaseStudy caseStudy) {}

    public static void main(String[] args) throws Exception {
        ObjectMapper mapper = JsonMapper.builder().findAndAddModules().build();
        CaseStudy caseStudy = mapper.readValue(Cases.SOUND, CaseStudy.class);
        String kept = mapper.writeValueAsString(caseStudy).equals(Cases.SOUND) ? "1.10 kept" : "digits lost";
        try {
            mapper.readValue("{\"number\":\"1\",\"caseStudy\":" + Cases.FAULTY + "}", Dossier.class);
        } catch (WaystageJackson2Exception e) {
            List<String> pointers = e.reading().notices().stream()
                    .map(notice -> notice.place().pointer())
                    .toList();
            if (!pointers.contains("/caseStudy/title")) {
                throw new IllegalStateException(pointers.toString());
            }
            System.out.println("Jackson " + mapper.version() + " mapper: " + e.reading().counts().errors() + " errors, " + kept);
        }
    }
}
