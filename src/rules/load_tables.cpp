// How tables and columns are recognised (rules/tabel.xml).
//
//   <kolom role="anggaran-perubahan" parent="anggaran" caption="…">perubahan</kolom>
//       One way in which a header names a role. The text is a regular expression (RE2, case ignored) that is searched
//       for in the folded last line of the header; `parent` in the folded header above it, `caption` in the folded
//       caption. Folded: lower case, every run of anything but letters and digits one space; anchor with ^ and $.
//       The first <kolom> of the file that matches wins, so write the narrow ones first.
//
//   <tabel kind="capaian" caption="…" section="…" header="…" needs="indikator target realisasi|capaian"
//          without="anggaran" min-years="0"/>
//       One layout of a kind of table. caption, section (the headings above) and header are searched for likewise;
//       `needs` are roles divided by blanks of which each must be there, with | between those that will do for each
//       other; `without` are roles that must not be there; `min-years` is the least number of tahun columns.
//       The first <tabel> of the file whose conditions all hold wins.
#include <tinyxml2.h>

#include <charconv>

#include "base/text.h"
#include "rules/load.h"

namespace lkiplint::load {

using tinyxml2::XMLElement;

namespace {

std::optional<Role> read_role(std::string_view name, int line, Loading& loading) {
    const std::optional<Role> role = role_from_name(name);
    if (!role) {
        loading.error(
            line, "peran kolom \"" + std::string{name} + "\" tidak dikenal; daftar peran ada di docs/aturan-format.md");
    }
    return role;
}

std::vector<Role> read_roles(std::string_view names, char separator, int line, Loading& loading) {
    std::vector<Role> roles;
    for (const std::string_view name : split(names, separator)) {
        if (const auto role = read_role(name, line, loading)) roles.push_back(*role);
    }
    return roles;
}

int read_years(const XMLElement& element, Loading& loading) {
    const std::string text = attribute(element, "min-years").value_or("0");
    int years = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), years);
    if (error == std::errc{} && end == text.data() + text.size() && years >= 0) return years;
    loading.error(element.GetLineNum(), "min-years \"" + text + "\" bukan bilangan; tulis min-years=\"2\"");
    return 0;
}

}  // namespace

void load_role_pattern(const XMLElement& element, Loading& loading) {
    allow_attributes(element, {"role", "parent", "caption"}, loading);
    const int line = element.GetLineNum();
    const std::string role = required_attribute(element, "role", "anggaran", loading);
    RolePattern pattern;
    pattern.header = compile(trim(text_of(element, loading)), line, loading);
    pattern.parent = compile(attribute(element, "parent"), line, loading);
    pattern.caption = compile(attribute(element, "caption"), line, loading);
    const auto known = role.empty() ? std::nullopt : read_role(role, line, loading);
    if (!known || !pattern.header) return;
    pattern.role = *known;
    loading.pack.roles.push_back(std::move(pattern));
}

void load_kind_pattern(const XMLElement& element, Loading& loading) {
    allow_attributes(element, {"kind", "caption", "section", "header", "needs", "without", "min-years"}, loading);
    expect_no_children(element, loading);
    const int line = element.GetLineNum();
    const std::string name = required_attribute(element, "kind", "realisasi-anggaran", loading);
    const std::optional<TableKind> kind = kind_from_name(name);
    if (!kind && !name.empty()) {
        loading.error(line, "jenis tabel \"" + name + "\" tidak dikenal; daftar jenis ada di docs/aturan-format.md");
    }
    KindPattern pattern;
    pattern.kind = kind.value_or(TableKind::lain);
    pattern.caption = compile(attribute(element, "caption"), line, loading);
    pattern.section = compile(attribute(element, "section"), line, loading);
    pattern.header = compile(attribute(element, "header"), line, loading);
    const std::string needs = squeeze(attribute(element, "needs").value_or(""));
    if (!needs.empty()) {
        for (const std::string_view group : split(needs, ' ')) {
            pattern.needs.push_back(read_roles(group, '|', line, loading));
        }
    }
    const std::string without = squeeze(attribute(element, "without").value_or(""));
    if (!without.empty()) pattern.without = read_roles(without, ' ', line, loading);
    pattern.min_years = read_years(element, loading);
    loading.pack.kinds.push_back(std::move(pattern));
}

}  // namespace lkiplint::load
