// "Turun 0,31 poin dari 9,06 % menjadi 8,93 %": the difference that a sentence states is that of its own figures.
#pragma once

#include "checks/check.h"

namespace lkiplint {

// What the figures are of: results of performance, money, or things that are counted. `arah`: of whatever they are,
// whether they rise or fall as the sentence says ("naik dari 45 menjadi 38").
enum class ChangeOf { hasil, uang, cacah, arah };

// Judges it wherever the sentence leaves no doubt which figures are meant (change_grammar.h). `kind` chooses, so that
// each rule tells of its own. Words, besides the grammar's: tren-terbalik and perubahan-mutu (smaller may be better).
void check_stated_changes(const CheckContext& context, ChangeOf kind, Sink& sink);

}  // namespace lkiplint
