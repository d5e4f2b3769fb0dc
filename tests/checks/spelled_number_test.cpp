// Numbers in words, and digits and words that differ.
#include <doctest/doctest.h>

#include <optional>
#include <string>

#include "checks/number_words.h"
#include "kasus.h"

namespace lkiplint {

TEST_CASE("numbers in words") {
    struct Row {
        std::string words;
        std::optional<std::int64_t> value;
    };
    for (const Row& row : {
             Row{"tiga", 3},
             Row{"Sepuluh", 10},
             Row{"sebelas", 11},
             Row{"tujuh belas", 17},
             Row{"dua puluh", 20},
             Row{"sembilan puluh sembilan", 99},
             Row{"seratus", 100},
             Row{"seratus satu", 101},
             Row{"tiga ratus sebelas", 311},
             Row{"seribu", 1'000},
             Row{"seribu dua ratus", 1'200},
             Row{"dua ribu lima belas", 2'015},
             Row{"empat puluh lima ribu enam ratus", 45'600},
             Row{"duapuluhlima milyar sembilan puluh jutalima ratus empat rupiah", 25'090'000'504},
             Row{"satu triliun dua miliar tiga juta empat ribu lima", 1'002'003'004'005},
             Row{"seratus persen", 100},
             // No numbers.
             Row{"", std::nullopt},
             Row{"rupiah", std::nullopt},
             Row{"tga", std::nullopt},
             Row{"tiga orang", std::nullopt},
             Row{"satu per triwulan", std::nullopt},
             Row{"dua tiga", std::nullopt},
             Row{"satu sembilan", std::nullopt},
             Row{"puluh", std::nullopt},
             Row{"belas", std::nullopt},
             Row{"satu belas", std::nullopt},
             Row{"dua puluh sepuluh", std::nullopt},
             Row{"dua puluh tiga ratus", std::nullopt},
             Row{"lima ribu dua juta", std::nullopt},
             Row{"tiga rupiah lima", std::nullopt},
             Row{"dua puluh koma lima", std::nullopt},
         }) {
        CAPTURE(row.words);
        CHECK(value_of_words(row.words) == row.value);
    }
}

TEST_CASE("digits and words that differ") {
    test::periksa("DAT002", "# BAB I PENDAHULUAN\n\n",
                  {
                      {"Terdapat 8 (sepuluh) seksi dan 4 (empat) subbagian.", "8 (sepuluh) -> 10"},
                      {"Terdapat 12 (dua puluh) desa.", "12 (dua puluh) -> 20"},
                      {"Capaian 100% (sembilan puluh persen).", "100% (sembilan puluh persen) -> 90 %"},
                      {"(3 (dua) kali)", "3 (dua) -> 2"},
                      {"Laporan 4 (satu per triwulan), 2 (satu) s.d. terakhir", "2 (satu) -> 1"},
                      // Right, or not to be told.
                      {"Terdapat 10 (sepuluh) seksi, 21 (dua puluh satu) desa dan 03 (tiga) kelurahan.", ""},
                      {"Capaian 98,5 (lima) dan 98.5 (lima), periode 2019-2023 (lima), tahun 2023 (tiga).", ""},
                      {"Laporan 4 (satu per triwulan), 3 (tga) dan 5 (lim a b) buah.", ""},
                      {"Rasio 1 (seratus persen), 200 (dua) ratus lembar, 5,000 (lima ribu) bibit.", ""},
                      {"Rasio 2 (seratus persen), 5,000 (enam ribu) bibit.",
                       "2 (seratus persen) -> 100; 5,000 (enam ribu) -> 6.000"},
                      {"Pasal 1.2 (dua), butir 3. (satu), huruf B1 (dua), 5 (orang)", ""},
                      {"Setiap desa menerima Rp. 1.250.000,- (satu juta rupiah).", ""},  // of another rule
                  });
    test::periksa("ANG008", "# BAB I PENDAHULUAN\n\n",
                  {
                      {"Anggaran Rp. 1.250.000,- (satu juta dua ratus lima puluh rupiah) terserap.",
                       "Rp. 1.250.000,- (satu juta dua ratus lima puluh rupiah) -> Rp1.000.250"},
                      {"Anggaran Rp1.250.000,00 (satu juta dua ratus ribu rupiah) terserap.",
                       "Rp1.250.000,00 (satu juta dua ratus ribu rupiah) -> Rp1.200.000"},
                      {"Uang saku 50.000 (lima ribu rupiah) sehari.", "50.000 (lima ribu rupiah) -> Rp5.000"},
                      {"Anggaran Rp. 1.250.000,- (satu juta dua ratus lima puluh ribu rupiah) terserap.", ""},
                      {"Anggaran Rp 1.250.000.000 (Satu Milyar Dua Ratus Lima Puluh Juta Rupiah) terserap.", ""},
                      {"Uang saku Rp 500,000 (lima ratus ribu rupiah) sehari.", ""},
                      {"Terdapat 8 (sepuluh) seksi.", ""},  // of another rule
                  });
}

}  // namespace lkiplint
