
#include "pushurl_causes.h"
#include "pushurl_enums.h"
#include "pushurl_reasons.h"

/** The version of this header. pushurl_version() is that of the library. */
#define PUSHURL_VERSION "@VERSION@"
#define PUSHURL_VERSION_MAJOR @MAJOR@
#define PUSHURL_VERSION_MINOR @MINOR@
#define PUSHURL_VERSION_PATCH @PATCH@

/** Initializes a pushurl_str with a literal: {.domain = PUSHURL_STR("push.example.com")}. */
#define PUSHURL_STR(literal) {(literal), sizeof(literal) - 1}

/** The two arguments that "%.*s" takes for a pushurl_str. */
#define PUSHURL_STR_ARG(str) (int)(str).len, (str).data
