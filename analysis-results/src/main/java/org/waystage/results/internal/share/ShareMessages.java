package org.waystage.results.internal.share;

import org.waystage.core.notice.Messages;

/** What this module says to people. */
final class ShareMessages {
    static final Messages MESSAGES = Messages.of(ShareMessages.class::getResourceAsStream);

    private ShareMessages() {}
}
