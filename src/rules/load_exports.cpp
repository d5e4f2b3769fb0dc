// The exports of applications (rules/ekspor.xml):
//
//   <ekspor system="SIPD" needs="nama_sub_giat; pagu" caption="Anggaran program, kegiatan, dan sub kegiatan">
//     <fakta is="instansi" field="nama_skpd"/>
//     <tingkat field="nama_program" code="kode_program"/>
//     <bidang field="pagu" header="Anggaran (Rp)"/>
//   </ekspor>
//
// A table that has all the fields of `needs` is read as a table of that caption with the headers given; other fields
// are left out. The first <ekspor> of the file that fits wins.
#include <tinyxml2.h>

#include "base/text.h"
#include "rules/load.h"

namespace lkiplint::load {

using tinyxml2::XMLElement;

namespace {

void load_fact(const XMLElement& element, Ekspor& ekspor, Loading& loading) {
    allow_attributes(element, {"is", "field"}, loading);
    const std::string fact = required_attribute(element, "is", "tahun", loading);
    const std::string field = required_attribute(element, "field", "tahun_anggaran", loading);
    if (fact == "instansi") {
        ekspor.instansi = field;
    } else if (fact == "tahun") {
        ekspor.tahun = field;
    } else if (!fact.empty()) {
        loading.error(element.GetLineNum(),
                      "is \"" + fact + "\" pada <fakta> tidak dikenal; pilih instansi atau tahun");
    }
}

void load_child(const XMLElement& element, Ekspor& ekspor, Loading& loading) {
    expect_no_children(element, loading);
    const std::string_view name = element.Name();
    if (name == "fakta") {
        load_fact(element, ekspor, loading);
    } else if (name == "tingkat") {
        allow_attributes(element, {"field", "code"}, loading);
        ekspor.tingkat.push_back(
            {required_attribute(element, "field", "nama_program", loading), attribute(element, "code").value_or("")});
    } else if (name == "bidang") {
        allow_attributes(element, {"field", "header"}, loading);
        ekspor.bidang.push_back({required_attribute(element, "field", "pagu", loading),
                                 required_attribute(element, "header", "Anggaran (Rp)", loading)});
    } else {
        unknown_element(element, "fakta, tingkat, bidang", loading);
    }
}

}  // namespace

void load_export(const XMLElement& element, Loading& loading) {
    allow_attributes(element, {"system", "needs", "caption"}, loading);
    Ekspor ekspor;
    ekspor.system = required_attribute(element, "system", "SIPD", loading);
    ekspor.caption = required_attribute(element, "caption", "Realisasi Anggaran", loading);
    const std::string needs = required_attribute(element, "needs", "nama_program; pagu", loading);
    for (const std::string_view field : split(needs, ';'))
        if (std::string name = squeeze(field); !name.empty()) ekspor.needs.push_back(std::move(name));
    for (const XMLElement* child = element.FirstChildElement(); child != nullptr; child = child->NextSiblingElement())
        load_child(*child, ekspor, loading);
    if (ekspor.bidang.empty())
        loading.error(element.GetLineNum(), "<ekspor> tanpa <bidang>; sebutkan kolom yang dibaca");
    loading.pack.ekspor.push_back(std::move(ekspor));
}

}  // namespace lkiplint::load
