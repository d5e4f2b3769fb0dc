#include "import/import.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <optional>
#include <string>
#include <system_error>

#include "base/text.h"
#include "import/csv.h"
#include "import/encoding.h"
#include "import/html_source.h"
#include "import/odf.h"
#include "import/volume.h"

namespace lkiplint {
namespace {

struct Magic {
    std::string_view bytes;
    std::string_view what;
    std::string_view advice;
};

// Formats told from their first bytes that cannot be read. Longer marks stand before the marks that they begin with.
constexpr std::string_view kSaveAsXlsx = "simpan dahulu sebagai XLSX, lalu periksa hasilnya";
constexpr std::string_view kSaveAsDocx = "simpan dahulu sebagai DOCX, Markdown, atau LKIP-XML, lalu periksa hasilnya";
constexpr std::array<Magic, 9> kUnreadable{{
    {"%PDF", "berkas PDF",
     "simpan dokumen asalnya sebagai DOCX, atau ubah dahulu menjadi Markdown (bukan hasil pindai), lalu periksa "
     "hasilnya"},
    {"{\\rtf", "berkas RTF", kSaveAsDocx},
    {"\x89PNG", "gambar PNG", "laporan harus berupa teks; gambar hasil pindai perlu dikenali hurufnya (OCR) dahulu"},
    {"\xFF\xD8\xFF", "gambar JPEG",
     "laporan harus berupa teks; gambar hasil pindai perlu dikenali hurufnya (OCR) dahulu"},
    {"\x1F\x8B", "berkas gzip", "buka kompresinya dahulu (gunzip), lalu periksa isinya"},
    {"MIME-Version:", "halaman web satu berkas (MHT)", kSaveAsDocx},
    {"From: <Saved by", "halaman web satu berkas (MHT)", kSaveAsDocx},
    {"Rar!", "berkas RAR", "buka arsipnya dahulu, lalu periksa isinya"},
    {"7z\xBC\xAF", "berkas 7-Zip", "buka arsipnya dahulu, lalu periksa isinya"},
}};

Error not_readable(std::string_view what, std::string_view advice) {
    return {std::string(what) + " belum dapat dibaca; " + std::string(advice)};
}

// The container of the Office formats before 2007. A newer file that is locked with a password hides in one as well;
// its streams are named in UTF-16.
std::optional<Error> unreadable_compound(std::string_view bytes) {
    if (!bytes.starts_with("\xD0\xCF\x11\xE0")) return std::nullopt;
    const auto has_stream = [&](std::string_view name) {
        std::string wide;
        for (const char c : name) wide.append(1, c).append(1, '\0');
        return bytes.find(wide) != std::string_view::npos;
    };
    if (has_stream("EncryptedPackage"))
        return not_readable("dokumen Office yang terkunci kata sandi",
                            "buka dengan kata sandinya, simpan tanpa kata sandi, lalu periksa lagi");
    if (has_stream("WordDocument")) return not_readable("dokumen Word lama (DOC)", kSaveAsDocx);
    if (has_stream("Workbook") || has_stream("Book")) return not_readable("lembar kerja Excel lama (XLS)", kSaveAsXlsx);
    return not_readable("berkas Office lama (DOC/XLS)", kSaveAsDocx);
}

bool is_zip(std::string_view bytes) { return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06"); }

std::optional<Error> unreadable_format(std::string_view bytes) {
    if (auto error = unreadable_compound(bytes)) return error;
    for (const Magic& magic : kUnreadable) {
        if (bytes.starts_with(magic.bytes)) return not_readable(magic.what, magic.advice);
    }
    return std::nullopt;
}

std::optional<Error> too_long_line(std::string_view text, std::size_t limit) {
    std::size_t start = 0;
    for (std::size_t line = 1; start < text.size(); ++line) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        if (end - start > limit) {
            return Error{"baris " + std::to_string(line) + " panjangnya " + std::to_string(end - start) +
                         " byte, melebihi batas " + std::to_string(limit) +
                         " byte; pastikan berkas ini laporan, bukan data tertanam"};
        }
        start = end + 1;
    }
    return std::nullopt;
}

// Does `text` begin with the tag, whole?
bool begins_with_tag(std::string_view text, std::string_view tag) {
    if (text.size() < tag.size() || lower(text.substr(0, tag.size())) != tag) return false;
    return text.size() == tag.size() || std::string_view(" \t\r\n>/:").find(text[tag.size()]) != std::string_view::npos;
}

// Comments may stand before the root: to set findings aside in the whole file.
std::string_view behind_comments(std::string_view start) {
    while (start.starts_with("<!--")) {
        const std::size_t end = start.find("-->");
        const std::size_t next = end == std::string_view::npos ? end : start.find_first_not_of(" \t\r\n", end + 3);
        if (next == std::string_view::npos) return {};
        start.remove_prefix(next);
    }
    return start;
}

bool is_xml(std::string_view start) {
    return start.starts_with("<?xml") || begins_with_tag(behind_comments(start), "<lkip");
}

Result<Imported> imported(Result<Document> document) {
    if (!document) return document.error();
    Imported imported;
    imported.document = std::move(document.value());
    return imported;
}

// "{" before a name or an end, "[" before another bracket: Markdown that begins so ("[gambar]") is none.
bool is_json(std::string_view start) {
    if (!start.starts_with('{') && !start.starts_with('[')) return false;
    const std::size_t next = start.find_first_not_of(" \t\r\n", 1);
    if (next == std::string_view::npos) return false;
    return start[0] == '{' ? start[next] == '"' || start[next] == '}' : start[next] == '{' || start[next] == '[';
}

Error too_large(std::size_t limit, std::string_view name) {
    return Error{"berkas melebihi batas ukuran " + size_text(limit) + split_or_raise(name)};
}

// By what the bytes are.
Result<Imported> import_any(std::string path, std::string_view bytes, const ImportLimits& limits) {
    if (bytes.size() > limits.max_bytes) {
        return too_large(limits.max_bytes, "file-bytes");
    }
    if (is_zip(bytes)) return import_package(std::move(path), bytes, limits);
    if (auto error = unreadable_format(bytes)) return *error;
    if (bytes.size() > limits.max_source_bytes) return too_large(limits.max_source_bytes, "source-bytes");
    std::string decoded;
    const Result<std::string_view> utf8 = to_utf8(bytes, decoded);
    if (!utf8) return utf8.error();
    const std::string_view text = *utf8;
    const std::size_t first = text.find_first_not_of(" \t\r\n\f\v");
    if (first == std::string_view::npos) return Error{"berkas kosong; periksa apakah penyimpanannya berhasil"};

    const std::string_view start = text.substr(first);
    if (html::is_html(start)) return imported(import_html(std::move(path), text, limits));
    if (start.starts_with('<') && is_flat_odf(start)) return imported(import_flat_odf(std::move(path), text, limits));
    if (is_xml(start)) return import_lkip_xml(std::move(path), text, limits);
    if (is_json(start)) return import_json(std::move(path), text, limits);
    // Only here: a page or an export written by a program may well be one long line.
    if (auto error = too_long_line(text, limits.max_line_bytes)) return *error;

    if (is_csv(path, text)) return imported(import_csv(std::move(path), text, limits));
    Result<Document> document = import_markdown(std::move(path), text, limits);
    return imported(std::move(document));
}

}  // namespace

Result<Imported> import_text(std::string path, std::string_view bytes, const ImportLimits& limits) {
    Result<Imported> imported = import_any(std::move(path), bytes, limits);
    if (imported)
        if (auto error = too_much(imported->document, limits)) return *error;
    return imported;
}

Result<std::string> read_bytes(const std::filesystem::path& path, const ImportLimits& limits) {
    std::error_code ignored;
    const std::filesystem::file_status status = std::filesystem::status(path, ignored);
    if (status.type() == std::filesystem::file_type::not_found) {
        return Error{"berkas tidak ditemukan; periksa nama dan foldernya"};
    }
    if (std::filesystem::is_directory(status)) return Error{"ini folder, bukan berkas laporan"};

    const std::uintmax_t size =
        std::filesystem::is_regular_file(status) ? std::filesystem::file_size(path, ignored) : 0;
    if (!ignored && size > limits.max_bytes) return too_large(limits.max_bytes, "file-bytes");
    std::ifstream stream(path, std::ios::binary);
    if (!stream) return Error{"berkas tidak dapat dibuka; periksa izin bacanya"};
    std::string bytes;
    std::array<char, 65536> chunk;
    // At once: a string that grows is copied, and then takes twice its room. A pipe or device has no size.
    bytes.reserve(ignored || size == 0 ? std::min(limits.max_bytes, ImportLimits().max_bytes) + chunk.size() : size);
    while (stream.read(chunk.data(), chunk.size()) || stream.gcount() > 0) {
        bytes.append(chunk.data(), static_cast<std::size_t>(stream.gcount()));
        if (bytes.size() > limits.max_bytes) return too_large(limits.max_bytes, "file-bytes");
    }
    if (stream.bad()) return Error{"berkas gagal dibaca sampai selesai; periksa media penyimpanannya"};
    return bytes;
}

Result<Imported> import_file(const std::filesystem::path& path, const ImportLimits& limits) {
    const Result<std::string> bytes = read_bytes(path, limits);
    if (!bytes) return bytes.error();
    const std::u8string name = path.u8string();
    return import_text(std::string(name.begin(), name.end()), *bytes, limits);
}

}  // namespace lkiplint
