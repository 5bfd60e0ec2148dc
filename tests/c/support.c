#include "support.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

const char *data_dir;

const constant constants[] = {
#define X(name) {#name, (int64_t)(name)},
#include "constants.inc"
#undef X
};
const size_t constant_count = sizeof constants / sizeof *constants;

void complain(const char *file, int line, const char *format, ...) {
    va_list args;
    va_start(args, format);
    printf("  %s:%d: ", file, line);
    vprintf(format, args);
    printf("\n");
    va_end(args);
}

/* --- Strings ----------------------------------------------------------------------------------------------------- */

pushurl_str str(const char *string) {
    pushurl_str text = {string, strlen(string)};
    return text;
}

pushurl_str none(void) {
    pushurl_str text = {NULL, 0};
    return text;
}

bool same_text(pushurl_str a, pushurl_str b) {
    if (a.data == NULL || b.data == NULL) {
        return a.data == b.data && a.len == b.len;
    }
    return a.len == b.len && memcmp(a.data, b.data, a.len) == 0;
}

char *exact_copy(pushurl_str text) {
    char *copy = malloc(text.len > 0 ? text.len : 1);
    if (copy == NULL) {
        abort();
    }
    if (text.len > 0) {
        memcpy(copy, text.data, text.len);
    }
    return copy;
}

bool contains(pushurl_str text, pushurl_str piece) {
    size_t at;
    for (at = 0; at + piece.len <= text.len; at++) {
        if (memcmp(text.data + at, piece.data, piece.len) == 0) {
            return true;
        }
    }
    return false;
}

/* --- The data files ---------------------------------------------------------------------------------------------- */

/* cJSON ends a string at a NUL. So escaped NULs are replaced by U+E000, which no file contains, and restored after parsing. */
static const char NUL_ESCAPE[] = "\\u0000", PLACEHOLDER_ESCAPE[] = "\\uE000", PLACEHOLDER[] = "\xEE\x80\x80";

static char *read_file(const char *name) {
    char path[4096];
    long size;
    char *text = NULL;
    FILE *file;
    snprintf(path, sizeof path, "%s/%s", data_dir, name);
    file = fopen(path, "rb");
    if (file == NULL) {
        complain(__FILE__, __LINE__, "cannot open %s", path);
        return NULL;
    }
    if (fseek(file, 0, SEEK_END) == 0 && (size = ftell(file)) >= 0 && fseek(file, 0, SEEK_SET) == 0) {
        text = malloc((size_t)size + 1);
        if (text != NULL) {
            text[fread(text, 1, (size_t)size, file)] = '\0';
        }
    }
    fclose(file);
    return text;
}

/* Restores the NULs, and stores the length of each string in `valueint`, which is unused for strings. */
static void restore(cJSON *item) {
    cJSON *child;
    if (cJSON_IsString(item)) {
        char *text = item->valuestring;
        size_t from = 0, to = 0, len = strlen(text);
        while (from < len) {
            if (strncmp(text + from, PLACEHOLDER, 3) == 0) {
                text[to++] = '\0';
                from += 3;
            } else {
                text[to++] = text[from++];
            }
        }
        text[to] = '\0';
        item->valueint = (int)to;
    }
    cJSON_ArrayForEach(child, item) {
        restore(child);
    }
}

cJSON *read_data(const char *name) {
    char *text = read_file(name), *at;
    cJSON *json;
    if (text == NULL) {
        return NULL;
    }
    if (strstr(text, PLACEHOLDER) != NULL || strstr(text, PLACEHOLDER_ESCAPE) != NULL) {
        complain(__FILE__, __LINE__, "%s contains U+E000, the placeholder for U+0000", name);
        free(text);
        return NULL;
    }
    for (at = text; (at = strstr(at, NUL_ESCAPE)) != NULL;) {
        memcpy(at, PLACEHOLDER_ESCAPE, strlen(PLACEHOLDER_ESCAPE));
    }
    json = cJSON_Parse(text);
    free(text);
    if (json == NULL) {
        complain(__FILE__, __LINE__, "%s is not JSON", name);
        return NULL;
    }
    restore(json);
    return json;
}

pushurl_str text_of(const cJSON *item) {
    pushurl_str text = {NULL, 0};
    if (cJSON_IsString(item)) {
        text.data = item->valuestring;
        text.len = (size_t)item->valueint;
    }
    return text;
}

pushurl_str text_at(const cJSON *object, const char *name) {
    return text_of(cJSON_GetObjectItemCaseSensitive(object, name));
}

int64_t int_at(const cJSON *object, const char *name) {
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(object, name);
    return cJSON_IsNumber(item) ? (int64_t)item->valuedouble : 0;
}

uint32_t cause_of(pushurl_str text) {
    unsigned errcode, sub_errcode;
    if (text.data == NULL || sscanf(text.data, "%u/%u", &errcode, &sub_errcode) != 2) {
        return PUSHURL_CAUSE_NONE;
    }
    return errcode * 1000 + sub_errcode;
}

/* --- Constants of the header ------------------------------------------------------------------------------------- */

static bool same_name(const char *a, const char *b) {
    for (;;) {
        while (*a == '_') {
            a++;
        }
        while (*b == '_') {
            b++;
        }
        if (tolower((unsigned char)*a) != tolower((unsigned char)*b)) {
            return false;
        }
        if (*a == '\0') {
            return true;
        }
        a++;
        b++;
    }
}

const constant *constant_named(const char *prefix, const char *name) {
    size_t i;
    for (i = 0; i < constant_count; i++) {
        if (strncmp(constants[i].name, prefix, strlen(prefix)) == 0 && same_name(constants[i].name + strlen(prefix), name)) {
            return &constants[i];
        }
    }
    return NULL;
}

size_t constants_of(const char *prefix) {
    size_t i, count = 0;
    for (i = 0; i < constant_count; i++) {
        count += strncmp(constants[i].name, prefix, strlen(prefix)) == 0;
    }
    return count;
}

/* --- Handles ----------------------------------------------------------------------------------------------------- */

pushurl_signer *new_signer(const char *key) {
    pushurl_signer_config config = {.key = str(key)};
    pushurl_signer *signer = NULL;
    pushurl_result result = pushurl_signer_new(&config, &signer);
    if (result != PUSHURL_RESULT_OK) {
        complain(__FILE__, __LINE__, "no signer: %u", (unsigned)result);
    }
    return signer;
}

pushurl_checker *new_checker(const char *key) {
    pushurl_checker_config config = {.key = str(key)};
    pushurl_checker *checker = NULL;
    pushurl_result result = pushurl_checker_new(&config, &checker);
    if (result != PUSHURL_RESULT_OK) {
        complain(__FILE__, __LINE__, "no checker: %u", (unsigned)result);
    }
    return checker;
}

pushurl_target target_of(const char *domain, const char *app, const char *stream) {
    pushurl_target target = {.domain = str(domain), .app = str(app), .stream = str(stream)};
    return target;
}
