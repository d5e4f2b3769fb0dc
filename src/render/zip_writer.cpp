#include "render/zip_writer.h"

#include <memory>

#include <zip.h>

namespace lkiplint {
namespace {

// 1 January 1980, the first day that a ZIP archive can name. As it stands in the file: no time zone changes it.
constexpr zip_uint16_t kTime = 0;
constexpr zip_uint16_t kDate = (1u << 5) | 1u;

struct SourceCloser {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
struct ArchiveCloser {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Source = std::unique_ptr<zip_source_t, SourceCloser>;
using Archive = std::unique_ptr<zip_t, ArchiveCloser>;

Error cannot_pack() { return {"dokumen tidak dapat dikemas; kemungkinan memori tidak cukup"}; }

bool add_part(zip_t* archive, const std::string& name, const std::string& content) {
    zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
    if (source == nullptr) return false;
    const zip_int64_t index = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    return zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), kTime, kDate, 0) == 0;
}

Result<std::string> bytes_of(zip_source_t* buffer) {
    if (zip_source_open(buffer) != 0) return cannot_pack();
    std::string bytes;
    if (zip_source_seek(buffer, 0, SEEK_END) == 0) {
        const zip_int64_t size = zip_source_tell(buffer);
        if (size > 0 && zip_source_seek(buffer, 0, SEEK_SET) == 0) {
            bytes.resize(static_cast<std::size_t>(size));
            if (zip_source_read(buffer, bytes.data(), bytes.size()) != size) bytes.clear();
        }
    }
    zip_source_close(buffer);
    if (bytes.empty()) return cannot_pack();
    return bytes;
}

}  // namespace

Result<std::string> write_zip(const ZipParts& parts) {
    zip_error_t error;
    zip_error_init(&error);
    const Source buffer(zip_source_buffer_create(nullptr, 0, 0, &error));
    Archive archive;
    if (buffer) {
        zip_source_keep(buffer.get());  // the archive takes one reference, the bytes are read through the other
        archive.reset(zip_open_from_source(buffer.get(), ZIP_TRUNCATE, &error));
        if (!archive) zip_source_free(buffer.get());
    }
    zip_error_fini(&error);
    if (!archive) return cannot_pack();
    for (const auto& [name, content] : parts)
        if (!add_part(archive.get(), name, content)) return cannot_pack();
    if (zip_close(archive.get()) != 0) return cannot_pack();
    static_cast<void>(archive.release());  // closed is gone
    return bytes_of(buffer.get());
}

}  // namespace lkiplint
