// Explains a code from the console, in every language.

import PushURLKit

let cause = try Cause(parsing: "18/503")
for lang in Lang.allCases {
    print("\(lang): \(cause.errmsg(in: lang)) \(cause.advice(in: lang))")
}
