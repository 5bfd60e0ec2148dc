import pushurl.Checker
import pushurl.Key
import pushurl.Signer
import pushurl.Target
import java.time.Duration
import java.time.Instant

/** A server signs a push URL in every form, and checks one of them. */
fun main() {
    // A server reads its key from a secret store, and uses the clock.
    val now = Instant.ofEpochSecond(1_700_000_000)
    Key("e12c46f2612d5106e2034781ab261ca3").use { key ->
        val signer = Signer(key)
        val target = Target("push.example.com", "live", "cam1")
        for (form in signer.forms(target, Duration.ofHours(24), now)) {
            println("${form.protocol.code}: ${form.url}")
        }

        val checker = Checker(key)
        val url = signer.sign(target, Duration.ofHours(24), now).url
        val report = checker.check(url, now)
        println("${report.verdict.code}, ${report.timeLeft?.seconds ?: 0} s left")
    }
}
