#include <doctest/doctest.h>

#include <string>

#include "report/matching.h"

using lkiplint::name_key;
using lkiplint::NameIndex;
using lkiplint::same_name;

TEST_CASE("one indicator under other names, and two that merely share words") {
    const struct {
        std::string a, b;
        bool same;
    } cases[] = {
        {"Persentase desa tertib administrasi", "Presentase Desa Tertib Administrasi (%)", true},
        {"Prosentase desa tertib administrasi", "% desa tertib administrasi", true},
        {"Nilai SAKIP OPD", "Nilai Sakip Kecamatan (Angka)", true},
        {"Indikator 2.1 : Nilai SAKIP", "Nilai SAKIP Dinas", true},
        {"Persentase fasilitas kesejahteraan masyarakat",
         "Persentase fasilitasi kesejahteraan masyarakat yang dilaksanakan", true},
        {"Persentase desa tertib administrasi", "Jumlah desa tertib administrasi", false},
        {"Persentase desa tertib administrasi", "Persentase kelurahan bersih narkoba", false},
        {"Persentase indikator program yang tercapai", "Persentase capaian kinerja program yang tercapai", false},
        {"Angka kematian ibu", "Angka kematian bayi", false},
    };
    for (const auto& row : cases) {
        CAPTURE(row.a);
        CAPTURE(row.b);
        CHECK(same_name(name_key(row.a), name_key(row.b)) == row.same);
        CHECK(same_name(name_key(row.b), name_key(row.a)) == row.same);
    }
}

TEST_CASE("a name that is equally near to two groups belongs to neither") {
    NameIndex index;
    REQUIRE(index.add("Persentase puskesmas dengan tenaga dokter lengkap") == 0);
    REQUIRE(index.add("Persentase puskesmas dengan tenaga bidan lengkap") == 1);
    CHECK(index.find("Persentase puskesmas dengan tenaga lengkap") == -1);
    CHECK(index.find("Persentase puskesmas dengan tenaga bidan lengkap") == 1);
}
