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

int terminal_width() {
    CONSOLE_SCREEN_BUFFER_INFO info;
    if (GetConsoleScreenBufferInfo(GetStdHandle(STD_OUTPUT_HANDLE), &info) == 0) return 0;
    return info.srWindow.Right - info.srWindow.Left + 1;
}

#elif defined(__unix__) || defined(__APPLE__)

bool stdout_is_terminal() { return isatty(STDOUT_FILENO) != 0; }

bool terminal_has_color() {
    const char* term = std::getenv("TERM");
    return stdout_is_terminal() && term != nullptr && std::string_view(term) != "dumb";
}

int terminal_width() {
    winsize size{};
    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? static_cast<int>(size.ws_col) : 0;
}

#else

bool stdout_is_terminal() { return false; }
bool terminal_has_color() { return false; }
int terminal_width() { return 0; }

#endif

}  // namespace lkiplint
