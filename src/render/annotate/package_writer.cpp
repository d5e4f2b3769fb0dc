#include "render/annotate/package_writer.h"

#include <memory>
#include <set>
#include <utility>

#include <zip.h>

#include "import/package.h"

namespace lkiplint {
namespace {

Error not_written() {
    return {
        "berkas hasil tidak dapat disusun; periksa memori yang tersedia, atau simpan ulang berkas asalnya di "
        "pengolah kata lalu ulangi"};
}

struct SourceFree {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
struct ArchiveDiscard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Source = std::unique_ptr<zip_source_t, SourceFree>;
using Archive = std::unique_ptr<zip_t, ArchiveDiscard>;

// The archive takes the source over when it has been told of it.
bool put(zip_t* archive, const std::string& name, const std::string& bytes, zip_int64_t index) {
    zip_source_t* source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
    if (!source) return false;
    if (index < 0) {
        index = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    } else if (zip_file_replace(archive, static_cast<zip_uint64_t>(index), source, 0) != 0) {
        index = -1;
    }
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    const auto entry = static_cast<zip_uint64_t>(index);
    // The same input gives the same output: no time of day.
    constexpr zip_uint16_t kFirstDay = (1u << 5) | 1u;  // 1 January 1980
    return zip_file_set_dostime(archive, entry, 0, kFirstDay, 0) == 0 &&
           zip_set_file_compression(archive, entry, ZIP_CM_DEFLATE, 0) == 0;
}

bool put_all(zip_t* archive, const std::map<std::string, std::string>& parts) {
    std::set<std::string> missing;
    for (const auto& [name, bytes] : parts) missing.insert(name);
    const zip_int64_t count = zip_get_num_entries(archive, 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        const char* raw = zip_get_name(archive, static_cast<zip_uint64_t>(i), 0);
        if (!raw || std::string_view(raw).ends_with('/')) continue;
        const std::string name = part_name(raw);
        if (missing.erase(name) > 0 && !put(archive, name, parts.at(name), i)) return false;
    }
    for (const std::string& name : missing)
        if (!put(archive, name, parts.at(name), -1)) return false;
    return true;
}

bool read_all(zip_source_t* source, std::string& bytes) {
    if (zip_source_open(source) != 0) return false;
    bool good = zip_source_seek(source, 0, SEEK_END) == 0;
    const zip_int64_t size = good ? zip_source_tell(source) : -1;
    good = size >= 0 && zip_source_seek(source, 0, SEEK_SET) == 0;
    if (good) bytes.resize(static_cast<std::size_t>(size));
    std::size_t at = 0;
    while (good && at < bytes.size()) {
        const zip_int64_t count = zip_source_read(source, bytes.data() + at, bytes.size() - at);
        good = count > 0;
        if (good) at += static_cast<std::size_t>(count);
    }
    zip_source_close(source);
    return good;
}

}  // namespace

Result<std::string> with_parts(std::string_view package, const std::map<std::string, std::string>& parts) {
    zip_error_t error;
    zip_error_init(&error);
    Source source(zip_source_buffer_create(package.data(), package.size(), 0, &error));
    Archive archive(source ? zip_open_from_source(source.get(), 0, &error) : nullptr);
    zip_error_fini(&error);
    if (!archive) return not_written();
    zip_source_keep(source.get());  // one hold is the archive's, one ours
    if (!put_all(archive.get(), parts)) return not_written();
    zip_t* closing = archive.release();
    if (zip_close(closing) != 0) {
        zip_discard(closing);
        return not_written();
    }
    std::string bytes;
    if (!read_all(source.get(), bytes)) return not_written();
    return bytes;
}

}  // namespace lkiplint
