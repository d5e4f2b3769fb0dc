// Copied passages among the reports of a run.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "cli/command.h"
#include "cli/inputs.h"
#include "cli/settings.h"
#include "corpus/pencari.h"
#include "render/file_result.h"

namespace lkiplint {

class Copies {
public:
    // Does nothing in a run where there is nothing to compare. Fails when a base text cannot be read.
    static Result<Copies> open(const Options& options, const std::vector<Input>& inputs, const RulePack& pack);

    bool active() const { return pencari_ != nullptr; }
    // From any thread. Nothing when the run compares nothing.
    std::optional<Ringkasan> summarise(const Report& report) const;
    // In the order of the inputs.
    void add(std::size_t input, Ringkasan summary);

    // Once all are added. `take` gets the findings of each report that has some, in order of the inputs, with
    // severities and suppressions settled.
    using Take = std::function<void(std::size_t input, TemuanTambahan findings)>;
    Result<std::vector<Kemiripan>> run(Settings& settings, const std::vector<Input>& inputs, Detail detail,
                                       unsigned threads, const Log& log, const Take& take);

private:
    const RulePack* pack_ = nullptr;
    std::shared_ptr<Pencari> pencari_;
    std::optional<Error> add_archived(const Log& log);

    std::vector<std::size_t> input_of_;  // of each report that was added
    std::string archive_;                // empty: none
    std::string versi_;
    std::vector<std::vector<std::uint64_t>> hashes_;  // of each report, for looking them up in the archive
    std::vector<std::pair<Instansi, int>> groups_;    // likewise
    std::vector<std::int64_t> archived_;              // ids of the reports behind those of the run
};

}  // namespace lkiplint
