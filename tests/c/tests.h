/* The list of all tests; a test that is not in it does not compile, since it is not declared. */

#ifndef PUSHURL_TESTS_TESTS_H
#define PUSHURL_TESTS_TESTS_H

#include <stdbool.h>

#ifdef PUSHURL_TEST_HOOKS
#define TESTS_OF_HOOKS X(test_a_panic_is_a_result_and_the_library_goes_on)
#else
#define TESTS_OF_HOOKS
#endif

#ifdef PUSHURL_TEST_ARROW
#define TESTS_OF_ARROW \
    X(test_a_stream_of_urls_is_judged) \
    X(test_the_columns_of_the_input_are_kept_on_request) \
    X(test_rows_without_columns_have_the_facts_of_all) \
    X(test_the_example_of_the_header_judges_a_stream) \
    X(test_a_stream_of_names_is_signed) \
    X(test_names_are_signed_for_the_target_of_a_url) \
    X(test_signed_names_pass_a_check) \
    X(test_wrong_columns_are_errors_of_the_stream) \
    X(test_a_failing_or_malformed_stream_is_an_error_of_the_stream) \
    X(test_streams_need_their_pointers_and_numbers)
#else
#define TESTS_OF_ARROW
#endif

#define TESTS \
    /* vectors.c */ \
    X(test_vectors_are_signed) \
    X(test_vectors_are_accepted_until_they_expire) \
    X(test_vectors_are_accepted_with_the_backup_key) \
    X(test_vectors_are_rejected_with_the_other_hash) \
    X(test_wrong_vectors_are_rejected) \
    /* bad_input.c */ \
    X(test_every_bad_input_is_judged_as_expected) \
    X(test_parts_of_bad_input_are_within_it) \
    X(test_bad_input_is_refused_or_signed_into_accepted_urls) \
    X(test_masked_bad_input_shows_no_secret) \
    /* callbacks.c */ \
    X(test_callbacks_are_verified) \
    X(test_a_callback_needs_a_key_and_an_output) \
    /* words.c */ \
    X(test_every_cause_has_its_numbers_and_messages) \
    X(test_an_unknown_cause_has_no_messages) \
    X(test_causes_are_parsed) \
    X(test_causes_are_searched) \
    X(test_a_set_of_causes_lists_its_causes) \
    X(test_every_reason_has_its_number_and_messages) \
    X(test_an_unknown_reason_has_no_messages) \
    X(test_every_enum_has_its_numbers) \
    X(test_enums_have_the_right_names) \
    X(test_every_cause_has_its_actor_and_retry_advice) \
    X(test_enum_texts_are_in_four_languages) \
    X(test_an_unknown_language_has_no_messages) \
    X(test_language_tags_are_parsed) \
    X(test_only_results_have_texts) \
    X(test_header_and_library_have_the_same_version) \
    /* sign.c */ \
    X(test_every_form_is_signed) \
    X(test_host_port_and_parameters_are_written) \
    X(test_a_url_is_signed_again) \
    X(test_unusual_names_are_signed_if_allowed) \
    X(test_refusals_say_which_part_and_why) \
    X(test_invalid_keys_are_refused) \
    X(test_a_check_says_what_it_hashes) \
    X(test_a_checker_uses_its_config) \
    X(test_a_playback_key_is_recognized) \
    X(test_a_url_is_split) \
    /* policy.c */ \
    X(test_a_push_that_the_policy_allows_passes) \
    X(test_states_of_the_account) \
    X(test_domains_of_the_account) \
    X(test_a_domain_without_authentication_accepts_any_secret) \
    X(test_names_are_judged_with_a_policy_too) \
    X(test_applications_and_streams) \
    X(test_invalid_names) \
    X(test_clients) \
    X(test_live_pushes_and_the_hook) \
    X(test_the_lowest_cause_is_the_verdict) \
    X(test_bans_have_a_place_and_a_time) \
    X(test_policy_faults_are_reported_at_once) \
    X(test_a_policy_warns_of_what_the_service_would_not_accept) \
    /* boundary.c */ \
    X(test_freeing_null_does_nothing) \
    X(test_null_for_every_handle) \
    X(test_null_for_every_struct) \
    X(test_null_for_every_output) \
    X(test_a_check_needs_no_findings_and_no_count) \
    X(test_null_with_a_length) \
    X(test_huge_lengths) \
    X(test_huge_counts) \
    X(test_texts_that_are_not_utf_8) \
    X(test_nothing_is_an_empty_text) \
    X(test_a_nul_is_a_character) \
    X(test_numbers_outside_every_enum) \
    X(test_reserved_fields_are_zero) \
    X(test_times_out_of_range) \
    X(test_the_greatest_durations_are_accepted) \
    X(test_invalid_addresses) \
    X(test_a_ban_in_a_place_needs_both_names) \
    /* buffers.c */ \
    X(test_buffers_are_filled_completely_or_not_at_all) \
    X(test_findings_are_written_completely_or_not_at_all) \
    X(test_a_pair_is_written_completely_or_not_at_all) \
    /* threads.c */ \
    X(test_handles_are_shared_by_threads) \
    /* many.c */ \
    X(test_batches_are_signed_like_single_calls) \
    X(test_batches_are_judged_like_single_calls) \
    X(test_batches_search_for_mistakes_on_request) \
    X(test_each_url_is_judged_by_its_own_facts) \
    X(test_empty_batches) \
    X(test_batches_need_their_pointers_and_numbers) \
    /* secrets.c */ \
    X(test_no_key_is_left_in_memory) \
    X(test_a_key_is_copied) \
    X(test_masked_urls_contain_no_signature) \
    /* panic.c */ \
    TESTS_OF_HOOKS \
    /* arrow.c */ \
    TESTS_OF_ARROW

#define X(name) bool name(void);
TESTS
#undef X

#endif
