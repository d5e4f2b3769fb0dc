// Who reports, and who copies from whom.
#include <algorithm>

#include "generator/generator.h"

namespace lkiplint::generator {
namespace {

std::string slug(const std::string& name) {
    std::string out;
    for (const char c : name) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            out += c;
        else if (c >= 'A' && c <= 'Z')
            out += static_cast<char>(c + 32);
        else if (!out.empty() && out.back() != '-')
            out += '-';
    }
    while (!out.empty() && out.back() == '-') out.pop_back();
    return out;
}

constexpr const char* kDinas[] = {"Dinas Ketahanan Pangan", "Dinas Perikanan", "Dinas Perpustakaan dan Kearsipan"};

std::string office(const Pesanan& order) {
    if (order.kecamatan >= 0)
        return "Kecamatan " + order.kabupaten->kecamatan[static_cast<std::size_t>(order.kecamatan)].nama;
    return kDinas[order.dinas];
}

std::vector<const Kabupaten*> choose_places(const Pilihan& pilihan, const Sumber& sumber, bool all) {
    std::vector<const Kabupaten*> places;
    for (const Kabupaten& one : sumber.kabupaten)
        if (!one.kecamatan.empty()) places.push_back(&one);
    if (all || pilihan.kabupaten >= static_cast<int>(places.size())) return places;
    Acak acak(pilihan.seed, 3);
    acak.shuffle(places);
    std::stable_partition(places.begin(), places.end(),
                          [](const Kabupaten* one) { return one->kecamatan.size() >= 10; });
    places.resize(static_cast<std::size_t>(pilihan.kabupaten));
    return places;
}

// Of each kabupaten one report in turn until all of a year are used, then those of the year before. Further back there
// are not two earlier years of the same plan. A set of the whole country has exactly its kecamatan; others have dinas
// as well.
void choose_reports(Rencana& plan, const Pilihan& pilihan, const Sumber& sumber) {
    const bool all = pilihan.kabupaten <= 0;
    const std::vector<const Kabupaten*> places = choose_places(pilihan, sumber, all);
    std::size_t most = 0;
    for (const Kabupaten* place : places) most = std::max(most, place->kecamatan.size() + (all ? 0 : 1));
    for (int turn = 0; turn < 3 * static_cast<int>(most); ++turn) {
        const int year = 2025 - turn / static_cast<int>(most), index = turn % static_cast<int>(most);
        for (std::size_t place = 0; place < places.size(); ++place) {
            const int count = static_cast<int>(places[place]->kecamatan.size());
            if (index >= count + (all ? 0 : 1)) continue;
            if (static_cast<int>(plan.berkas.size()) >= pilihan.reports) return;
            Berkas file;
            file.templat = place;
            Pesanan& order = file.susunan.pesanan;
            order = {places[place], index < count ? index : -1, static_cast<int>(place % 3), year,
                     pilihan.seed * 1000003 + place};
            file.path = order.kabupaten->kode + "-" + slug(order.kabupaten->nama) + "/" + slug(office(order)) + "-" +
                        std::to_string(year) + ".md";
            plan.berkas.push_back(std::move(file));
        }
    }
}

void dress(Rencana& plan, const Pilihan& pilihan, std::size_t places) {
    std::vector<std::vector<Gaya>> styles(places);
    for (std::size_t place = 0; place < places; ++place) {
        Acak acak(pilihan.seed * 1000003 + place, 4);
        for (int i = 0; i < 3; ++i) styles[place].push_back(make_style(acak));
    }
    for (std::size_t i = 0; i < plan.berkas.size(); ++i) {
        Berkas& file = plan.berkas[i];
        Susunan& susunan = file.susunan;
        Acak acak(pilihan.seed * 7919 + i, 5);
        susunan.seed = pilihan.seed * 1000000007 + i;
        susunan.bytes = pilihan.bytes * static_cast<std::size_t>(acak.between(80, 120)) / 100;
        susunan.keliru = acak.chance(pilihan.errors);
        susunan.gaya = styles[file.templat][acak.chance(65) ? 0 : 1 + acak.below(2)];
    }
}

bool same_office(const Berkas& a, const Berkas& b) {
    return a.susunan.pesanan.kabupaten == b.susunan.pesanan.kabupaten &&
           a.susunan.pesanan.kecamatan == b.susunan.pesanan.kecamatan;
}

// The other report: of the same kabupaten as often as of another one. -1 when there is none.
int other_report(const Rencana& plan, int a, Salinan::Jenis kind, Acak& acak) {
    const Berkas& from = plan.berkas[static_cast<std::size_t>(a)];
    const bool near = acak.chance(50);
    std::vector<int> found;
    for (int i = 0; i < static_cast<int>(plan.berkas.size()); ++i) {
        const Berkas& other = plan.berkas[static_cast<std::size_t>(i)];
        const bool same = same_office(from, other);
        if (i == a || same != (kind == Salinan::Jenis::sendiri)) continue;
        if (!same && (from.templat == other.templat) != near) continue;
        // Two offices of one name in two kabupaten would leave no name behind.
        if (!same && office(from.susunan.pesanan) == office(other.susunan.pesanan)) continue;
        found.push_back(i);
    }
    return found.empty() ? -1 : acak.pick(found);
}

std::string joined(const std::vector<std::string>& words, std::size_t from, std::size_t to) {
    std::string out;
    for (std::size_t i = from; i < to; ++i) out += (i > from ? " " : "") + words[i];
    return out;
}

// Sentences until there are as many words, in paragraphs of three.
std::string passage(const TataKalimat& tata, Acak& acak, std::size_t words, bool names, const char* between) {
    std::string out;
    for (int i = 0; words_of_text(out).size() < words; ++i) {
        if (i > 0) out += i % 3 == 0 ? between : " ";
        out += tata.sentence(acak, names);
    }
    return out;
}

void plant(Rencana& plan, int number, Salinan& copy, const TataKalimat& tata, Acak& acak) {
    using Jenis = Salinan::Jenis;
    Berkas& a = plan.berkas[static_cast<std::size_t>(copy.a)];
    Berkas& b = plan.berkas[static_cast<std::size_t>(copy.b)];
    const bool cell = copy.jenis == Jenis::sel, piece = copy.jenis == Jenis::potongan;
    const auto words = static_cast<std::size_t>(acak.between(25, cell ? 50 : acak.chance(60) ? 60 : 180));
    const bool names = copy.jenis == Jenis::nama_angka || copy.jenis == Jenis::nama_tertinggal;
    const std::string desa = a.susunan.pesanan.kabupaten->kota() ? "kelurahan" : "desa";
    std::string text = passage(tata, acak, words + (piece ? 24 : 0), names, cell || piece ? " " : "\n\n");
    if (copy.jenis == Jenis::nama_tertinggal) text = tata.opening(acak) + " warga {inst} memberi kabar. " + text;
    const Isian of_a = {{"inst", office(a.susunan.pesanan)}, {"desa", desa}},
                of_b = {{"inst", office(b.susunan.pesanan)}, {"desa", desa}};
    Sisipan in_a, in_b;
    in_a.salinan = in_b.salinan = number;
    in_a.sel = in_b.sel = cell;
    in_a.tempat = static_cast<int>(acak.below(6));
    in_b.tempat = static_cast<int>(acak.below(6));
    Acak numbers(number, 6), other_numbers(number, 7);
    in_a.isi = fill(text, of_a, numbers);
    in_b.isi = in_a.isi;
    if (copy.jenis == Jenis::nama_angka) in_b.isi = fill(text, of_b, other_numbers);
    if (piece) {  // from the middle of a sentence to the middle of another, within other sentences
        const std::vector<std::string> all = words_of_text(in_a.isi);
        const std::size_t from = 1 + acak.below(12), to = from + words;
        in_a.depan = joined(all, 0, from) + " ";
        in_a.belakang = " " + joined(all, to, all.size());
        in_a.isi = in_b.isi = joined(all, from, to);
        const auto own = [&] { return words_of_text(fill(tata.paragraph(acak, 2, false), of_b, acak)); };
        const std::vector<std::string> head = own(), tail = own();
        in_b.depan = joined(head, 0, head.size() / 2) + " ";
        in_b.belakang = " " + joined(tail, tail.size() / 2, tail.size());
    }
    a.susunan.sisipan.push_back(std::move(in_a));
    b.susunan.sisipan.push_back(std::move(in_b));
}

void choose_copies(Rencana& plan, const Pilihan& pilihan, const TataKalimat& tata) {
    using Jenis = Salinan::Jenis;
    static constexpr Jenis kKinds[] = {Jenis::kalimat,         Jenis::potongan, Jenis::nama_angka,
                                       Jenis::nama_tertinggal, Jenis::sel,      Jenis::sendiri};
    const int wanted = pilihan.copies >= 0 ? pilihan.copies : pilihan.reports / 10;
    Acak acak(pilihan.seed, 8);
    for (int i = 0; i < wanted && plan.berkas.size() > 1; ++i) {
        Salinan copy;
        copy.jenis = kKinds[i % 6];
        copy.a = static_cast<int>(acak.below(plan.berkas.size()));
        copy.b = other_report(plan, copy.a, copy.jenis, acak);
        if (copy.b < 0) continue;  // an only kabupaten, or an office with one report
        plant(plan, static_cast<int>(plan.salinan.size()), copy, tata, acak);
        plan.salinan.push_back(copy);
    }
}

}  // namespace

std::string name_of(Salinan::Jenis jenis) {
    static constexpr const char* kNames[] = {"kalimat", "potongan", "nama-angka", "nama-tertinggal", "sel", "sendiri"};
    return kNames[static_cast<int>(jenis)];
}

Rencana make_plan(const Pilihan& pilihan, const Sumber& sumber, const TataKalimat& tata) {
    Rencana plan;
    choose_reports(plan, pilihan, sumber);
    std::size_t places = 0;
    for (const Berkas& file : plan.berkas) places = std::max(places, file.templat + 1);
    for (std::size_t place = 0; place < places; ++place)
        plan.templat.push_back(make_templates(tata, pilihan.seed * 1000003 + place, pilihan.bytes >= 70000));
    dress(plan, pilihan, places);
    choose_copies(plan, pilihan, tata);
    return plan;
}

}  // namespace lkiplint::generator
