/* The list of all tests; a test that is not on it does not compile, since it is declared nowhere. */

#ifndef PUSHURL_TESTS_TESTS_H
#define PUSHURL_TESTS_TESTS_H

#include <stdbool.h>

#ifdef PUSHURL_TEST_HOOKS
#define TESTS_OF_HOOKS X(test_a_panic_is_a_result_and_the_library_goes_on)
#else
#define TESTS_OF_HOOKS
#endif

#define TESTS \
    /* vectors.c */ \
    X(test_vectors_are_signed) \
    X(test_vectors_are_accepted_until_they_expire) \
    X(test_vectors_pass_by_the_backup_key) \
    X(test_vectors_are_refused_with_the_other_hash) \
    X(test_what_must_not_match_is_refused) \
    /* bad_input.c */ \
    X(test_every_bad_input_is_judged_as_expected) \
    X(test_parts_of_bad_input_stand_within_it) \
    X(test_bad_input_is_signed_into_urls_that_pass_or_refused) \
    X(test_bad_input_shows_no_secret_masked) \
    /* callbacks.c */ \
    X(test_callbacks_are_verified) \
    X(test_a_callback_needs_a_key_and_a_place) \
    /* words.c */ \
    X(test_every_cause_has_its_numbers_and_words) \
    X(test_a_number_that_is_no_cause_has_no_words) \
    X(test_causes_are_parsed) \
    X(test_causes_are_searched) \
    X(test_a_set_of_causes_says_what_is_in_it) \
    X(test_every_reason_has_its_number_and_words) \
    X(test_a_number_that_is_no_reason_has_no_words) \
    X(test_every_enum_has_its_numbers) \
    X(test_enums_with_names_have_the_right_ones) \
    X(test_every_cause_says_who_acts_and_whether_to_retry) \
    X(test_words_of_enums_are_in_four_languages) \
    X(test_no_words_in_a_language_that_is_none) \
    X(test_tags_of_languages_are_read) \
    X(test_every_result_has_a_text_and_no_other_number_has) \
    X(test_header_and_library_are_of_one_version) \
    /* sign.c */ \
    X(test_every_form_is_minted) \
    X(test_host_port_and_parameters_are_written) \
    X(test_a_url_is_signed_anew) \
    X(test_unusual_names_are_signed_on_demand) \
    X(test_refusals_say_which_part_and_why) \
    X(test_keys_are_held_to_what_keys_are) \
    X(test_a_check_says_what_it_hashes) \
    X(test_a_checkers_config_is_heard) \
    X(test_a_playback_key_is_recognised) \
    X(test_a_url_is_split) \
    /* policy.c */ \
    X(test_a_push_that_the_policy_allows_passes) \
    X(test_states_of_the_account) \
    X(test_domains_of_the_account) \
    X(test_a_domain_without_authentication_takes_any_secret) \
    X(test_names_are_judged_with_a_policy_too) \
    X(test_applications_and_streams) \
    X(test_names_that_are_no_names) \
    X(test_clients) \
    X(test_live_pushes_and_the_hook) \
    X(test_the_least_cause_is_the_verdict) \
    X(test_bans_have_a_place_and_a_time) \
    X(test_what_is_wrong_with_a_policy_is_said_at_once) \
    X(test_a_policy_warns_of_what_the_service_would_not_take) \
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
    X(test_moments_that_cannot_be_reckoned_with) \
    X(test_the_greatest_durations_do_no_harm) \
    X(test_an_address_that_is_none) \
    X(test_a_ban_in_a_place_needs_both_names) \
    /* buffers.c */ \
    X(test_buffers_are_filled_whole_or_not_at_all) \
    X(test_findings_are_written_whole_or_not_at_all) \
    X(test_a_pair_is_written_whole_or_not_at_all) \
    /* threads.c */ \
    X(test_handles_are_shared_by_threads) \
    /* many.c */ \
    X(test_many_are_signed_as_one_by_one) \
    X(test_many_are_judged_as_one_by_one) \
    X(test_many_may_be_none) \
    X(test_many_need_their_pointers_and_numbers) \
    /* secrets.c */ \
    X(test_no_key_is_left_in_memory) \
    X(test_a_key_is_copied) \
    X(test_refusals_and_masks_hold_no_signature) \
    /* panic.c */ \
    TESTS_OF_HOOKS

#define X(name) bool name(void);
TESTS
#undef X

#endif
