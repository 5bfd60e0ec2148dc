/* Only with the library's test-hooks: a panic does not cross the boundary. */

#include "support.h"
#include "tests.h"

/* Not in the header: released libraries do not have it. */
pushurl_result pushurl_test_panic(void);

bool test_a_panic_is_a_result_and_the_library_goes_on(void) {
    pushurl_target target = target_of("push.example.com", "live", "cam1");
    pushurl_signer *signer = new_signer(KEY);
    char before[512], after[512];
    size_t len;
    int i;
    EXPECT_OK(pushurl_signer_sign(signer, &target, EXPIRES, NOW, 0, before, sizeof before, &len));
    for (i = 0; i < 10; i++) {
        EXPECT_EQ(pushurl_test_panic(), PUSHURL_RESULT_PANIC);
    }
    EXPECT_OK(pushurl_signer_sign(signer, &target, EXPIRES, NOW, 0, after, sizeof after, &len));
    EXPECT_TEXT(str(after), str(before));
    pushurl_signer_free(signer);
    return true;
}
