/* Only with the feature arrow: streams of columns, built and read by hand, without a library for Arrow. */

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include <pushurl_arrow.h>
/* Twice, as two headers of a program may do. */
#include <pushurl_arrow.h>

#include "support.h"
#include "tests.h"

#define ARROW_KEY "e12c46f2612d5106e2034781ab261ca3"
#define SECRET "f85a2ab363fe4deaffef9754d79da6fe"
#define GOOD "rtmp://push.example.com/live/test?txSecret=" SECRET "&txTime=5C271099"
/* When it expires. */
#define GOOD_UNTIL INT64_C(1546064025)
#define SECOND INT64_C(1000000000)

/* --- A stream built by hand: every buffer has exactly its size, so that tools detect a read beyond its end. ----------- */

enum { MOST_ROWS = 8, MOST_COLUMNS = 4, MOST_BATCHES = 2 };

/* A null is a text of NULL, or a number of NONE. */
#define NONE INT64_MIN

typedef struct column {
    const char *name, *format;
    struct {
        const char *texts[MOST_ROWS];
        int64_t numbers[MOST_ROWS];
    } batches[MOST_BATCHES];
} column;

typedef struct source {
    column columns[MOST_COLUMNS];
    int64_t rows[MOST_BATCHES];
    int column_count, batch_count, next;
    /* Fails after the batches. */
    const char *failure;
    /* The first column has the length -1. */
    bool negative_length;
} source;

/* Structures that are not released yet. */
static int alive;

static void *sized(size_t bytes) {
    void *room = malloc(bytes > 0 ? bytes : 1);
    if (room == NULL) {
        abort();
    }
    memset(room, 0, bytes > 0 ? bytes : 1);
    return room;
}

static bool is_text(const column *column) {
    return column->format[0] == 'u' || column->format[0] == 'U';
}

static bool is_valid(const column *column, int batch, int64_t row) {
    return is_text(column) ? column->batches[batch].texts[row] != NULL : column->batches[batch].numbers[row] != NONE;
}

static void release_array(struct ArrowArray *array) {
    int64_t i;
    for (i = 0; i < array->n_children; i++) {
        if (array->children[i]->release != NULL) {
            array->children[i]->release(array->children[i]);
        }
        free(array->children[i]);
    }
    for (i = 0; i < array->n_buffers; i++) {
        free((void *)(uintptr_t)array->buffers[i]);
    }
    free(array->children);
    free((void *)array->buffers);
    array->release = NULL;
    alive--;
}

static void start_array(struct ArrowArray *array, int64_t rows, int64_t buffers, int64_t children) {
    memset(array, 0, sizeof *array);
    array->length = rows;
    array->n_buffers = buffers;
    array->n_children = children;
    array->buffers = sized((size_t)buffers * sizeof *array->buffers);
    array->children = sized((size_t)children * sizeof *array->children);
    array->release = release_array;
    alive++;
}

static void fill_column(struct ArrowArray *array, const column *column, int batch, int64_t rows) {
    size_t bytes = 0;
    int64_t row;
    uint8_t *validity;
    start_array(array, rows, is_text(column) ? 3 : 2, 0);
    array->buffers[0] = validity = sized((size_t)(rows + 7) / 8);
    for (row = 0; row < rows; row++) {
        bool valid = is_valid(column, batch, row);
        validity[row / 8] |= (uint8_t)(valid << row % 8);
        array->null_count += !valid;
        bytes += valid && is_text(column) ? strlen(column->batches[batch].texts[row]) : 0;
    }
    if (!is_text(column)) {
        int64_t *numbers = sized((size_t)rows * sizeof *numbers);
        memcpy(numbers, column->batches[batch].numbers, (size_t)rows * sizeof *numbers);
        array->buffers[1] = numbers;
    } else {
        bool large = column->format[0] == 'U';
        size_t width = large ? 8 : 4;
        char *offsets = sized((size_t)(rows + 1) * width), *data = sized(bytes);
        int64_t at = 0;
        for (row = 0; row < rows; row++) {
            const char *text = column->batches[batch].texts[row];
            int32_t narrow;
            if (text != NULL) {
                memcpy(data + at, text, strlen(text));
                at += (int64_t)strlen(text);
            }
            narrow = (int32_t)at;
            memcpy(offsets + (size_t)(row + 1) * width, large ? (void *)&at : (void *)&narrow, width);
        }
        array->buffers[1] = offsets;
        array->buffers[2] = data;
    }
}

static int source_next(struct ArrowArrayStream *stream, struct ArrowArray *out) {
    source *from = stream->private_data;
    int i, batch = from->next++;
    if (batch >= from->batch_count) {
        memset(out, 0, sizeof *out);
        return from->failure != NULL && batch == from->batch_count ? EIO : 0;
    }
    start_array(out, from->rows[batch], 1, from->column_count);
    for (i = 0; i < from->column_count; i++) {
        out->children[i] = sized(sizeof **out->children);
        fill_column(out->children[i], &from->columns[i], batch, from->rows[batch]);
    }
    if (from->negative_length) {
        out->children[0]->length = -1;
    }
    return 0;
}

static void release_schema(struct ArrowSchema *schema) {
    int64_t i;
    for (i = 0; i < schema->n_children; i++) {
        if (schema->children[i]->release != NULL) {
            schema->children[i]->release(schema->children[i]);
        }
        free(schema->children[i]);
    }
    free(schema->children);
    schema->release = NULL;
    alive--;
}

static void start_schema(struct ArrowSchema *schema, const char *name, const char *format, int children) {
    memset(schema, 0, sizeof *schema);
    schema->name = name;
    schema->format = format;
    schema->flags = ARROW_FLAG_NULLABLE;
    schema->n_children = children;
    schema->children = sized((size_t)children * sizeof *schema->children);
    schema->release = release_schema;
    alive++;
}

static int source_schema(struct ArrowArrayStream *stream, struct ArrowSchema *out) {
    source *from = stream->private_data;
    int i;
    start_schema(out, "", "+s", from->column_count);
    for (i = 0; i < from->column_count; i++) {
        out->children[i] = sized(sizeof **out->children);
        start_schema(out->children[i], from->columns[i].name, from->columns[i].format, 0);
    }
    return 0;
}

static const char *source_error(struct ArrowArrayStream *stream) {
    return ((source *)stream->private_data)->failure;
}

static void source_release(struct ArrowArrayStream *stream) {
    stream->release = NULL;
    alive--;
}

static struct ArrowArrayStream stream_of(source *from) {
    struct ArrowArrayStream stream = {source_schema, source_next, source_error, source_release, NULL};
    stream.private_data = from;
    from->next = 0;
    /* There is one at a time, so a test does not count what an earlier one has leaked. */
    alive = 1;
    return stream;
}

/* --- Answers, read by hand ------------------------------------------------------------------------------------------- */

typedef struct answers {
    struct ArrowSchema schema;
    struct ArrowArray batch;
} answers;

static int place_of(const answers *answers, const char *name) {
    int64_t i;
    for (i = 0; i < answers->schema.n_children; i++) {
        if (strcmp(answers->schema.children[i]->name, name) == 0) {
            return (int)i;
        }
    }
    return -1;
}

static bool has_value(const struct ArrowArray *array, int64_t row) {
    const uint8_t *validity = array->buffers[0];
    row += array->offset;
    return validity == NULL || (validity[row / 8] >> row % 8 & 1) != 0;
}

static pushurl_str text_in(const struct ArrowArray *array, int64_t row) {
    const int32_t *offsets = array->buffers[1];
    pushurl_str text = {NULL, 0};
    if (has_value(array, row)) {
        row += array->offset;
        text.data = (const char *)array->buffers[2] + offsets[row];
        text.len = (size_t)(offsets[row + 1] - offsets[row]);
    }
    return text;
}

/* The text of a row; no string if it is null, and "?" if there is no such column of text. */
static pushurl_str text_of_row(const answers *answers, const char *name, int64_t row) {
    int place = place_of(answers, name);
    if (place < 0 || strcmp(answers->schema.children[place]->format, "u") != 0) {
        return str("?");
    }
    return text_in(answers->batch.children[place], row);
}

/* An Int32 or a timestamp; NONE if it is null, and -1 if there is no such column. */
static int64_t number_of_row(const answers *answers, const char *name, int64_t row) {
    int place = place_of(answers, name);
    const struct ArrowArray *array;
    if (place < 0) {
        return -1;
    }
    array = answers->batch.children[place];
    if (!has_value(array, row)) {
        return NONE;
    }
    row += array->offset;
    return answers->schema.children[place]->format[0] == 'i' ? ((const int32_t *)array->buffers[1])[row]
                                                             : ((const int64_t *)array->buffers[1])[row];
}

/* How many texts the list of a row has, or -1 if it is null; `only` is the last one. */
static int list_of_row(const answers *answers, const char *name, int64_t row, pushurl_str *only) {
    const struct ArrowArray *array = answers->batch.children[place_of(answers, name)];
    const int32_t *offsets = array->buffers[1];
    *only = none();
    if (!has_value(array, row)) {
        return -1;
    }
    row += array->offset;
    if (offsets[row + 1] > offsets[row]) {
        *only = text_in(array->children[0], offsets[row + 1] - 1);
    }
    return (int)(offsets[row + 1] - offsets[row]);
}

static bool is_null(const answers *answers, int64_t row, int from) {
    int64_t i;
    for (i = from; i < answers->schema.n_children; i++) {
        if (has_value(answers->batch.children[i], row)) {
            return false;
        }
    }
    return true;
}

static bool next_batch(struct ArrowArrayStream *stream, answers *answers) {
    EXPECT_EQ(stream->get_next(stream, &answers->batch), 0);
    EXPECT(answers->batch.release != NULL);
    return true;
}

static bool is_at_end(struct ArrowArrayStream *stream) {
    struct ArrowArray batch;
    EXPECT_EQ(stream->get_next(stream, &batch), 0);
    EXPECT(batch.release == NULL);
    return true;
}

/* The stream's next batch is this error. */
static bool fails(struct ArrowArrayStream *stream, const char *error) {
    struct ArrowArray batch;
    EXPECT_EQ(stream->get_next(stream, &batch), EINVAL);
    EXPECT_TEXT(str(stream->get_last_error(stream)), str(error));
    return true;
}

/* The stream has neither a schema nor batches. */
static bool fails_at_once(struct ArrowArrayStream *stream, const char *error) {
    struct ArrowSchema schema;
    EXPECT_EQ(stream->get_schema(stream, &schema), EINVAL);
    EXPECT_TEXT(str(stream->get_last_error(stream)), str(error));
    return fails(stream, error);
}

/* --- Checking -------------------------------------------------------------------------------------------------------- */

static pushurl_checker *checker_with_blocked_clients(void) {
    pushurl_policy_domain domain = {.name = PUSHURL_STR("push.example.com"), .key = PUSHURL_STR(ARROW_KEY)};
    pushurl_str clients = PUSHURL_STR("203.0.113.0/24");
    pushurl_checker_config config = {.key = PUSHURL_STR(ARROW_KEY)};
    pushurl_policy_builder *builder;
    pushurl_policy *policy;
    pushurl_checker *checker = NULL;
    if (pushurl_policy_builder_new(&builder) == PUSHURL_RESULT_OK &&
        pushurl_policy_builder_add_domain(builder, &domain) == PUSHURL_RESULT_OK &&
        pushurl_policy_builder_set_clients(builder, &clients, 1, 0) == PUSHURL_RESULT_OK &&
        pushurl_policy_builder_build(builder, &policy) == PUSHURL_RESULT_OK) {
        config.policy = policy;
        if (pushurl_checker_new(&config, &checker) != PUSHURL_RESULT_OK) {
            complain(__FILE__, __LINE__, "no checker");
        }
        pushurl_policy_free(policy);
        pushurl_policy_builder_free(builder);
    }
    return checker;
}

/* Two batches of URLs, times and clients. */
static const source pushes = {
    .columns =
        {
            {"id", "l", {{.numbers = {7, 8, 9, 10, 11}}, {.numbers = {12, 13}}}},
            {"url",
             "u",
             {{.texts = {GOOD, GOOD, NULL, GOOD, "rtmp://203.0.113.9/live/cam1"}}, {.texts = {GOOD, GOOD}}}},
            {"time",
             "tsn:",
             {{.numbers = {GOOD_UNTIL * SECOND - 1, GOOD_UNTIL * SECOND, 0, NONE, 0}}, {.numbers = {0, 0}}}},
            {"ip", "U", {{.texts = {"198.51.100.7", "-", NULL, NULL, NULL}}, {.texts = {"203.0.113.9", NULL}}}},
        },
    .rows = {5, 2},
    .column_count = 4,
    .batch_count = 2,
};

static const pushurl_check_columns columns_of_pushes = {
    .url = PUSHURL_STR("url"), .now = PUSHURL_STR("time"), .client = PUSHURL_STR("ip")};

/* With the columns of the input before `from`, and the prefix "a_" if there are any. */
static bool are_the_answers_of_pushes(struct ArrowArrayStream *output, int from) {
    static const char *const names[] = {"verdict", "errcode",     "sub_errcode", "reason", "push_domain",
                                        "app",     "stream",      "expires",     "reasons"};
    static const char *const formats[] = {"u", "i", "i", "u", "u", "u", "u", "tsu:UTC", "+l"};
#define NAME(name) (from > 0 ? "a_" name : name)
    pushurl_str only;
    answers a;
    int i;
    EXPECT_EQ(output->get_schema(output, &a.schema), 0);
    EXPECT_TEXT(str(a.schema.format), str("+s"));
    EXPECT_EQ(a.schema.n_children, from + 9);
    for (i = 0; i < 9; i++) {
        const struct ArrowSchema *column = a.schema.children[from + i];
        EXPECT_TEXT(str(column->name + (from > 0 ? 2 : 0)), str(names[i]));
        EXPECT_TEXT(str(column->format), str(formats[i]));
    }

    EXPECT(next_batch(output, &a));
    EXPECT_EQ(a.batch.length, 5);
    EXPECT_TEXT(text_of_row(&a, NAME("verdict"), 0), str("accepted"));
    EXPECT_EQ(number_of_row(&a, NAME("errcode"), 0), NONE);
    EXPECT_EQ(number_of_row(&a, NAME("sub_errcode"), 0), NONE);
    EXPECT_TEXT(text_of_row(&a, NAME("reason"), 0), none());
    EXPECT_TEXT(text_of_row(&a, NAME("push_domain"), 0), str("push.example.com"));
    EXPECT_TEXT(text_of_row(&a, NAME("app"), 0), str("live"));
    EXPECT_TEXT(text_of_row(&a, NAME("stream"), 0), str("test"));
    EXPECT_EQ(number_of_row(&a, NAME("expires"), 0), GOOD_UNTIL * 1000000);
    EXPECT_EQ(list_of_row(&a, NAME("reasons"), 0, &only), 0);
    /* A nanosecond later. */
    EXPECT_TEXT(text_of_row(&a, NAME("verdict"), 1), str("rejected"));
    EXPECT_EQ(number_of_row(&a, NAME("errcode"), 1), 18);
    EXPECT_EQ(number_of_row(&a, NAME("sub_errcode"), 1), 501);
    EXPECT_TEXT(text_of_row(&a, NAME("reason"), 1), str("expired"));
    EXPECT_EQ(list_of_row(&a, NAME("reasons"), 1, &only), 1);
    EXPECT_TEXT(only, str("expired"));
    /* No URL, and no time. */
    EXPECT(is_null(&a, 2, from) && is_null(&a, 3, from));
    EXPECT_EQ(list_of_row(&a, NAME("reasons"), 2, &only), -1);
    EXPECT_EQ(number_of_row(&a, NAME("sub_errcode"), 4), 300);
    EXPECT_TEXT(text_of_row(&a, NAME("reason"), 4), str("host_is_ip"));
    EXPECT_TEXT(text_of_row(&a, NAME("push_domain"), 4), str("203.0.113.9"));
    EXPECT_EQ(number_of_row(&a, NAME("expires"), 4), NONE);
    if (from > 0) {
        EXPECT_EQ(number_of_row(&a, "id", 4), 11);
        EXPECT_TEXT(text_of_row(&a, "url", 4), str("rtmp://203.0.113.9/live/cam1"));
        EXPECT_EQ(number_of_row(&a, "time", 3), NONE);
        EXPECT_EQ(number_of_row(&a, "time", 1), GOOD_UNTIL * SECOND);
    }
    a.batch.release(&a.batch);

    EXPECT(next_batch(output, &a));
    EXPECT_EQ(a.batch.length, 2);
    EXPECT_EQ(number_of_row(&a, NAME("sub_errcode"), 0), 400);
    EXPECT_TEXT(text_of_row(&a, NAME("reason"), 0), str("client_blocked"));
    EXPECT_TEXT(text_of_row(&a, NAME("verdict"), 1), str("accepted"));
    EXPECT(is_at_end(output));
    /* A batch may outlive its stream. */
    output->release(output);
    EXPECT_TEXT(text_of_row(&a, NAME("stream"), 1), str("test"));
    a.batch.release(&a.batch);
    a.schema.release(&a.schema);
    EXPECT_EQ(alive, 0);
#undef NAME
    return true;
}

bool test_a_stream_of_urls_is_judged(void) {
    static const char *const texts[] = {"u", "U"};
    int i;
    for (i = 0; i < 2; i++) {
        pushurl_checker *checker = checker_with_blocked_clients();
        source from = pushes;
        struct ArrowArrayStream input, output;
        pushurl_check_columns columns = columns_of_pushes;
        pushurl_facts facts = {.now = 0};
        from.columns[1].format = texts[i];
        from.columns[3].format = texts[1 - i];
        input = stream_of(&from);
        EXPECT_OK(pushurl_checker_check_stream(checker, &input, &columns, &facts, &output));
        EXPECT(input.release == NULL);
        /* It is copied. */
        pushurl_checker_free(checker);
        memset(&columns, 0x5a, sizeof columns);
        /* Nothing is read before it is asked for. */
        EXPECT_EQ(from.next, 0);
        EXPECT(are_the_answers_of_pushes(&output, 0));
    }
    return true;
}

bool test_the_columns_of_the_input_are_kept_on_request(void) {
    pushurl_checker *checker = checker_with_blocked_clients();
    source from = pushes;
    struct ArrowArrayStream input = stream_of(&from), output;
    pushurl_check_columns columns = columns_of_pushes;
    pushurl_facts facts = {.now = 0};
    columns.keep = 1;
    columns.prefix = str("a_");
    EXPECT_OK(pushurl_checker_check_stream(checker, &input, &columns, &facts, &output));
    EXPECT(are_the_answers_of_pushes(&output, 4));
    pushurl_checker_free(checker);
    return true;
}

bool test_rows_without_columns_have_the_facts_of_all(void) {
    pushurl_checker *checker = checker_with_blocked_clients();
    source from = pushes;
    struct ArrowArrayStream input = stream_of(&from), output;
    pushurl_check_columns columns = {.url = PUSHURL_STR("url")};
    pushurl_facts facts = {.now = GOOD_UNTIL - 1, .client = PUSHURL_STR("203.0.113.9")};
    answers a;
    EXPECT_OK(pushurl_checker_check_stream(checker, &input, &columns, &facts, &output));
    EXPECT_EQ(output.get_schema(&output, &a.schema), 0);
    EXPECT(next_batch(&output, &a));
    EXPECT_EQ(number_of_row(&a, "sub_errcode", 0), 400);
    EXPECT_EQ(number_of_row(&a, "sub_errcode", 3), 400);
    a.batch.release(&a.batch);
    a.schema.release(&a.schema);
    /* It need not be read to its end. */
    output.release(&output);
    EXPECT_EQ(from.next, 1);
    EXPECT_EQ(alive, 0);
    pushurl_checker_free(checker);
    return true;
}

/* The example of the header. */
static int used;

static void use(struct ArrowArray *batch) {
    used += (int)batch->length;
}

bool test_the_example_of_the_header_judges_a_stream(void) {
    pushurl_checker *checker = new_checker(ARROW_KEY);
    source from = pushes;
    struct ArrowArrayStream urls = stream_of(&from);
    used = 0;
    {
#include "arrow_example.inc"
    }
    EXPECT_EQ(used, 7);
    EXPECT_EQ(alive, 0);
    pushurl_checker_free(checker);
    return true;
}

/* --- Signing --------------------------------------------------------------------------------------------------------- */

static const source names = {
    .columns =
        {
            {"name", "u", {{.texts = {"cam1", NULL, "cam 3", "cam4"}}, {.texts = {"cam5"}}}},
            {"until", "l", {{.numbers = {EXPIRES, EXPIRES, EXPIRES, NONE}}, {.numbers = {EXPIRES + 1}}}},
            {"place", "U", {{.texts = {"live", "live", "live", "live"}}, {.texts = {"stage"}}}},
        },
    .rows = {4, 1},
    .column_count = 3,
    .batch_count = 2,
};

static bool is_signed_alone(const answers *answers, int64_t row, const pushurl_target *target, int64_t expires) {
    pushurl_signer *signer = new_signer(KEY);
    char url[512];
    size_t len;
    EXPECT_OK(pushurl_signer_sign(signer, target, expires, NOW, 0, url, sizeof url, &len));
    EXPECT_TEXT(text_of_row(answers, "url", row), str(url));
    EXPECT_EQ(number_of_row(answers, "expires", row), expires * 1000000);
    pushurl_signer_free(signer);
    return true;
}

bool test_a_stream_of_names_is_signed(void) {
    static const pushurl_param param = {PUSHURL_STR("prio"), PUSHURL_STR("5")};
    pushurl_sign_columns columns = {
        .stream = PUSHURL_STR("name"), .expires = PUSHURL_STR("until"), .app = PUSHURL_STR("place")};
    pushurl_signer *signer = new_signer(KEY);
    source from = names;
    struct ArrowArrayStream input = stream_of(&from), output;
    pushurl_target origin = target_of("push.example.com", "", "");
    pushurl_str only;
    answers a;
    origin.protocol = PUSHURL_PROTOCOL_SRT;
    origin.host = str("192.0.2.1");
    origin.port = 9001;
    origin.params = &param;
    origin.param_count = 1;
    EXPECT_OK(pushurl_signer_sign_stream(signer, &origin, &input, &columns, 0, NOW, &output));
    EXPECT(input.release == NULL);
    pushurl_signer_free(signer);
    EXPECT_EQ(output.get_schema(&output, &a.schema), 0);
    EXPECT_EQ(a.schema.n_children, 3);
    EXPECT(next_batch(&output, &a));
    EXPECT_EQ(a.batch.length, 4);
    origin.app = str("live");
    origin.stream = str("cam1");
    EXPECT(is_signed_alone(&a, 0, &origin, EXPIRES));
    EXPECT_EQ(list_of_row(&a, "refusal", 0, &only), -1);
    /* No name, and no time. */
    EXPECT(is_null(&a, 1, 0) && is_null(&a, 3, 0));
    EXPECT_TEXT(text_of_row(&a, "url", 2), none());
    EXPECT_EQ(list_of_row(&a, "refusal", 2, &only), 1);
    EXPECT_TEXT(only, str("stream_illegal_character"));
    a.batch.release(&a.batch);
    EXPECT(next_batch(&output, &a));
    origin.app = str("stage");
    origin.stream = str("cam5");
    EXPECT(is_signed_alone(&a, 0, &origin, EXPIRES + 1));
    a.batch.release(&a.batch);
    a.schema.release(&a.schema);
    EXPECT(is_at_end(&output));
    output.release(&output);
    EXPECT_EQ(alive, 0);
    return true;
}

bool test_names_are_signed_for_the_target_of_a_url(void) {
    pushurl_sign_columns columns = {.stream = PUSHURL_STR("name")};
    pushurl_signer *signer = new_signer(KEY);
    source from = names;
    struct ArrowArrayStream input = stream_of(&from), output;
    pushurl_target origin = {.url = PUSHURL_STR("srt://push.example.com:9000?streamid=#!::h=push.example.com,r=stage/x")};
    pushurl_target target = {.url = PUSHURL_STR("srt://push.example.com:9000?streamid=#!::h=push.example.com,r=stage/cam4")};
    answers a;
    EXPECT_OK(pushurl_signer_sign_stream(signer, &origin, &input, &columns, EXPIRES, NOW, &output));
    EXPECT_EQ(output.get_schema(&output, &a.schema), 0);
    EXPECT(next_batch(&output, &a));
    EXPECT(is_signed_alone(&a, 3, &target, EXPIRES));
    a.batch.release(&a.batch);
    a.schema.release(&a.schema);
    output.release(&output);
    pushurl_signer_free(signer);
    EXPECT_EQ(alive, 0);
    return true;
}

bool test_signed_names_pass_a_check(void) {
    pushurl_sign_columns signed_columns = {.stream = PUSHURL_STR("name")};
    pushurl_check_columns columns = {.url = PUSHURL_STR("url"), .now = PUSHURL_STR("expires")};
    pushurl_signer *signer = new_signer(KEY);
    pushurl_checker *checker = new_checker(KEY);
    source from = names;
    struct ArrowArrayStream input = stream_of(&from), urls, output;
    pushurl_target origin = target_of("push.example.com", "live", "");
    pushurl_facts facts = {.now = NOW};
    int64_t row;
    answers a;
    EXPECT_OK(pushurl_signer_sign_stream(signer, &origin, &input, &signed_columns, EXPIRES, NOW, &urls));
    /* Each is checked when it expires. */
    EXPECT_OK(pushurl_checker_check_stream(checker, &urls, &columns, &facts, &output));
    EXPECT_EQ(output.get_schema(&output, &a.schema), 0);
    EXPECT(next_batch(&output, &a));
    for (row = 0; row < 4; row++) {
        EXPECT_EQ(number_of_row(&a, "sub_errcode", row), row == 0 || row == 3 ? 501 : NONE);
    }
    a.batch.release(&a.batch);
    output.release(&output);
    a.schema.release(&a.schema);

    input = stream_of(&from);
    columns.now = none();
    EXPECT_OK(pushurl_signer_sign_stream(signer, &origin, &input, &signed_columns, EXPIRES, NOW, &urls));
    EXPECT_OK(pushurl_checker_check_stream(checker, &urls, &columns, &facts, &output));
    EXPECT_EQ(output.get_schema(&output, &a.schema), 0);
    EXPECT(next_batch(&output, &a));
    for (row = 0; row < 4; row++) {
        EXPECT_TEXT(text_of_row(&a, "verdict", row), row == 0 || row == 3 ? str("accepted") : none());
    }
    a.batch.release(&a.batch);
    output.release(&output);
    a.schema.release(&a.schema);
    EXPECT_EQ(alive, 0);
    pushurl_signer_free(signer);
    pushurl_checker_free(checker);
    return true;
}

/* --- Errors ---------------------------------------------------------------------------------------------------------- */

/* A check of the stream gives this error: from the start, or after so many batches. */
static bool check_fails(source from, const pushurl_check_columns *columns, int batches, const char *error) {
    pushurl_checker *checker = new_checker(ARROW_KEY);
    struct ArrowArrayStream input = stream_of(&from), output;
    pushurl_facts facts = {.now = NOW};
    EXPECT_OK(pushurl_checker_check_stream(checker, &input, columns, &facts, &output));
    EXPECT(input.release == NULL);
    if (batches < 0) {
        EXPECT(fails_at_once(&output, error));
    } else {
        answers a;
        EXPECT_TEXT(str(output.get_last_error(&output)), str(""));
        while (batches-- > 0) {
            EXPECT(next_batch(&output, &a));
            a.batch.release(&a.batch);
        }
        EXPECT(fails(&output, error));
    }
    output.release(&output);
    pushurl_checker_free(checker);
    EXPECT_EQ(alive, 0);
    return true;
}

bool test_wrong_columns_are_errors_of_the_stream(void) {
    pushurl_check_columns columns = columns_of_pushes;
    pushurl_sign_columns signed_columns = {.stream = PUSHURL_STR("stream")};
    pushurl_signer *signer = new_signer(KEY);
    pushurl_target origin = target_of("push.example.com", "live", "");
    source from = pushes;
    struct ArrowArrayStream input, output;

    columns.url = str("address");
    EXPECT(check_fails(from, &columns, -1, "there is no column \"address\""));
    columns.url = none();
    EXPECT(check_fails(from, &columns, -1, "there is no column \"\""));
    columns = columns_of_pushes;
    columns.hook = str("hook");
    EXPECT(check_fails(from, &columns, -1, "there is no column \"hook\""));
    columns = columns_of_pushes;
    columns.keep = 1;
    from.columns[0].name = "app";
    EXPECT(check_fails(from, &columns, -1, "there would be two columns \"app\": set a prefix"));
    columns = columns_of_pushes;
    columns.url = str("time");
    EXPECT(check_fails(from, &columns, 0, "the column url must be text, not Timestamp(ns)"));
    columns = columns_of_pushes;
    columns.now = str("ip");
    EXPECT(check_fails(from, &columns, 0, "the column now must be timestamps, or Unix seconds as Int64, not LargeUtf8"));

    from = names;
    input = stream_of(&from);
    EXPECT_OK(pushurl_signer_sign_stream(signer, &origin, &input, &signed_columns, EXPIRES, NOW, &output));
    EXPECT(fails_at_once(&output, "there is no column \"stream\""));
    output.release(&output);
    EXPECT_EQ(alive, 0);
    pushurl_signer_free(signer);
    return true;
}

bool test_a_failing_or_malformed_stream_is_an_error_of_the_stream(void) {
    pushurl_checker *checker = new_checker(ARROW_KEY);
    pushurl_facts facts = {.now = NOW};
    source from = pushes;
    struct ArrowArrayStream input, output;
    char error[64];

    from.failure = "the disk is on fire";
    snprintf(error, sizeof error, "the stream failed with error %d: the disk is on fire", EIO);
    EXPECT(check_fails(from, &columns_of_pushes, 2, error));

    from = pushes;
    from.negative_length = true;
    EXPECT(check_fails(from, &columns_of_pushes, 0,
                       "the array is malformed: a length or an offset is negative or too great"));

    /* The text of the second batch is not UTF-8. */
    from = pushes;
    from.columns[1].batches[1].texts[1] = "rtmp://\xc3";
    input = stream_of(&from);
    EXPECT_OK(pushurl_checker_check_stream(checker, &input, &columns_of_pushes, &facts, &output));
    {
        struct ArrowArray batch;
        EXPECT_EQ(output.get_next(&output, &batch), 0);
        batch.release(&batch);
        EXPECT_EQ(output.get_next(&output, &batch), EINVAL);
        EXPECT(contains(str(output.get_last_error(&output)), str("UTF8")) ||
               contains(str(output.get_last_error(&output)), str("UTF-8")));
    }
    output.release(&output);

    /* A format that no type has. */
    from = pushes;
    from.columns[0].format = "?";
    input = stream_of(&from);
    EXPECT_OK(pushurl_checker_check_stream(checker, &input, &columns_of_pushes, &facts, &output));
    {
        struct ArrowSchema schema;
        EXPECT_EQ(output.get_schema(&output, &schema), EINVAL);
        EXPECT(contains(str(output.get_last_error(&output)), str("\"?\"")));
    }
    output.release(&output);
    EXPECT_EQ(alive, 0);

    /* A released stream. */
    memset(&input, 0, sizeof input);
    EXPECT_OK(pushurl_checker_check_stream(checker, &input, &columns_of_pushes, &facts, &output));
    EXPECT(fails_at_once(&output, "the array is malformed: the stream is released"));
    output.release(&output);
    pushurl_checker_free(checker);
    return true;
}

/* A call with a valid input: it returns this result, moves the input, and writes no output. */
#define MOVES(call, result)                                                 \
    do {                                                                    \
        from = pushes;                                                      \
        input = stream_of(&from);                                           \
        memset(&output, 0x5a, sizeof output);                               \
        EXPECT_EQ(call, result);                                            \
        EXPECT(input.release == NULL);                                      \
        EXPECT_EQ(alive, 0);                                                \
        EXPECT(memcmp(&output, untouched, sizeof output) == 0);             \
    } while (0)

bool test_streams_need_their_pointers_and_numbers(void) {
    pushurl_checker *checker = new_checker(ARROW_KEY);
    pushurl_signer *signer = new_signer(KEY);
    pushurl_check_columns columns = columns_of_pushes;
    pushurl_sign_columns signed_columns = {.stream = PUSHURL_STR("url")};
    pushurl_target origin = target_of("push.example.com", "live", "");
    pushurl_facts facts = {.now = NOW};
    source from;
    struct ArrowArrayStream input, output;
    unsigned char untouched[sizeof output];
    memset(untouched, 0x5a, sizeof untouched);

#define CHECK(result) MOVES(pushurl_checker_check_stream(checker, &input, &columns, &facts, &output), result)
    MOVES(pushurl_checker_check_stream(NULL, &input, &columns, &facts, &output), PUSHURL_RESULT_NULL_POINTER);
    MOVES(pushurl_checker_check_stream(checker, &input, NULL, &facts, &output), PUSHURL_RESULT_NULL_POINTER);
    MOVES(pushurl_checker_check_stream(checker, &input, &columns, NULL, &output), PUSHURL_RESULT_NULL_POINTER);
    MOVES(pushurl_checker_check_stream(checker, &input, &columns, &facts, NULL), PUSHURL_RESULT_NULL_POINTER);
    EXPECT_EQ(pushurl_checker_check_stream(checker, NULL, &columns, &facts, &output), PUSHURL_RESULT_NULL_POINTER);
    columns.keep = 2;
    CHECK(PUSHURL_RESULT_UNKNOWN_NUMBER);
    columns = columns_of_pushes;
    columns.reserved[2] = 1;
    CHECK(PUSHURL_RESULT_RESERVED_NOT_ZERO);
    columns = columns_of_pushes;
    columns.url = str("\xff");
    CHECK(PUSHURL_RESULT_NOT_UTF8);
    columns = columns_of_pushes;
    columns.prefix.len = 1;
    CHECK(PUSHURL_RESULT_NULL_POINTER);
    columns = columns_of_pushes;
    facts.client = str("no address");
    CHECK(PUSHURL_RESULT_ADDRESS_INVALID);
    facts.client = none();
    facts.now = INT64_MAX;
    CHECK(PUSHURL_RESULT_TIME_OUT_OF_RANGE);
#undef CHECK

#define SIGN(expires, now, result) \
    MOVES(pushurl_signer_sign_stream(signer, &origin, &input, &signed_columns, expires, now, &output), result)
    MOVES(pushurl_signer_sign_stream(NULL, &origin, &input, &signed_columns, 0, 0, &output), PUSHURL_RESULT_NULL_POINTER);
    MOVES(pushurl_signer_sign_stream(signer, NULL, &input, &signed_columns, 0, 0, &output), PUSHURL_RESULT_NULL_POINTER);
    MOVES(pushurl_signer_sign_stream(signer, &origin, &input, NULL, 0, 0, &output), PUSHURL_RESULT_NULL_POINTER);
    MOVES(pushurl_signer_sign_stream(signer, &origin, &input, &signed_columns, 0, 0, NULL), PUSHURL_RESULT_NULL_POINTER);
    EXPECT_EQ(pushurl_signer_sign_stream(signer, &origin, NULL, &signed_columns, 0, 0, &output), PUSHURL_RESULT_NULL_POINTER);
    SIGN(INT64_MAX, NOW, PUSHURL_RESULT_TIME_OUT_OF_RANGE);
    SIGN(EXPIRES, INT64_MIN, PUSHURL_RESULT_TIME_OUT_OF_RANGE);
    origin.port = 65536;
    SIGN(EXPIRES, NOW, PUSHURL_RESULT_UNKNOWN_NUMBER);
    origin.port = 0;
    origin.param_count = 1;
    SIGN(EXPIRES, NOW, PUSHURL_RESULT_NULL_POINTER);
    origin.param_count = 0;
    signed_columns.keep = 2;
    SIGN(EXPIRES, NOW, PUSHURL_RESULT_UNKNOWN_NUMBER);
    signed_columns.keep = 0;
    signed_columns.reserved[0] = 1;
    SIGN(EXPIRES, NOW, PUSHURL_RESULT_RESERVED_NOT_ZERO);
#undef SIGN
    pushurl_checker_free(checker);
    pushurl_signer_free(signer);
    return true;
}
