package org.waystage.commandline.console;

/** The languages of messages. */
public enum Language {
    EN,
    FR
}
