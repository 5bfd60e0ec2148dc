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

#ifndef PUSHURL_ARROW_H
#define PUSHURL_ARROW_H

#include <stdint.h>
#include "pushurl.h"

#ifdef __cplusplus
extern "C" {
#endif

/* As the Arrow project publishes them, so that several headers can declare them. */
#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE

#define ARROW_FLAG_DICTIONARY_ORDERED 1
#define ARROW_FLAG_NULLABLE 2
#define ARROW_FLAG_MAP_KEYS_SORTED 4

struct ArrowSchema {
  // Array type description
  const char* format;
  const char* name;
  const char* metadata;
  int64_t flags;
  int64_t n_children;
  struct ArrowSchema** children;
  struct ArrowSchema* dictionary;

  // Release callback
  void (*release)(struct ArrowSchema*);
  // Opaque producer-specific data
  void* private_data;
};

struct ArrowArray {
  // Array data description
  int64_t length;
  int64_t null_count;
  int64_t offset;
  int64_t n_buffers;
  int64_t n_children;
  const void** buffers;
  struct ArrowArray** children;
  struct ArrowArray* dictionary;

  // Release callback
  void (*release)(struct ArrowArray*);
  // Opaque producer-specific data
  void* private_data;
};

#endif  // ARROW_C_DATA_INTERFACE

#ifndef ARROW_C_STREAM_INTERFACE
#define ARROW_C_STREAM_INTERFACE

struct ArrowArrayStream {
  // Callbacks providing stream functionality
  int (*get_schema)(struct ArrowArrayStream*, struct ArrowSchema* out);
  int (*get_next)(struct ArrowArrayStream*, struct ArrowArray* out);
  const char* (*get_last_error)(struct ArrowArrayStream*);

  // Release callback
  void (*release)(struct ArrowArrayStream*);
  // Opaque producer-specific data
  void* private_data;
};

#endif  // ARROW_C_STREAM_INTERFACE

#ifdef __cplusplus
}  // extern "C"
#endif

/**
 * The columns that a check reads, by their names. Zero it, then set `url` and what else
 * there is. A null in a column means what `pushurl_facts` says, except for `now`.
 */
typedef struct pushurl_check_columns {
    /** The URLs: text. */
    pushurl_str url;
    /**
     * The times of the pushes: timestamps, or Unix seconds as Int64. A row whose time is null
     * is not judged.
     */
    pushurl_str now;
    /**
     * The clients' addresses: text. Text that is not an address, such as "-" in a log, means
     * that the client is not known.
     */
    pushurl_str client;
    /** How many other pushes of the account are live: integers. */
    pushurl_str live_total;
    /** How many other pushes of the StreamName are live: integers. */
    pushurl_str live_same;
    /** The highest priority among them: integers. */
    pushurl_str live_priority;
    /**
     * The answers of the customer's own authentication server: the names of
     * `pushurl_hook_answer`.
     */
    pushurl_str hook;
    /** What the names of the answers begin with, so that they differ from those of the input. */
    pushurl_str prefix;
    /** 1 to keep the columns of the input: they come before the answers. */
    uint32_t keep;
    /** Must be 0. */
    uint32_t reserved[3];
} pushurl_check_columns;

/**
 * The columns that are signed, by their names. Zero it, then set `stream` and what else
 * there is.
 */
typedef struct pushurl_sign_columns {
    /** The StreamNames: text. */
    pushurl_str stream;
    /** The AppNames: text. */
    pushurl_str app;
    /** The expiration times: timestamps, or Unix seconds as Int64. */
    pushurl_str expires;
    /** What the names of the answers begin with, so that they differ from those of the input. */
    pushurl_str prefix;
    /** 1 to keep the columns of the input: they come before the answers. */
    uint32_t keep;
    /** Must be 0. */
    uint32_t reserved[3];
} pushurl_sign_columns;

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

/**
 * Judges the URLs of a stream: for each batch of `input`, `output` has a batch with as
 * many rows. A batch is read and judged when `output` is asked for it.
 *
 * The answers have these columns. In a row whose URL or time is null, all are null.
 *
 *     verdict, reason          Utf8: the names of pushurl_verdict and pushurl_reason.
 *                              The reason is that of the first failure, else of the
 *                              first warning, else null.
 *     errcode, sub_errcode     Int32; null unless rejected
 *     push_domain, app, stream Utf8, masked in a URL with findings; null if missing
 *     expires                  Timestamp in microseconds of UTC
 *     reasons                  List of Utf8: the reasons of all findings
 *
 * `facts` are those of rows without a column of their own. No mistake is searched for that
 * explains a wrong `txSecret`, unless the checker has `PUSHURL_DIAGNOSIS_ALWAYS`. `output`
 * keeps a copy of what it needs: checker, columns and facts may be freed at once.
 */
pushurl_result pushurl_checker_check_stream(const pushurl_checker *checker,
                                            struct ArrowArrayStream *input,
                                            const pushurl_check_columns *columns,
                                            const pushurl_facts *facts,
                                            struct ArrowArrayStream *output);

/**
 * Signs the names of a stream, with the URLs of `pushurl_signer_sign_many`: for each batch
 * of `input`, `output` has a batch with as many rows. A batch is read and signed when
 * `output` is asked for it.
 *
 * The answers have these columns. In a row with a null in a column that is signed, all are
 * null.
 *
 *     url                      Utf8; null if refused
 *     expires                  Timestamp in microseconds of UTC; null if refused
 *     refusal                  List of Utf8: the names of the reasons; null if signed
 *
 * `origin` gives all that the columns do not; its `stream` is ignored. `expires` is the
 * expiration time of rows without a column. `output` keeps a copy of what it needs: signer,
 * origin and columns may be freed at once. The copy of the key is overwritten when `output`
 * is released.
 */
pushurl_result pushurl_signer_sign_stream(const pushurl_signer *signer,
                                          const pushurl_target *origin,
                                          struct ArrowArrayStream *input,
                                          const pushurl_sign_columns *columns,
                                          int64_t expires,
                                          int64_t now,
                                          struct ArrowArrayStream *output);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* PUSHURL_ARROW_H */
