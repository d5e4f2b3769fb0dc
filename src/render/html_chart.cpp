#include <algorithm>
#include <array>
#include <numeric>
#include <vector>

#include "base/text.h"
#include "render/html_parts.h"

namespace lkiplint::html_page {
namespace {

constexpr int kWidth = 440;
constexpr int kBarHeight = 14;
constexpr int kRowHeight = 44;
constexpr int kWidestBar = 40;             // percent of the width: its figures stand behind it
constexpr std::size_t kMostBars = 15;      // more make no picture; the table has all
constexpr std::size_t kLongestLabel = 46;  // what fits over a bar

struct Part {
    int count;
    std::string_view css_class;
};

std::string px(int value) { return std::to_string(value); }

// The parts side by side on `width`; a part that is there can be seen, however small.
void write_bar(const Page& page, int y, int width, std::initializer_list<Part> parts, int total) {
    constexpr int kLeast = 3;
    int x = 0;
    for (const Part& part : parts) {
        if (part.count <= 0 || total <= 0) continue;
        const int share = std::max(kLeast, static_cast<int>(static_cast<long long>(width) * part.count / total));
        page.out.element("rect", "",
                         {{"class", std::string(part.css_class)},
                          {"x", px(x)},
                          {"y", px(y)},
                          {"width", px(share - 1)},
                          {"height", px(kBarHeight)}});
        x += share;
    }
}

std::string in_words(const SeverityCounts& counts, const Page& page) {
    if (counts.total() == 0) return std::string(page.say("tidak ada temuan", "no findings"));
    std::string text;
    const auto add = [&](int count, Severity severity) {
        if (count > 0) text += (text.empty() ? "" : ", ") + count_of(count, severity, page);
    };
    add(counts.galat, Severity::galat);
    add(counts.peringatan, Severity::peringatan);
    add(counts.catatan, Severity::catatan);
    return text;
}

// What a bar cannot show: that nothing was found because nothing could be looked at.
std::string bar_words(const FileResult& file, const Page& page) {
    const State state = state_of(file);
    if (state == State::tidak_terbaca) return std::string(state_name(state, page));
    std::string text = in_words(count_severities(file.findings), page);
    if (state == State::tidak_diperiksa) text += "; " + std::string(state_name(state, page));
    return text;
}

// Those with most findings, in the order of the inputs.
std::vector<std::size_t> shown_files(const std::vector<FileResult>& files) {
    std::vector<std::size_t> shown(files.size());
    std::iota(shown.begin(), shown.end(), std::size_t{0});
    if (shown.size() <= kMostBars) return shown;
    std::stable_sort(shown.begin(), shown.end(),
                     [&](std::size_t a, std::size_t b) { return files[a].findings.size() > files[b].findings.size(); });
    shown.resize(kMostBars);
    std::sort(shown.begin(), shown.end());
    return shown;
}

}  // namespace

void severity_chart(const Page& page) {
    const std::vector<FileResult>& files = page.run.files;
    const std::vector<std::size_t> shown = shown_files(files);
    int most = 1;
    for (const std::size_t i : shown) most = std::max(most, static_cast<int>(files[i].findings.size()));
    std::string title(page.say("Banyaknya temuan menurut instansi dan tingkat", "Findings by unit and severity"));
    if (shown.size() < files.size())
        title += std::string(page.say(", terbanyak di ", ", the most in ")) + number(shown.size(), page) +
                 std::string(page.say(" laporan", " reports"));
    const int height = static_cast<int>(shown.size()) * kRowHeight;
    const Block figure(page.out, "figure", {{"class", "grafik"}});
    {
        const Block svg(page.out, "svg",
                        {{"role", "img"},
                         {"aria-labelledby", "grafik-judul grafik-uraian"},
                         {"viewBox", "0 0 " + px(kWidth) + " " + px(height)}});
        page.out.element("title", title, {{"id", "grafik-judul"}});
        std::string words;
        for (const std::size_t i : shown)
            words += (words.empty() ? "" : "; ") + title_of(files[i], page) + ": " + bar_words(files[i], page);
        page.out.element("desc", words + ".", {{"id", "grafik-uraian"}});
        int y = 0;
        for (const std::size_t i : shown) {
            const SeverityCounts counts = count_severities(files[i].findings);
            const std::string label = shorten(title_of(files[i], page), kLongestLabel);
            page.out.element("text", label, {{"class", "g-label"}, {"x", "0"}, {"y", px(y + 14)}});
            write_bar(page, y + 21, kWidth * kWidestBar / 100 * counts.total() / most,
                      {{counts.galat, "g-galat"}, {counts.peringatan, "g-peringatan"}, {counts.catatan, "g-catatan"}},
                      counts.total());
            const int end = kWidth * kWidestBar / 100 * counts.total() / most;
            page.out.element("text", bar_words(files[i], page),
                             {{"class", "g-nilai"}, {"x", px(end + (end > 0 ? 8 : 0))}, {"y", px(y + 33)}});
            y += kRowHeight;
        }
    }
    const Block caption(page.out, "figcaption");
    page.out.text(title + ": ");
    for (const Severity severity : {Severity::galat, Severity::peringatan, Severity::catatan}) {
        page.out.element("span", "", {{"class", "contoh c-" + std::string(severity_name(severity))}});
        page.out.text(std::string(severity_label(severity, page.style)) + " ");
    }
}

void verdict_bar(const VerdictCounts& counts, std::string_view title, std::string_view id, const Page& page) {
    const std::string title_id = std::string(id) + "-judul";
    const Block svg(page.out, "svg",
                    {{"class", "batang"},
                     {"role", "img"},
                     {"aria-labelledby", title_id},
                     {"viewBox", "0 0 " + px(kWidth) + " " + px(kBarHeight)},
                     {"preserveAspectRatio", "none"}});
    page.out.element("title", title, {{"id", title_id}});
    write_bar(page, 0, kWidth - 8,
              {{counts.cocok, "g-cocok"},
               {counts.pembulatan, "g-pembulatan"},
               {counts.salah, "g-galat"},
               {counts.tidak_dapat, "g-tidak-dapat"}},
              counts.total());
}

}  // namespace lkiplint::html_page
