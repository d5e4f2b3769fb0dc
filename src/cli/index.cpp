// lkiplint index: the archive of earlier reports.
#include <algorithm>
#include <charconv>
#include <exception>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

#include "base/sha256.h"
#include "cli/as_one.h"
#include "cli/command.h"
#include "cli/index_output.h"
#include "cli/inputs.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "corpus/archive.h"
#include "report/extract.h"

namespace lkiplint {
namespace {

struct Tally {
    std::size_t ditambahkan = 0, digantikan = 0, sudah_ada = 0, bentrok = 0, gagal = 0;
};

// What is read of the inputs, one report at a time.
class Adder {
public:
    Adder(const Options& options, const RulePack& pack, Archive& archive, const Log& log, std::size_t files)
        : options_(options),
          pack_(pack),
          penyamar_(pack),
          versi_(sidik_version(pack)),
          archive_(archive),
          log_(log),
          style_(style_for(options)),
          progress_(files, !options.quiet && !options.verbose, style_) {}

    // Fingerprints that an older program made could not be compared with the new ones.
    std::optional<Error> renew() {
        const Result<std::size_t> renewed = archive_.renew(penyamar_, versi_);
        if (!renewed) return renewed.error();
        if (*renewed > 0)
            std::cout << style_.say("sidik dibuat ulang: ", "fingerprints made anew: ") << *renewed << '\n';
        return std::nullopt;
    }

    void add_file(const Input& input, std::size_t number) {
        const std::string path = utf8(input.path);
        progress_.start(number, path);
        add(path, [&]() -> Result<LaporanArsip> {
            if (!input.error.empty()) return Error{input.error};
            const Result<std::string> bytes = read_bytes(input.path, options_.limits);
            if (!bytes) return bytes.error();
            const Result<Imported> imported = import_text(path, *bytes, options_.limits);
            if (!imported) return imported.error();
            return to_archive(extract(*imported, pack_), sha256_hex(*bytes), penyamar_, versi_);
        });
    }

    void add_as_one() {
        add(options_.paths.front(), [&]() -> Result<LaporanArsip> {
            Result<OneReport> one = read_as_one(options_, pack_, log_);
            if (!one) return one.error();
            if (!one->imported || !one->unread.empty())
                return Error{"tidak ditambahkan, sebab ada berkas laporan yang tidak dapat dibaca"};
            std::string hashes;
            for (const SourceFile& file : one->imported->document.files) {
                const Result<std::string> bytes = read_bytes(file.path, options_.limits);
                if (!bytes) return Error{file.path + ": " + bytes.error().message};
                hashes += sha256_hex(*bytes);
            }
            return to_archive(extract(*one->imported, pack_), sha256_hex(hashes), penyamar_, versi_);
        });
    }

    // Fails where no further report could be added either.
    const std::optional<Error>& broken() const { return broken_; }

    int finish() const {
        std::cout << style_.say("Ditambahkan: ", "Added: ") << tally_.ditambahkan
                  << style_.say(", digantikan: ", ", replaced: ") << tally_.digantikan
                  << style_.say(", sudah ada: ", ", there already: ") << tally_.sudah_ada
                  << style_.say(", ditolak: ", ", refused: ") << tally_.bentrok
                  << style_.say(", tidak terbaca: ", ", unreadable: ") << tally_.gagal << '\n';
        return tally_.gagal > 0 ? kExitFailed : tally_.bentrok > 0 ? kExitFound : kExitClean;
    }

private:
    template <class Read>
    void add(const std::string& path, const Read& read) try {
        const Result<LaporanArsip> laporan = read();
        progress_.hide();
        if (!laporan) return refuse(path, laporan.error().message);
        const Result<Archive::Penambahan> added = archive_.add(*laporan, options_.replace);
        if (!added) {
            broken_ = added.error();
            return;
        }
        tell(path, *laporan, *added);
    } catch (const std::exception& problem) {
        // Not expected; but one file must not stop the others.
        progress_.hide();
        refuse(path, std::string("kesalahan di dalam program: ") + problem.what());
    }

    void refuse(const std::string& path, const std::string& reason) {
        log_->error("{}: {}", path, reason);
        ++tally_.gagal;
    }

    void tell(const std::string& path, const LaporanArsip& laporan, const Archive::Penambahan& added) {
        using Apa = Archive::Penambahan::Apa;
        const Naskah& naskah = laporan.naskah;
        const std::string what = clean(path) + ": " + report_name(naskah.instansi, naskah.tahun, style_);
        const auto old = [&] {
            std::string text;
            for (const Archive::Entri& entry : added.lama)
                text += (text.empty() ? "" : "; ") + std::string(style_.say("no. ", "no. ")) +
                        std::to_string(entry.id) + ", " + clean(entry.path);
            return text;
        };
        if (added.apa == Apa::sudah_ada) {
            ++tally_.sudah_ada;
            std::cout << what << style_.say(" – isinya sudah ada (", " – its content is there already (") << old()
                      << ")\n";
        } else if (added.apa == Apa::bentrok) {
            ++tally_.bentrok;
            std::cout.flush();
            log_->warn(
                "{}: tidak ditambahkan, sebab arsip sudah memuat laporan {} dengan isi lain ({}); pakai --replace "
                "untuk menggantikannya",
                path, report_name(naskah.instansi, naskah.tahun, {}), old());
        } else {
            const bool replaced = added.apa == Apa::digantikan;
            ++(replaced ? tally_.digantikan : tally_.ditambahkan);
            std::cout << what << style_.say(" – no. ", " – no. ") << added.id;
            if (replaced) std::cout << style_.say(", menggantikan ", ", in the place of ") << old();
            std::cout << '\n';
            warn_of_unknown(path, naskah);
        }
        std::cout.flush();
    }

    void warn_of_unknown(const std::string& path, const Naskah& naskah) {
        if (instansi_key(naskah.instansi).empty() || naskah.tahun == 0)
            log_->warn(
                "{}: instansi, kabupaten, atau tahunnya tidak ditemukan; laporan ini hanya dipakai untuk mencari "
                "salinan, tidak untuk membandingkan angka tahun lalu",
                path);
    }

    const Options& options_;
    const RulePack& pack_;
    Penyamar penyamar_;
    std::string versi_;
    Archive& archive_;
    const Log& log_;
    TextStyle style_;
    Progress progress_;
    Tally tally_;
    std::optional<Error> broken_;
};

int run_add(const Options& options, const Log& log) {
    const Result<RulePack> pack = load_rules(options);
    if (!pack) return fail(log, pack.error());
    Result<Archive> archive = Archive::open(options.archive, Archive::Mode::tulis);
    if (!archive) return fail(log, archive.error());
    const Inputs collected = options.as_one ? Inputs() : collect_inputs(options.paths);
    const std::vector<Input>& inputs = collected.files;
    warn_of_skipped(collected, log);
    Adder adder(options, *pack, *archive, log, inputs.size());
    if (const auto error = adder.renew()) return fail(log, *error);
    if (options.as_one) {
        adder.add_as_one();
        if (adder.broken()) return fail(log, *adder.broken());
    }
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        log->info("[{}/{}] {}", i + 1, inputs.size(), utf8(inputs[i].path));
        adder.add_file(inputs[i], i + 1);
        if (adder.broken()) return fail(log, *adder.broken());
    }
    return adder.finish();
}

std::optional<std::int64_t> id_from(const std::string& text) {
    std::int64_t id = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return id;
}

// A number is that of the list; anything else the path as the list has it.
Result<Archive::Entri> entry_named(const std::vector<Archive::Entri>& entries, const std::string& name) {
    const std::optional<std::int64_t> id = id_from(name);
    const auto tidy = [](const std::string& path) { return std::filesystem::path(path).lexically_normal(); };
    std::vector<const Archive::Entri*> found;
    for (const Archive::Entri& entry : entries)
        if (id ? entry.id == *id : tidy(entry.path) == tidy(name)) found.push_back(&entry);
    if (found.empty())
        return Error{name + ": tidak ada dalam arsip ini; lihat nomor dan berkasnya dengan `lkiplint index list`"};
    if (found.size() == 1) return *found.front();
    std::string numbers;
    for (const Archive::Entri* entry : found) numbers += (numbers.empty() ? "" : ", ") + std::to_string(entry->id);
    return Error{name + ": beberapa laporan berasal dari berkas ini; sebutkan nomornya: " + numbers};
}

int run_remove(const Options& options, const Log& log) {
    Result<Archive> archive = Archive::open(options.archive, Archive::Mode::baca);
    if (archive) archive = Archive::open(options.archive, Archive::Mode::tulis);
    if (!archive) return fail(log, archive.error());
    const auto entries = archive->list();
    if (!entries) return fail(log, entries.error());
    const TextStyle style = style_for(options);
    bool complete = true;
    std::vector<std::int64_t> ids;
    std::vector<Archive::Entri> chosen;
    for (const std::string& name : options.paths) {
        const Result<Archive::Entri> entry = entry_named(*entries, name);
        if (!entry) {
            fail(log, entry.error());
            complete = false;
        } else if (std::find(ids.begin(), ids.end(), entry->id) == ids.end()) {
            ids.push_back(entry->id);
            chosen.push_back(*entry);
        }
    }
    if (const auto removed = archive->remove(ids); !removed) return fail(log, removed.error());
    for (const Archive::Entri& entry : chosen)
        std::cout << style.say("dihapus: no. ", "removed: no. ") << entry.id << ", "
                  << report_name(entry.instansi, entry.tahun, style) << ", " << clean(entry.path) << '\n';
    return complete ? kExitClean : kExitFailed;
}

int run_list(const Options& options, const Log& log) {
    const Result<Archive> archive = Archive::open(options.archive, Archive::Mode::baca);
    if (!archive) return fail(log, archive.error());
    const auto entries = archive->list();
    if (!entries) return fail(log, entries.error());
    Result<Output> output = Output::open(options.output);
    if (!output) return fail(log, output.error());
    const TextStyle style = style_for(options);
    if (options.format == "json") {
        list_json(output->stream(), *entries);
    } else if (options.format == "csv") {
        list_csv(output->stream(), *entries, style);
    } else {
        list_text(output->stream(), *entries, style);
    }
    if (const auto error = output->commit()) return fail(log, *error);
    return kExitClean;
}

int run_stats(const Options& options, const Log& log) {
    const Result<RulePack> pack = load_rules(options);
    if (!pack) return fail(log, pack.error());
    const Result<Archive> archive = Archive::open(options.archive, Archive::Mode::baca);
    if (!archive) return fail(log, archive.error());
    if (const auto whole = archive->verify(); !whole) return fail(log, whole.error());
    const auto summary = archive->summary();
    if (!summary) return fail(log, summary.error());
    const auto stale = archive->stale(sidik_version(*pack));
    if (!stale) return fail(log, stale.error());
    if (options.format == "json") {
        stats_json(std::cout, *summary, *stale);
    } else {
        stats_text(std::cout, *summary, *stale, style_for(options));
    }
    std::cout.flush();
    return std::cout ? kExitClean : kExitFailed;
}

}  // namespace

int run_index(const Options& options, const Log& log) {
    if (options.index == "add") return run_add(options, log);
    if (options.index == "remove") return run_remove(options, log);
    if (options.index == "list") return run_list(options, log);
    return run_stats(options, log);
}

}  // namespace lkiplint
