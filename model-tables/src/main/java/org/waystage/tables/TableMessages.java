package org.waystage.tables;

import org.waystage.core.notice.Messages;

/** What this module says to people. */
final class TableMessages {
    static final Messages MESSAGES = Messages.of(TableMessages.class::getResourceAsStream);

    private TableMessages() {}
}
