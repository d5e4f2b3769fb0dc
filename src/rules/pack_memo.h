// What readers work out of a pack's lists, kept beside the lists: once for all reports instead of once for each.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <typeindex>
#include <utility>

namespace lkiplint {

// A pack stays as it is from the first question on. A copy of it, which may be changed, begins with nothing. For any
// number of threads at once.
class PackMemo {
public:
    PackMemo() = default;
    ~PackMemo() = default;
    PackMemo(const PackMemo& /*other*/) : PackMemo() {}
    PackMemo& operator=(const PackMemo& other) {
        if (this != &other) made_ = std::make_unique<Made>();
        return *this;
    }
    PackMemo(PackMemo&&) = default;
    PackMemo& operator=(PackMemo&&) = default;

    // What `make` gave when this name was first asked for. `make` may not ask the same pack.
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
