// What --help shows below the options of each command, and the manual page among its examples.
#pragma once

namespace lkiplint {

inline constexpr const char* kExitCodes =
    "Kode keluar: 0 tidak ada temuan setingkat --fail-on, 1 ada, 2 salah pemakaian atau ada berkas\n"
    "yang tidak dapat dibaca.";

inline constexpr const char* kExamples =
    "Contoh:\n"
    "  lkiplint check laporan.docx                     periksa satu laporan\n"
    "  lkiplint check laporan/ --format json -o hasil.json\n"
    "                                                  periksa semua laporan dalam folder\n"
    "  lkiplint inspect laporan.docx                   bagaimana tabel-tabelnya dipahami\n"
    "  lkiplint explain ANG001                         arti dan dasar satu aturan\n"
    "  lkiplint convert laporan.docx -o laporan.xml    ubah menjadi LKIP-XML\n"
    "  lkiplint annotate laporan.docx -o laporan-temuan.docx\n"
    "                                                  salinan Word dengan komentar di tempat tiap temuan\n"
    "\n";

inline constexpr const char* kCheckExamples =
    "Contoh:\n"
    "  lkiplint check laporan.docx                     temuan di layar\n"
    "  lkiplint check laporan.docx -o temuan.txt       temuan ke berkas\n"
    "  lkiplint check laporan/ --format json -o hasil.json\n"
    "                                                  semua laporan dalam folder, untuk program lain\n"
    "  lkiplint check --as-one narasi.docx tabel.xlsx  beberapa berkas sebagai satu laporan\n"
    "  lkiplint check laporan.docx --format html -o temuan.html\n"
    "                                                  temuan untuk dibuka di peramban atau dicetak\n"
    "  lkiplint check laporan.docx --format reviu-docx -o reviu.docx\n"
    "                                                  checklist reviu, siap dicetak dan diisi\n"
    "  lkiplint check laporan.docx --fail-on peringatan\n"
    "                                                  gagal juga bila ada peringatan\n"
    "  lkiplint check laporan/ --write-baseline dasar.json\n"
    "                                                  catat temuan yang sudah ada; sesudah itu\n"
    "  lkiplint check laporan/ --baseline dasar.json   hanya temuan baru yang menggagalkan\n"
    "\n";

inline constexpr const char* kConfigExamples =
    "Contoh:\n"
    "  lkiplint config                                 yang berlaku di folder ini\n"
    "  lkiplint config laporan/2025/kecamatan.docx     yang berlaku bagi satu laporan";

inline constexpr const char* kInspectExamples =
    "Contoh:\n"
    "  lkiplint inspect laporan.docx                   tabel, kolom, dan angka yang diperiksa\n"
    "  lkiplint inspect laporan.docx --format json     hal yang sama untuk program lain";

inline constexpr const char* kRulesExamples =
    "Contoh:\n"
    "  lkiplint rules                                  kode, tingkat, dan judul setiap aturan\n"
    "  lkiplint rules --format markdown -o aturan.md   semua aturan dengan dasar hukum dan contohnya";

inline constexpr const char* kExplainExamples =
    "Contoh:\n"
    "  lkiplint explain ANG001\n"
    "  lkiplint explain jumlah-sub-kegiatan            nama aturan boleh juga\n"
    "  lkiplint explain ANG001-3f2a99c01b2d            dan nomor temuan";

inline constexpr const char* kConvertExamples =
    "Contoh:\n"
    "  lkiplint convert laporan.docx -o laporan.xml\n"
    "  lkiplint convert laporan.docx -o -              ke layar";

inline constexpr const char* kAnnotateExamples =
    "Contoh:\n"
    "  lkiplint annotate laporan.docx -o laporan-temuan.docx\n"
    "  lkiplint annotate laporan.docx -o laporan-galat.docx --min-severity galat\n"
    "                                                  hanya yang pasti salah\n"
    "\n"
    "Isi dan bentuk dokumen tidak berubah; komentar yang sudah ada tetap ada. Kode keluar: 0 salinan ditulis,\n"
    "2 salah pemakaian, atau berkas tidak dapat dibaca atau ditulis.";

inline constexpr const char* kIndexExamples =
    "Contoh:\n"
    "  lkiplint index add arsip.db laporan-2024/       simpan laporan tahun 2024, satu folder\n"
    "  lkiplint index list arsip.db                    laporan yang ada dalam arsip\n"
    "  lkiplint index remove arsip.db 12               hapus laporan nomor 12\n"
    "  lkiplint index stats arsip.db                   banyaknya laporan, dan apakah arsip masih utuh\n"
    "\n"
    "Arsip memuat teks laporan; simpan di tempat yang hanya dapat dibaca oleh yang berhak.";

inline constexpr const char* kIndexAddExamples =
    "Contoh:\n"
    "  lkiplint index add arsip.db laporan-2024/       semua laporan dalam folder\n"
    "  lkiplint index add arsip.db kecamatan.docx      satu laporan\n"
    "  lkiplint index add arsip.db perbaikan.docx --replace\n"
    "                                                  pengganti laporan instansi dan tahun yang sama\n"
    "\n"
    "Laporan dengan isi yang sudah ada dilewati. Kode keluar: 0 semua sudah ada dalam arsip, 1 ada laporan yang\n"
    "ditolak sebab arsip memuat laporan lain dari instansi dan tahun yang sama, 2 salah pemakaian, atau ada berkas\n"
    "yang tidak dapat dibaca.";

inline constexpr const char* kIndexListExamples =
    "Contoh:\n"
    "  lkiplint index list arsip.db\n"
    "  lkiplint index list arsip.db --format csv -o arsip.csv\n"
    "                                                  untuk dibuka di Excel";

inline constexpr const char* kIndexRemoveExamples =
    "Contoh:\n"
    "  lkiplint index remove arsip.db 12               menurut nomor dalam daftar\n"
    "  lkiplint index remove arsip.db laporan-2024/kecamatan.docx\n"
    "                                                  atau menurut berkasnya";

inline constexpr const char* kIndexStatsExamples =
    "Contoh:\n"
    "  lkiplint index stats arsip.db\n"
    "  lkiplint index stats arsip.db --format json     hal yang sama untuk program lain";

}  // namespace lkiplint
