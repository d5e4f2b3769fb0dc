// LKIP-XML, the canonical export (docs/lkip-xml.md). What <dokumen> holds is read as a document like any other; what
// the meaning layer states beyond that becomes stated tables, scales and identity.

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <tinyxml2.h>

#include "base/text.h"
#include "import/import.h"
#include "import/lkip_comments.h"
#include "import/lkip_element.h"
#include "import/lkip_scan.h"
#include "import/lkip_tables.h"
#include "import/lkip_vocabulary.h"

namespace lkiplint {
namespace {

using Failure = std::optional<Error>;

// Where an element of the root must stand.
enum class Part { instansi, tahun, makna, dokumen, unknown };

Part part_of(std::string_view name) {
    if (name == "instansi") return Part::instansi;
    if (name == "tahun") return Part::tahun;
    if (name == "dokumen") return Part::dokumen;
    return name == "skala" || is_lkip_group(name) ? Part::makna : Part::unknown;
}

std::string known_parts() {
    std::string names = "<instansi>, <tahun>, ";
    std::set<std::string_view> seen;
    for (const LkipGroup& group : lkip_groups()) {
        if (seen.insert(group.element).second) names += "<" + std::string(group.element) + ">, ";
    }
    return names + "<skala> atau <dokumen>";
}

class DocumentReader {
public:
    DocumentReader(Document& document, std::set<std::string>& ids, std::size_t& cells_left)
        : document_(document), ids_(ids), cells_left_(cells_left) {}

    Failure read(const LkipElement& root) {
        if (auto error = root.check_attributes({})) return error;
        if (auto error = root.check_no_text()) return error;
        for (auto child = root.first_child(); child; child = child->next_sibling()) {
            const std::string_view name = child->name();
            Failure error;
            if (name == "tabel") {
                error = read_table(*child);
            } else if (name == "judul" || name == "paragraf" || name == "butir") {
                error = read_text(*child);
            } else {
                error = root.unknown_child(*child, "<judul>, <paragraf>, <butir> atau <tabel>");
            }
            if (error) return error;
        }
        return std::nullopt;
    }

private:
    // What every block may have: id and the line in the source it was converted from (for people; not read).
    Failure read_common(const LkipElement& block) {
        if (const auto line = lkip_number(block, "baris", 0); !line) return line.error();
        if (!block.has("id")) return std::nullopt;
        const std::string id = block.get("id");
        if (!lkip_is_id(id))
            return block.error("id=\"" + shorten(id, 40) + "\", seharusnya huruf lalu huruf atau angka");
        if (!ids_.insert(id).second) return block.error("id=\"" + id + "\" dipakai dua kali");
        return std::nullopt;
    }

    Failure read_text(const LkipElement& element) {
        TextBlock block;
        block.place = Place{element.line(), 1};
        std::vector<LkipExpected> expected{{"id"}, {"baris"}, {"tebal"}};
        if (element.name() != "paragraf") expected.push_back({"tingkat"});
        if (element.name() == "judul") block.role = TextRole::heading;
        if (element.name() == "butir") {
            block.role = TextRole::item;
            block.label = element.get("label");
            expected.push_back({"label"});
        }
        if (auto error = element.check_attributes(expected)) return error;
        if (auto error = read_common(element)) return error;
        const auto level = lkip_number(element, "tingkat", 0);
        if (!level) return level.error();
        const auto bold = lkip_flag(element, "tebal", false);
        if (!bold) return bold.error();
        auto text = element.text();
        if (!text) return text.error();
        block.level = *level;
        block.bold = *bold;
        block.text = std::move(*text);
        document_.blocks.emplace_back(std::move(block));
        return std::nullopt;
    }

    Failure read_table(const LkipElement& element) {
        if (auto error = element.check_attributes({{"id"}, {"baris"}, {"baris-akhir"}})) return error;
        if (auto error = read_common(element)) return error;
        if (const auto end = lkip_number(element, "baris-akhir", 0); !end) return end.error();
        if (auto error = element.check_no_text()) return error;
        TableBlock table;
        table.place = Place{element.line(), 1};
        table.end_line = element.line();
        for (auto child = element.first_child(); child; child = child->next_sibling()) {
            if (child->name() != "baris") return element.unknown_child(*child, "<baris>");
            table.rows.push_back(TableRow{{}, Place{child->line(), 1}});
            table.end_line = child->line();
            if (auto error = read_cells(*child, table)) return error;
        }
        document_.blocks.emplace_back(std::move(table));
        return std::nullopt;
    }

    Failure read_cells(const LkipElement& row, TableBlock& table) {
        if (auto error = row.check_attributes({})) return error;
        if (auto error = row.check_no_text()) return error;
        for (auto child = row.first_child(); child; child = child->next_sibling()) {
            if (child->name() != "sel") return row.unknown_child(*child, "<sel>");
            if (cells_left_ == 0) return child->error("terlalu banyak sel tabel; pecah berkas per laporan");
            --cells_left_;
            if (auto error = child->check_attributes({{"tebal"}})) return error;
            const auto bold = lkip_flag(*child, "tebal", false);
            if (!bold) return bold.error();
            auto text = child->text();
            if (!text) return text.error();
            const auto breaks = static_cast<int>(std::count(text->begin(), text->end(), '\n'));
            table.end_line = child->line() + breaks;
            table.rows.back().cells.push_back(Cell{std::move(*text), Place{child->line(), 1}, *bold});
        }
        return std::nullopt;
    }

    Document& document_;
    std::set<std::string>& ids_;
    std::size_t& cells_left_;
};

// "Kecamatan Sukamaju" is a kecamatan called Sukamaju.
void complete(Instansi& unit) {
    const std::string name = squeeze(unit.nama);
    const std::size_t space = name.find(' ');
    if (space == std::string::npos) return;
    constexpr std::string_view kKinds = "kecamatan kelurahan dinas badan inspektorat sekretariat kabupaten kota";
    const std::string first = lower(name.substr(0, space));
    if (!contains_word(kKinds, first)) return;
    if (unit.jenis.empty()) unit.jenis = first;
    if (unit.nama_pendek.empty()) unit.nama_pendek = name.substr(space + 1);
}

Result<Instansi> read_unit(const LkipElement& element) {
    if (auto error =
            element.check_attributes({{"nama", true}, {"jenis"}, {"nama-pendek"}, {"kabupaten"}, {"kode-wilayah"}})) {
        return *error;
    }
    const auto text = element.text();
    if (!text) return text.error();
    if (!squeeze(*text).empty()) return element.error("<instansi> harus kosong; nilainya ditulis sebagai atribut");
    Instansi unit;
    unit.nama = element.get("nama");
    unit.jenis = element.get("jenis");
    unit.nama_pendek = element.get("nama-pendek");
    unit.kabupaten = element.get("kabupaten");
    unit.kode_kabupaten = element.get("kode-wilayah");
    complete(unit);
    return unit;
}

Result<int> read_year(const LkipElement& element) {
    if (auto error = element.check_attributes({})) return *error;
    const auto text = element.text();
    if (!text) return text.error();
    const std::string year = trim(*text);
    if (!lkip_is_year(year)) {
        return element.error("<tahun>" + shorten(year, 20) + "</tahun>, seharusnya tahun empat angka, misalnya 2025");
    }
    return std::stoi(year);
}

// 75 or 75,5 or 75.5: nothing that needs guessing.
bool is_bound(std::string_view text) {
    const auto digits = [](std::string_view part, std::size_t most) {
        return !part.empty() && part.size() <= most && part.find_first_not_of("0123456789") == std::string_view::npos;
    };
    if (text.starts_with('-')) text.remove_prefix(1);
    const std::size_t point = text.find_first_of(".,");
    if (point == std::string_view::npos) return digits(text, 9);
    return digits(text.substr(0, point), 9) && digits(text.substr(point + 1), Decimal::kMaxScale);
}

Result<std::optional<Decimal>> read_bound(const LkipElement& element, std::string_view attribute) {
    if (!element.has(attribute)) return std::optional<Decimal>();
    const auto read = parse_angka(element.get(attribute), AngkaKind::indeks);
    if (!is_bound(element.get(attribute)) || !read) {
        return element.error(std::string(attribute) + "=\"" + shorten(element.get(attribute), 20) +
                             "\" pada <kelas>, seharusnya angka, misalnya \"75,5\"");
    }
    return std::optional(read.angka->value);
}

Result<KelasSkala> read_class(const LkipElement& element) {
    if (auto error = element.check_attributes(
            {{"label", true}, {"kode"}, {"dari"}, {"sampai"}, {"dari-termasuk"}, {"sampai-termasuk"}})) {
        return *error;
    }
    const auto from = read_bound(element, "dari");
    if (!from) return from.error();
    const auto to = read_bound(element, "sampai");
    if (!to) return to.error();
    const auto from_included = lkip_flag(element, "dari-termasuk", true);
    if (!from_included) return from_included.error();
    const auto to_included = lkip_flag(element, "sampai-termasuk", true);
    if (!to_included) return to_included.error();
    return KelasSkala{element.get("label"), element.get("kode"),      *from, *to, *from_included,
                      *to_included,         Place{element.line(), 1}, {}};
}

struct StatedScale {
    Skala scale;
    std::string sumber;
};

Result<StatedScale> read_scale(const LkipElement& element) {
    if (auto error = element.check_attributes({{"jenis", true}, {"dasar"}, {"sumber"}})) return *error;
    if (auto error = element.check_no_text()) return *error;
    const auto jenis = lkip_scale_from_name(element.get("jenis"));
    if (!jenis) return element.error("jenis skala tidak dikenal, seharusnya capaian, sakip, ikm, ipp atau lain");
    if (element.has("sumber") && !lkip_is_id(element.get("sumber"))) {
        return element.error("sumber pada <skala>, seharusnya id sebuah blok, misalnya \"t12\"");
    }
    Skala scale;
    scale.jenis = *jenis;
    scale.sumber = element.get("dasar");
    scale.place = Place{element.line(), 1};
    scale.locator = "Skala " + std::string(lkip_scale_name(*jenis));
    for (auto child = element.first_child(); child; child = child->next_sibling()) {
        if (child->name() != "kelas") return element.unknown_child(*child, "<kelas>");
        if (child->first_child()) return child->unknown_child(*child->first_child(), "kosong");
        if (auto error = child->check_no_text()) return *error;
        auto one = read_class(*child);
        if (!one) return one.error();
        scale.kelas.push_back(std::move(*one));
    }
    return StatedScale{std::move(scale), element.get("sumber")};
}

class RootReader {
public:
    RootReader(Imported& imported, const ImportLimits& limits)
        : imported_(imported), cells_left_(limits.max_cells), stated_cells_left_(limits.max_cells) {}

    Failure read(const LkipElement& root) {
        if (auto error = root.check_attributes({{"versi", true}, {"aplikasi"}})) return error;
        if (root.get("versi") != kLkipVersion) {
            return root.error("versi=\"" + shorten(root.get("versi"), 20) + "\", seharusnya \"" +
                              std::string(kLkipVersion) + "\"");
        }
        if (auto error = root.check_no_text()) return error;
        if (auto error = check_order(root)) return error;
        // The document stands last but settles which meaning elements say what it says already.
        for (auto child = root.first_child(); child; child = child->next_sibling()) {
            if (part_of(child->name()) != Part::dokumen) continue;
            if (auto error = DocumentReader(imported_.document, ids_, cells_left_).read(*child)) return error;
        }
        for (auto child = root.first_child(); child; child = child->next_sibling()) {
            if (auto error = read_part(*child)) return error;
        }
        return std::nullopt;
    }

private:
    static Failure check_order(const LkipElement& root) {
        Part last = Part::instansi;
        bool first = true;
        for (auto child = root.first_child(); child; child = child->next_sibling(), first = false) {
            const Part part = part_of(child->name());
            if (part == Part::unknown) return root.unknown_child(*child, known_parts());
            const std::string name = "<" + std::string(child->name()) + ">";
            if (part == last && part != Part::makna && !first) return child->error(name + " ditulis dua kali");
            if (part < last) {
                return child->error(name + " terlambat; urutannya: <instansi>, <tahun>, tabel dan <skala>, <dokumen>");
            }
            last = part;
        }
        return std::nullopt;
    }

    Failure read_part(const LkipElement& element) {
        switch (part_of(element.name())) {
            case Part::instansi: {
                auto unit = read_unit(element);
                if (!unit) return unit.error();
                imported_.instansi = std::move(*unit);
                return std::nullopt;
            }
            case Part::tahun: {
                const auto year = read_year(element);
                if (!year) return year.error();
                imported_.tahun = *year;
                return std::nullopt;
            }
            case Part::makna:
                return read_meaning(element);
            default:
                return std::nullopt;
        }
    }

    // Derived elements are read too, for the errors in them, and then left: the document says the same.
    Failure read_meaning(const LkipElement& element) {
        if (element.name() == "skala") {
            auto stated = read_scale(element);
            if (!stated) return stated.error();
            if (!ids_.contains(stated->sumber)) imported_.stated_scales.push_back(std::move(stated->scale));
            return std::nullopt;
        }
        auto stated = read_lkip_group(element, imported_.tahun, stated_cells_left_);
        if (!stated) return stated.error();
        if (ids_.contains(stated->sumber)) return std::nullopt;
        std::move(stated->tables.begin(), stated->tables.end(), std::back_inserter(imported_.stated_tables));
        return std::nullopt;
    }

    Imported& imported_;
    std::size_t cells_left_;         // of the document layer
    std::size_t stated_cells_left_;  // of the meaning layer, which may say the same again
    std::set<std::string> ids_;
};

// "l:" of <l:lkip xmlns:l="urn:…">, empty for <lkip xmlns="urn:…">.
Result<std::string> prefix_of(const tinyxml2::XMLElement& root) {
    const std::string name = root.Name();
    const std::size_t colon = name.find(':');
    const std::string prefix = colon == std::string::npos ? "" : name.substr(0, colon + 1);
    const std::string where = "baris " + std::to_string(root.GetLineNum()) + ": ";
    if (name.substr(prefix.size()) != "lkip") {
        return Error{where + "bukan LKIP-XML: elemen akar <" + shorten(name, 40) +
                     ">, seharusnya <lkip versi=\"1\" xmlns=\"" + std::string(kLkipNamespace) + "\">"};
    }
    const std::string binding = prefix.empty() ? "xmlns" : "xmlns:" + prefix.substr(0, prefix.size() - 1);
    const char* bound = root.Attribute(binding.c_str());
    if (!bound || bound != kLkipNamespace) {
        return Error{where + "<" + name + "> tanpa " + binding + "=\"" + std::string(kLkipNamespace) + "\""};
    }
    return prefix;
}

Failure check_outside(const tinyxml2::XMLDocument& xml) {
    const tinyxml2::XMLElement* root = xml.RootElement();
    for (const auto* node = xml.FirstChild(); node; node = node->NextSibling()) {
        if (node == root || node->ToComment() || node->ToDeclaration()) continue;
        return Error{"baris " + std::to_string(node->GetLineNum()) + ": ada isi di luar elemen akar"};
    }
    return std::nullopt;
}

std::string reason(const tinyxml2::XMLDocument& xml) {
    switch (xml.ErrorID()) {
        case tinyxml2::XML_ERROR_MISMATCHED_ELEMENT:
            return "elemen tidak ditutup dengan nama yang sama";
        case tinyxml2::XML_ERROR_PARSING_ATTRIBUTE:
            return "atribut salah tulis atau ditulis dua kali; bentuknya nama=\"nilai\"";
        case tinyxml2::XML_ERROR_PARSING_ELEMENT:
            return "elemen salah tulis";
        case tinyxml2::XML_ERROR_EMPTY_DOCUMENT:
            return "berkas kosong; ekspor ulang dari sumbernya";
        default:
            return "XML tidak sah atau terpotong; ekspor ulang atau periksa baris ini";
    }
}

}  // namespace

Result<Imported> import_lkip_xml(std::string path, std::string_view text, const ImportLimits& limits) {
    if (auto error = scan_lkip_xml(text, limits)) return *error;
    tinyxml2::XMLDocument xml;
    if (xml.Parse(text.data(), text.size()) != tinyxml2::XML_SUCCESS || !xml.RootElement()) {
        return Error{"baris " + std::to_string(std::max(xml.ErrorLineNum(), 1)) + ": " + reason(xml)};
    }
    if (auto error = check_outside(xml)) return *error;
    const auto prefix = prefix_of(*xml.RootElement());
    if (!prefix) return prefix.error();
    Imported imported;
    imported.document.path = std::move(path);
    imported.document.format = "lkip-xml";
    // Line breaks inside an element are kept as they stand in the file.
    imported.document.lines_are_physical = true;
    if (auto error = RootReader(imported, limits).read(LkipElement(*xml.RootElement(), *prefix))) return *error;
    read_lkip_comments(xml, imported.document);
    return imported;
}

}  // namespace lkiplint
