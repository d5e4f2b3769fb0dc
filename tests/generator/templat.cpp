// Passages that many reports share. They are no copies of each other: all were written from the same template.
#include "generator/laporan.h"

namespace lkiplint::generator {

const std::vector<std::string>& national_templates() {
    static const std::vector<std::string> kTemplat = {
        "Penyelenggaraan pemerintahan yang terbuka menuntut setiap instansi menerangkan apa yang dijanjikan, apa yang "
        "dikerjakan, dan apa "
        "yang diperoleh warga dari uang yang dibelanjakan, sehingga kepercayaan masyarakat dapat tumbuh dari bukti dan "
        "bukan dari janji.",
        "Laporan Kinerja {inst} Tahun {tahun} disusun sebagai bentuk pertanggungjawaban atas pelaksanaan tugas dan "
        "penggunaan anggaran "
        "selama satu tahun kepada {atasan}, dan sekaligus menjadi bahan untuk memperbaiki perencanaan pada tahun yang "
        "akan datang.",
        "Penyusunan laporan ini mengikuti tata cara yang ditetapkan oleh kementerian yang membidangi pendayagunaan "
        "aparatur negara, yang "
        "menghendaki agar setiap sasaran diterangkan hasilnya, sebab keberhasilan atau kegagalannya, serta langkah "
        "yang diambil sesudahnya.",
        "Pengukuran kinerja dilakukan dengan membandingkan hasil yang nyata pada akhir tahun dengan apa yang "
        "dijanjikan pada awal tahun, lalu "
        "menelusuri sebab dari setiap selisih agar perbaikan dapat diarahkan pada bagian yang sungguh memerlukannya.",
        "Akuntabilitas kinerja merupakan kewajiban setiap unit kerja untuk menjawab dan menerangkan keberhasilan "
        "maupun kegagalan pelaksanaan "
        "misi organisasi kepada pihak yang memberi amanat melalui sarana pertanggungjawaban yang disampaikan secara "
        "berkala.",
        "Keberhasilan yang diperoleh pada tahun ini tidak terlepas dari kerja sama semua pihak, sedangkan kekurangan "
        "yang masih ada menjadi "
        "bahan evaluasi agar pelaksanaan tugas pada masa mendatang dapat berjalan lebih baik dan lebih bermanfaat bagi "
        "masyarakat luas.",
    };
    return kTemplat;
}

TemplatKabupaten make_templates(const TataKalimat& tata, std::uint64_t seed, bool large) {
    Acak acak(seed, 2);
    TemplatKabupaten out;
    const auto passages = [&](int count) {
        std::vector<std::string> texts;
        for (int i = 0; i < count; ++i)
            texts.push_back(
                tata.paragraph(acak, static_cast<int>(large ? acak.between(2, 4) : acak.between(1, 3)), true));
        return texts;
    };
    const int more = large ? 3 : 0;
    out.pembuka = passages(1);
    out.gambaran = passages(1 + more);
    out.tugas = passages(1 + more);
    out.rencana = passages(1 + more);
    out.ukuran = passages(1 + more / 2);
    out.penutup = passages(1);
    out.janji = passages(1);
    for (int i = 0; i < (large ? 9 : 4); ++i) out.fungsi.push_back(tata.step(acak));
    return out;
}

}  // namespace lkiplint::generator
