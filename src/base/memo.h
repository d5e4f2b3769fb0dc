// What several readers work out of the same thing, kept beside it: of the lists of a pack once for all reports, of a
// report once for all checks.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <typeindex>
#include <utility>

namespace lkiplint {

// The thing stays as it is from the first question on. A copy of it, which may be changed, begins with nothing. For any
// number of threads at once.
class Memo {
public:
    Memo() = default;
    ~Memo() = default;
    Memo(const Memo& /*other*/) : Memo() {}
    Memo& operator=(const Memo& other) {
        if (this != &other) made_ = std::make_unique<Made>();
        return *this;
    }
    Memo(Memo&&) = default;
    Memo& operator=(Memo&&) = default;

    // What `make` gave when this name was first asked for. `make` may not ask the same memo.
    template <class T, class Make>
    std::shared_ptr<const T> get(std::string_view name, Make make) const {
        const std::scoped_lock lock(made_->mutex);
        std::shared_ptr<const void>& kept = made_->by_name[std::pair(std::type_index(typeid(T)), std::string(name))];
        if (!kept) kept = std::make_shared<const T>(make());
        return std::static_pointer_cast<const T>(kept);
    }

private:
    struct Made {
        std::mutex mutex;
        std::map<std::pair<std::type_index, std::string>, std::shared_ptr<const void>> by_name;
    };
    std::unique_ptr<Made> made_ = std::make_unique<Made>();
};

}  // namespace lkiplint
