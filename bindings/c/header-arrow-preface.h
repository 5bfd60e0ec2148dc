/*
 * pushurl: checks and signs columns, by the Arrow C stream interface.
 * https://arrow.apache.org/docs/format/CStreamInterface.html
 *
 * SPDX-License-Identifier: MIT OR Apache-2.0
 *
 * Only a library that is built with the feature `arrow` has these functions: cmake
 * -DPUSHURL_ARROW=ON. The conventions are those of pushurl.h.
 *
 *     pushurl_check_columns columns = {.url = PUSHURL_STR("url"), .now = PUSHURL_STR("time")};
 *     pushurl_facts facts = {.now = 0};
 *     struct ArrowArrayStream verdicts;
 *     if (pushurl_checker_check_stream(checker, &urls, &columns, &facts, &verdicts) ==
 *         PUSHURL_RESULT_OK) {
 *         struct ArrowArray batch;
 *         int error;
 *         while ((error = verdicts.get_next(&verdicts, &batch)) == 0 && batch.release != NULL) {
 *             use(&batch);
 *             batch.release(&batch);
 *         }
 *         if (error != 0) {
 *             fprintf(stderr, "%s\n", verdicts.get_last_error(&verdicts));
 *         }
 *         verdicts.release(&verdicts);
 *     }
 *
 * Ownership. `input` is moved in every case, also if the call fails: it is released, and
 *   `input->release` is NULL. `output` is written only on PUSHURL_RESULT_OK; release it. A batch
 *   may outlive its stream.
 * Errors. What is wrong with the columns is an error of `output`: its get_schema and get_next
 *   return it (EINVAL), and get_last_error says what it is: a column is missing or has another
 *   type, the input failed, or its memory does not have the form of its type.
 * Types. Text is Utf8, LargeUtf8 or Utf8View. Dictionaries are not text.
 * Trust. Every batch of `input` is validated before it is used, UTF-8 included. Nobody can detect
 *   a buffer that is shorter than its array says.
 * Threads. A stream belongs to one thread at a time.
 *
 * Generated from bindings/c.
 */
