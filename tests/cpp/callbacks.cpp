// The callbacks of callbacks.json.

#include <pushurl.hpp>

#include "data.hpp"
#include "test.hpp"

using namespace pushurl;

TEST(callbacks_are_verified) {
    CHECK_EQ(data::callbacks().size(), 19u);
    for (const data::Callback& row : data::callbacks()) {
        const auto verdict = verify_callback(row.key, row.t, row.sign, from_unix(row.now), seconds{row.tolerance});
        CHECK_EQ_OF(row.name, name(*verdict), row.verdict);
    }
}

TEST(a_callback_needs_a_key) {
    CHECK_EQ(verify_callback("", "1", "", from_unix(0)).error().code(), ErrorCode::key_empty);
    CHECK_EQ(verify_callback("k", "1", "", from_unix(0), seconds{-1}).error().code(), ErrorCode::unknown_number);
}
