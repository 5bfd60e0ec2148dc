/*
 * pushurl: sign, check and explain live-streaming push URLs. The C interface.
 *
 * SPDX-License-Identifier: MIT OR Apache-2.0
 *
 * A push URL is what an encoder sends its stream to:
 *
 *     rtmp://push.example.com/live/cam1?txSecret=<md5(key + cam1 + txTime)>&txTime=<hex seconds>
 *
 * When something in it is wrong, the streaming service closes the connection, and the client never learns why. This library judges the
 * URL before the push:
 *
 *     const char *url = "rtmp://203.0.113.9/live/cam1";
 *     pushurl_checker *checker;
 *     pushurl_facts facts = {.now = time(NULL)};
 *     pushurl_report report;
 *     if (pushurl_checker_new(NULL, &checker) == PUSHURL_RESULT_OK &&
 *         pushurl_checker_check(checker, url, strlen(url), &facts, &report, NULL, 0, NULL) == PUSHURL_RESULT_OK &&
 *         report.verdict == PUSHURL_VERDICT_REJECTED) {
 *         pushurl_str advice = pushurl_cause_advice(report.cause, PUSHURL_LANG_EN);
 *         printf("%u/%u: %.*s\n", pushurl_cause_errcode(report.cause), pushurl_cause_sub_errcode(report.cause),
 *                PUSHURL_STR_ARG(advice));
 *     }
 *     pushurl_checker_free(checker);
 *
 * C++ has pushurl.hpp beside this file. This file is generated: bindings/c is where it is written.
 *
 *
 * Conventions
 *
 * Names. pushurl_<noun>_<verb> acts on a noun: first its handle, then the inputs, then the outputs. pushurl_<noun> is a type.
 *
 * Two number spaces. A pushurl_result says whether a call ran. What is wrong with a URL stands in a report: a bad URL is no error.
 *
 * Texts. An input is a pointer and a length in bytes, UTF-8; a NUL inside is a character like others. NULL with the length 0 is the
 * empty text, and in a struct a text that is not given. A pushurl_str that is returned is a constant, never freed. A text that is
 * written into a buffer is followed by a NUL: the buffer needs one byte more than the length that is told.
 *
 * Integers in, enums out. An input that stands for an enum is a uint32_t, so that a number outside of it is an error and no undefined
 * behaviour; where an enum has a usual value, 0 stands for it. In C before C23 an enum's type is an integer of the stated size.
 *
 * Outputs are written when the call returns PUSHURL_RESULT_OK, and else not touched. One exception, as with snprintf: where a buffer is
 * too short (PUSHURL_RESULT_BUFFER_TOO_SMALL), and also where the call succeeds, the length output says how much there is. A buffer of
 * NULL with the capacity 0 asks for the length. No output may overlap an input or another output.
 *
 * Structs that are inputs have reserved fields: zero the struct, then set what there is to say.
 *
 * Times are Unix seconds in UTC. The library has no clock, opens nothing, logs nothing and keeps no state.
 *
 * Ownership. What a _new or _build call gives is freed by the _free call of its noun, once; _free(NULL) does nothing. Everything else is
 * the caller's own memory, or a constant. Inputs are read during the call alone.
 *
 * Threads. A handle is used by any number of threads at once if its type says so, as signers, checkers and policies do. A call that
 * frees a handle must be its last. Functions without a handle are called from anywhere.
 *
 * NULL never crashes: a pointer that may not be NULL gives PUSHURL_RESULT_NULL_POINTER. A pointer that is wrong otherwise, or a length
 * that is greater than what it points to, is undefined behaviour, as it is in C.
 *
 * No panic of the library's language crosses the interface: it becomes PUSHURL_RESULT_PANIC, and is a fault to be reported.
 *
 * Secrets. Keys are copied, the copies overwritten when they are freed, and they are in no output. The working memory of the hash, on
 * the caller's stack, is not overwritten. Nothing but a signed URL holds a signature. pushurl_mask hides the secrets in a text before it
 * is logged.
 *
 * Evidence. Much of the service's behaviour is unpublished. pushurl_reason_evidence says how well the rule behind a finding is known,
 * and a report says what was not judged.
 *
 *
 * What may change
 *
 * Numbers of results, causes, reasons and enums, and the names that they have, are for ever: new ones may come, none changes or goes. A
 * program has to be ready for a number that it does not know. Functions and structs keep their signatures, sizes and layouts while the
 * shared library keeps its SONAME: up to 1.0 its number is that of the minor version (libpushurl.so.0.1), from then on that of the major
 * version. Within one, functions may be added, and reserved fields may get a meaning in which 0 is what it was before. Texts and findings
 * may change in any version: they follow the service.
 */
