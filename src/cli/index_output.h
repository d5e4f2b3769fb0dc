// What `index list` and `index stats` print.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "corpus/archive.h"
#include "render/style.h"

namespace lkiplint {

void list_text(std::ostream& out, const std::vector<Archive::Entri>& entries, const TextStyle& style);
void list_json(std::ostream& out, const std::vector<Archive::Entri>& entries);
void list_csv(std::ostream& out, const std::vector<Archive::Entri>& entries, const TextStyle& style);

// `stale`: reports whose fingerprints cannot be compared until they are made anew.
void stats_text(std::ostream& out, const Archive::Ringkasan& summary, std::size_t stale, const TextStyle& style);
void stats_json(std::ostream& out, const Archive::Ringkasan& summary, std::size_t stale);

// "Kecamatan Sukamaju, Kabupaten Madiun, 2024", of what is known.
std::string report_name(const Instansi& instansi, int tahun, const TextStyle& style);

}  // namespace lkiplint
