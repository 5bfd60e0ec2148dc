/*
 * pushurl: signs, checks and explains push URLs of Tencent Cloud CSS. The C interface.
 * An independent project, not affiliated with Tencent.
 *
 * SPDX-License-Identifier: MIT OR Apache-2.0
 *
 * When something is wrong with a push URL, the service closes the connection, and the client never
 * learns why. This library judges the URL before the push:
 *
 *     const char *url = "rtmp://203.0.113.9/live/cam1";
 *     pushurl_checker *checker;
 *     pushurl_facts facts = {.now = time(NULL)};
 *     pushurl_report report;
 *     if (pushurl_checker_new(NULL, &checker) == PUSHURL_RESULT_OK &&
 *         pushurl_checker_check(checker, url, strlen(url), &facts, &report, NULL, 0, NULL) ==
 *             PUSHURL_RESULT_OK &&
 *         report.verdict == PUSHURL_VERDICT_REJECTED) {
 *         pushurl_str advice = pushurl_cause_advice(report.cause, PUSHURL_LANG_EN);
 *         printf("%u/%u: %.*s\n", pushurl_cause_errcode(report.cause),
 *                pushurl_cause_sub_errcode(report.cause), PUSHURL_STR_ARG(advice));
 *     }
 *     pushurl_checker_free(checker);
 *
 * Results. A pushurl_result says whether a call ran. A bad URL is not an error: see its report.
 * Strings. Inputs are a pointer and a length in bytes, UTF-8; NULL with the length 0 is empty.
 *   Returned pushurl_str are constants, never freed. Strings in buffers have a trailing NUL: the
 *   buffer needs one byte more than the length output.
 * Enums. Inputs are uint32_t; an unknown number is an error, and 0 is the default if there is one.
 * Outputs are written only on PUSHURL_RESULT_OK, except for length outputs, which are also written
 *   on PUSHURL_RESULT_BUFFER_TOO_SMALL. A NULL buffer with the capacity 0 asks for the length. No
 *   output may overlap an input or another output.
 * Structs. Zero input structs before setting fields; reserved fields must be 0.
 * Times are Unix seconds in UTC. The library has no clock, does no I/O, and keeps no state.
 * Ownership. Free what _new and _build return with the _free of its noun, once. Inputs are only
 *   read during the call.
 * Threads. Signers, checkers and policies are thread-safe; freeing one must be its last use.
 * NULL where it is not allowed gives PUSHURL_RESULT_NULL_POINTER. Other invalid pointers and
 *   lengths are undefined behavior.
 * Secrets. Keys are copied, overwritten on free, and in no output. The hash's working memory on the
 *   stack is not overwritten. Use pushurl_mask before logging a text.
 * Stability. Numbers and names never change; new ones may come, so expect unknown numbers.
 *   Functions and structs are stable while the SONAME is (the minor version up to 1.0, the major
 *   version from then on). Messages and findings may change in any version.
 *
 * See bindings/c/README.md for building. For C++, use pushurl.hpp. Generated from bindings/c.
 */
