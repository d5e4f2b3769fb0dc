// The comments of an LKIP-XML file that are meant for lkiplint.
#pragma once

#include <tinyxml2.h>

#include "document/document.h"

namespace lkiplint {

void read_lkip_comments(const tinyxml2::XMLDocument& xml, Document& document);

}  // namespace lkiplint
