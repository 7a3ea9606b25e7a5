package org.waystage.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waystage.core.AdoptionStage;
import org.waystage.core.Basis;
import org.waystage.core.CaseStudy;
import org.waystage.core.Nature;
import org.waystage.core.PartialDate;
import org.waystage.core.Quantity;
import org.waystage.core.TechnologyId;
import org.waystage.core.Text;

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
