#include "cli/terminal.h"

#include <cstdlib>
#include <string_view>

#if defined(_WIN32)
#define WIN32_LEAN_AND_MEAN
#define NOMINMAX
#include <io.h>
#include <stdio.h>
#include <windows.h>
#elif defined(__unix__) || defined(__APPLE__)
#include <sys/ioctl.h>
#include <unistd.h>
#endif

namespace lkiplint {

#if defined(_WIN32)

bool stdout_is_terminal() { return _isatty(_fileno(stdout)) != 0; }

bool terminal_has_color() {
    if (!stdout_is_terminal()) return false;
    const HANDLE console = GetStdHandle(STD_OUTPUT_HANDLE);
    DWORD mode = 0;
    SetConsoleOutputCP(CP_UTF8);
    return GetConsoleMode(console, &mode) != 0 &&
           SetConsoleMode(console, mode | ENABLE_VIRTUAL_TERMINAL_PROCESSING) != 0;
}

namespace {

int width_of(DWORD stream) {
    CONSOLE_SCREEN_BUFFER_INFO info;
    if (GetConsoleScreenBufferInfo(GetStdHandle(stream), &info) == 0) return 0;
    return info.srWindow.Right - info.srWindow.Left + 1;
}

}  // namespace

int terminal_width() { return width_of(STD_OUTPUT_HANDLE); }

bool stderr_is_terminal() { return _isatty(_fileno(stderr)) != 0; }
int stderr_width() { return width_of(STD_ERROR_HANDLE); }

#elif defined(__unix__) || defined(__APPLE__)

bool stdout_is_terminal() { return isatty(STDOUT_FILENO) != 0; }

namespace {

bool is_capable() {
    const char* term = std::getenv("TERM");
    return term != nullptr && std::string_view(term) != "dumb";
}

int width_of(int stream) {
    winsize size{};
    return ioctl(stream, TIOCGWINSZ, &size) == 0 ? static_cast<int>(size.ws_col) : 0;
}

}  // namespace

bool terminal_has_color() { return stdout_is_terminal() && is_capable(); }
int terminal_width() { return width_of(STDOUT_FILENO); }

bool stderr_is_terminal() { return isatty(STDERR_FILENO) != 0 && is_capable(); }
int stderr_width() { return width_of(STDERR_FILENO); }

#else

bool stdout_is_terminal() { return false; }
bool terminal_has_color() { return false; }
int terminal_width() { return 0; }
bool stderr_is_terminal() { return false; }
int stderr_width() { return 0; }

#endif

}  // namespace lkiplint
