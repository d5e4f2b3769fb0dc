#include "render/annotate_docx.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>
#include <variant>

#include "base/text.h"

#include "import/package.h"
#include "render/annotate/anchors.h"
#include "render/annotate/comment_text.h"
#include "render/annotate/comments_part.h"
#include "render/annotate/package_writer.h"
#include "render/annotate/paragraph.h"
#include "render/annotate/words.h"

namespace lkiplint {
namespace {

// Letters that are compared to find the words of all findings; many times what a report needs.
constexpr std::size_t kMostWork = 1'000'000'000;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
// Letters beyond ASCII count as letters, whatever they are.
bool is_of_word(char c) { return is_digit(c) || has_letter({&c, 1}) || static_cast<unsigned char>(c) >= 0x80; }

// Does a word or number go on from one side of this place to the other? "1.500" goes on behind its point.
bool is_inside_word(std::string_view text, std::size_t at) {
    if (at == 0 || at >= text.size()) return false;
    const auto is_mark = [&](std::size_t i) { return text[i] == '.' || text[i] == ','; };
    if (is_of_word(text[at - 1]) && is_of_word(text[at])) return true;
    if (is_mark(at - 1)) return at > 1 && is_digit(text[at - 2]) && is_digit(text[at]);
    return is_mark(at) && is_digit(text[at - 1]) && at + 1 < text.size() && is_digit(text[at + 1]);
}

bool holds_whole(std::string_view text, std::string_view words) {
    for (std::size_t at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1))
        if (!is_inside_word(text, at) && !is_inside_word(text, at + words.size())) return true;
    return false;
}

class Annotator {
public:
    Annotator(const Package& package, const DocxWithSource& read, const Report& report, const TextStyle& style,
              const ImportLimits& limits)
        : package_(package), source_(read.source), report_(report), style_(style), limits_(limits), landmarks_(report) {
        for (const Block& block : read.imported.document.blocks)
            if (const auto* table = std::get_if<TableBlock>(&block))
                for (const TableRow& row : table->rows) rows_.emplace(row.place.line, &row);
    }

    Result<std::map<std::string, std::string>> annotate(const std::vector<Finding>& findings) {
        const Result<std::string> document = package_.read(source_.main);
        if (!document) return document.error();
        const Result<docx::CommentsPart> part =
            docx::find_comments(package_, source_.main, *document, static_cast<int>(findings.size()), limits_);
        if (!part) return part.error();
        result_.earlier = part->earlier;
        next_id_ = part->next_id;
        if (auto error = read_relations_of_main()) return *error;
        for (const Finding& finding : findings) add_comment(finding);
        Result<std::string> anchored = put_anchors(*document);
        if (!anchored) return anchored.error();
        if (comments_.empty()) return std::map<std::string, std::string>();
        Result<std::map<std::string, std::string>> parts =
            docx::with_comments(package_, source_.main, *part, comments_, limits_);
        if (parts) parts.value()[source_.main] = std::move(anchored.value());
        return parts;
    }

    AnnotatedDocx result() && { return std::move(result_); }

private:
    struct Wanted {
        const Finding* finding = nullptr;
        int id = 0;
        bool stands_here = false;  // else its words are not in the target
    };

    std::optional<Error> read_relations_of_main() {
        const Result<std::vector<PartRelation>> relations = read_relations(package_, source_.main, limits_);
        if (!relations) return relations.error();
        for (const PartRelation& relation : *relations) kinds_.emplace(relation.target, relation.type);
        return std::nullopt;
    }

    void add_comment(const Finding& finding) {
        const DocxSpot* spot = source_.find(place_of_words(finding));
        const bool here = spot && spot->where == DocxSpot::Where::text;
        std::string where;
        if (!here) where = where_it_stands(finding, spot);
        if (!spot) spot = source_.first();
        if (!spot) {
            ++result_.left_out;
            return;
        }
        const int id = next_id_++;
        wanted_[spot->at].push_back({&finding, id, here});
        comments_.push_back({id, comment_lines(finding, where, landmarks_, style_)});
    }

    // Of a finding about a row, that stands at its first cell, the cell that holds its words.
    Place place_of_words(const Finding& finding) const {
        const auto row = finding.place.part == 0 ? rows_.find(finding.place.line) : rows_.end();
        const std::string words = squeeze(finding.found);
        if (row == rows_.end() || finding.place.column != 1 || words.empty()) return finding.place;
        for (const Cell& cell : row->second->cells)
            if (holds_whole(squeeze(cell.text), words)) return cell.place;
        return finding.place;
    }

    // In words, and counted: the comment stands elsewhere.
    std::string where_it_stands(const Finding& finding, const DocxSpot* spot) {
        const std::string locator = finding.locator.empty() ? std::string() : " (" + finding.locator + ")";
        if (spot) {
            ++result_.in_boxes_and_notes;
            return std::string(spot->where == DocxSpot::Where::note
                                   ? style_.say("dalam catatan kaki atau catatan akhir yang dirujuk paragraf ini",
                                                "in the footnote or endnote that this paragraph refers to")
                                   : style_.say("dalam kotak teks yang melekat pada paragraf ini",
                                                "in the text box that hangs on this paragraph")) +
                   locator;
        }
        const std::string_view kind = kind_of_part(finding.place.part);
        if (kind == "header" || kind == "footer") {
            ++result_.in_headers;
            return std::string(kind == "header" ? style_.say("di kepala halaman (header)", "in the page header")
                                                : style_.say("di kaki halaman (footer)", "in the page footer"));
        }
        ++result_.of_the_whole;
        return std::string(style_.say("laporan secara keseluruhan", "the report as a whole")) + locator;
    }

    std::string_view kind_of_part(int part) const {
        const auto index = static_cast<std::size_t>(part);
        if (part <= 0 || index >= report_.parts.size()) return {};
        const auto found = kinds_.find(report_.parts[index]);
        return found == kinds_.end() ? std::string_view() : std::string_view(found->second);
    }

    Result<std::string> put_anchors(const std::string& document) {
        std::set<std::size_t> offsets;
        for (const auto& [offset, wanted] : wanted_) offsets.insert(offset);
        docx::Anchors anchors(document);
        std::size_t work = kMostWork;
        const auto error = docx::read_targets(document, offsets, limits_, [&](const docx::Target& target) {
            const docx::Words words(target);
            for (const Wanted& wanted : wanted_[target.at]) {
                std::optional<docx::WordRange> range;
                if (wanted.stands_here) range = words.find(wanted.finding->found, wanted.finding->quote, work);
                if (anchors.add(target, range, wanted.id)) anchored_.insert(wanted.id);
            }
        });
        if (error) return *error;
        leave_out_loose_comments();
        return std::move(anchors).apply();
    }

    // A cell without a paragraph, which no word processor writes, takes none.
    void leave_out_loose_comments() {
        const auto loose = std::remove_if(comments_.begin(), comments_.end(), [&](const docx::Comment& comment) {
            return !anchored_.contains(comment.id);
        });
        result_.left_out += static_cast<int>(comments_.end() - loose);
        comments_.erase(loose, comments_.end());
        result_.comments = static_cast<int>(comments_.size());
    }

    const Package& package_;
    const DocxSource& source_;
    const Report& report_;
    TextStyle style_;
    ImportLimits limits_;
    Landmarks landmarks_;
    std::unordered_map<int, const TableRow*> rows_;  // by line
    AnnotatedDocx result_;
    int next_id_ = 0;
    std::map<std::size_t, std::vector<Wanted>> wanted_;  // by the offset of the paragraph or cell
    std::vector<docx::Comment> comments_;
    std::set<int> anchored_;
    std::map<std::string, std::string> kinds_;  // of parts: "header"
};

// Of the package as a whole.
Result<bool> is_signed(const Package& package, const ImportLimits& limits) {
    const Result<std::vector<PartRelation>> relations = read_relations(package, "", limits);
    if (!relations) return relations.error();
    for (const PartRelation& relation : *relations)
        if (relation.type == "origin" && package.has(relation.target)) return true;
    return false;
}

}  // namespace

Result<AnnotatedDocx> annotate_docx(std::string_view bytes, const DocxWithSource& read, const Report& report,
                                    const std::vector<Finding>& findings, const TextStyle& style,
                                    const ImportLimits& limits) {
    const Result<Package> package = Package::open(bytes, limits);
    if (!package) return package.error();
    const Result<bool> was_signed = is_signed(*package, limits);
    if (!was_signed) return was_signed.error();
    Annotator annotator(*package, read, report, style, limits);
    const Result<std::map<std::string, std::string>> parts = annotator.annotate(findings);
    if (!parts) return parts.error();
    AnnotatedDocx result = std::move(annotator).result();
    if (parts->empty()) {
        result.bytes = bytes;
        return result;
    }
    Result<std::string> written = with_parts(bytes, *parts);
    if (!written) return written.error();
    result.bytes = std::move(written.value());
    result.signature_broken = *was_signed;
    return result;
}

}  // namespace lkiplint
