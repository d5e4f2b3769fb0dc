#include "findings/config.h"

#include <tinyxml2.h>

#include <algorithm>
#include <initializer_list>

#include "base/iso_date.h"
#include "base/nearest.h"
#include "base/text.h"
#include "import/limits.h"
#include "import/lkip_scan.h"

namespace lkiplint {
namespace {

using tinyxml2::XMLAttribute;
using tinyxml2::XMLElement;
using tinyxml2::XMLNode;

constexpr std::size_t kMostBytes = 1u << 20;
constexpr std::size_t kMostSuppressions = 5000;
constexpr std::size_t kMostErrors = 50;
constexpr std::size_t kDeepest = 8;

using Names = std::initializer_list<std::string_view>;

class Reader {
public:
    Reader(std::string name, const RulePack& pack) : pack_(pack) {
        config_.name = std::move(name);
        for (const Rule& rule : pack.rules) codes_.emplace_back(rule.code);
    }

    Result<Config> read(std::string_view text) {
        if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
        if (text.size() > kMostBytes)
            return Error{config_.name + ":1: lebih besar dari 1 MB; bukan berkas konfigurasi"};
        if (const auto error = unsound(text)) return *error;
        tinyxml2::XMLDocument xml;
        if (xml.Parse(text.data(), text.size()) != tinyxml2::XML_SUCCESS || xml.RootElement() == nullptr)
            return Error{config_.name + ":" + std::to_string(std::max(xml.ErrorLineNum(), 1)) +
                         ": XML tidak sah atau terpotong; periksa tanda kurung, kutip, dan penutup elemennya"};
        read_root(*xml.RootElement());
        if (errors_.empty()) return std::move(config_);
        std::string all;
        for (const std::string& error : errors_) all += (all.empty() ? "" : "\n") + error;
        return Error{std::move(all)};
    }

private:
    // What would cost the parser time or its stack.
    std::optional<Error> unsound(std::string_view text) const {
        ImportLimits limits;
        limits.max_xml_depth = kDeepest;
        auto error = scan_lkip_xml(text, limits);
        if (!error) return std::nullopt;
        std::string message = error->message;
        // "baris 3: …" as the other messages have it.
        std::string line = "1";
        if (message.starts_with("baris ")) {
            const std::size_t colon = message.find(": ");
            line = message.substr(6, colon - 6);
            message.erase(0, colon + 2);
        }
        for (std::size_t at = message.find("LKIP-XML"); at != std::string::npos; at = message.find("LKIP-XML"))
            message.replace(at, 8, kConfigName);
        return Error{config_.name + ":" + line + ": " + message};
    }

    void error(int line, const std::string& message) {
        if (errors_.size() < kMostErrors) errors_.push_back(config_.name + ":" + std::to_string(line) + ": " + message);
    }

    // "…; maksudnya kode?" or the list of what is known.
    static std::string advice(std::string_view wrong, Names known) {
        const std::vector<std::string_view> names(known);
        if (const std::string meant = nearest_name(wrong, names); !meant.empty()) return "; maksudnya " + meant + "?";
        std::string list;
        for (const std::string_view name : names) list.append(list.empty() ? "" : ", ").append(name);
        return "; yang dikenal: " + list;
    }

    void allow(const XMLElement& element, Names known) {
        for (const XMLAttribute* at = element.FirstAttribute(); at != nullptr; at = at->Next()) {
            const std::string_view name = at->Name();
            if (std::find(known.begin(), known.end(), name) != known.end()) continue;
            if (name.starts_with("xmlns") || name.starts_with("xsi:")) continue;
            error(at->GetLineNum(), "atribut " + shorten(name, 40) + " pada <" + element.Name() + "> tidak dikenal" +
                                        advice(name, known));
        }
    }

    static std::string get(const XMLElement& element, const char* name) {
        const char* value = element.Attribute(name);
        return value == nullptr ? std::string() : squeeze(value);
    }

    static int line_of(const XMLElement& element, const char* name) {
        const XMLAttribute* attribute = element.FindAttribute(name);
        return attribute == nullptr ? element.GetLineNum() : attribute->GetLineNum();
    }

    void read_root(const XMLElement& root) {
        if (std::string_view(root.Name()) != "lkiplint")
            return error(root.GetLineNum(),
                         "elemen akar <" + shorten(root.Name(), 40) + ">, seharusnya <lkiplint versi=\"1\">");
        allow(root, {"versi", "fail-on", "lang", "baseline"});
        if (get(root, "versi") != "1") error(line_of(root, "versi"), "<lkiplint> harus memuat versi=\"1\"");
        if (const std::string name = get(root, "fail-on"); !name.empty()) {
            config_.fail_on = severity_from_name(name);
            if (!config_.fail_on)
                error(line_of(root, "fail-on"), "fail-on=\"" + shorten(name, 40) + "\" tidak dikenal" +
                                                    advice(name, {"galat", "peringatan", "catatan"}));
        }
        if (const std::string name = get(root, "lang"); name == "id" || name == "en")
            config_.lang = name == "en" ? Lang::en : Lang::id;
        else if (!name.empty())
            error(line_of(root, "lang"), "lang=\"" + shorten(name, 40) + "\" tidak dikenal; pilih id atau en");
        config_.baseline = get(root, "baseline");
        config_.baseline_line = line_of(root, "baseline");
        for (const XMLNode* node = root.FirstChild(); node != nullptr; node = node->NextSibling()) read_node(*node);
    }

    void read_node(const XMLNode& node) {
        if (node.ToText() != nullptr)
            error(node.GetLineNum(), "teks \"" + shorten(squeeze(node.Value()), 40) + "\" di luar elemen");
        const XMLElement* element = node.ToElement();
        if (element == nullptr) return;
        const std::string_view name = element->Name();
        if (name == "aturan")
            read_rule(*element);
        else if (name == "abaikan")
            read_suppression(*element);
        else if (name == "batas")
            read_limit(*element);
        else
            return error(element->GetLineNum(),
                         "<" + shorten(name, 40) + "> tidak dikenal" + advice(name, {"aturan", "abaikan", "batas"}));
        if (!element->NoChildren() && element->FirstChildElement() != nullptr)
            error(element->GetLineNum(), "<" + std::string(name) + "> tidak memuat elemen lain");
        else if (element->FirstChild() != nullptr && element->FirstChild()->ToText() != nullptr)
            error(element->GetLineNum(),
                  "<" + std::string(name) + "> tidak memuat teks; semuanya ditulis sebagai atribut");
    }

    // Empty, with an error, when there is no such rule.
    std::string known_code(const XMLElement& element, std::string_view code) {
        if (pack_.find(code) != nullptr) return std::string(code);
        std::string message = "kode \"" + shorten(code, 40) + "\" tidak dikenal";
        const std::string meant = nearest_name(code, codes_);
        error(line_of(element, "kode"),
              message + (meant.empty() ? "; daftarnya: lkiplint rules" : "; maksudnya " + meant + "?"));
        return {};
    }

    void read_rule(const XMLElement& element) {
        allow(element, {"kode", "tingkat", "aktif"});
        const int line = element.GetLineNum();
        const std::string code = get(element, "kode"), level = get(element, "tingkat"), on = get(element, "aktif");
        if (code.empty()) return error(line, "<aturan> tanpa kode; tulis misalnya kode=\"ANG004\"");
        if (known_code(element, code).empty()) return;
        if (config_.tingkat.contains(code) || config_.mati.contains(code) || !seen_.insert(code).second)
            return error(line, "<aturan kode=\"" + code + "\"> ditulis dua kali; hapus salah satu");
        if (!on.empty() && on != "ya" && on != "tidak")
            error(line_of(element, "aktif"), "aktif=\"" + shorten(on, 40) + "\", seharusnya ya atau tidak");
        if (on == "tidak") config_.mati.insert(code);
        if (level.empty() && on.empty())
            error(line, "<aturan kode=\"" + code +
                            "\"> tidak mengubah apa pun; tulis tingkat=\"catatan\" atau "
                            "aktif=\"tidak\"");
        if (level.empty()) return;
        if (const auto severity = severity_from_name(level))
            config_.tingkat[code] = *severity;
        else
            error(line_of(element, "tingkat"), "tingkat=\"" + shorten(level, 40) + "\" tidak dikenal" +
                                                   advice(level, {"galat", "peringatan", "catatan"}));
    }

    void read_suppression(const XMLElement& element) {
        allow(element, {"kode", "id", "berkas", "tabel", "bagian", "ditemukan", "alasan", "sampai"});
        Suppression wanted;
        wanted.line = element.GetLineNum();
        std::string codes = get(element, "kode");
        std::replace(codes.begin(), codes.end(), ',', ' ');
        const std::string listed = squeeze(codes);
        for (const std::string_view code : split(listed, ' '))
            if (!code.empty()) wanted.codes.push_back(known_code(element, code));
        wanted.id = get(element, "id");
        wanted.berkas = get(element, "berkas");
        while (wanted.berkas.starts_with("./")) wanted.berkas.erase(0, 2);
        wanted.tabel = get(element, "tabel");
        wanted.bagian = get(element, "bagian");
        wanted.ditemukan = get(element, "ditemukan");
        wanted.alasan = get(element, "alasan");
        wanted.sampai = get(element, "sampai");
        if (wanted.codes.empty() && wanted.id.empty())
            error(wanted.line, "<abaikan> tanpa kode dan tanpa id; tulis misalnya kode=\"ANG004\"");
        if (wanted.alasan.empty()) error(wanted.line, "<abaikan> tanpa alasan; tulis alasan=\"…\"");
        if (!wanted.sampai.empty() && !is_iso_date(wanted.sampai))
            error(line_of(element, "sampai"),
                  "sampai=\"" + shorten(wanted.sampai, 20) + "\" bukan tanggal; tulis misalnya sampai=\"2026-12-31\"");
        for (const auto& [name, words] : {std::pair("tabel", &wanted.tabel), std::pair("bagian", &wanted.bagian)})
            if (!words->empty() && fold(*words).empty())
                error(line_of(element, name),
                      std::string(name) + "=\"" + shorten(*words, 40) + "\" tidak memuat huruf atau angka");
        if (config_.abaikan.size() == kMostSuppressions)
            return error(wanted.line, "lebih dari " + std::to_string(kMostSuppressions) +
                                          " <abaikan>; pakai baseline untuk temuan sebanyak itu");
        if (config_.abaikan.size() < kMostSuppressions) config_.abaikan.push_back(std::move(wanted));
    }

    void read_limit(const XMLElement& element) {
        allow(element, {"nama", "nilai"});
        const std::string assignment = get(element, "nama") + "=" + get(element, "nilai");
        ImportLimits scratch;
        if (const auto wrong = set_limit(scratch, assignment)) return error(element.GetLineNum(), wrong->message);
        config_.batas.push_back(assignment);
    }

    const RulePack& pack_;
    std::vector<std::string_view> codes_;
    Config config_;
    Codes seen_;
    std::vector<std::string> errors_;
};

}  // namespace

std::optional<Severity> severity_from_name(std::string_view name) {
    for (const Severity severity : {Severity::galat, Severity::peringatan, Severity::catatan})
        if (severity_name(severity) == name) return severity;
    return std::nullopt;
}

Result<Config> read_config(std::string name, std::string_view xml, const RulePack& pack) {
    return Reader(std::move(name), pack).read(xml);
}

}  // namespace lkiplint
