// The checklist of the reviu.
#include <tinyxml2.h>

#include <algorithm>
#include <charconv>
#include <tuple>

#include "base/text.h"
#include "rules/load.h"

namespace lkiplint::load {

using tinyxml2::XMLElement;

namespace {

template <typename Value>
struct Named {
    std::string_view name;
    Value value;
};

constexpr Named<ButirReviu::Aspek> kAspek[] = {{"format", ButirReviu::Aspek::format},
                                               {"mekanisme", ButirReviu::Aspek::mekanisme},
                                               {"substansi", ButirReviu::Aspek::substansi}};
constexpr Named<ButirReviu::Putusan> kPutusan[] = {{"program", ButirReviu::Putusan::program},
                                                   {"menolak", ButirReviu::Putusan::menolak},
                                                   {"pereviu", ButirReviu::Putusan::pereviu},
                                                   {"bersyarat", ButirReviu::Putusan::bersyarat}};
constexpr Named<ButirReviu::Bukti::Cara> kCara[] = {{"banding", ButirReviu::Bukti::Cara::banding},
                                                    {"ada", ButirReviu::Bukti::Cara::ada}};
constexpr Named<ButirReviu::Bukti::Fakta> kFakta[] = {{"instansi", ButirReviu::Bukti::Fakta::instansi},
                                                      {"tahun", ButirReviu::Bukti::Fakta::tahun}};

// What an attribute names; the first of the table, with an error, when it names none of them.
template <typename Value, std::size_t N>
Value one_of(const XMLElement& element, const char* name, const Named<Value> (&table)[N], Loading& loading) {
    const std::string text = required_attribute(element, name, table[0].name, loading);
    std::string known;
    for (const Named<Value>& named : table) {
        if (named.name == text) return named.value;
        known += (known.empty() ? "" : ", ") + std::string{named.name};
    }
    if (!text.empty())
        loading.error(element.GetLineNum(), std::string{name} + " \"" + text + "\" tidak dikenal; pilih " + known);
    return table[0].value;
}

// 0, with an error, when it is no number of an item.
int item_number(const XMLElement& element, const char* name, std::string_view text, Loading& loading) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc{} && end == text.data() + text.size() && value >= 1 && value <= 99) return value;
    loading.error(element.GetLineNum(),
                  std::string{name} + " \"" + std::string{text} + "\" salah; tulis nomor butir 1 sampai 99");
    return 0;
}

ButirReviu::Acuan read_reference(const XMLElement& element, Loading& loading) {
    ButirReviu::Acuan acuan;
    const int line = element.GetLineNum();
    const std::string codes = squeeze(required_attribute(element, "kode", "KIN003 KIN013", loading));
    for (const std::string_view code : split(codes, ' ')) {
        if (code.empty()) continue;
        if (!is_code(code)) {
            loading.error(line, "kode \"" + std::string{code} + "\" salah bentuk; tulis kode aturan, misalnya ANG001");
            continue;
        }
        acuan.kode.emplace_back(code);
        loading.named.emplace_back(loading.file + ":" + std::to_string(line), code);
    }
    acuan.perihal = squeeze(attribute(element, "perihal").value_or(""));
    return acuan;
}

ButirReviu::Bukti read_evidence(const XMLElement& element, Loading& loading) {
    allow_attributes(element, {"kode", "perihal", "fakta", "cara", "wajib", "sebutan", "sebutan-en"}, loading);
    expect_no_children(element, loading);
    ButirReviu::Bukti bukti;
    if (attribute(element, "fakta")) {
        bukti.fakta = one_of(element, "fakta", kFakta, loading);
        bukti.cara = ButirReviu::Bukti::Cara::ada;
        for (const char* name : {"kode", "perihal", "cara"})
            if (attribute(element, name))
                loading.error(element.GetLineNum(),
                              "<bukti> dengan fakta tidak memakai " + std::string{name} + "; hapus salah satu");
    } else {
        bukti.acuan = read_reference(element, loading);
        if (attribute(element, "cara")) bukti.cara = one_of(element, "cara", kCara, loading);
        if (bukti.cara == ButirReviu::Bukti::Cara::ada && bukti.acuan.perihal.empty())
            loading.error(element.GetLineNum(), "<bukti cara=\"ada\"> tanpa atribut perihal; tulis apa yang dicari");
    }
    const std::string wajib = attribute(element, "wajib").value_or("ya");
    if (wajib != "ya" && wajib != "tidak")
        loading.error(element.GetLineNum(), "wajib \"" + wajib + "\" tidak dikenal; pilih ya atau tidak");
    bukti.wajib = wajib != "tidak";
    bukti.sebutan.id = required_attribute(element, "sebutan", "target dibandingkan", loading);
    bukti.sebutan.en = required_attribute(element, "sebutan-en", "targets compared", loading);
    return bukti;
}

struct TextField {
    std::string_view name;
    LocalText ButirReviu::*text;
};

constexpr TextField kTextFields[] = {{"pernyataan", &ButirReviu::pernyataan},
                                     {"kriteria", &ButirReviu::kriteria},
                                     {"rekomendasi", &ButirReviu::rekomendasi},
                                     {"alasan", &ButirReviu::alasan}};

// {banyak} of a rekomendasi is the number of findings; nothing else is filled.
void expect_no_braces(const XMLElement& element, std::string text, Loading& loading) {
    constexpr std::string_view kCount = "{banyak}";
    const std::size_t at = text.find(kCount);
    if (at != std::string::npos && std::string_view{element.Name()} == "rekomendasi") text.erase(at, kCount.size());
    if (text.find_first_of("{}") != std::string::npos)
        loading.error(element.GetLineNum(), "tanda kurung kurawal pada <" + std::string{element.Name()} +
                                                ">; yang ada hanya {banyak}, sekali, dalam <rekomendasi>");
}

void read_children(const XMLElement& element, ButirReviu& butir, Loading& loading) {
    for (const XMLElement* child = element.FirstChildElement(); child != nullptr; child = child->NextSiblingElement()) {
        const std::string_view name = child->Name();
        const auto field = std::find_if(std::begin(kTextFields), std::end(kTextFields),
                                        [&](const TextField& known) { return known.name == name; });
        if (field != std::end(kTextFields)) {
            if (const std::string* text = read_local(*child, butir.*(field->text), loading))
                expect_no_braces(*child, *text, loading);
        } else if (name == "lawan") {
            allow_attributes(*child, {"kode", "perihal"}, loading);
            expect_no_children(*child, loading);
            butir.lawan.push_back(read_reference(*child, loading));
        } else if (name == "bukti") {
            butir.bukti.push_back(read_evidence(*child, loading));
        } else {
            unknown_element(*child, "pernyataan, kriteria, rekomendasi, alasan, lawan, bukti", loading);
        }
    }
}

// An item that could be called fulfilled without anything being looked at would be one.
void expect_complete(const XMLElement& element, const ButirReviu& butir, Loading& loading) {
    const int line = element.GetLineNum();
    for (const TextField& field : kTextFields) {
        const std::string tag{field.name};
        if ((butir.*(field.text)).id.empty()) loading.error(line, "<butir-reviu> tanpa <" + tag + " lang=\"id\">");
        if ((butir.*(field.text)).en.empty()) loading.error(line, "<butir-reviu> tanpa <" + tag + " lang=\"en\">");
    }
    const bool decides = butir.putusan == ButirReviu::Putusan::program;
    const bool has_evidence =
        std::any_of(butir.bukti.begin(), butir.bukti.end(), [](const ButirReviu::Bukti& bukti) { return bukti.wajib; });
    if (decides && !has_evidence)
        loading.error(line,
                      "putusan \"program\" tanpa <bukti> yang wajib; tulis bukti apa yang membuat butir terpenuhi");
    if (butir.putusan == ButirReviu::Putusan::menolak && butir.lawan.empty())
        loading.error(line, "putusan \"menolak\" tanpa <lawan>; tulis temuan apa yang membuat butir tidak terpenuhi");
    if ((butir.putusan == ButirReviu::Putusan::bersyarat) == butir.bila_tidak.empty())
        loading.error(line, "bila-tidak dan putusan \"bersyarat\" harus ada bersama-sama");
}

}  // namespace

void load_checklist_item(const XMLElement& element, Loading& loading) {
    allow_attributes(element, {"aspek", "nomor", "putusan", "bila-tidak"}, loading);
    const int line = element.GetLineNum();
    ButirReviu butir;
    butir.aspek = one_of(element, "aspek", kAspek, loading);
    butir.putusan = one_of(element, "putusan", kPutusan, loading);
    const std::string number = required_attribute(element, "nomor", "1", loading);
    if (!number.empty()) butir.nomor = item_number(element, "nomor", number, loading);
    const std::string others = squeeze(attribute(element, "bila-tidak").value_or(""));
    for (const std::string_view other : split(others, ' ')) {
        if (other.empty()) continue;
        const int earlier = item_number(element, "bila-tidak", other, loading);
        if (earlier >= butir.nomor && earlier > 0)
            loading.error(line, "bila-tidak menunjuk butir " + std::to_string(earlier) + "; harus butir sebelumnya");
        butir.bila_tidak.push_back(earlier);
        if (earlier > 0 && earlier < butir.nomor)
            loading.named_items.emplace_back(
                loading.file + ":" + std::to_string(line),
                "butir reviu " + attribute(element, "aspek").value_or("") + " " + std::to_string(earlier));
    }
    read_children(element, butir, loading);
    expect_complete(element, butir, loading);
    const std::string name =
        "butir reviu " + attribute(element, "aspek").value_or("") + " " + std::to_string(butir.nomor);
    if (loading.define(name, line)) loading.pack.reviu.push_back(std::move(butir));
}

void finish_checklist(Loading& loading) {
    // A file that could not be read would make its rules unknown, and nothing else wrong.
    if (!loading.errors.empty()) return;
    for (const auto& [place, code] : loading.named)
        if (loading.pack.find(code) == nullptr)
            loading.errors.push_back(place + ": kode " + code + " bukan aturan dalam paket ini");
    for (const auto& [place, item] : loading.named_items)
        if (!loading.defined.contains(item))
            loading.errors.push_back(place + ": bila-tidak menunjuk " + item + ", yang tidak ada dalam paket ini");
    std::stable_sort(loading.pack.reviu.begin(), loading.pack.reviu.end(),
                     [](const ButirReviu& a, const ButirReviu& b) {
                         return std::tie(a.aspek, a.nomor) < std::tie(b.aspek, b.nomor);
                     });
}

}  // namespace lkiplint::load
