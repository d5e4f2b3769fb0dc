// The labels that a word processor shows are computed from definitions of lists; here with every rule that counts.
#include <doctest/doctest.h>

#include <string>

#include "import/docx_builder.h"

namespace lkiplint {

using namespace test;

TEST_CASE("docx: labels of lists are computed as a word processor shows them") {
    const std::string outline = level(0, "upperLetter", "%1.") + level(1, "decimal", "%1.%2") +
                                level(2, "lowerLetter", "%3)") + level(3, "lowerRoman", "(%4)");
    struct Row {
        std::string what, numbering, body;
        Page page;
    };
    for (const Row& row : {
             Row{"levels begin anew below a higher one",
                 abstract_list(0, outline) + list(1, 0),
                 listed(1, 0, "SATU") + listed(1, 1, "Dua") + listed(1, 1, "Tiga") + listed(1, 2, "empat") +
                     listed(1, 0, "LIMA") + listed(1, 1, "Enam") + listed(1, 3, "tujuh"),
                 {"H0 A. SATU", "H0 A.1 Dua", "H0 A.2 Tiga", "I a) empat", "H0 B. LIMA", "H0 B.1 Enam", "I (i) tujuh"}},
             Row{"a bullet",
                 abstract_list(0, level(0, "bullet", "\xEF\x82\xB7")) + list(1, 0),
                 listed(1, 0, "satu"),
                 {"I - satu"}},
             Row{"lists of one kind go on",
                 abstract_list(0, level(0, "decimal", "%1.")) + list(1, 0) + list(2, 0),
                 listed(1, 0, "satu") + listed(2, 0, "dua"),
                 {"I 1. satu", "I 2. dua"}},
             Row{"or begin anew where they say so",
                 abstract_list(0, level(0, "decimal", "%1.")) + list(1, 0) +
                     list(2, 0, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>"),
                 listed(1, 0, "satu") + listed(2, 0, "lima") + listed(2, 0, "enam"),
                 {"I 1. satu", "I 5. lima", "I 6. enam"}},
             Row{"a level that is written anew",
                 abstract_list(0, level(0, "decimal", "%1.")) +
                     list(1, 0, "<w:lvlOverride w:ilvl=\"0\">" + level(0, "lowerLetter", "%1.") + "</w:lvlOverride>"),
                 listed(1, 0, "satu"),
                 {"I a. satu"}},
             Row{"a level that never begins anew",
                 abstract_list(0,
                               level(0, "decimal", "%1.") + level(1, "decimal", "%2)", "<w:lvlRestart w:val=\"0\"/>")) +
                     list(1, 0),
                 listed(1, 1, "satu") + listed(1, 0, "x") + listed(1, 1, "dua"),
                 {"I 1) satu", "I 2. x", "I 2) dua"}},
             Row{"legal numbering",
                 abstract_list(0, level(0, "upperRoman", "%1") + level(1, "decimal", "%1.%2.", "<w:isLgl/>")) +
                     list(1, 0),
                 listed(1, 0, "PENDAHULUAN") + listed(1, 1, "Umum"),
                 {"H0 I PENDAHULUAN", "H0 1.1. Umum"}},
             Row{"an empty paragraph counts",
                 abstract_list(0, level(0, "decimal", "%1.")) + list(1, 0),
                 listed(1, 0, "") + listed(1, 0, "dua"),
                 {"I 2. dua"}},
             Row{"the 27th letter",
                 abstract_list(0,
                               "<w:lvl w:ilvl=\"0\"><w:start w:val=\"27\"/><w:numFmt "
                               "w:val=\"lowerLetter\"/><w:lvlText w:val=\"%1\"/></w:lvl>") +
                     list(1, 0),
                 listed(1, 0, "x"),
                 {"I aa x"}},
             Row{"no list of that number", "", listed(9, 0, "satu"), {"P satu"}},
             Row{"number 0 takes a paragraph out of its list",
                 abstract_list(0, outline) + list(0, 0),
                 listed(0, 0, "satu"),
                 {"P satu"}},
             Row{"lists that refer to each other without end",
                 "<w:abstractNum w:abstractNumId=\"0\"><w:numStyleLink w:val=\"Daftar\"/></w:abstractNum>" + list(1, 0),
                 listed(1, 0, "satu"),
                 {"P satu"}},
             Row{"levels and numbers out of range",
                 abstract_list(0, outline) + list(1, 0),
                 listed(1, 99, "a") + listed(1, -5, "b"),
                 {"P a", "H0 B. b"}},
         }) {
        CAPTURE(row.what);
        const std::string styles =
            kStyles +
            "<w:style w:type=\"numbering\" w:styleId=\"Daftar\"><w:name w:val=\"D\"/><w:pPr><w:numPr>"
            "<w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>";
        CHECK(joined(pages({row.body, styles, row.numbering, {}, {}, {}, {}})) == joined(row.page));
    }
}

TEST_CASE("docx: headings get their number in front") {
    const std::string styles =
        "<w:style w:type=\"paragraph\" w:styleId=\"J1\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr><w:numId "
        "w:val=\"1\"/></w:numPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"J2\"><w:name w:val=\"heading 2\"/><w:basedOn w:val=\"J1\"/>"
        "<w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr></w:style>";
    const std::string numbering = abstract_list(0, level(0, "upperRoman", "BAB %1", "<w:pStyle w:val=\"J1\"/>") +
                                                       level(1, "upperLetter", "%2.", "<w:pStyle w:val=\"J2\"/>")) +
                                  list(1, 0);
    CHECK(pages({styled("J1", "Pendahuluan") + styled("J2", "Umum") + styled("J2", "Khusus") + styled("J1", "Isi"),
                 styles,
                 numbering,
                 {},
                 {},
                 {},
                 {}}) == Page{"H1 BAB I Pendahuluan", "H2 A. Umum", "H2 B. Khusus", "H1 BAB II Isi"});
}

}  // namespace lkiplint
