package org.waystage.commandline.files;

import org.waystage.core.Catalogue;
import org.waystage.editions.Editions;

/** The records that cases refer to if their lines have no head. */
public final class References {
    private References() {}

    /** Returns taxonomy, code lists, crosswalks and organizations of the bundled edition, without its cases and without a date. */
    public static Catalogue withoutHead() {
        Catalogue edition = Editions.latest();
        return Catalogue.builder(edition.id(), edition.title())
                .technologies(edition.technologies())
                .collections(edition.collections())
                .codeLists(edition.codeLists())
                .crosswalks(edition.crosswalks())
                .organizations(edition.organizations())
                .build();
    }
}
