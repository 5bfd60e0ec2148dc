import pushurl.Checker
import pushurl.Lang
import pushurl.Verdict
import java.time.Instant

/** An app checks a URL from its server before it connects. It has no key. */
fun main() {
    // An app uses the clock and the language of the device, which are the defaults.
    val now = Instant.ofEpochSecond(1_700_000_000)
    val checker = Checker()
    for (url in listOf(
        "rtmp://push.example.com/live/cam1?txSecret=67c3f3dc2e2a4b0f5a3d5a8d9a1b2c3d&txTime=6555C900",
        "rtmp://push.example.com/live/cam1?txSecret=67c3f3dc2e2a4b0f5a3d5a8d9a1b2c3d&txTime=1700000000000",
        "rtmp://192.0.2.1/live/cam 1",
    )) {
        val report = checker.check(url, now)
        when (val verdict = report.verdict) {
            // No problem was found without the key.
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
