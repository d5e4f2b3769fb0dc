// Regulations and their titles.
#include <tinyxml2.h>

#include <charconv>

#include "base/text.h"
#include "rules/load.h"

namespace lkiplint::load {

using tinyxml2::XMLElement;

namespace {

constexpr std::string_view kKinds =
    "uu, perppu, pp, perpres, inpres, permenpan, permendagri, permenkeu, kepmendagri, kepmenpan";

int whole_number(const XMLElement& element, const char* name, std::string_view example, int least, int most,
                 Loading& loading) {
    const std::string text = required_attribute(element, name, example, loading);
    if (text.empty()) return 0;
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc{} && end == text.data() + text.size() && value >= least && value <= most) return value;
    loading.error(element.GetLineNum(), std::string{"<peraturan> dengan "} + name + "=\"" + text + "\"; harus angka " +
                                            std::to_string(least) + " sampai " + std::to_string(most));
    return 0;
}

std::string kind_of(const XMLElement& element, Loading& loading) {
    std::string kind = required_attribute(element, "jenis", "permenpan", loading);
    for (const std::string_view known : split(kKinds, ','))
        if (kind == trim(known)) return kind;
    if (!kind.empty())
        loading.error(element.GetLineNum(),
                      "<peraturan> dengan jenis=\"" + kind + "\"; yang dikenal: " + std::string{kKinds});
    return {};
}

}  // namespace

void load_regulation(const XMLElement& element, Loading& loading) {
    allow_attributes(element, {"jenis", "nomor", "tahun"}, loading);
    Peraturan peraturan;
    peraturan.jenis = kind_of(element, loading);
    peraturan.nomor = whole_number(element, "nomor", "53", 1, 9999, loading);
    peraturan.tahun = whole_number(element, "tahun", "2014", 1945, 2100, loading);
    for (const XMLElement* child = element.FirstChildElement(); child != nullptr; child = child->NextSiblingElement()) {
        if (std::string_view{child->Name()} != "judul") {
            unknown_element(*child, "judul", loading);
            continue;
        }
        allow_attributes(*child, {}, loading);
        std::string judul = squeeze(text_of(*child, loading));
        if (judul.empty())
            loading.error(child->GetLineNum(), "<judul> kosong; tulis kata-kata sesudah \"tentang\"");
        else
            peraturan.judul.push_back(std::move(judul));
    }
    if (element.FirstChildElement("judul") == nullptr)
        loading.error(element.GetLineNum(), "<peraturan> tanpa judul; tulis <judul>…</judul>");
    if (peraturan.jenis.empty() || peraturan.nomor == 0 || peraturan.tahun == 0 || peraturan.judul.empty()) return;
    const std::string name =
        "peraturan " + peraturan.jenis + " " + std::to_string(peraturan.nomor) + "/" + std::to_string(peraturan.tahun);
    if (loading.define(name, element.GetLineNum())) loading.pack.peraturan.push_back(std::move(peraturan));
}

}  // namespace lkiplint::load
