#include "checks/printed_lines.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "base/text.h"
#include "checks/common.h"
#include "checks/sentences.h"

namespace lkiplint {
namespace {

std::vector<Piece> read_pieces(const Report& report) {
    std::vector<Piece> pieces;
    for (const Teks& teks : report.teks) pieces.push_back({teks.block.text, &teks, nullptr, nullptr, -1, -1});
    for (const Tabel& tabel : report.tabel) {
        if (!tabel.caption.empty()) pieces.push_back({tabel.caption, nullptr, &tabel, nullptr, -1, -1});
        for (std::size_t row = 0; row < tabel.baris.size(); ++row)
            for (std::size_t column = 0; column < tabel.baris[row].sel.size(); ++column) {
                const Sel& sel = tabel.baris[row].sel[column];
                if (has_letter(sel.text))
                    pieces.push_back(
                        {sel.text, nullptr, &tabel, &sel, static_cast<int>(row), static_cast<int>(column)});
            }
    }
    return pieces;
}

}  // namespace

// Most texts are one line.
std::string PrintedLine::folded() const {
    return text.size() == teks->block.text.size() ? teks->block.folded() : fold(text);
}

const TextForms& Piece::forms() const {
    if (teks != nullptr) return teks->block.forms;
    return sel != nullptr ? sel->forms : tabel->caption_forms;
}

std::vector<PrintedLine> printed_lines(const Report& report) {
    std::vector<PrintedLine> lines;
    for (const Teks& teks : report.teks) {
        const BlockPlaces places(report, teks.block);
        const std::string_view text = teks.block.text;
        for (std::size_t begin = 0; begin < text.size();) {
            const std::size_t end = std::min(text.find('\n', begin), text.size());
            const std::string_view line = text.substr(begin, end - begin);
            if (line.find_first_not_of(" \t\r") != std::string_view::npos)
                lines.push_back({line, places.at(begin), &teks, begin});
            begin = end + 1;
        }
    }
    return lines;
}

const std::vector<Piece>& pieces_of(const CheckContext& context) {
    return *context.memo.get<std::vector<Piece>>("", [&] { return read_pieces(context.report); });
}

Place PiecePlaces::at(const Piece& piece, std::size_t offset) {
    if (piece.teks != nullptr) {
        if (piece.teks != teks_) places_.emplace(report_, piece.teks->block);
        teks_ = piece.teks;
        return places_->at(offset);
    }
    if (piece.sel != nullptr) return piece.sel->place_at(offset);
    return piece.tabel->caption_place;
}

std::string locator_of(const Piece& piece) {
    if (piece.teks != nullptr) return text_locator(*piece.teks);
    if (piece.sel != nullptr) return locate(*piece.tabel, piece.baris, piece.kolom);
    return piece.tabel->label();
}

int edit_distance(std::string_view a, std::string_view b, int limit) {
    constexpr std::size_t kLongest = 40;
    const auto difference = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (a.size() > kLongest || b.size() > kLongest || difference > static_cast<std::size_t>(limit)) return limit + 1;
    std::array<std::array<int, kLongest + 1>, kLongest + 1> cost{};
    for (std::size_t i = 0; i <= a.size(); ++i) cost[i][0] = static_cast<int>(i);
    for (std::size_t j = 0; j <= b.size(); ++j) cost[0][j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= a.size(); ++i)
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const int same = a[i - 1] == b[j - 1] ? 0 : 1;
            cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + same});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
    return std::min(cost[a.size()][b.size()], limit + 1);
}

}  // namespace lkiplint
