#include "render/progress.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace lkiplint {

TEST_CASE("the line of progress fits a line of the terminal") {
    struct Row {
        ProgressState state;
        int width;
        std::string line;
    };
    for (const Row& row : std::vector<Row>{
             {{1, 1, "laporan.docx", 3.2}, 80, "[1/1]  laporan.docx  4 dtk"},
             {{1, 300, "a.md", 0.6}, 80, "[1/300] 0%  a.md  1 dtk"},
             {{4, 300, "a.md", 1.5}, 80, "[4/300] 1%  a.md  2,0/dtk, sisa 2 mnt 29 dtk"},
             {{151, 300, "a.md", 7200}, 80, "[151/300] 50%  a.md  0,0/dtk, sisa 2 jam 0 mnt"},
             {{1, 1, "folder/panjang/sekali/laporan-kecamatan.docx", 1}, 40, "[1/1]  laporan-kecamatan.docx  1 dtk"},
             {{1, 1, "laporan-kinerja-instansi.docx", 1}, 30, "[1/1]  laporan-kinerj…  1 dtk"},
             {{1, 1, "a\x1b[2Jb.md", 1}, 80, "[1/1]  a [2Jb.md  1 dtk"},
         }) {
        TextStyle style;
        style.width = row.width;
        const std::string line = progress_line(row.state, style);
        CHECK(line == row.line);
        CHECK(display_width(line) < static_cast<std::size_t>(row.width));
    }
    TextStyle english;
    english.lang = Lang::en;
    CHECK(progress_line({4, 6, "a.md", 1.5}, english) == "[4/6] 50%  a.md  2.0/s, left: 2 s");
}

}  // namespace lkiplint
