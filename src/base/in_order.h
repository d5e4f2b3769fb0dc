// Work on many things with several threads, and what comes of it in the order of the things.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace lkiplint {

// Calls `work(i)` for every i below `count`, from several threads, and `take(i, result)` from this one, in order. Only
// so many results wait that memory stays bounded, however uneven the work is. What `work` throws is thrown here, in its
// turn.
template <class Work, class Take>
void in_order(std::size_t count, unsigned threads, Work work, Take take) {
    struct Done {
        std::optional<decltype(work(std::size_t{}))> result;
        std::exception_ptr error;
    };
    threads = static_cast<unsigned>(std::min<std::size_t>(threads, count));
    std::mutex mutex;
    std::condition_variable done, room;
    std::map<std::size_t, Done> waiting;
    std::size_t next = 0, taken = 0;
    bool over = false;
    const std::size_t ahead = std::size_t{8} * std::max(threads, 1U);

    const auto run = [&] {
        std::unique_lock lock(mutex);
        while (!over && next < count) {
            const std::size_t index = next++;
            lock.unlock();
            Done outcome;
            try {
                outcome.result.emplace(work(index));
            } catch (...) {
                outcome.error = std::current_exception();
            }
            lock.lock();
            waiting.emplace(index, std::move(outcome));
            done.notify_one();
            // The one that is waited for is always let through.
            room.wait(lock, [&] { return over || next < taken + ahead; });
        }
    };
    std::vector<std::thread> pool;
    const auto join = [&] {
        {
            const std::lock_guard lock(mutex);
            over = true;
        }
        room.notify_all();
        for (std::thread& thread : pool) thread.join();
    };
    try {
        for (unsigned i = 0; threads > 1 && i < threads; ++i) pool.emplace_back(run);
    } catch (const std::system_error&) {
        // Fewer threads than wished for, or none.
    }
    try {
        for (std::size_t i = 0; i < count; ++i) {
            if (pool.empty()) {
                take(i, work(i));
                continue;
            }
            std::unique_lock lock(mutex);
            done.wait(lock, [&] { return waiting.contains(i); });
            auto found = waiting.extract(i);
            taken = i + 1;
            lock.unlock();
            room.notify_all();
            if (found.mapped().error) std::rethrow_exception(found.mapped().error);
            take(i, std::move(*found.mapped().result));
        }
    } catch (...) {
        join();
        throw;
    }
    join();
}

}  // namespace lkiplint
