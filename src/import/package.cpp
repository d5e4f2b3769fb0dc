#include "import/package.h"

#include <algorithm>
#include <array>
#include <utility>

#include <zip.h>

#include "base/text.h"
#include "import/volume.h"

namespace lkiplint {
namespace {

constexpr std::string_view kSaveAgain = "buka berkas ini di pengolah kata, simpan ulang, lalu periksa lagi";

Error broken(std::string_view what) {
    return {"berkas ZIP rusak atau terpotong (" + std::string(what) + "); salin ulang dari asalnya, atau " +
            std::string(kSaveAgain)};
}

Error locked() {
    return {"isi berkas terkunci kata sandi; buka dengan kata sandinya, simpan tanpa kata sandi, lalu periksa lagi"};
}

}  // namespace

void Package::Closer::operator()(zip* archive) const { zip_discard(archive); }

Result<Package> Package::open(std::string_view bytes, const ImportLimits& limits) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip* archive = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    zip_error_fini(&error);
    if (!archive) {
        if (source) zip_source_free(source);
        return broken("daftar isinya tidak terbaca");
    }
    Package package;
    package.archive_.reset(archive);
    package.limits_ = limits;
    if (auto problem = package.list_entries()) return *problem;
    return package;
}

std::optional<Error> Package::list_entries() {
    const zip_int64_t count = zip_get_num_entries(archive_.get(), 0);
    if (count < 0 || static_cast<std::uint64_t>(count) > limits_.max_entries)
        return Error{"berkas ZIP memuat lebih dari " + std::to_string(limits_.max_entries) +
                     " berkas; ini bukan dokumen yang wajar, periksa asalnya"};
    std::uint64_t total = 0;
    for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(count); ++i) {
        zip_stat_t about;
        if (zip_stat_index(archive_.get(), i, 0, &about) != 0 || !(about.valid & ZIP_STAT_NAME)) continue;
        const std::string_view raw = about.name;
        if (about.valid & ZIP_STAT_SIZE) {
            // Sizes are what the file says of itself and may be absurd.
            if (about.size > limits_.max_package_bytes || (total += about.size) > limits_.max_package_bytes)
                return Error{"isi berkas setelah dibuka melebihi " + size_text(limits_.max_package_bytes) +
                             "; ini bukan dokumen yang wajar, periksa asalnya"};
        }
        std::string name = part_name(raw);
        if (name.empty() || raw.ends_with('/')) continue;
        entries_.emplace(std::move(name), i);  // of two with one name the first counts
    }
    if (entries_.empty()) return Error{"berkas ZIP kosong; periksa apakah penyimpanannya berhasil"};
    return std::nullopt;
}

bool Package::has(std::string_view part) const { return entries_.find(part) != entries_.end(); }

Result<std::string> Package::read(std::string_view part) const {
    const auto entry = entries_.find(part);
    if (entry == entries_.end()) return broken("bagian " + shorten(part, 100) + " tidak ada");
    zip_stat_t about;
    if (zip_stat_index(archive_.get(), entry->second, 0, &about) != 0) return broken("daftar isinya tidak terbaca");
    if ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) && about.encryption_method != ZIP_EM_NONE) return locked();
    const std::string name = shorten(part, 100);
    // A part may be named a thousand times, and is read each time.
    const std::size_t left = limits_.max_part_bytes - std::min(limits_.max_part_bytes, read_);
    const auto too_large = [&](std::uint64_t size) {
        return Error{"bagian " + name + " berukuran " + size_text(size) + ", melebihi batas " +
                     size_text(limits_.max_part_bytes) +
                     " untuk semua bagian yang dibaca; pecah menjadi beberapa berkas"};
    };
    if (about.size > left) return too_large(about.size);
    if (about.size > limits_.ratio_applies_from && about.size / limits_.max_ratio > about.comp_size)
        return Error{"bagian " + name + " dimampatkan lebih dari " + std::to_string(limits_.max_ratio) +
                     " kali; ini bukan dokumen yang wajar, periksa asalnya"};

    struct FileCloser {
        void operator()(zip_file_t* file) const { zip_fclose(file); }
    };
    const std::unique_ptr<zip_file_t, FileCloser> file(zip_fopen_index(archive_.get(), entry->second, 0));
    if (!file) return broken("bagian " + name + " tidak dapat dibuka");
    std::string bytes;
    bytes.reserve(about.size);
    std::array<char, 65536> chunk;
    while (true) {
        const zip_int64_t count = zip_fread(file.get(), chunk.data(), chunk.size());
        if (count == 0) {
            read_ += bytes.size();
            return bytes;
        }
        if (count < 0) return broken("bagian " + name + " tidak terbaca sampai selesai");
        // Not by the stated size: it may lie.
        if (const std::size_t size = bytes.size() + static_cast<std::size_t>(count); size > left)
            return too_large(size);
        bytes.append(chunk.data(), static_cast<std::size_t>(count));
    }
}

std::string part_name(std::string_view name) {
    std::string plain(name);
    for (char& c : plain)
        if (c == '\\') c = '/';
    std::vector<std::string_view> steps;
    for (const std::string_view step : split(plain, '/')) {
        if (step.empty() || step == ".") continue;
        if (step != "..")
            steps.push_back(step);
        else if (!steps.empty())
            steps.pop_back();
    }
    std::string joined;
    for (const std::string_view step : steps) joined.append(joined.empty() ? "" : "/").append(step);
    return joined;
}

}  // namespace lkiplint
