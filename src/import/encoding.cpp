#include "import/encoding.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "base/text.h"

namespace lkiplint {
namespace {

constexpr std::string_view kUtf8Bom = "\xEF\xBB\xBF";
constexpr std::string_view kUtf16Little = "\xFF\xFE";
constexpr std::string_view kUtf16Big = "\xFE\xFF";
constexpr std::size_t kDeclaredWithin = 1024;  // bytes; as browsers look for it

// 0x80 to 0x9F of Windows-1252; 0 where it has no character.
constexpr std::array<char16_t, 32> kWindows1252{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

enum class Charset { unknown, utf8, utf16, windows1252 };

Charset charset_of(std::string_view label) {
    struct Row {
        std::string_view label;
        Charset charset;
    };
    static constexpr std::array<Row, 15> kRows{{{"utf-8", Charset::utf8},
                                                {"utf8", Charset::utf8},
                                                {"unicode", Charset::utf16},
                                                {"utf-16", Charset::utf16},
                                                {"utf-16le", Charset::utf16},
                                                {"utf-16be", Charset::utf16},
                                                {"us-ascii", Charset::windows1252},
                                                {"ascii", Charset::windows1252},
                                                {"iso-8859-1", Charset::windows1252},
                                                {"iso8859-1", Charset::windows1252},
                                                {"latin1", Charset::windows1252},
                                                {"latin-1", Charset::windows1252},
                                                {"windows-1252", Charset::windows1252},
                                                {"cp1252", Charset::windows1252},
                                                {"x-cp1252", Charset::windows1252}}};
    const auto found = std::find_if(kRows.begin(), kRows.end(), [&](const Row& row) { return row.label == label; });
    return found == kRows.end() ? Charset::unknown : found->charset;
}

// Bytes of the UTF-8 sequence at `at`, 0 when it is none (overlong forms and surrogates included).
std::size_t sequence_length(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) -> unsigned {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    const unsigned lead = byte(at);
    if (lead < 0x80) return 1;
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4) return 0;
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0) != 0x80) return 0;
    }
    const unsigned second = byte(at + 1);
    const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    const bool beyond = (lead == 0xED && second > 0x9F) || (lead == 0xF4 && second > 0x8F);
    return overlong || beyond ? 0 : length;
}

struct Utf8Census {
    std::optional<std::size_t> first_invalid;
    std::size_t invalid = 0;
    std::size_t sequences = 0;  // of more than one byte
};

Utf8Census take_census(std::string_view text) {
    Utf8Census census;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = sequence_length(text, at);
        if (length == 0 && !census.first_invalid) census.first_invalid = at;
        census.invalid += length == 0 ? 1 : 0;
        census.sequences += length > 1 ? 1 : 0;
        at += std::max<std::size_t>(length, 1);
    }
    return census;
}

void append_code_point(std::string& out, char32_t c) {
    const auto byte = [&](char32_t value) { out += static_cast<char>(static_cast<unsigned char>(value)); };
    if (c < 0x80) {
        byte(c);
    } else if (c < 0x800) {
        byte(0xC0 | (c >> 6));
        byte(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        byte(0xE0 | (c >> 12));
        byte(0x80 | ((c >> 6) & 0x3F));
        byte(0x80 | (c & 0x3F));
    } else {
        byte(0xF0 | (c >> 18));
        byte(0x80 | ((c >> 12) & 0x3F));
        byte(0x80 | ((c >> 6) & 0x3F));
        byte(0x80 | (c & 0x3F));
    }
}

Error binary(std::string_view what) {
    return {std::string(what) + " belum dapat dibaca; simpan sebagai teks UTF-8, DOCX, Markdown, atau LKIP-XML"};
}

std::optional<Error> with_nul(std::string_view text, std::size_t skipped) {
    const std::size_t nul = text.find('\0');
    if (nul == std::string_view::npos) return std::nullopt;
    return binary("berkas biner atau UTF-16 tanpa tanda urutan byte (byte nol pada posisi " +
                  std::to_string(nul + skipped) + ")");
}

Result<std::string> from_utf16(std::string_view bytes, bool big) {
    constexpr char32_t kReplacement = 0xFFFD;
    std::string out;
    out.reserve(bytes.size());
    const auto unit = [&](std::size_t at) -> char32_t {
        const auto first = static_cast<unsigned char>(bytes[at]), second = static_cast<unsigned char>(bytes[at + 1]);
        return big ? static_cast<char32_t>(first << 8 | second) : static_cast<char32_t>(second << 8 | first);
    };
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        char32_t c = unit(at);
        if (c == 0) return binary("berkas biner (karakter nol pada posisi " + std::to_string(at + 2) + ")");
        if (c >= 0xD800 && c < 0xDC00 && at + 3 < bytes.size()) {
            const char32_t low = unit(at + 2);
            if (low >= 0xDC00 && low < 0xE000) {
                c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
                at += 2;
            }
        }
        append_code_point(out, c >= 0xD800 && c < 0xE000 ? kReplacement : c);
    }
    return out;
}

// Nothing when a byte means no character there, or one that no text holds: then it is no such text.
std::optional<std::string> from_windows1252(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 16);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        const bool control = byte < 0x20 && std::string_view("\t\n\v\f\r\x1A").find(c) == std::string_view::npos;
        char32_t code = byte;
        if (byte >= 0x80 && byte < 0xA0) code = kWindows1252[byte - 0x80U];
        if (control || code == 0 || byte == 0x7F) return std::nullopt;
        append_code_point(out, code);
    }
    return out;
}

Error not_utf8(std::string_view text, std::size_t at, std::size_t skipped) {
    const auto end = text.begin() + static_cast<std::ptrdiff_t>(at);
    return {"bukan teks UTF-8 yang sah: byte ke-" + std::to_string(at + skipped) + ", baris " +
            std::to_string(1 + std::count(text.begin(), end, '\n')) + "; simpan ulang dengan pengodean UTF-8"};
}

bool is_page_or_xml(std::string_view start) {
    const std::size_t first = start.find_first_not_of(" \t\r\n\f\v");
    if (first == std::string_view::npos || start[first] != '<') return false;
    const char next = first + 1 < start.size() ? start[first + 1] : ' ';
    return next == '!' || next == '?' || has_letter(std::string_view(&next, 1));
}

}  // namespace

std::string declared_charset(std::string_view bytes) {
    const std::string start = lower(bytes.substr(0, kDeclaredWithin));
    if (!is_page_or_xml(start)) return {};
    std::size_t at = std::string::npos;
    if (const std::size_t xml = start.find("<?xml"); xml != std::string::npos) {
        const std::size_t end = start.find("?>", xml);
        const std::size_t found = start.find("encoding", xml);
        if (found < end) at = found + std::string_view("encoding").size();
    }
    for (std::size_t meta = start.find("<meta"); meta != std::string::npos && at == std::string::npos;
         meta = start.find("<meta", meta + 1)) {
        const std::size_t found = start.find("charset", meta);
        if (found < start.find('>', meta)) at = found + std::string_view("charset").size();
    }
    if (at == std::string::npos) return {};
    at = start.find_first_not_of(" \t\r\n", at);
    if (at == std::string::npos || start[at] != '=') return {};
    at = start.find_first_not_of(" \t\r\n\"'", at + 1);
    if (at == std::string::npos) return {};
    return start.substr(at, start.find_first_of(" \t\r\n\"';>/?", at) - at);
}

Result<std::string_view> to_utf8(std::string_view bytes, std::string& storage) {
    if (bytes.starts_with(kUtf16Little) || bytes.starts_with(kUtf16Big)) {
        Result<std::string> decoded = from_utf16(bytes.substr(2), bytes.starts_with(kUtf16Big));
        if (!decoded) return decoded.error();
        storage = std::move(decoded.value());
        return std::string_view(storage);
    }
    const std::size_t skipped = bytes.starts_with(kUtf8Bom) ? kUtf8Bom.size() : 0;
    const std::string_view text = bytes.substr(skipped);
    if (auto error = with_nul(text, skipped)) return *error;
    const Utf8Census census = take_census(text);
    if (!census.first_invalid) return text;
    const std::string label = skipped > 0 ? std::string() : declared_charset(text);
    if (!label.empty() && charset_of(label) == Charset::unknown)
        return Error{"pengodean \"" + shorten(label, 40) +
                     "\" belum dapat dibaca; simpan ulang dengan pengodean UTF-8, lalu periksa lagi"};
    // Few letters of Windows-1252 make UTF-8 by chance. Where most do, it is UTF-8 with a damage that must be told.
    const bool stated = charset_of(label) == Charset::windows1252;
    if (skipped == 0 && (stated || census.invalid > census.sequences)) {
        if (auto decoded = from_windows1252(text)) {
            storage = std::move(*decoded);
            return std::string_view(storage);
        }
    }
    return not_utf8(text, *census.first_invalid, skipped);
}

}  // namespace lkiplint
