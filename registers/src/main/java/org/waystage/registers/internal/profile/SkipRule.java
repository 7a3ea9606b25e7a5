package org.waystage.registers.internal.profile;

import java.util.List;
import org.waystage.core.value.Text;

/**
 * A rule for records that are not cases.
 *
 * @param when the conditions that such a record meets
 * @param reason the reason why it is skipped
 */
public record SkipRule(List<Condition> when, Text reason) {}
