#include "rules/rule.h"

namespace lkiplint {

std::string_view severity_name(Severity severity) {
    switch (severity) {
        case Severity::catatan:
            return "catatan";
        case Severity::peringatan:
            return "peringatan";
        case Severity::galat:
            return "galat";
    }
    return "galat";
}

std::string_view Rule::parameter(std::string_view name) const {
    const auto found = parameters.find(name);
    return found == parameters.end() ? std::string_view{} : std::string_view{found->second};
}

}  // namespace lkiplint
