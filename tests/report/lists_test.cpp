// Lists of amounts in running text that end in a total line.
#include <doctest/doctest.h>

#include "report/tabel.h"

using namespace lkiplint;
using namespace lkiplint::test;

TEST_CASE("A list item may have its amount on its next line, and keeps its amount as printed") {
    const Report report = report_of(
        "BAB II\n\nPERENCANAAN KINERJA\n\nAnggaran menurut program:\n\n"
        "1. Program Penunjang Urusan Pemerintahan Rp. 3.000.000,-\n"
        "2. Program Pelayanan Publik Rp. 700.000,-\n\n"
        "3. Program Penyelenggaraan\nUrusan Umum Rp. 32.000,-\n"
        "Jumlah Rp. 3.732.000,-\n");
    REQUIRE(report.daftar.size() == 1);
    CHECK(report.daftar[0].butir.size() == 3);
    CHECK(report.daftar[0].butir.back().tercetak == "Rp. 32.000,-");
    CHECK(report.daftar[0].jumlah.tercetak == "Rp. 3.732.000,-");
}

TEST_CASE("Items marked otherwise than the first are parts of items") {
    const Report report = report_of(
        "BAB II\n\nPERENCANAAN KINERJA\n\n1. Belanja Operasi : Rp. 4.500.000\n   a. Belanja Pegawai : Rp. 3.200.000\n"
        "   b. Belanja Barang : Rp. 1.300.000\n2. Belanja Modal : Rp. 150.000\nJumlah : Rp. 4.650.000\n");
    REQUIRE(report.daftar.size() == 1);
    CHECK(report.daftar[0].butir.size() == 2);
}
