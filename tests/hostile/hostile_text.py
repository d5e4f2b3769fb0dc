"""Plain text, Markdown, encodings, and files that are something else."""
from hostile_files import GOOD, docx, odd, refused, xlsx

MILLION = 1_000_000
BYTES = GOOD.encode()

# ---- something else

for name, says, content in [
        ("doc-lama.docx", "DOC", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + bytes(512) + "WordDocument".encode("utf-16-le")),
        ("xls-lama.xlsx", "XLS", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + bytes(512) + "Workbook".encode("utf-16-le")),
        ("terkunci-office.docx", "kata sandi", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + bytes(512) +
         "EncryptedPackage".encode("utf-16-le")),
        ("ole-saja.docx", "DOC", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"),
        ("pdf.docx", "PDF", b"%PDF-1.7\n" + bytes(range(256))), ("png.docx", "PNG", b"\x89PNG\r\n\x1a\n" + bytes(100)),
        ("jpeg.md", "JPEG", b"\xFF\xD8\xFF\xE0" + bytes(100)), ("rtf.docx", "RTF", b"{\\rtf1 halo}"),
        ("gzip.xml", "gzip", b"\x1F\x8B\x08" + bytes(50)), ("rar.docx", "RAR", b"Rar!\x1A\x07\x01\0" + bytes(50)),
        ("7z.docx", "7-Zip", b"7z\xBC\xAF\x27\x1C" + bytes(50)),
        ("mht.htm", "MHT", b"MIME-Version: 1.0\nContent-Type: multipart/related\n"),
        ("acak.docx", "", bytes((i * i * 7 + i // 3) % 256 for i in range(100_000)))]:
    refused(name, says, lambda content=content: content)
odd("markdown.docx", lambda: BYTES)
odd("docx.md", lambda: docx())
odd("xlsx.xml", lambda: xlsx())
odd("html.xlsx", lambda: b"<html><body><p>" + BYTES.replace(b"\n\n", b"</p><p>"))

# ---- encodings

refused("kosong.md", "kosong", lambda: b"")
refused("spasi.md", "kosong", lambda: b" \t\r\n" * 100_000)
refused("tanda-saja.md", "kosong", lambda: b"\xEF\xBB\xBF")
refused("tanda-utf16-saja.md", "kosong", lambda: b"\xFF\xFE")
refused("nol.md", "byte nol", lambda: bytes(1 << 20))
refused("nol-di-tengah.md", "byte nol", lambda: BYTES + b"\0" + BYTES)
refused("utf16-tanpa-tanda.md", "UTF-16", lambda: GOOD.encode("utf-16-le"))
odd("utf16.md", lambda: GOOD.encode("utf-16"))
odd("utf16-ganjil.md", lambda: GOOD.encode("utf-16") + b"\x41")
odd("utf16-separuh.md", lambda: (GOOD + "\ud800 \udc00\ud800").encode("utf-16", "surrogatepass"))
refused("utf32.md", "biner", lambda: GOOD.encode("utf-32"))
refused("utf8-rusak.md", "UTF-8", lambda: ("é≥" * 20).encode() + BYTES + b"\xC3\x28")
refused("utf8-terlalu-panjang.md", "UTF-8", lambda: ("é≥" * 20).encode() + BYTES + b"\xC0\xAF")
refused("utf8-terpotong.md", "UTF-8", lambda: ("é≥" * 20).encode() + BYTES + b"\xE2\x89")
refused("pengodean-campur.md", "UTF-8", lambda: ("é≥–" * 20).encode() + BYTES + "Capaian 90 – 100 ½".encode("cp1252"))
odd("cp1252.md", lambda: BYTES + "Capaian 90 – 100 ½".encode("cp1252"))
refused("pengodean-asing.html", "pengodean", lambda: b'<html><meta charset="utf-7"><body>' + BYTES + b"\xFF\xE9")
odd("kendali.md", lambda: BYTES + b"\x1b[31mmerah\x1b[0m \x07 \x08 \x7f \xc2\x9b31m \xe2\x80\xae balik\n" * 1_000)
odd("tak-terlihat.md", lambda: (GOOD + "\u200b\u200d\ufeff\u2060" * 80_000 + "\n").encode())
odd("satu-huruf-100000-tanda.md", lambda: (GOOD + "a" + "\u0301" * 100_000 + "\n").encode())

# ---- long

refused("baris-20mb.md", "baris", lambda: BYTES + b"kinerja " * (20 * MILLION // 8) + b"\n")
refused("baris-2mb.txt", "baris", lambda: BYTES + b"a" * (2 << 20))
refused("besar-300mb.md", "besar|ukuran", lambda: (b"kinerja tahun\n" * 1_000 for _ in range(22_000)))
odd("baris-pendek-900000.md", lambda: BYTES + b"a\n" * 900_000)
refused("baris-pendek-2-juta.md", "lines", lambda: BYTES + b"a\n" * (2 * MILLION))
refused("berkas-70mb.md", "source-bytes", lambda: BYTES + b"a" * (70 << 20))
refused("paragraf-1-juta.md", "lines", lambda: BYTES + b"a\n\n" * MILLION)
odd("paragraf-190000.md", lambda: BYTES + b"a\n\n" * 190_000)
odd("judul-190000.md", lambda: BYTES + b"# BAB II PERENCANAAN\n\n" * 190_000)
refused("butir-500000.md", "blocks", lambda: BYTES + b"- butir\n" * 500_000)
odd("butir-bernomor-190000.md", lambda: BYTES + b"".join(b"%d. butir\n" % i for i in range(190_000)))
refused("tabel-1-juta.md", "lines", lambda: BYTES + b"\n| a | b |\n|---|---|\n| 1 | 2 |\n" * MILLION)
odd("tabel-140000.md", lambda: BYTES + b"| 1 | 2 |\n\n" * 140_000)
odd("tabel-25000-berjudul.md", lambda: BYTES + b"".join(
    b"\nTabel 3.%d Capaian Kinerja\n\n| Indikator | Target | Realisasi | Capaian |\n|---|---|---|---|\n| Nilai | 80 | 80 | 100 |\n" % i
    for i in range(25_000)))
odd("rujukan-tabel-100000.md", lambda: BYTES + b"".join(b"Lihat Tabel 3.%d dan Gambar 2.%d.\n" % (i, i) for i in range(100_000)))
odd("baris-tabel-55000.md", lambda: BYTES + b"\n| No | Program | Anggaran | Realisasi | % |\n|---|---|---|---|---|\n" + b"".join(
    b"| %d | Kegiatan %d | Rp10.000.000 | Rp9.000.000 | 90,00 |\n" % (i, i) for i in range(55_000)))
odd("indikator-kembar-20000.md", lambda: BYTES + (
    b"\nTabel 3.1 Capaian\n\n| Indikator | Target | Realisasi | Capaian |\n|---|---|---|---|\n" +
    b"| Persentase desa tertib administrasi | 80 | 79 | 98,75 |\n" * 20_000))
odd("kalimat-capaian-50000.md", lambda: BYTES + b"".join(
    b"Indikator nilai SAKIP mencapai %d,%02d %% dari target 80 dengan realisasi 79.\n\n" % (i % 100, i % 97) for i in range(50_000)))
odd("kalimat-1-juta-kata.md", lambda: BYTES + (b"program " * 90_000 + b"\n") * 10)
odd("kolom-16000.md", lambda: BYTES + b"\n" + b"| 1 " * 16_000 + b"|\n" + b"|---" * 16_000 + b"|\n" + (b"| 1 " * 16_000 + b"|\n") * 17)
odd("sel-kosong-290000.md", lambda: BYTES + b"\n" + b"|a|b|\n|---|---|\n" + b"||\n" * 290_000)
refused("sel-3-juta.md", "sel", lambda: BYTES + b"\n|a|b|\n|---|---|\n" + b"|1|2|3|4|5|6|7|8|9|1|2|3|4|5|6|\n" * 200_000)
odd("angka-10000-digit.md", lambda: BYTES + (b"Sebesar Rp" + b"9" * 10_000 + b",00 atau " + b"1." * 5_000 + b"1%.\n") * 50 +
    b"\n| Indikator | Target | Realisasi | Capaian |\n|---|---|---|---|\n" + (b"| Nilai | " + b"9" * 10_000 + b" | 0," + b"0" * 10_000 + b"1 | 100 |\n") * 20)
odd("kurung-100000.md", lambda: BYTES + b"(" * 100_000 + b"1" + b")" * 100_000 + b"\n" + b"[" * 100_000 + b"](" * 100_000 + b"\n")
odd("rumus-panjang.md", lambda: BYTES + b"Capaian = " + b"(1 / 2) x " * 50_000 + b"100% = 50%\n")
odd("penekanan.md", lambda: BYTES + b"*_**`~~<br>$\\" * 50_000 + b"\n")
odd("kutipan.md", lambda: BYTES + b">" * 100_000 + b" x\n" + b"    " * 20_000 + b"- x\n")
odd("tabulator-sejuta.md", lambda: BYTES + b"No\tUraian\tNilai\n" + b"1" + b"\t" * 15_000 + b"2\n" + b"\t\t\n" * 100_000)
odd("daftar-isi-100000.md", lambda: BYTES + b"\nDAFTAR ISI\n\n" + b"".join(b"%d.%d Judul bagian ........ %d\n" % (i % 9, i, i) for i in range(100_000)))
odd("pemisah-tabel.md", lambda: BYTES + b"\n|---|---|\n" * 100_000)
odd("tanda-tanya.md", lambda: BYTES + b"??? " * 200_000 + b"\n")
odd("temuan-190000.md", lambda: BYTES + b"Jumlah sebanyak ??? jiwa.\n\n" * 190_000)
BUDGET = b"\nTabel 3.1 Realisasi Anggaran\n\n| No | Program/Kegiatan | Anggaran (Rp) | Realisasi (Rp) | % |\n|---|---|---|---|---|\n"
odd("temuan-anggaran-59000.md", lambda: BYTES + BUDGET + b"".join(
    b"| 1.%d.%d | Kegiatan Pembinaan ke-%d | %d.000.000 | %d.000.000 | %d,00 |\n" % (i % 9, i, i, i, i * 2, i % 100) for i in range(59_000)))
RESULTS = b"\nTabel 3.1 Capaian Kinerja\n\n| No | Indikator | Satuan | Target | Realisasi | Capaian (%) |\n|---|---|---|---|---|---|\n"
odd("temuan-capaian-49000.md", lambda: BYTES + RESULTS + b"".join(
    b"| %d | Persentase desa tertib ke-%d | Persen | 80 | 79 | 12,%02d |\n" % (i, i, i % 100) for i in range(49_000)))
odd("kalimat-60000.md", lambda: BYTES + b"".join(
    b"Indikator nilai SAKIP mencapai %d,%02d %% dari target 80 dengan realisasi 79, anggaran Rp%d.000.000 terserap %d%%.\n\n" % (i % 100, i % 97, i, i % 100) for i in range(60_000)))
odd("kalimat-sebaris.md", lambda: BYTES + b"Kegiatan ini mencapai 12 % dari target 80 dengan realisasi 79 pada tahun 2024. " * 12_000 + b"\n")
odd("tahun-rencana-sebaris.md", lambda: BYTES + (
    b"ini merupakan tahun ketiga dari Renstra 2019-2023, tahun kedua dari Renstra 2019-2023, " * 10_000 + b"\n\n") * 4)
odd("laporan-nomor-tahun.md", lambda: BYTES + (b"laporan kinerja " + b"nomor 7 tahun 1999 " * 45_000 + b"\n\n") * 4)
odd("peraturan-97000.md", lambda: BYTES + (
    b"PP Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah.\n\n" * 97_000))
odd("peraturan-satu-nomor-60000.md", lambda: BYTES + b"".join(
    b"PP Nomor 999 Tahun 20%02d tentang Tata Cara Pengukuran Kinerja Daerah Otonom.\n\n" % (i % 30) for i in range(60_000)))
odd("kolom-dua-nama-16000.md", lambda: BYTES + b"\nTabel 3.1 Jumlah Penduduk\n\n| Desa" + b"".join(
    b" | %d+%d+%d" % (i, i + 1, i + 2) for i in range(16_000)) + b" |\n" + b"|---" * 16_001 + b"|\n" + (b"| 1 " * 16_001 + b"|\n") * 2)

# ---- what is worked out of a table, or held against it

SCORES = b"\nTabel 3.1 Capaian\n\nIndikator\tTarget\tRealisasi\tCapaian (%)\n"
odd("tanda-di-belakang-140000.md", lambda: BYTES + b"\nKategori\tInterval\n" + "Tinggi\t90 ≤\n".encode() * 140_000)
odd("kolom-selisih-1490.md", lambda: BYTES + b"\nTabel 3.1 Data\n\nUraian" + b"\tSelisih" * 1_490 + b"\n" + b"".join(
    b"x%d" % row + b"".join(b"\t%d" % ((row * 7919 + column * 104729) % 9973) for column in range(1_490)) + b"\n"
    for row in range(200)))
odd("tabel-selisih-130.md", lambda: BYTES + b"".join(
    b"\nTabel 3.%d Data\n\nUraian" % table + b"\tSelisih" * 10 + b"\n" + b"".join(
        b"x%d" % row + b"".join(b"\t%d" % (100 + row * column) for column in range(10)) + b"\n" for row in range(199))
    for table in range(130)))
odd("kolom-tren-15000.md", lambda: BYTES + b"\nTabel 3.1 Perbandingan Realisasi\n\nIndikator\tRealisasi 2023\tRealisasi 2024" +
    b"\tTren" * 15_000 + b"\n" + b"".join(b"Nilai ke-%d\t1\t2" % row + b"\tnaik" * 15_000 + b"\n" for row in range(18)))
odd("rata-rata-semua-60000.md", lambda: BYTES + SCORES + b"".join(
    b"Persentase ke-%d\t100\t50\t50\n" % row for row in range(40_000)) +
    b"\nRata-rata capaian kinerja seluruh indikator sebesar 90,00%.\n" * 60_000)
odd("hitungan-indikator-60000.md", lambda: BYTES + SCORES + b"".join(
    b"Persentase ke-%d\t100\t50\t50\n" % row for row in range(40_000)) + b"\nSebanyak 3 indikator tercapai.\n" * 60_000)
odd("jumlah-bernama-100000.md", lambda: BYTES + b"\nTabel 3.1 Anggaran\n\nNo\tProgram\tAnggaran\nA\tProgram\t5\n" + b"".join(
    b"%d\tProgram ke-%d\t%d\n" % (row, row, row) for row in range(60_000)) + b"\tTotal (" + b"A+" * 100_000 + b"A)\t9\n")
odd("kalimat-perubahan-300000.md", lambda: BYTES + b"".join(
    (b"Nilai itu " + b", ".join(b"naik 1 dari 2 menjadi %d" % (40 + i) for i in range(49)) + b". ") * 4 + b"\n\n" for _ in range(1_500)))
# Nothing but errors: each of the sentences is one.
odd("kalimat-salah-190000.md", lambda: BYTES + (b"Nilai itu naik 1 dari 2 menjadi 40. " * 50 + b"\n\n") * 3_800)
