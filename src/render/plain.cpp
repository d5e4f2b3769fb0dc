#include "render/plain.h"

#include <cctype>
#include <filesystem>
#include <vector>

#include "base/text.h"

namespace lkiplint {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr bool kBackslashDivides = std::filesystem::path::preferred_separator == '\\';

// Calls take(code point, its bytes) for each; the bytes of what is no UTF-8 are those of U+FFFD.
template <typename Take>
void each_code_point(std::string_view text, Take take) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(text, at);
        take(c, c == 0xFFFD ? kReplacement : text.substr(begin, at - begin));
    }
}

bool allowed_in_xml(char32_t c) {
    if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
    // U+007F to U+009F are allowed but discouraged, and steer terminals.
    return (c < 0x7F || c > 0x9F) && c != 0xFFFE && c != 0xFFFF;
}

bool is_unreserved(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || std::string_view("-._~/").find(c) != std::string::npos;
}

std::string percent_encoded(std::string_view text) {
    static constexpr char kDigits[] = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80 && is_unreserved(c)) {
            encoded += c;
        } else {
            encoded += {'%', kDigits[byte >> 4], kDigits[byte & 0xF]};
        }
    }
    return encoded;
}

bool has_drive(std::string_view path) {
    return kBackslashDivides && path.size() >= 2 && path[1] == ':' &&
           std::isalpha(static_cast<unsigned char>(path[0])) != 0;
}

}  // namespace

std::string valid_utf8(std::string_view text) {
    std::string valid;
    valid.reserve(text.size());
    each_code_point(text, [&](char32_t, std::string_view bytes) { valid += bytes; });
    return valid;
}

std::string xml_text(std::string_view text) {
    std::string xml;
    xml.reserve(text.size());
    each_code_point(text, [&](char32_t c, std::string_view bytes) {
        switch (c) {
            case '&':
                xml += "&amp;";
                break;
            case '<':
                xml += "&lt;";
                break;
            case '>':
                xml += "&gt;";
                break;
            case '"':
                xml += "&quot;";
                break;
            case '\t':
                xml += "&#9;";
                break;
            case '\n':
                xml += "&#10;";
                break;
            case '\r':
                xml += "&#13;";
                break;
            default:
                xml += allowed_in_xml(c) ? bytes : kReplacement;
        }
    });
    return xml;
}

std::string xml_lines(std::string_view text) {
    std::string xml;
    for (const std::string_view line : split(text, '\n')) {
        if (line.data() != text.data()) xml += '\n';
        xml += xml_text(line);
    }
    return xml;
}

std::string tidy_path(std::string_view path) {
    std::string slashed(path);
    if (kBackslashDivides)
        for (char& c : slashed)
            if (c == '\\') c = '/';
    const bool absolute = slashed.starts_with('/');
    const bool network = kBackslashDivides && slashed.starts_with("//");
    std::vector<std::string_view> steps;
    for (const std::string_view step : split(slashed, '/')) {
        if (step.empty() || step == ".") continue;
        if (step == ".." && !steps.empty() && steps.back() != "..") {
            steps.pop_back();
        } else if (step != ".." || !absolute) {
            steps.push_back(step);
        }
    }
    std::string tidy = network ? "//" : absolute ? "/" : "";
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (i > 0) tidy += '/';
        tidy += steps[i];
    }
    return tidy.empty() ? "." : tidy;
}

PathUri uri_of(std::string_view path) {
    const std::string tidy = tidy_path(path);
    if (has_drive(tidy)) return {"file:///" + tidy.substr(0, 2) + percent_encoded(tidy.substr(2)), false};
    if (tidy.starts_with("//")) return {"file:" + percent_encoded(tidy), false};
    if (tidy.starts_with('/')) return {"file://" + percent_encoded(tidy), false};
    return {percent_encoded(tidy), true};
}

}  // namespace lkiplint
