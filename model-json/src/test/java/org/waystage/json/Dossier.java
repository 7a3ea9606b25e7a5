package org.waystage.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Quantity;
import org.waystage.core.value.Text;

/** A caller's own type, in which types of the model stand; public, since a mapper in another module makes it. */
public record Dossier(
        String number,
        CaseStudy caseStudy,
        PartialDate received,
        AdoptionStage stage,
        Nature nature,
        Basis basis,
        List<TechnologyId> technologies,
        Map<String, Quantity> quantities,
        Optional<Text> note) {}
