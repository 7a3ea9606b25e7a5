package org.waystage.commandline.looking;

import org.waystage.commandline.console.Phrase;

/** What the commands for looking say. */
final class LookingPhrases {
    static final Phrase SHOWN = Phrase.of("look.shown");
    static final Phrase SHOWN_ALL = Phrase.of("look.shown-all");
    static final Phrase NEXT_PAGE = Phrase.of("look.next-page");
    static final Phrase NO_PAGE = Phrase.of("look.no-page");
    static final Phrase NONE_SO = Phrase.of("look.none-so");
    static final Phrase NO_WORDS = Phrase.of("look.no-words");
    static final Phrase WORDS_APART = Phrase.of("look.words-apart");
    static final Phrase NO_KEY = Phrase.of("look.no-key");
    static final Phrase NO_STAGE = Phrase.of("look.no-stage");
    static final Phrase NO_CONDITION = Phrase.of("look.no-condition");
    static final Phrase NO_DIMENSION = Phrase.of("look.no-dimension");
    static final Phrase NO_RECORD = Phrase.of("look.no-record");
    static final Phrase ALSO = Phrase.of("look.also");
    static final Phrase NOTHING_FOUND = Phrase.of("look.nothing-found");
    static final Phrase TITLE = Phrase.of("look.title");
    static final Phrase NAME = Phrase.of("look.name");
    static final Phrase SUMMARY = Phrase.of("look.summary");
    static final Phrase REST = Phrase.of("look.rest");

    static final Phrase OTHER_TITLES = Phrase.of("look.other-titles");
    static final Phrase ADOPTERS = Phrase.of("look.adopters");
    static final Phrase PARTNERS = Phrase.of("look.partners");
    static final Phrase COUNTRIES = Phrase.of("look.countries");
    static final Phrase TECHNOLOGIES = Phrase.of("look.technologies");
    static final Phrase PROCESSES = Phrase.of("look.processes");
    static final Phrase NATURE = Phrase.of("look.nature");
    static final Phrase PERIOD = Phrase.of("look.period");
    static final Phrase INSTRUMENTS = Phrase.of("look.instruments");
    static final Phrase CONFIDENCE = Phrase.of("look.confidence");
    static final Phrase VISIBILITY = Phrase.of("look.visibility");
    static final Phrase STAGE_AS_OF = Phrase.of("look.stage-as-of");
    static final Phrase STAGE_NOW = Phrase.of("look.stage-now");
    static final Phrase EVIDENCE_OF = Phrase.of("look.evidence-of");
    static final Phrase EVIDENCE_UNDATED = Phrase.of("look.evidence-undated");
    static final Phrase COUNTED_IN = Phrase.of("look.counted-in");
    static final Phrase RECORDS = Phrase.of("look.records");
    static final Phrase STATED_ON = Phrase.of("look.stated-on");
    static final Phrase NEEDS = Phrase.of("look.needs");
    static final Phrase OBJECTIVES = Phrase.of("look.objectives");
    static final Phrase BENEFITS = Phrase.of("look.benefits");
    static final Phrase CHALLENGES = Phrase.of("look.challenges");
    static final Phrase LESSONS = Phrase.of("look.lessons");
    static final Phrase OUTCOMES = Phrase.of("look.outcomes");
    static final Phrase BEFORE = Phrase.of("look.before");
    static final Phrase LINKS = Phrase.of("look.links");
    static final Phrase NOTES = Phrase.of("look.notes");
    static final Phrase REGISTER = Phrase.of("look.register");
    static final Phrase SOURCES = Phrase.of("look.sources");
    static final Phrase WHAT_IS_STATED = Phrase.of("look.what-is-stated");
    static final Phrase STATED = Phrase.of("look.stated");
    static final Phrase NOT_STATED = Phrase.of("look.not-stated");
    static final Phrase INHERITED = Phrase.of("look.inherited");

    static final Phrase KIND = Phrase.of("look.kind");
    static final Phrase EARLIER_NAMES = Phrase.of("look.earlier-names");
    static final Phrase PART_OF = Phrase.of("look.part-of");
    static final Phrase PARTS = Phrase.of("look.parts");
    static final Phrase MEMBERS = Phrase.of("look.members");
    static final Phrase IDENTIFIERS = Phrase.of("look.identifiers");
    static final Phrase REGION = Phrase.of("look.region");
    static final Phrase MEMBERSHIPS = Phrase.of("look.memberships");
    static final Phrase BROADER = Phrase.of("look.broader");
    static final Phrase NARROWER = Phrase.of("look.narrower");
    static final Phrase LABELS = Phrase.of("look.labels");
    static final Phrase SAME_AS = Phrase.of("look.same-as");
    static final Phrase CASES = Phrase.of("look.cases");
    static final Phrase CASES_OF_PARTNER = Phrase.of("look.cases-of-partner");
    static final Phrase PUBLISHERS = Phrase.of("look.publishers");
    static final Phrase ADDRESS = Phrase.of("look.address");
    static final Phrase ISSUED = Phrase.of("look.issued");
    static final Phrase COVER = Phrase.of("look.cover");
    static final Phrase LAUNCHED = Phrase.of("look.launched");
    static final Phrase RETRIEVED = Phrase.of("look.retrieved");
    static final Phrase LANGUAGES = Phrase.of("look.languages");
    static final Phrase RELIABILITY = Phrase.of("look.reliability");
    static final Phrase EDITION = Phrase.of("look.edition");
    static final Phrase REPLACES = Phrase.of("look.replaces");
    static final Phrase BODIES = Phrase.of("look.bodies");
    static final Phrase FUNDER = Phrase.of("look.funder");
    static final Phrase FIELDWORK = Phrase.of("look.fieldwork");
    static final Phrase POPULATION = Phrase.of("look.population");
    static final Phrase RESPONDENTS = Phrase.of("look.respondents");
    static final Phrase RATE = Phrase.of("look.rate");
    static final Phrase ANSWERS = Phrase.of("look.answers");
    static final Phrase VERSION = Phrase.of("look.version");
    static final Phrase LIST = Phrase.of("look.list");
    static final Phrase CODES = Phrase.of("look.codes");
    static final Phrase LINKED_CODES = Phrase.of("look.linked-codes");
    static final Phrase WORDS = Phrase.of("look.words");
    static final Phrase ORDER = Phrase.of("look.order");

    private LookingPhrases() {}
}
