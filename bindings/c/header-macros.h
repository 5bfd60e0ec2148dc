
/** The version of this header. pushurl_version() is that of the library. */
#define PUSHURL_VERSION "@VERSION@"
#define PUSHURL_VERSION_MAJOR @MAJOR@
#define PUSHURL_VERSION_MINOR @MINOR@
#define PUSHURL_VERSION_PATCH @PATCH@

/* An enum of a fixed size; before C23, C has none, and the type is the integer itself. */
#if defined(__cplusplus) || (defined(__STDC_VERSION__) && __STDC_VERSION__ >= 202311L)
#define PUSHURL_ENUM(name, type) enum name : type
#define PUSHURL_ENUM_TYPE(name, type) typedef enum name name
#else
#define PUSHURL_ENUM(name, type) enum name
#define PUSHURL_ENUM_TYPE(name, type) typedef type name
#endif

/** A pushurl_str of a literal, to initialise one with: pushurl_target target = {.domain = PUSHURL_STR("push.example.com")}. */
#define PUSHURL_STR(literal) {(literal), sizeof(literal) - 1}

/** The two arguments that "%.*s" takes for a pushurl_str. */
#define PUSHURL_STR_ARG(str) (int)(str).len, (str).data
