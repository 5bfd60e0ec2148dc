# Converts the header to a C program that prints its ABI: the size and alignment of every struct and enum, the offset of every member,
# and every number.

BEGIN {
    print "#include <stdalign.h>"
    print "#include <stdio.h>"
    print "#include <pushurl.h>"
    print "int main(void) {"
}

END {
    print "    return 0;"
    print "}"
}

/^typedef struct pushurl_[a-z_]+ \{$/ {
    struct = $3
    printf "    printf(\"struct %s size %%zu align %%zu\\n\", sizeof(%s), alignof(%s));\n", struct, struct, struct
    next
}

struct != "" && /^\}/ { struct = "" }

# A member: a type, a name, and for an array the number of items.
struct != "" && /^    [a-z].*;$/ {
    member = $NF
    sub(/;$/, "", member)
    sub(/\[[0-9]+\]$/, "", member)
    sub(/^\*/, "", member)
    printf "    printf(\"member %s.%s offset %%zu size %%zu\\n\", offsetof(%s, %s), sizeof(((%s *)0)->%s));\n",
        struct, member, struct, member, struct, member
}

/^PUSHURL_ENUM_TYPE\(/ {
    split($0, parts, /[(,]/)
    printf "    printf(\"enum %s size %%zu\\n\", sizeof(%s));\n", parts[2], parts[2]
}

/^typedef uint32_t pushurl_/ {
    type = $3
    sub(/;$/, "", type)
    printf "    printf(\"type %s size %%zu\\n\", sizeof(%s));\n", type, type
}

/^    PUSHURL_[A-Z0-9_]+ = [0-9]+,$/ { number($1) }
/^#define PUSHURL_[A-Z0-9_]+ ([0-9]+|UINT32_MAX)$/ && $2 !~ /^PUSHURL_VERSION/ { number($2) }

function number(name) {
    printf "    printf(\"number %s %%lld\\n\", (long long)%s);\n", name, name
}
