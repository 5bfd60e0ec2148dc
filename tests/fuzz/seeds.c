/*
 * Writes the initial corpus of the fuzzer: seeds DATA-DIRECTORY OUTPUT-DIRECTORY.
 * The corpus is every URL of bad_input.json and every message of causes.json.
 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cjson/cJSON.h>

static int written;

static cJSON *read_data(const char *directory, const char *name) {
    static char text[4 << 20];
    char path[4096];
    FILE *file;
    snprintf(path, sizeof path, "%s/%s", directory, name);
    file = fopen(path, "rb");
    if (file == NULL) {
        perror(path);
        exit(1);
    }
    text[fread(text, 1, sizeof text - 1, file)] = '\0';
    fclose(file);
    return cJSON_Parse(text);
}

/* The settings byte differs from seed to seed. A text is cut at its first NUL. */
static void write_seed(const char *directory, const char *text) {
    char path[4096];
    FILE *file;
    snprintf(path, sizeof path, "%s/%04d", directory, written);
    file = fopen(path, "wb");
    if (file == NULL) {
        perror(path);
        exit(1);
    }
    fputc(written % 64, file);
    fwrite(text, 1, strlen(text), file);
    fclose(file);
    written++;
}

int main(int argc, char **argv) {
    static const char *const langs[] = {"en", "zh", "ja", "ko"};
    const cJSON *row;
    cJSON *urls, *causes;
    int i;
    if (argc != 3) {
        fprintf(stderr, "%s DATA-DIRECTORY OUTPUT-DIRECTORY\n", argv[0]);
        return 2;
    }
    urls = read_data(argv[1], "bad_input.json");
    causes = read_data(argv[1], "causes.json");
    cJSON_ArrayForEach(row, cJSON_GetObjectItem(urls, "cases")) {
        write_seed(argv[2], cJSON_GetObjectItem(row, "url")->valuestring);
    }
    cJSON_ArrayForEach(row, causes) {
        for (i = 0; i < 4; i++) {
            write_seed(argv[2], cJSON_GetObjectItem(row, langs[i])->valuestring);
        }
    }
    write_seed(argv[2], "push.example.com\nlive\ncam1\nroom\n7");
    write_seed(argv[2], "198.51.100.0/24");
    write_seed(argv[2], "18/503");
    cJSON_Delete(urls);
    cJSON_Delete(causes);
    printf("%d seeds\n", written);
    return written < 700;
}
