package org.example.consumer;

/** A case that is sound, and one with three faults. */
final class Cases {
    static final String SOUND =
            "{\"id\":\"a\",\"title\":{\"en\":\"T\"},\"technologies\":[\"t\"],\"adopters\":[\"o\"],\"x\":1.10}";
    static final String FAULTY = "{\"id\":\"Not an id\",\"title\":null,\"technologies\":[\"t\"],\"adopters\":[5]}";

    private Cases() {}
}
