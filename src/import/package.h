// A ZIP archive with the parts of a document: DOCX, XLSX, ODT, ODS. Read from memory, part by part, into memory;
// nothing is written anywhere and a part's name is never a path.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "import/import.h"

struct zip;

namespace lkiplint {

class Package {
public:
    // `bytes` must outlive the package.
    static Result<Package> open(std::string_view bytes, const ImportLimits& limits);

    bool has(std::string_view part) const;
    // The uncompressed part, within the limits; one that is read several times counts as often.
    Result<std::string> read(std::string_view part) const;

private:
    struct Closer {
        void operator()(zip* archive) const;
    };
    Package() = default;
    std::optional<Error> list_entries();

    std::unique_ptr<zip, Closer> archive_;
    ImportLimits limits_;
    mutable std::size_t read_ = 0;                               // bytes of all parts
    std::map<std::string, std::uint64_t, std::less<>> entries_;  // by part_name(), to the index in the archive
};

// One spelling for each part: no leading slash, "a/../b" resolved, "\" as "/". ".." never leads out of the package.
std::string part_name(std::string_view name);

// Relationships of an OPC package (DOCX, XLSX): what a part refers to.
struct PartRelation {
    std::string id;
    std::string type;    // the last word of its URI: "officeDocument", "styles", "header"
    std::string target;  // a part_name()
};

// Of `part`, or of the whole package when it is empty. None when the package states none.
Result<std::vector<PartRelation>> read_relations(const Package& package, std::string_view part,
                                                 const ImportLimits& limits);
// As [Content_Types].xml has it; empty when it doesn't.
Result<std::string> content_type_of(const Package& package, std::string_view part, const ImportLimits& limits);

}  // namespace lkiplint
