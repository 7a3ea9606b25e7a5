package org.waystage.results.internal.share;

import org.waystage.core.notice.Messages;

/** The texts of this module for people. */
final class ShareMessages {
    static final Messages MESSAGES = Messages.of(ShareMessages.class::getResourceAsStream);

    private ShareMessages() {}
}
