package org.waystage.workbooks;

import java.util.List;

/** Texts that spreadsheets, XML and archives are prone to change. */
final class AwkwardTexts {
    static final List<String> ALL = List.of(
            "",
            " ",
            " blanks around ",
            "a | b",
            "=HYPERLINK(\"http://example.org\")",
            "=cmd|' /C calc'!A0",
            "+1",
            "-2.50",
            "@cmd",
            "\tTab",
            "\rReturn",
            "\nLine\r\nend\n",
            "'",
            "''",
            "'=1",
            "json:null",
            "#help",
            "_x000D_ _x005F_x0041_",
            "_x000D_x000D_",
            "__x000d__",
            "_x00",
            "_xZZZZ_",
            "00123",
            "1E5",
            "2019-03",
            "TRUE",
            "œuvre – 区块链 🛃",
            "\u0000\u0001\u001f\u007f\u0085\u2028\ufeff\ufffe\uffff",
            "<a>&amp;</a> ]]>",
            "half \ud83d",
            "\ufeffmark",
            "\uff1dwide");

    private AwkwardTexts() {}
}
