# Prints X(NAME) for every number of the header: all enumerators and numeric macros.
/^    PUSHURL_[A-Z0-9_]+ = [0-9]+,$/ { print "X(" $1 ")" }
/^#define PUSHURL_[A-Z0-9_]+ ([0-9]+|UINT32_MAX)$/ { print "X(" $2 ")" }
