/*
 * Makes a stream of Arrow of any bytes, then checks and signs it. Buffers have the size that the
 * lengths and offsets say, since nobody can detect a shorter one; everything else may be wrong:
 * offsets, lengths, validity, counts, formats, and which pointers are NULL. A byte of 0 chooses
 * what is right, so that short inputs are valid streams.
 *
 * A structure is freed when it is released, so AddressSanitizer detects a later use.
 */

#include <errno.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <pushurl_arrow.h>

#define KEY "e12c46f2612d5106e2034781ab261ca3"
#define NOW INT64_C(1546000000)

#define HOLDS(condition)                                                                       \
    do {                                                                                       \
        if (!(condition)) {                                                                    \
            fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__, #condition);     \
            abort();                                                                           \
        }                                                                                      \
    } while (0)

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static pushurl_signer *signer;
static pushurl_checker *checker;
/* Structures that are not released yet. */
static int alive;

/* --- The input ---------------------------------------------------------------------------------- */

static const uint8_t *rest;
static size_t left;

/* 0 after the end. */
static uint8_t byte(void) {
    if (left == 0) {
        return 0;
    }
    left--;
    return *rest++;
}

static uint64_t word(void) {
    uint64_t bits = 0;
    int i;
    for (i = 0; i < 8; i++) {
        bits = bits << 8 | byte();
    }
    return bits;
}

/* Whether something is wrong here: rarely. */
static bool wrong(void) {
    return byte() >= 250;
}

/* --- Memory of a structure, freed when it is released -------------------------------------------- */

typedef struct memory {
    void **pieces;
    size_t count, capacity;
} memory;

static void *owned(memory *memory, size_t bytes) {
    void *piece = malloc(bytes > 0 ? bytes : 1);
    HOLDS(piece != NULL);
    memset(piece, 0, bytes > 0 ? bytes : 1);
    if (memory->count == memory->capacity) {
        memory->capacity = 2 * memory->capacity + 16;
        memory->pieces = realloc(memory->pieces, memory->capacity * sizeof *memory->pieces);
        HOLDS(memory->pieces != NULL);
    }
    memory->pieces[memory->count++] = piece;
    return piece;
}

static memory *new_memory(void) {
    memory *fresh = calloc(1, sizeof *fresh);
    HOLDS(fresh != NULL);
    alive++;
    return fresh;
}

static void free_memory(memory *memory) {
    while (memory->count > 0) {
        free(memory->pieces[--memory->count]);
    }
    free(memory->pieces);
    free(memory);
    alive--;
}

/* --- The schema ---------------------------------------------------------------------------------- */

enum { MOST_CHILDREN = 4, MOST_ROWS = 40 };

/* What the arrays are made by. It outlives the structures. */
typedef struct type {
    char format[24];
    int child_count;
    struct type *children[MOST_CHILDREN], *dictionary;
} type;

static type types[512];
static size_t type_count;

static const char *const formats[] = {
    "u",    "U",     "vu",   "l",    "tsn:",   "tsu:UTC", "tss:", "tsm:Asia/Shanghai", "n",   "b",    "c",     "i",
    "L",    "z",     "Z",    "vz",   "e",      "g",       "w:3",  "d:10,2",            "tin", "tdD",  "+l",    "+L",
    "+vl",  "+vL",   "+s",   "+m",   "+w:2",   "+r",      "s",    "+us:0,1",           "+ud:0,1", "tiD", "tDm",
    "d:9,2,32", "d:60,2,256", "w:0", "+w:0", "w:-1", "+w:-1", "w:2147483647", "+w:2147483647", "d:255,127", "ttu",
    "+ud:5,5", "+us:-1,300", "x:", "", "tsn", "+us:",
};

static bool starts_with(const char *format, const char *with) {
    return strncmp(format, with, strlen(with)) == 0;
}

static type *new_type(int depth) {
    type *made = &types[type_count];
    int i;
    if (type_count == sizeof types / sizeof *types) {
        return &types[0];
    }
    type_count++;
    memset(made, 0, sizeof *made);
    snprintf(made->format, sizeof made->format, "%s", formats[byte() % (sizeof formats / sizeof *formats)]);
    if (wrong()) {
        made->format[byte() % sizeof made->format] = (char)byte();
        made->format[sizeof made->format - 1] = '\0';
    }
    if (made->format[0] == '+' && depth > 0) {
        bool one = starts_with(made->format, "+l") || starts_with(made->format, "+L") || starts_with(made->format, "+v") ||
                   starts_with(made->format, "+w") || starts_with(made->format, "+m");
        made->child_count = wrong() ? byte() % (MOST_CHILDREN + 1) : one ? 1 : 2;
        for (i = 0; i < made->child_count; i++) {
            made->children[i] = new_type(depth - 1);
        }
        if (starts_with(made->format, "+m") && made->child_count > 0 && !wrong()) {
            /* The entries of a map. */
            strcpy(made->children[0]->format, "+s");
        }
    }
    if (depth > 0 && byte() >= 240) {
        made->dictionary = new_type(depth - 1);
    }
    return made;
}

static void release_schema(struct ArrowSchema *schema) {
    schema->release = NULL;
    free_memory(schema->private_data);
}

static void fill_schema(memory *memory, struct ArrowSchema *schema, const type *type, const char *name) {
    int i;
    /* An exact copy, so that a read beyond its NUL is detected. */
    char *format = owned(memory, strlen(type->format) + 1);
    strcpy(format, type->format);
    memset(schema, 0, sizeof *schema);
    schema->format = wrong() ? NULL : format;
    schema->name = wrong() ? NULL : name;
    schema->flags = ARROW_FLAG_NULLABLE ^ byte();
    schema->n_children = type->child_count;
    schema->children = owned(memory, (size_t)type->child_count * sizeof *schema->children);
    for (i = 0; i < type->child_count; i++) {
        static const char *const names[] = {"url", "time", "ip", "live"};
        schema->children[i] = owned(memory, sizeof **schema->children);
        fill_schema(memory, schema->children[i], type->children[i], wrong() ? "\xff" : names[i]);
        if (wrong()) {
            schema->children[i] = NULL;
        }
    }
    if (type->dictionary != NULL) {
        schema->dictionary = owned(memory, sizeof *schema->dictionary);
        fill_schema(memory, schema->dictionary, type->dictionary, "");
    }
    if (wrong()) {
        schema->n_children = -(int64_t)(word() >> 1) - 1;
    } else if (wrong()) {
        schema->children = NULL;
    }
}

/* --- Arrays --------------------------------------------------------------------------------------- */

static bool is_large(const char *format) {
    return starts_with(format, "U") || starts_with(format, "Z") || starts_with(format, "+L") || starts_with(format, "+vL");
}

/* How many buffers a type has. */
static int64_t buffers_of(const char *format) {
    switch (format[0]) {
    case 'n':
        return 0;
    case 'u':
    case 'U':
    case 'z':
    case 'Z':
        return 3;
    case 'v':
        return 3;
    case '+':
        return format[1] == 'r'                          ? 0
               : format[1] == 's' || format[1] == 'w'    ? 1
               : format[1] == 'v'                        ? 3
               : format[1] == 'u'                        ? (format[2] == 'd' ? 2 : 1)
                                                         : 2;
    default:
        return 2;
    }
}

/* The bytes of a value in the buffer of fixed width; for other formats at least as many. */
static size_t width_of(const char *format) {
    switch (format[0]) {
    case 'c':
    case 'C':
        return 1;
    case 's':
    case 'S':
    case 'e':
        return 2;
    case 'i':
    case 'I':
    case 'f':
        return 4;
    case 'l':
    case 'L':
    case 'g':
        return 8;
    default:
        return 32;
    }
}

/* The number of a format such as w:3. */
static long number_in(const char *format) {
    const char *colon = strchr(format, ':');
    return colon != NULL ? strtol(colon + 1, NULL, 10) : 0;
}

/* A buffer with this content, sometimes misaligned. */
static void *buffer(memory *memory, size_t bytes, bool as_text) {
    static const char url[] =
        "rtmp://push.example.com/live/test?txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099";
    size_t shift = wrong() ? 1 : 0, i;
    uint8_t *data = (uint8_t *)owned(memory, bytes + shift) + shift;
    uint8_t start = byte();
    for (i = 0; i < bytes; i++) {
        data[i] = as_text && start < 128 ? (uint8_t)url[i % (sizeof url - 1)] : byte();
    }
    return data;
}

/* Offsets: mostly rising. Returns the last one; negative, or such that a buffer can have as many bytes. */
static int64_t fill_offsets(uint8_t *offsets, size_t count, size_t width) {
    int64_t last = 0;
    size_t i;
    for (i = 0; i < count; i++) {
        int64_t offset = i == 0 ? 0 : last + byte() % 100;
        if (wrong()) {
            offset = (int64_t)word();
            offset = width == 4 ? (int32_t)offset : offset;
        }
        if (i + 1 == count && offset > 65536) {
            offset = offset % 65536;
        }
        if (width == 4) {
            int32_t narrow = (int32_t)offset;
            memcpy(offsets + 4 * i, &narrow, 4);
        } else {
            memcpy(offsets + 8 * i, &offset, 8);
        }
        last = offset < 0 || offset > 65536 ? last : offset;
        if (i + 1 == count) {
            return offset;
        }
    }
    return 0;
}

/* A length that no array has: negative, or close to the greatest. */
static int64_t impossible(void) {
    uint64_t bits = word();
    return (int64_t)((bits & 1 ? bits : bits >> 1) | (bits & 1 ? UINT64_C(1) << 63 : UINT64_C(1) << 62));
}

static void release_array(struct ArrowArray *array) {
    array->release = NULL;
    free_memory(array->private_data);
}

static void fill_array(memory *memory, struct ArrowArray *array, const type *type, int64_t wanted, int depth) {
    const char *format = type->format;
    int64_t rows, expected = buffers_of(format), i;
    long each = number_in(format);
    memset(array, 0, sizeof *array);
    array->length = wanted;
    if (wrong()) {
        array->length = byte() % MOST_ROWS;
    }
    if (byte() >= 200) {
        array->offset = byte() % MOST_ROWS;
    }
    /* More bytes than a buffer can have here. */
    if (each > 4096 && (format[0] == 'w' || starts_with(format, "+w"))) {
        array->length = array->offset = 0;
    }
    rows = array->length + array->offset;
    array->null_count = wrong() ? (int64_t)word() : -1;
    array->n_buffers = expected;
    if (format[0] == 'v') {
        array->n_buffers += byte() % 3;
    }
    if (wrong()) {
        array->n_buffers = byte() % 6;
    }
    array->buffers = owned(memory, (size_t)(array->n_buffers + 6) * sizeof *array->buffers);
    if (format[0] == 'v' && array->n_buffers >= 3) {
        /* Views, any buffers, and their lengths. */
        int64_t texts = array->n_buffers - 3, *lengths = owned(memory, (size_t)texts * sizeof *lengths);
        array->buffers[0] = buffer(memory, (size_t)(rows + 7) / 8, false);
        array->buffers[1] = buffer(memory, (size_t)rows * 16, false);
        for (i = 0; i < texts; i++) {
            lengths[i] = wrong() ? -(int64_t)(word() >> 1) - 1 : byte();
            array->buffers[2 + i] = buffer(memory, lengths[i] < 0 ? 0 : (size_t)lengths[i], true);
        }
        array->buffers[array->n_buffers - 1] = wrong() ? NULL : lengths;
    } else {
        bool text = expected == 3 && format[0] != '+';
        size_t width = is_large(format) ? 8 : 4;
        int64_t last = 0;
        for (i = 0; i < array->n_buffers; i++) {
            if (i == 0 && format[0] != 'n' && !starts_with(format, "+r") && !starts_with(format, "+u")) {
                array->buffers[i] = byte() >= 128 ? buffer(memory, (size_t)(rows + 7) / 8, false) : NULL;
            } else if (i == 1 && (text || starts_with(format, "+l") || starts_with(format, "+L") || starts_with(format, "+m"))) {
                uint8_t *offsets = buffer(memory, (size_t)(rows + 1) * width, false);
                last = fill_offsets(offsets, (size_t)rows + 1, width);
                array->buffers[i] = offsets;
            } else if (i == 2 && text) {
                array->buffers[i] = buffer(memory, last < 0 || rows == 0 ? 0 : (size_t)last, true);
            } else if (starts_with(format, "+v")) {
                array->buffers[i] = buffer(memory, (size_t)rows * width, false);
            } else if (format[0] == 'b') {
                array->buffers[i] = buffer(memory, (size_t)(rows + 7) / 8, false);
            } else if (format[0] == 'w' && each >= 0 && each <= 4096) {
                array->buffers[i] = buffer(memory, (size_t)(rows * each), false);
            } else {
                array->buffers[i] = buffer(memory, (size_t)rows * width_of(format), false);
            }
            if (wrong()) {
                array->buffers[i] = NULL;
            }
        }
    }
    array->n_children = type->child_count;
    array->children = owned(memory, (size_t)(type->child_count + 1) * sizeof *array->children);
    for (i = 0; i < type->child_count; i++) {
        int64_t child_rows = starts_with(format, "+w") && each >= 0 && each <= 16 ? rows * each : rows;
        array->children[i] = owned(memory, sizeof **array->children);
        fill_array(memory, array->children[i], type->children[i], child_rows, depth + 1);
        if (wrong()) {
            array->children[i] = NULL;
        }
    }
    if (type->dictionary != NULL ? !wrong() : wrong() && depth < 8) {
        array->dictionary = owned(memory, sizeof *array->dictionary);
        fill_array(memory, array->dictionary, type->dictionary != NULL ? type->dictionary : &types[0], 8, depth + 8);
    }
    /* Last, so that the buffers are honest until here. */
    if (wrong()) {
        array->length = impossible();
    }
    if (wrong()) {
        array->offset = impossible();
    }
    if (wrong()) {
        array->n_buffers = -(int64_t)(word() >> 1) - 1;
    }
    if (wrong()) {
        array->n_children = wrong() ? -(int64_t)(word() >> 1) - 1 : byte() % (type->child_count + 1);
    }
    if (wrong()) {
        array->buffers = NULL;
    }
    if (wrong()) {
        array->children = NULL;
    }
}

/* --- The stream ----------------------------------------------------------------------------------- */

static int batches;

static int get_schema(struct ArrowArrayStream *stream, struct ArrowSchema *out) {
    memory *memory = new_memory();
    (void)stream;
    fill_schema(memory, out, &types[0], "");
    out->release = release_schema;
    out->private_data = memory;
    return 0;
}

static int get_next(struct ArrowArrayStream *stream, struct ArrowArray *out) {
    memory *memory;
    (void)stream;
    memset(out, 0, sizeof *out);
    if (batches-- <= 0) {
        return wrong() ? EIO : 0;
    }
    memory = new_memory();
    fill_array(memory, out, &types[0], byte() % MOST_ROWS, 0);
    out->release = release_array;
    out->private_data = memory;
    return 0;
}

static const char *get_last_error(struct ArrowArrayStream *stream) {
    (void)stream;
    return wrong() ? NULL : "\xff is not UTF-8";
}

static void release_stream(struct ArrowArrayStream *stream) {
    stream->release = NULL;
    alive--;
}

static struct ArrowArrayStream new_stream(void) {
    struct ArrowArrayStream stream = {get_schema, get_next, get_last_error, release_stream, NULL};
    alive++;
    return stream;
}

/* A struct of columns; or a chain of lists that is too deep to be read by recursion. */
static void make_types(void) {
    static const char *const columns[MOST_CHILDREN] = {"u", "tsn:", "u", "u"};
    uint8_t settings = byte();
    type *root;
    int i;
    type_count = 0;
    root = &types[type_count++];
    memset(root, 0, sizeof *root);
    strcpy(root->format, "+s");
    root->child_count = 1 + settings % MOST_CHILDREN;
    for (i = 0; i < root->child_count; i++) {
        root->children[i] = new_type(3);
        if (settings >= 128) {
            snprintf(root->children[i]->format, sizeof root->children[i]->format, "%s", columns[i]);
            root->children[i]->child_count = 0;
            root->children[i]->dictionary = NULL;
        }
    }
    if (settings % 128 == 127) {
        type *above = root->children[0];
        while (type_count < sizeof types / sizeof *types) {
            type *below = &types[type_count++];
            memset(below, 0, sizeof *below);
            strcpy(above->format, "+l");
            strcpy(below->format, "u");
            above->child_count = 1;
            above->children[0] = below;
            above = below;
        }
    }
}

/* Reads every byte of the text of the answers. */
static size_t read_text(const struct ArrowArray *array) {
    const int32_t *offsets = array->buffers[1];
    const char *text = array->buffers[2];
    size_t sum = 0;
    int32_t at;
    int64_t row;
    for (row = 0; row < array->length; row++) {
        HOLDS(offsets[row] >= 0 && offsets[row] <= offsets[row + 1]);
        for (at = offsets[row]; at < offsets[row + 1]; at++) {
            sum += (unsigned char)text[at];
        }
    }
    return sum;
}

static void drain(struct ArrowArrayStream *output, bool checked) {
    struct ArrowSchema schema;
    struct ArrowArray batch;
    volatile size_t sum = 0;
    int error = output->get_schema(output, &schema), i;
    if (error == 0) {
        schema.release(&schema);
    }
    for (i = 0; i < 4 && (error = output->get_next(output, &batch)) == 0 && batch.release != NULL; i++) {
        const struct ArrowArray *reasons = batch.children[batch.n_children - 1];
        HOLDS(batch.length >= 0 && batch.length < MOST_ROWS);
        HOLDS(reasons->length == batch.length);
        sum = sum + read_text(reasons->children[0]);
        sum = sum + read_text(batch.children[batch.n_children - (checked ? 9 : 3)]);
        batch.release(&batch);
    }
    if (error != 0) {
        const char *text = output->get_last_error(output);
        HOLDS(text != NULL && *text != '\0');
    }
    output->release(output);
    HOLDS(output->release == NULL);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    pushurl_check_columns columns = {.url = PUSHURL_STR("url")};
    pushurl_sign_columns signed_columns = {.stream = PUSHURL_STR("url"), .prefix = PUSHURL_STR("p_")};
    pushurl_target origin = {.domain = PUSHURL_STR("push.example.com"), .app = PUSHURL_STR("live")};
    pushurl_facts facts = {.now = NOW};
    struct ArrowArrayStream input, output;
    uint8_t settings;
    if (checker == NULL) {
        pushurl_checker_config config = {.key = PUSHURL_STR(KEY)};
        pushurl_signer_config signer_config = {.key = PUSHURL_STR(KEY)};
        HOLDS(pushurl_checker_new(&config, &checker) == PUSHURL_RESULT_OK);
        HOLDS(pushurl_signer_new(&signer_config, &signer) == PUSHURL_RESULT_OK);
    }
    rest = data;
    left = size;
    settings = byte();
    batches = 1 + settings / 64;
    make_types();
    if (settings & 1) {
        columns.now = (pushurl_str)PUSHURL_STR("time");
        signed_columns.expires = columns.now;
    }
    if (settings & 2) {
        columns.client = (pushurl_str)PUSHURL_STR("ip");
        signed_columns.app = columns.client;
    }
    columns.prefix = (pushurl_str)PUSHURL_STR("p_");
    columns.keep = signed_columns.keep = settings >> 2 & 1;
    input = new_stream();
    if (settings & 8) {
        HOLDS(pushurl_signer_sign_stream(signer, &origin, &input, &signed_columns, NOW + 60, NOW, &output) == PUSHURL_RESULT_OK);
    } else {
        HOLDS(pushurl_checker_check_stream(checker, &input, &columns, &facts, &output) == PUSHURL_RESULT_OK);
    }
    HOLDS(input.release == NULL);
    drain(&output, !(settings & 8));
    HOLDS(alive == 0);
    return 0;
}
