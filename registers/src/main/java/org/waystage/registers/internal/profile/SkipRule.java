package org.waystage.registers.internal.profile;

import java.util.List;
import org.waystage.core.value.Text;

/**
 * Records that are no cases.
 *
 * @param when what holds of such a record
 * @param reason why it is skipped
 */
public record SkipRule(List<Condition> when, Text reason) {}
