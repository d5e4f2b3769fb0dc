#include "import/volume.h"

#include <variant>

namespace lkiplint {
namespace {

std::size_t text_of(const TableBlock& table) {
    std::size_t bytes = 0;
    for (const TableRow& row : table.rows)
        for (const Cell& cell : row.cells) bytes += cell.text.size();
    return bytes;
}

}  // namespace

std::string size_text(std::size_t bytes) {
    constexpr std::size_t kMegabyte = 1u << 20;
    return bytes < kMegabyte ? std::to_string(bytes) + " byte" : std::to_string(bytes / kMegabyte) + " MB";
}

std::string split_or_raise(std::string_view limit) {
    return "; pecah berkas menjadi beberapa laporan, atau naikkan batasnya dengan --limit " + std::string(limit) + "=…";
}

std::optional<Error> Volume::error() const {
    if (!is_full()) return std::nullopt;
    return Error{"teksnya melebihi batas " + size_text(limit_) +
                 " setelah sel, baris, dan label yang berulang dijabarkan" + split_or_raise("text-bytes")};
}

std::optional<Error> too_many_blocks(const Document& document, const ImportLimits& limits) {
    if (document.blocks.size() <= limits.max_blocks) return std::nullopt;
    return Error{"memuat lebih dari " + std::to_string(limits.max_blocks) + " paragraf dan tabel" +
                 split_or_raise("blocks")};
}

std::optional<Error> too_much(const Document& document, const ImportLimits& limits) {
    if (auto error = too_many_blocks(document, limits)) return error;
    Volume volume(limits);
    for (const Block& block : document.blocks) {
        const auto* text = std::get_if<TextBlock>(&block);
        volume.take(text ? text->text.size() + text->label.size() : text_of(std::get<TableBlock>(block)));
    }
    for (const TextBlock& line : document.running) volume.take(line.text.size());
    return volume.error();
}

}  // namespace lkiplint
