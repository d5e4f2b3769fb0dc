#include "import/lkip_scan.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"

namespace lkiplint {
namespace {

class Scan {
public:
    Scan(std::string_view text, const ImportLimits& limits)
        : text_(text), max_depth_(limits.max_xml_depth), max_nodes_(2 * limits.max_cells + kNodesBesideCells) {}

    std::optional<Error> run() {
        while (!error_ && at_ < text_.size()) {
            if (text_[at_] == '<') {
                markup();
            } else {
                character();
            }
        }
        return error_;
    }

private:
    // Room for what is not a cell: rows, text blocks, the meaning layer of a small report.
    static constexpr std::size_t kNodesBesideCells = 100'000;
    // The parser compares each attribute of an element with all before it.
    static constexpr std::size_t kMostAttributes = 64;

    std::string_view rest() const { return text_.substr(at_); }

    void fail(const std::string& message) {
        const auto line = 1 + std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(at_), '\n');
        error_ = Error{"baris " + std::to_string(line) + ": " + message};
    }

    void markup() {
        if (rest().starts_with("<!--")) return skip_past("-->", 4);
        if (rest().starts_with("<![CDATA[")) return skip_past("]]>", 9);
        if (rest().starts_with("<?")) return skip_past("?>", 2);
        if (rest().starts_with("<!")) return fail("LKIP-XML tidak memakai DOCTYPE atau entitas; hapus bagian <!…> itu");
        if (rest().starts_with("</")) {
            if (depth_ > 0) --depth_;
            at_ += 2;
            return;
        }
        tag();
    }

    void skip_past(std::string_view end, std::size_t opening) {
        const std::size_t found = text_.find(end, at_ + opening);
        const std::size_t stop = found == std::string_view::npos ? text_.size() : found + end.size();
        for (; at_ < stop; ++at_) {
            if (is_forbidden(text_[at_]))
                return fail("karakter kendali yang tidak boleh ada dalam XML; hapus karakter itu");
        }
    }

    // An opening tag, up to its ">" outside quotes.
    void tag() {
        count_node();
        if (!error_ && ++depth_ > max_depth_) {
            fail("elemen bersarang lebih dari " + std::to_string(max_depth_) +
                 " tingkat; bukan LKIP-XML yang wajar, periksa kembali hasil ekspornya");
        }
        char quote = 0;
        std::size_t attributes = 0;
        for (++at_; !error_ && at_ < text_.size();) {
            const char c = text_[at_];
            if (quote == 0 && c == '>') {
                if (text_[at_ - 1] == '/') --depth_;
                ++at_;
                return;
            }
            if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
                count_node();
                if (++attributes > kMostAttributes)
                    fail("elemen dengan lebih dari 64 atribut; bukan LKIP-XML, periksa kembali hasil ekspornya");
            } else if (quote == c) {
                quote = 0;
            }
            character();
        }
    }

    void count_node() {
        if (++nodes_ > max_nodes_) fail("berkas terlalu besar: terlalu banyak elemen dan atribut; pecah per laporan");
    }

    static bool is_forbidden(char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
    }

    void character() {
        if (is_forbidden(text_[at_])) {
            return fail("karakter kendali yang tidak boleh ada dalam XML; hapus karakter itu");
        }
        if (text_[at_] == '&') return reference();
        ++at_;
    }

    // &amp; and its four sisters, &#233; and &#xE9;. Anything else would pass through the parser as it stands.
    void reference() {
        constexpr std::size_t kLongest = 10;  // &#x10FFFF;
        const std::string_view start = text_.substr(at_, kLongest);
        const std::size_t end = start.find(';');
        if (end == std::string_view::npos) return fail("tanda & harus ditulis &amp;");
        const std::string_view name = start.substr(1, end - 1);
        constexpr std::array<std::string_view, 5> kNamed{"amp", "lt", "gt", "quot", "apos"};
        if (std::find(kNamed.begin(), kNamed.end(), name) == kNamed.end() && !is_character(name)) {
            return fail("entitas &" + shorten(name, kLongest) + "; tidak dikenal; tulis karakternya langsung");
        }
        at_ += end + 1;
    }

    static bool is_character(std::string_view name) {
        if (!name.starts_with('#')) return false;
        const bool hex = name.starts_with("#x");
        const std::string digits = lower(name.substr(hex ? 2 : 1));
        if (digits.empty()) return false;
        unsigned long code = 0;
        for (const char c : digits) {
            const std::size_t digit = std::string_view("0123456789abcdef").find(c);
            if (digit >= (hex ? 16U : 10U)) return false;  // npos as well
            code = code * (hex ? 16 : 10) + digit;
        }
        const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
        return code == '\t' || code == '\n' || code == '\r' || (code >= 0x20 && code <= 0x10FFFF && !surrogate);
    }

    std::string_view text_;
    std::size_t max_depth_;
    std::size_t max_nodes_;
    std::size_t at_ = 0;
    std::size_t depth_ = 0;
    std::size_t nodes_ = 0;
    std::optional<Error> error_;
};

}  // namespace

std::optional<Error> scan_lkip_xml(std::string_view text, const ImportLimits& limits) {
    if (!is_valid_utf8(text)) return Error{"isi berkas bukan UTF-8 yang sah; simpan kembali sebagai UTF-8"};
    return Scan(text, limits).run();
}

}  // namespace lkiplint
