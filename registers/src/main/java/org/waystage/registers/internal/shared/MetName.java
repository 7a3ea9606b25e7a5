package org.waystage.registers.internal.shared;

import java.io.Serializable;

/**
 * A named object found in a part of a register, in a form for other machines. Absent texts are empty.
 *
 * @param path its path, which no other object has
 * @param base the id that its name would have by itself; empty if the profile knows it
 * @param name its name
 * @param language the language of the name
 * @param above the path of the object that contains it
 * @param prefix the beginning of its id
 * @param kind the code of its kind
 * @param country the code of its country
 */
public record MetName(
        String path,
        String base,
        String name,
        String language,
        String above,
        String prefix,
        String kind,
        String country)
        implements Serializable {}
