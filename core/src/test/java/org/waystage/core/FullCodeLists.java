package org.waystage.core;

import java.util.List;
import java.util.Optional;
import org.waystage.core.id.CodeListId;
import org.waystage.core.reference.CodeList;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Text;

/** The code lists of {@link FullModel}. */
public final class FullCodeLists {
    private FullCodeLists() {}

    public static CodeList codeList(String id, CodeList.Entry... entries) {
        return CodeList.builder(CodeListId.of(id), FullModel.text(id))
                .version("1")
                .sources(FullModel.citations())
                .codes(List.of(entries))
                .extras(FullModel.EXTRAS)
                .build();
    }

    public static CodeList.Entry entry(String code) {
        return CodeList.Entry.of(Code.of(code), FullModel.text(code));
    }

    public static CodeList.Entry entry(String code, String broader) {
        return new CodeList.Entry(
                Code.of(code),
                FullModel.text(code),
                Optional.of(FullModel.text("definition")),
                Optional.of(Code.of(broader)),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                FullModel.EXTRAS);
    }

    /** Returns a code without definition that is in use. */
    public static CodeList.Entry entry(
            Code code,
            Text name,
            Optional<Code> broader,
            List<CodeList.Link> links,
            List<CodeList.Membership> memberships,
            Extras extras) {
        return new CodeList.Entry(
                code, name, Optional.empty(), broader, links, memberships, Optional.empty(), Optional.empty(), extras);
    }

    static CodeList.Membership membership() {
        return new CodeList.Membership(
                Code.of("MENA"),
                Optional.of(FullModel.date("1979")),
                Optional.of(FullModel.date("2030-01-01")),
                Optional.of(CodeList.UntilBasis.Listed.EXPECTED),
                FullModel.EXTRAS);
    }

    static CodeList.Entry country() {
        return entry(
                FullModel.AE,
                FullModel.text("United Arab Emirates"),
                Optional.empty(),
                List.of(),
                List.of(membership()),
                FullModel.EXTRAS);
    }

    static CodeList.Entry process() {
        return new CodeList.Entry(
                Code.of("drone-inspection"),
                FullModel.text("inspection by drone"),
                Optional.of(FullModel.text("definition")),
                Optional.of(Code.of("inspection")),
                List.of(new CodeList.Link(CodeListId.of("tfa-articles"), Code.of("7.4"), FullModel.EXTRAS)),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                FullModel.EXTRAS);
    }

    public static List<CodeList> codeLists() {
        return List.of(
                codeList("countries", country(), entry("SN")),
                codeList("country-groups", entry("WCO"), entry("MENA", "WCO"), entry("WTO"), entry("LDC")),
                codeList("customs-processes", entry("inspection"), process()),
                codeList("benefits", entry("faster-clearance")),
                codeList("challenges", entry("legacy-systems")),
                codeList("wco-instruments", entry("TFA"), entry("RKC")),
                codeList("tfa-articles", entry("7.4")));
    }
}
