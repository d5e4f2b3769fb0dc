#include "cli/own_output.h"

#include <re2/re2.h>

#include <fstream>
#include <string>
#include <string_view>

#include "base/text.h"
#include "cli/command.h"
#include "import/import.h"
#include "import/package.h"
#include "render/tool.h"

namespace lkiplint {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kTop = 8192;

std::string top_of(const fs::path& path) {
    std::string top(kTop, '\0');
    std::ifstream file(path, std::ios::binary);
    file.read(top.data(), static_cast<std::streamsize>(kTop));
    top.resize(static_cast<std::size_t>(file.gcount()));
    return top;
}

bool names_tool(std::string_view text, std::string_view before, std::string_view after) {
    return text.find(std::string(before) + std::string(kToolName) + std::string(after)) != std::string_view::npos;
}

// The properties of the document name the program that made it.
bool is_own_package(const fs::path& path) {
    const ImportLimits limits;
    const Result<std::string> bytes = read_bytes(utf8(path), limits);
    if (!bytes) return false;
    const Result<Package> package = Package::open(*bytes, limits);
    if (!package || !package->has("docProps/core.xml")) return false;
    const Result<std::string> properties = package->read("docProps/core.xml");
    return properties && names_tool(*properties, "<dc:creator>", "</dc:creator>");
}

// A list of findings for people: below each stands its id.
bool is_own_list(std::string_view top) {
    static const re2::RE2 kId("\n      [A-Z]{3}[0-9]{3}-[0-9a-f]{12}\n");
    return re2::RE2::PartialMatch(top, kId);
}

}  // namespace

bool is_own_output(const fs::path& path) {
    const std::string extension = lower(utf8(path.extension()));
    if (extension == ".html" || extension == ".htm")
        return names_tool(top_of(path), "<meta name=\"generator\" content=\"", "\">");
    if (extension == ".xml") return names_tool(top_of(path), "<testsuites name=\"", "\"");
    if (extension == ".txt") return is_own_list(top_of(path));
    return (extension == ".docx" || extension == ".xlsx") && is_own_package(path);
}

}  // namespace lkiplint
