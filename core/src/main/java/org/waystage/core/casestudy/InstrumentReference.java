package org.waystage.core.casestudy;

import java.util.Objects;
import java.util.Optional;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Text;

/**
 * A legal or other instrument that a case concerns, such as an article of the Trade Facilitation Agreement.
 *
 * @param instrument the instrument, of the code list {@code wco-instruments}
 * @param provision the provision, such as an article of the list {@code tfa-articles}, if known
 * @param note a remark, such as how the case serves the provision, if any
 * @param extras members unknown to this version
 */
public record InstrumentReference(Code instrument, Optional<String> provision, Optional<Text> note, Extras extras) {
    private static final String[] PARTS = {"instrument", "provision", "note"};

    /** Checks the components. */
    public InstrumentReference {
        Objects.requireNonNull(instrument, "instrument");
        Objects.requireNonNull(provision, "provision");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(extras, "extras");
        extras.checkBeside(PARTS);
    }

    /**
     * Returns a reference to an instrument as a whole.
     *
     * @param instrument the instrument, of the code list {@code wco-instruments}
     * @return the reference
     */
    public static InstrumentReference of(Code instrument) {
        return new InstrumentReference(instrument, Optional.empty(), Optional.empty(), Extras.none());
    }

    /**
     * Returns a reference to a provision of an instrument, for example article 7.4 of the TFA.
     *
     * @param instrument the instrument, of the code list {@code wco-instruments}
     * @param provision the provision
     * @return the reference
     */
    public static InstrumentReference of(Code instrument, String provision) {
        return new InstrumentReference(instrument, Optional.of(provision), Optional.empty(), Extras.none());
    }
}
