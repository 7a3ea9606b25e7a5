package org.waystage.history.difference;

import static org.waystage.history.difference.Form.DATE;
import static org.waystage.history.difference.Form.NUMBER;
import static org.waystage.history.difference.Form.SOURCE_ID;
import static org.waystage.history.difference.Form.STRING;
import static org.waystage.history.difference.Member.one;
import static org.waystage.history.difference.Member.perhaps;

import org.waystage.core.source.Citation;
import org.waystage.core.value.Identifier;
import org.waystage.core.value.Period;
import org.waystage.core.value.Quantity;

/** The members of values that records of several kinds have. */
final class ValueTables {
    static final Table<Period> PERIOD =
            Table.of(Period::extras, perhaps("from", Period::from, DATE), perhaps("to", Period::to, DATE));

    static final Table<Quantity> QUANTITY = Table.of(
                    Quantity::extras,
                    perhaps("value", Quantity::value, NUMBER),
                    perhaps("about", Quantity::about, NUMBER),
                    perhaps("min", Quantity::min, NUMBER),
                    perhaps("moreThan", Quantity::moreThan, NUMBER),
                    perhaps("max", Quantity::max, NUMBER),
                    perhaps("lessThan", Quantity::lessThan, NUMBER),
                    perhaps("unit", Quantity::unit, STRING))
            .asWhole();

    static final Table<Identifier> IDENTIFIER = Table.of(
                    Identifier::extras,
                    one("scheme", Identifier::scheme, STRING),
                    one("value", Identifier::value, STRING))
            .matchedBy((identifier, view) -> STRING.value(identifier.scheme(), view));

    static final Table<Citation> CITATION = Table.of(
                    Citation::extras,
                    one("source", Citation::source, SOURCE_ID),
                    perhaps("where", Citation::where, STRING))
            .matchedBy((citation, view) -> SOURCE_ID.value(citation.source(), view));

    private ValueTables() {}
}
