package org.example.consumer;

import org.waystage.core.Catalogue;
import org.waystage.editions.Editions;

/** Uses what comes with the one module that it names. */
final class Main {
    private Main() {}

    public static void main(String[] args) {
        Catalogue edition = Editions.latest();
        System.out.println("consumer in Gradle: " + edition.caseStudies().size() + " bundled, " + Main.class.getModule()
                + ", " + Catalogue.class.getModule());
    }
}
