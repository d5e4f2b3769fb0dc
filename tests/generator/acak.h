// Chance that is the same on every machine: the standard says what the engine gives, but not what its distributions do.
// Nor does it say which operand of + comes first: draw twice in one expression only within braces or on both sides of
// ?:.
#pragma once

#include <cstdint>
#include <iterator>
#include <random>
#include <utility>

namespace lkiplint::generator {

class Acak {
public:
    // Neighbouring seeds give unrelated rows.
    explicit Acak(std::uint64_t seed, std::uint64_t part = 0) : engine_(mix(mix(seed) + part)) {}

    // From 0 to n - 1, each as likely; n > 0.
    std::uint64_t below(std::uint64_t n) {
        const std::uint64_t most = UINT64_MAX - UINT64_MAX % n;
        std::uint64_t value = engine_();
        while (value >= most) value = engine_();
        return value % n;
    }
    // Both ends belong to it.
    std::int64_t between(std::int64_t from, std::int64_t to) {
        return from + static_cast<std::int64_t>(below(static_cast<std::uint64_t>(to - from) + 1));
    }
    bool chance(int percent) { return below(100) < static_cast<std::uint64_t>(percent); }

    template <class Container>
    const auto& pick(const Container& container) {
        return container[below(std::size(container))];
    }
    template <class Container>
    void shuffle(Container& container) {
        for (std::size_t i = container.size(); i > 1; --i) std::swap(container[i - 1], container[below(i)]);
    }

private:
    static std::uint64_t mix(std::uint64_t x) {  // splitmix64
        x += 0x9E3779B97F4A7C15U;
        x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9U;
        x = (x ^ (x >> 27U)) * 0x94D049BB133111EBU;
        return x ^ (x >> 31U);
    }

    std::mt19937_64 engine_;
};

}  // namespace lkiplint::generator
