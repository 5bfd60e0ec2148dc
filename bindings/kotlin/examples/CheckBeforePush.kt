import pushurl.Checker
import pushurl.Lang
import pushurl.Verdict
import java.time.Instant

/** Checks what a server sent, before connecting: what an app does. It holds no key. */
fun main() {
    // An app asks its clock, and its device for the language, which is what is taken where no other is named.
    val now = Instant.ofEpochSecond(1_700_000_000)
    val checker = Checker()
    for (url in listOf(
        "rtmp://push.example.com/live/cam1?txSecret=67c3f3dc2e2a4b0f5a3d5a8d9a1b2c3d&txTime=6555C900",
        "rtmp://push.example.com/live/cam1?txSecret=67c3f3dc2e2a4b0f5a3d5a8d9a1b2c3d&txTime=1700000000000",
        "rtmp://192.0.2.1/live/cam 1",
    )) {
        val report = checker.check(url, now)
        when (val verdict = report.verdict) {
            // Nothing is wrong that can be seen without the key.
            Verdict.Accepted, Verdict.Undetermined -> println("connect")
            is Verdict.Rejected -> {
                println("${verdict.cause} ${verdict.cause.errmsg(Lang.EN)}")
                for (finding in report.findings) {
                    val reason = finding.reason
                    println("  ${reason.code}: ${reason.detail(Lang.EN)} ${reason.remedy(Lang.EN)}")
                }
            }
        }
    }
}
