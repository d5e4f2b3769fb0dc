#include "render/tool.h"

namespace lkiplint {

std::string_view tool_version() { return LKIPLINT_VERSION; }

}  // namespace lkiplint
