package org.waystage.checks.benchmarks;

import java.lang.ref.Reference;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.waystage.checks.benchmarks.bindings.AvajeBinding;
import org.waystage.checks.benchmarks.bindings.DataBinding;
import org.waystage.checks.benchmarks.bindings.DslJsonBinding;
import org.waystage.checks.benchmarks.bindings.Fastjson;
import org.waystage.checks.benchmarks.bindings.GsonBinding;
import org.waystage.checks.benchmarks.bindings.MoshiBinding;

/** Measures what a catalogue keeps of the heap: the heap after it was read, less the heap before. */
final class Retained {
    private static final int CASES = 20_000;

    private Retained() {}

    static void measure() {
        byte[] document = Waystage.document(SampleCatalogue.of(CASES));
        System.out.printf(Locale.ROOT, "%,d cases, %,d bytes%n", CASES, document.length);
        System.out.printf("%-18s %18s %18s%n", "", "retained a case", "to the document");
        print("waystage", document, Waystage::read);
        print("dataBinding", document, DataBinding::read);
        print("dataBindingBeans", document, DataBinding::readBeans);
        print("fastjson2", document, Fastjson::read);
        print("gson", document, GsonBinding::read);
        print("moshi", document, MoshiBinding::read);
        print("dslJson", document, DslJsonBinding::read);
        print("avajeJsonb", document, AvajeBinding::read);
    }

    private static void print(String contestant, byte[] document, Function<byte[], Object> read) {
        // What reading leaves behind of its own, such as tables of names, belongs to no catalogue: read once before.
        Objects.requireNonNull(read.apply(document));
        long before = used();
        Object value = read.apply(document);
        try {
            double retained = (double) (used() - before);
            System.out.printf(
                    Locale.ROOT, "%-18s %,18.0f %18.2f%n", contestant, retained / CASES, retained / document.length);
        } finally {
            Reference.reachabilityFence(value);
        }
    }

    private static long used() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
