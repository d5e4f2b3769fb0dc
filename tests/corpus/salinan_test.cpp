// Passages that stand in several reports.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "corpus/pencari.h"
#include "import/import.h"
#include "laporan.h"
#include "report/extract.h"
#include "run_lkiplint.h"

using namespace lkiplint;

namespace {

const Penyamar& penyamar() {
    static const Penyamar one(test::shipped_pack());
    return one;
}

Naskah naskah(const std::string& text, const std::string& name = "Sukamaju") {
    Naskah one;
    one.instansi = {"Kecamatan " + name, "kecamatan", name, "Kabupaten Madiun", "35.19"};
    one.penggalan.push_back({text, "", "", {1}});
    return one;
}

std::vector<std::uint32_t> words(const std::string& text, const std::string& name = "Sukamaju") {
    return hashes_of(penyamar().words_of(naskah(text, name)));
}

std::string made_up(std::mt19937_64& random, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        for (int syllable = 0; syllable < 4; ++syllable) {
            text += "bcdghjklmnprst"[random() % 14];
            text += "aiueo"[random() % 5];
        }
        text += ' ';
    }
    return text;
}

// The reports of a run, in memory.
HasilSalinan search(const std::vector<std::string>& reports, SalinanOptions options = {},
                    const std::string& base = "") {
    std::vector<Naskah> texts;
    for (std::size_t i = 0; i < reports.size(); ++i) {
        texts.push_back(naskah_of(test::report_of(reports[i])));
        texts.back().path = std::to_string(i) + ".md";
    }
    Pencari pencari(test::shipped_pack(), options);
    if (!base.empty()) pencari.add_base(naskah_of(test::report_of(base)));
    for (const Naskah& text : texts) pencari.add(pencari.summarise(text));
    return pencari.run([&](std::size_t i) { return std::optional(texts[i]); });
}

std::string laporan(const std::string& name, int tahun, const std::string& heading, const std::string& text) {
    return "# LAPORAN KINERJA KECAMATAN " + name + " KABUPATEN MADIUN TAHUN " + std::to_string(tahun) + "\n\n## " +
           heading + "\n\n" + text + "\n";
}

const std::string kUraian =
    "Petugas pelayanan masih sering berpindah tugas sebelum pelatihannya selesai, sehingga warga yang datang pada hari "
    "pasar harus menunggu lama di loket dan banyak yang pulang tanpa menyelesaikan urusan surat tanahnya.";

}  // namespace

TEST_CASE("texts are compared without names, numbers, dates, case and punctuation") {
    const std::string text = "Camat Sukamaju melaporkan Rp1.250.000,00 pada 12 Maret 2024 kepada Bupati Madiun.";
    for (const std::string& same :
         {std::string("CAMAT SUKAMAJU MELAPORKAN RP 99 PADA 3 MEI 2023 KEPADA BUPATI MADIUN"),
          std::string("Camat  Sukamaju melaporkan: Rp. 7,5 pada 31 Desember 2020, kepada Bupati Pacitan")})
        CHECK(words(same) == words(text));
    CHECK(words("Camat Mekarsari melaporkan Rp5 pada 1 Juni 2024 kepada Bupati Madiun", "Mekarsari") == words(text));
    CHECK(words("Camat Sukamaju menyampaikan Rp5 pada 1 Juni 2024 kepada Bupati Madiun") != words(text));
    // A kecamatan of this name exists; in lower case it is a word.
    CHECK(words("menurut sumber data kecamatan") != words("menurut Sumber data kecamatan"));
    CHECK(words("") == std::vector<std::uint32_t>{});
}

TEST_CASE("words count as printed, and citations and official budget lines are marked") {
    const Naskah text = naskah(
        "Sesuai Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja, dokumen disusun "
        "tepat pada 12 Maret 2024. Kegiatan Administrasi Keuangan Perangkat Daerah berjalan.");
    const std::vector<Kata> all = penyamar().words_of(text);
    std::size_t printed = 0;
    std::string plain;  // what is nobody's but the report's; "#" for a mask
    for (const Kata& word : all) {
        printed += word.tercetak;
        if (!word.umum)
            plain += (word.disamarkan ? std::string("#" + std::to_string(word.tercetak))
                                      : text.penggalan[0].text.substr(word.begin, word.end - word.begin)) +
                     ' ';
    }
    CHECK(printed == 24);
    CHECK(plain == "dokumen disusun tepat pada #3 Kegiatan berjalan ");
}

TEST_CASE("winnowing: two texts that share kSharedWords words in a row share a fingerprint, wherever they stand") {
    std::mt19937_64 random(20261128);
    for (int round = 0; round < 2000; ++round) {
        const std::string shared = made_up(random, kSharedWords);
        const std::string a = made_up(random, random() % 60) + shared + made_up(random, random() % 60);
        const std::string b = made_up(random, random() % 60) + shared + made_up(random, random() % 60);
        std::set<std::uint64_t> of_a;
        for (const Sidik& sidik : winnow(words(a))) of_a.insert(sidik.hash);
        bool met = false;
        for (const Sidik& sidik : winnow(words(b))) met = met || of_a.contains(sidik.hash);
        CAPTURE(shared);
        REQUIRE(met);
    }
}

TEST_CASE("winnowing keeps few fingerprints, and those of the definition") {
    std::mt19937_64 random(7);
    const std::vector<std::uint32_t> text = words(made_up(random, 5000));
    const std::vector<std::uint64_t> grams = grams_of(text);
    const std::vector<Sidik> kept = winnow(text);
    CHECK(kept.size() < grams.size() * 2 / (kWindow + 1) * 11 / 10);
    std::set<std::uint32_t> chosen;
    for (std::size_t begin = 0; begin + kWindow <= grams.size(); ++begin) {
        std::size_t smallest = begin;
        for (std::size_t i = begin; i < begin + kWindow; ++i)
            if (grams[i] <= grams[smallest]) smallest = i;
        chosen.insert(static_cast<std::uint32_t>(smallest));
    }
    std::set<std::uint32_t> at;
    for (const Sidik& sidik : kept) {
        at.insert(sidik.kata);
        CHECK(sidik.hash == grams[sidik.kata]);
    }
    CHECK(at == chosen);
    CHECK(winnow(words("hanya lima kata saja ini")).empty());
}

TEST_CASE("equal stretches are found whole, and each word of the first text once") {
    std::mt19937_64 random(11);
    const std::string one = made_up(random, 40), two = made_up(random, 15);
    const std::vector<std::uint32_t> a = words(made_up(random, 9) + one + made_up(random, 5) + two);
    const std::vector<std::uint32_t> b = words(two + made_up(random, 20) + one);
    const std::vector<Kesamaan> found = kesamaan(a, b);
    REQUIRE(found.size() == 2);
    CHECK(found[0].a == 9);
    CHECK(found[0].b == 35);
    CHECK(found[0].kata == 40);
    CHECK(found[1].a == 54);
    CHECK(found[1].b == 0);
    CHECK(found[1].kata == 15);
}

TEST_CASE("a copy is told with both places, and the later report is the likely copy") {
    const HasilSalinan found = search({laporan("SUKAMAJU", 2024, "Permasalahan", kUraian),
                                       laporan("MEKARJAYA", 2025, "Isu Strategis", "Pembuka.\n\n" + kUraian)});
    REQUIRE(found.temuan.size() == 1);
    CHECK(found.temuan[0].laporan == 1);
    const Finding& finding = found.temuan[0].finding;
    CHECK(finding.place.line == 7);
    CHECK(finding.args.at("kata") == "30");
    CHECK(finding.args.at("lain") == "Kecamatan Sukamaju tahun 2024");
    CHECK(finding.args.at("alasan") == "laporan itu lebih dahulu");
    REQUIRE(finding.related.size() == 1);
    CHECK(finding.related[0].file == "0.md");
    CHECK(finding.related[0].place.line == 5);
    CHECK(finding.related[0].message.find("menunggu lama di loket") != std::string::npos);
    REQUIRE(found.kemiripan.size() == 1);
    CHECK(found.kemiripan[0].kata_sama == 30);
    CHECK(found.kemiripan[0].salinan == 1);
}

TEST_CASE("a name that was left over tells the copy, whatever the year, and even where only description stands") {
    const std::string left = "Letak Kecamatan Sukamaju menguntungkan, sebab " + kUraian;
    const HasilSalinan found =
        search({laporan("MEKARJAYA", 2023, "Gambaran Umum", left), laporan("SUKAMAJU", 2024, "Gambaran Umum", left)});
    REQUIRE(found.temuan.size() == 1);
    CHECK(found.temuan[0].laporan == 0);
    CHECK(found.temuan[0].finding.args.at("alasan") == "nama Kecamatan Sukamaju masih tertinggal di dalamnya");
}

TEST_CASE("what is no copy") {
    const auto count = [](const std::vector<std::string>& reports, const std::string& base = "") {
        return search(reports, {}, base).temuan.size();
    };
    // Of two reports nothing tells what their kabupaten has in common, but for what must be their own.
    CHECK(count({laporan("SUKAMAJU", 2024, "Tugas dan Fungsi", kUraian),
                 laporan("MEKARJAYA", 2024, "Tugas dan Fungsi", kUraian)}) == 0);
    // A base text.
    CHECK(count({laporan("SUKAMAJU", 2024, "Isu Strategis", kUraian),
                 laporan("MEKARJAYA", 2024, "Isu Strategis", kUraian)}) == 1);
    CHECK(count({laporan("SUKAMAJU", 2024, "Isu Strategis", kUraian),
                 laporan("MEKARJAYA", 2024, "Isu Strategis", kUraian)},
                "# Templat\n\n" + kUraian) == 0);
    // The same report in two files.
    CHECK(count({laporan("SUKAMAJU", 2024, "Isu Strategis", kUraian),
                 laporan("SUKAMAJU", 2024, "Isu Strategis", kUraian)}) == 0);
    // Too short.
    CHECK(count({laporan("SUKAMAJU", 2024, "Isu Strategis", kUraian.substr(0, 150)),
                 laporan("MEKARJAYA", 2024, "Isu Strategis", kUraian.substr(0, 150))}) == 0);
}

TEST_CASE("what many reports of a kabupaten and year hold is template, what a few hold is not") {
    const auto kabupaten = [](std::size_t holding) {
        std::vector<std::string> reports;
        for (std::size_t i = 0; i < 12; ++i) {
            std::mt19937_64 random(i);
            reports.push_back(laporan("DESA" + std::string(1, static_cast<char>('A' + i)), 2024, "Gambaran Umum",
                                      made_up(random, 60) + "\n\n" + (i < holding ? kUraian : "")));
        }
        return reports;
    };
    CHECK(search(kabupaten(12)).temuan.empty());
    CHECK(search(kabupaten(4)).temuan.empty());
    CHECK(search(kabupaten(3)).temuan.size() == 2);  // the second of the first, the third of both
    CHECK(search(kabupaten(2)).temuan.size() == 1);
    CHECK(search(kabupaten(6), {60, 25}).temuan.size() == 5);
}

TEST_CASE("one's own explanation of last year is a note of its own; one's own description is none") {
    const HasilSalinan found = search({laporan("SUKAMAJU", 2024, "Hambatan dan Solusi", kUraian),
                                       laporan("SUKAMAJU", 2025, "Hambatan dan Solusi", kUraian)});
    REQUIRE(found.temuan.size() == 1);
    CHECK(found.temuan[0].laporan == 1);
    CHECK(found.temuan[0].finding.severity == Severity::catatan);
    CHECK(found.temuan[0].finding.args.at("alasan").find("milik instansi ini sendiri") != std::string::npos);
    CHECK(search({laporan("SUKAMAJU", 2024, "Gambaran Umum", kUraian),
                  laporan("SUKAMAJU", 2025, "Gambaran Umum", kUraian)})
              .temuan.empty());
}

TEST_CASE("a report that is read again for its text alone gives the same text") {
    const std::filesystem::path folder = test::source_dir() / "fixtures" / "laporan";
    int reports = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() != ".md") continue;
        CAPTURE(entry.path().string());
        const Result<Imported> imported = import_file(entry.path());
        REQUIRE(imported.ok());
        const Naskah whole = naskah_of(extract(*imported, test::shipped_pack()));
        const Naskah again = naskah_of(extract(*imported, test::shipped_pack(), Extent::text));
        CHECK(again.instansi.nama == whole.instansi.nama);
        CHECK(again.tahun == whole.tahun);
        REQUIRE(again.penggalan.size() == whole.penggalan.size());
        for (std::size_t i = 0; i < whole.penggalan.size(); ++i) {
            CHECK(again.penggalan[i].text == whole.penggalan[i].text);
            CHECK(again.penggalan[i].bagian == whole.penggalan[i].bagian);
            CHECK(again.penggalan[i].locator == whole.penggalan[i].locator);
            CHECK(again.penggalan[i].place == whole.penggalan[i].place);
        }
        ++reports;
    }
    CHECK(reports > 0);
}

TEST_CASE("what reports share does not depend on how many threads look for it") {
    const auto shared_by = [](unsigned threads) {
        Koleksi koleksi({});
        for (std::uint32_t report = 0; report < 20; ++report) {
            std::mt19937_64 random(report / 2);  // two and two have the same, the ends of the range among them
            std::vector<Sidik> sidik;
            for (std::uint32_t word = 0; word < 200; ++word)
                sidik.push_back({report > 1 || word > 1 ? random() : word == 0 ? 0 : ~std::uint64_t{0}, word});
            koleksi.add("35.19", 2024, sidik);
        }
        koleksi.close(threads);
        return koleksi.shared();
    };
    const std::vector<Koleksi::Temu> one = shared_by(1);
    CHECK(one.size() == 10 * 200);
    for (const unsigned threads : {2U, 3U, 8U}) CHECK(shared_by(threads) == one);
}
