// What the standard streams are connected to. The only file that asks the operating system.
#pragma once

namespace lkiplint {

bool stdout_is_terminal();
// Does the terminal behind stdout show colours? Switches them on where that is needed.
bool terminal_has_color();
// Columns of the terminal behind stdout; 0 when there is none or it does not say.
int terminal_width();

// Can a line on stderr be shown and rewritten?
bool stderr_is_terminal();
// Columns of the terminal behind stderr; 0 when there is none or it does not say.
int stderr_width();

}  // namespace lkiplint
