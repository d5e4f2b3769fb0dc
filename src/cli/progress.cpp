#include "cli/progress.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <mutex>
#include <system_error>
#include <thread>

#include "cli/terminal.h"
#include "render/progress.h"

namespace lkiplint {
namespace {

using Clock = std::chrono::steady_clock;
constexpr auto kPatience = std::chrono::milliseconds(500);
constexpr auto kInterval = std::chrono::milliseconds(200);

}  // namespace

// A thread of its own writes it: one report may take longer than a reader waits for a sign of life.
class Progress::Line {
public:
    Line(std::size_t files, const TextStyle& style) : files_(files), style_(style), begun_(Clock::now()) {
        writer_ = std::thread([this] { run(); });
    }

    ~Line() {
        {
            const std::lock_guard lock(mutex_);
            erase();
            over_ = true;
        }
        changed_.notify_all();
        writer_.join();
    }

    void start(std::size_t file, std::string name) {
        const std::lock_guard lock(mutex_);
        file_ = file;
        name_ = std::move(name);
        running_ = true;
    }

    void hide() {
        const std::lock_guard lock(mutex_);
        running_ = false;
        erase();
    }

private:
    void run() {
        std::unique_lock lock(mutex_);
        auto next = begun_ + kPatience;
        while (!over_) {
            changed_.wait_until(lock, next, [this] { return over_; });
            next = Clock::now() + kInterval;
            if (running_ && !over_) draw();
        }
    }

    // Blanks rather than a control sequence: they work on every terminal.
    void erase() {
        if (shown_ == 0) return;
        const std::string blank = '\r' + std::string(shown_, ' ') + '\r';
        std::fwrite(blank.data(), 1, blank.size(), stderr);
        std::fflush(stderr);
        shown_ = 0;
    }

    void draw() {
        style_.width = stderr_width();
        const std::chrono::duration<double> spent = Clock::now() - begun_;
        const std::string text = progress_line({file_, files_, name_, spent.count()}, style_);
        const std::size_t width = display_width(text);
        std::string line = '\r' + text;
        if (shown_ > width) line += std::string(shown_ - width, ' ');
        std::fwrite(line.data(), 1, line.size(), stderr);
        std::fflush(stderr);
        shown_ = std::max(shown_, width);
    }

    const std::size_t files_;
    TextStyle style_;
    const Clock::time_point begun_;
    std::mutex mutex_;  // of all below
    std::condition_variable changed_;
    std::size_t file_ = 0;
    std::string name_;
    bool running_ = false, over_ = false;
    std::size_t shown_ = 0;  // columns on the terminal
    std::thread writer_;
};

Progress::Progress(std::size_t files, bool wanted, const TextStyle& style) {
    if (!wanted || !stderr_is_terminal()) return;
    try {
        line_ = std::make_unique<Line>(files, style);
    } catch (const std::system_error&) {
        // There is no thread to spare: a run goes on without it.
    }
}

Progress::~Progress() = default;

void Progress::start(std::size_t file, std::string name) {
    if (line_) line_->start(file, std::move(name));
}

void Progress::hide() {
    if (line_) line_->hide();
}

}  // namespace lkiplint
