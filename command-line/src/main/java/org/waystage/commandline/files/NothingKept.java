package org.waystage.commandline.files;

import java.util.Optional;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;

/** Keeps nothing of what is read: only the notices count. */
final class NothingKept implements CatalogueSource.Handler {
    @Override
    public void head(Optional<Catalogue> head) {
        // only the notices count
    }

    @Override
    public void caseStudy(CaseStudy caseStudy) {
        // only the notices count
    }
}
