// The words of the grammar. A bar stands between alternatives, {slot} for another list.
#pragma once

namespace lkiplint::generator {

struct DaftarKata {
    const char* name;
    const char* words;
};

inline constexpr DaftarKata kKata[] = {
    {"pelaku",
     "petugas loket|operator {desa}|kader posyandu|perangkat {desa}|bendahara pengeluaran|pengurus karang taruna|ketua "
     "rukun "
     "warga|penyuluh lapangan|pendamping {desa}|tim pelayanan|pengelola arsip|staf kesekretariatan|kelompok wanita "
     "tani|"
     "tokoh agama|tokoh pemuda|babinsa setempat|bhabinkamtibmas|relawan kebersihan|pengurus pasar|juru "
     "parkir|pengelola "
     "taman baca|guru mengaji|bidan {desa}|petugas puskesmas|pengurus koperasi|panitia lomba|anggota linmas|regu ronda|"
     "pengemudi kendaraan dinas|penjaga kantor|tim penggerak PKK|pengelola barang|verifikator berkas|petugas pengaduan|"
     "penata laporan|pengawas lapangan|mahasiswa magang|pengurus masjid|kepala dusun|sekretaris {desa}|kaur keuangan|"
     "petugas ukur|juru bayar|pemuka adat|pengrajin setempat|pedagang kecil|nelayan kecil|pemilik warung|juru mudi "
     "perahu|pengurus irigasi"},
    {"kerja",
     "menata|memeriksa|menyusun|memperbarui|mencocokkan|menghimpun|menyortir|menyalin|mengemas|mengarsipkan|membahas|"
     "mengumumkan|mengusulkan|memilah|menelusuri|menandai|mencetak|memindai|menyimpan|membagikan|menjelaskan|"
     "menempelkan|"
     "mengirimkan|menyerahkan|mencatat|menghitung "
     "ulang|merapikan|membuka|menutup|merawat|memperbaiki|mengganti|menyiapkan|"
     "mendaftar|menguji|mengantar|menjemput|memotret|menggambar ulang|menomori|membaca ulang|menyaring|menggabungkan|"
     "memisahkan|mengunggah|menyegel|melengkapi|menagih|meminjamkan|menyepakati"},
    {"terkerja",
     "ditata|diperiksa|disusun|diperbarui|dicocokkan|dihimpun|disortir|disalin|dikemas|diarsipkan|dibahas|diumumkan|"
     "diusulkan|dipilah|ditelusuri|ditandai|dicetak|dipindai|disimpan|dibagikan|dijelaskan|ditempelkan|dikirimkan|"
     "diserahkan|"
     "dicatat|dirapikan|dibuka|ditutup|dirawat|diperbaiki|diganti|disiapkan|didaftar|diuji|diantar|dijemput|dipotret|"
     "dinomori|disaring|digabungkan|dipisahkan|diunggah|dilengkapi|dipinjamkan|disepakati"},
    {"benda", "{b1} {b2}"},
    {"b1",
     "daftar|buku|berkas|catatan|peta|jadwal|formulir|papan|lembar|salinan|rekaman|map|bundel|arsip|ringkasan|draf|"
     "foto|"
     "kartu|surat|bagan|spanduk|brosur|panduan|tabung|kotak|lemari|rak|kursi|meja|tenda|gerobak|pompa|lampu|pagar|"
     "pintu|"
     "saluran|jembatan|gapura|halaman|taman|gudang|dapur|mesin|perahu|timbangan|bibit|pupuk|pakan|benih|kain"},
    {"b2",
     "register warga|surat masuk|surat keluar|hadir musyawarah|tamu harian|batas dusun|ronda malam|antrean pagi|pinjam "
     "pakai|usulan jalan|bantuan pangan|rumah sederhana|kelompok tani|kerja bakti|posyandu keliling|lansia "
     "mandiri|anak "
     "sekolah|usaha rumahan|air bersih|sampah terpilah|pasar pagi|jalan setapak|irigasi kecil|kebun bersama|kolam "
     "warga|"
     "sungai kecil|pos kamling|balai warga|lapangan bola|sanggar seni|perpustakaan keliling|kesehatan ibu|ternak "
     "bergulir|simpan pinjam|kerajinan bambu|pengaduan warga|piket mingguan|inventaris lama|kunjungan rumah|pajak bumi|"
     "nikah warga|ahli waris|tanah kas|pindah datang|kelahiran baru|siaga bencana|bencana banjir|tanaman obat|wisata "
     "kampung|pangan lokal|gotong royong|pemilahan botol|mushola lama|jaringan kabel|kantor lama|layanan terpadu|aset "
     "bergerak|bahan cetakan|tanda terima|rapat mingguan"},
    {"perkara", "{p1} {p2}"},
    {"p1",
     "antrean|jawaban|tumpukan|kebiasaan|kehadiran|pembagian|penyaluran|pengiriman|perbaikan|kebersihan|keamanan|"
     "kerapian|kelancaran|pengaturan|pemakaian|kesiapan|perhatian|keterlibatan|kerukunan|ketelitian|pertukaran|"
     "penyimpanan|pengangkutan|penjadwalan|penerimaan|pemeriksaan|pencatatan|kelengkapan|pembaruan|penataan|pengurusan|"
     "pembukaan|penyelesaian|penjagaan|pembicaraan|persiapan|permintaan|pengambilan|penggunaan|perawatan"},
    {"p2",
     "surat pengantar|kartu keluarga|pupuk bersama|air irigasi|lampu jalan|ruang tunggu|halaman kantor|tempat "
     "parkir|data "
     "warga|arsip lama|kas dusun|iuran warga|jalan kebun|jembatan gantung|bibit mangrove|sampah pasar|limbah "
     "rumah|dana "
     "bergulir|alat pertanian|peralatan rapat|listrik kantor|kendaraan dinas|jaringan internet|papan informasi|kotak "
     "saran|layanan malam|loket khusus|hewan ternak|hasil panen|lahan tidur|benih padi|kolam ikan|sanggar "
     "belajar|kelas "
     "sore|lomba antardusun|pos jaga|jadwal ronda|ambulans warga|obat dasar|gizi balita|tenda darurat|perahu "
     "karet|sumur "
     "bor|tandon air|pasar murah|hasil kerajinan|pesanan warung|undangan rapat|notulen rapat|daftar tunggu"},
    {"keadaan",
     "lebih tertib|menjadi lancar|masih tersendat|belum merata|kembali normal|mulai rapi|berjalan wajar|sering "
     "tertunda|cepat "
     "selesai|terasa ringan|mudah dipantau|sulit diawasi|jarang dikeluhkan|kerap berpindah|cukup terjaga|semakin "
     "rapi|tetap "
     "terbuka|agak terlambat|tidak menumpuk|lekas ditangani|perlu dibenahi|dapat diduga|terlihat jelas|tersebar "
     "luas|tidak "
     "terputus|berlangsung tenang|disambut warga|diketahui umum|dirasakan bersama|dijalankan bergantian|tertahan hujan|"
     "terhenti sementara|dipahami pemohon|diminati pemuda|terbantu relawan|teratur sendiri|bebas pungutan|layak "
     "dicontoh|"
     "patut dijaga|mendapat tempat"},
    {"cara",
     "secara bergiliran|dengan teliti|bersama relawan muda|tanpa biaya tambahan|melalui pesan singkat|dengan kendaraan "
     "pinjaman|dari rumah ke rumah|di luar jam kantor|menurut abjad|menurut urutan dusun|dengan pengeras suara|lewat "
     "grup "
     "percakapan|memakai formulir baru|atas permintaan warga|dengan saksi dua tetangga|sesudah salat jumat|dalam "
     "kelompok "
     "kecil|dengan tulisan tangan|memakai telepon genggam|satu demi satu|dengan bantuan pelajar|sambil memberi "
     "contoh|di "
     "hadapan pemohon|dengan tanda warna|memakai alat sewaan|sesuai giliran|bersama pemilik lahan|dengan semangat "
     "gotong "
     "royong|tanpa menunggu undangan|dalam suasana akrab|menurut kesepakatan lama|dengan papan tulis|melalui siaran "
     "radio|"
     "dengan peta cetak|seusai panen|dengan perahu kecil|dalam bahasa daerah|dengan alat seadanya|di bawah pengawasan "
     "sesepuh|secara terbuka"},
    {"waktu",
     "sejak awal tahun|pada pekan pertama|menjelang musim tanam|seusai lebaran|sepanjang musim hujan|setiap senin pagi|"
     "setiap jumat sore|pada bulan muda|selama masa libur|sebelum rapat besar|sesudah panen raya|pada malam "
     "minggu|saat "
     "pasaran|selama dua pekan|pada hari kerja|menjelang akhir tahun|di sela pelayanan|sebelum tengah hari|sejak loket "
     "pindah|pada pertengahan tahun|selama renovasi|saat cuaca cerah|ketika sungai surut|sebelum sekolah masuk|pada "
     "musim "
     "kemarau|sejak jembatan dibuka|setelah gajian|seusai upacara|pada jam sibuk|setiap akhir bulan|selama bulan bakti|"
     "sesudah musyawarah dusun|saat listrik padam|pada hari pasar|sejak petugas bertambah|menjelang peringatan "
     "kemerdekaan|setelah banjir surut|di awal semester|sebelum kas ditutup|setiap pergantian piket"},
    {"tempat",
     "di balai pertemuan|di ruang tunggu|di serambi kantor|di rumah ketua dusun|di tepi lapangan|di aula lama|di "
     "gudang "
     "belakang|di pinggir sungai|di sanggar pemuda|di pelataran masjid|di kios pasar|di lereng bukit|di tepi jalan "
     "raya|di "
     "ruang arsip|di meja informasi|di kebun percontohan|di dermaga kecil|di halaman sekolah|di pos ronda|di teras "
     "puskesmas|di rumah warga|di simpang tiga|di bawah pohon beringin|di ruang rapat kecil|di loket khusus|di gedung "
     "serbaguna|di kantor koperasi|di dekat terminal|di tengah pemukiman|di seberang jembatan|di bengkel bersama|di "
     "taman "
     "bermain|di kandang kelompok|di saung tani|di ruang laktasi|di lantai atas|di pintu masuk|di tempat "
     "penggilingan|di "
     "perbatasan dusun|di ujung jalan"},
    {"tujuan",
     "menjaga|mempercepat|merapikan|memperlancar|menyederhanakan|mengamankan|menertibkan|memastikan|mendukung|membantu|"
     "meringankan|memulihkan|menyeragamkan|memantau|mengatur|memperluas|mengawali|menuntaskan|menghidupkan|"
     "mengimbangi"},
    {"telaah",
     "pembicaraan|pengamatan|kunjungan|wawancara|pencocokan|pemeriksaan "
     "silang|diskusi|peninjauan|pemotretan|penelusuran|"
     "uji coba|rapat singkat|tanya jawab|pendataan "
     "ulang|pertemuan|obrolan|perbincangan|pengukuran|pencacahan|pemetaan"},
    {"alat",
     "dua komputer pinjaman|sebuah mesin pemindai|sepeda motor pribadi|alat tulis bekas|kamera telepon|buku "
     "besar|papan "
     "pengumuman|kentongan dusun|cangkul bersama|gerobak dorong|timbangan gantung|lembar contoh|stiker warna|kursi "
     "lipat|"
     "tenda terpal|pengeras suara masjid|peta lama|kertas bekas|kotak kayu|lampu senter|perahu tambang|terpal "
     "biru|tali "
     "tambang|sapu lidi|ember plastik|pompa tangan|stempel baru|rak besi|lemari kaca|karung goni"},
    {"usul",
     "mengusulkan|meminta|berharap|menyarankan|mengingatkan|menghendaki|menyepakati|memohon|menginginkan|mengajukan"},
    {"satuan", "lembar|bundel|kotak|paket|map|helai|buah|unit|berkas|karung|ikat|rim|set|potong|gulung"},
    {"sifat",
     "berulang|mendesak|ringan|mendasar|musiman|teknis|sederhana|lama|baru|menahun|setempat|umum|khusus|harian|"
     "tersebar"},
    {"pokok", "rincian|susunan|uraian|gambaran|catatan|data|angka|keterangan|ringkasan|daftar|sebaran|keadaan"},
    {"tampil",
     "disajikan|dimuat|dituangkan|diringkas|ditampilkan|dirangkum|dicantumkan|diletakkan|dihimpun|disusun|dipaparkan|"
     "diterangkan"},
    {"letak",
     "pada tabel di bawah ini|dalam tabel berikut|pada tabel berikut ini|di tabel bawah|dalam daftar di bawah|dalam "
     "tabel "
     "sesudah alinea ini|pada bagian berikut|sebagai berikut"},
    {"sumber",
     "catatan {pelaku}|laporan {pelaku}|buku {pelaku}|{telaah} bersama {pelaku}|keterangan {pelaku}|kiriman {pelaku}"},
};

inline constexpr const char* kPola[] = {
    "{waktu}, {pelaku} {kerja} {benda} {tempat} agar {perkara} {keadaan}.",
    "{pelaku} {kerja} {benda} {cara}, sedangkan {pelaku} {kerja} {benda} {waktu}.",
    "Karena {perkara} {keadaan}, {pelaku} {kerja} {benda} {cara} {waktu}.",
    "Untuk {tujuan} {perkara}, {pelaku} {kerja} {benda} dan {kerja} {benda} {tempat}.",
    "{perkara} {keadaan} setelah {pelaku} {kerja} {benda} {cara}.",
    "Hasil {telaah} {pelaku} menunjukkan {perkara} {keadaan} {waktu}, sehingga {benda} {terkerja} {cara}.",
    "Meskipun {perkara} {keadaan}, {pelaku} tetap {kerja} {benda} {tempat} dengan {alat}.",
    "{benda} {terkerja} {waktu} oleh {pelaku} {cara}, lalu {terkerja} kembali {tempat}.",
    "Dengan {alat}, {pelaku} {kerja} {benda} {tempat} sementara {perkara} {keadaan}.",
    "{tempat}, {pelaku} dan {pelaku} {kerja} {benda} untuk {tujuan} {perkara}.",
    "Setelah {telaah} {waktu}, {benda} {terkerja} {tempat} dan {perkara} {keadaan}.",
    "{pelaku} yang {kerja} {benda} {tempat} juga {kerja} {benda} {cara}.",
    "Bila {perkara} {keadaan}, {benda} {terkerja} {cara} dan {pelaku} {kerja} {benda}.",
    "Masalah {sifat} pada {perkara} dijawab dengan {telaah} {cara}, kemudian {pelaku} {kerja} {benda}.",
};

// With what differs between two reports written with the same words.
inline constexpr const char* kPolaNama[] = {
    "Di {inst}, {pelaku} {kerja} {benda} {waktu} supaya {perkara} {keadaan}.",
    "Warga {inst} {usul} agar {benda} {terkerja} {tempat} {waktu}.",
    "Sebanyak {n} {satuan} {benda} {terkerja} {waktu} oleh {pelaku} {cara}.",
    "{inst} bersama {pelaku} {kerja} {benda} {tempat} untuk {tujuan} {perkara}.",
    "{pelaku} {kerja} {n} {satuan} {benda} {cara}, dan {perkara} {keadaan}.",
};

}  // namespace lkiplint::generator
