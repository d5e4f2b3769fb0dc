// The functions behind the kinds of check. The table in registry.cpp gives each its name.
#pragma once

#include "checks/check.h"

namespace lkiplint {

// Amounts, percentages and counts.
void check_tree_sum(const CheckContext& context, Sink& sink);
void check_total_sum(const CheckContext& context, Sink& sink);
void check_serapan(const CheckContext& context, Sink& sink);
void check_difference(const CheckContext& context, Sink& sink);
void check_overspent(const CheckContext& context, Sink& sink);
void check_malformed_number(const CheckContext& context, Sink& sink);
void check_capaian(const CheckContext& context, Sink& sink);
void check_capaian_akhir(const CheckContext& context, Sink& sink);
void check_supporting_total(const CheckContext& context, Sink& sink);
void check_amount_across(const CheckContext& context, Sink& sink);
void check_amount_in_text(const CheckContext& context, Sink& sink);
void check_spending_parts(const CheckContext& context, Sink& sink);
void check_counts_in_text(const CheckContext& context, Sink& sink);
void check_share_of_total(const CheckContext& context, Sink& sink);
void check_empty_column(const CheckContext& context, Sink& sink);
void check_table_number(const CheckContext& context, Sink& sink);

// The figures of an indicator in several tables.
void check_target_pk(const CheckContext& context, Sink& sink);
void check_target_renstra(const CheckContext& context, Sink& sink);
void check_result_between_tables(const CheckContext& context, Sink& sink);
void check_claims_against_tables(const CheckContext& context, Sink& sink);

// What sentences conclude from capaian, and what the tables of capaian leave out.
void check_conclusion(const CheckContext& context, Sink& sink);
void check_empty_performance(const CheckContext& context, Sink& sink);
void check_swapped_indicator(const CheckContext& context, Sink& sink);
void check_trend(const CheckContext& context, Sink& sink);
void check_average(const CheckContext& context, Sink& sink);
void check_stated_count(const CheckContext& context, Sink& sink);
void check_foreign_goal(const CheckContext& context, Sink& sink);

// Labels.
void check_class_label(const CheckContext& context, Sink& sink);
void check_letter_grade(const CheckContext& context, Sink& sink);
void check_scale_defect(const CheckContext& context, Sink& sink);
void check_efficiency_label(const CheckContext& context, Sink& sink);

// Running text.
void check_other_instansi(const CheckContext& context, Sink& sink);
void check_text_pattern(const CheckContext& context, Sink& sink);
void check_unchosen(const CheckContext& context, Sink& sink);
void check_repeated_words(const CheckContext& context, Sink& sink);

// Blanks and names.
void check_empty_slot(const CheckContext& context, Sink& sink);
void check_misspelt_name(const CheckContext& context, Sink& sink);

// Identity.
void check_nip(const CheckContext& context, Sink& sink);
void check_dates(const CheckContext& context, Sink& sink);
void check_reporting_year(const CheckContext& context, Sink& sink);
void check_identity_facts(const CheckContext& context, Sink& sink);
void check_legal_basis(const CheckContext& context, Sink& sink);

// Structure.
void check_required_part(const CheckContext& context, Sink& sink);
void check_table_reference(const CheckContext& context, Sink& sink);
void check_numbering(const CheckContext& context, Sink& sink);
void check_contents(const CheckContext& context, Sink& sink);
void check_repeated_rows(const CheckContext& context, Sink& sink);

}  // namespace lkiplint
