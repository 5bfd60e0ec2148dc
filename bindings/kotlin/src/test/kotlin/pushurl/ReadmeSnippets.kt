package pushurl

import java.io.File
import java.io.OutputStream
import java.time.Duration

/** The Kotlin of the README, compiled and run. [ReadmeTest] compares the two. */
internal object ReadmeSnippets {
    fun server(secret: CharArray): String {
        val signer = Signer(Key(secret))                         // the array is overwritten
        val target = Target("push.example.com", "live", "cam1")
        val url = signer.sign(target, Duration.ofHours(24)).url
        return url
    }

    fun app(url: String, connect: (String) -> Unit, show: (String) -> Unit) {
        val report = Checker().check(url)
        when (val verdict = report.verdict) {
            Verdict.Accepted, Verdict.Undetermined -> connect(url)
            is Verdict.Rejected -> show(verdict.cause.advice())  // in the language of the device
        }
    }

    fun closed(url: String, code: String, show: (String) -> Unit) {
        // The operator reads the code in the console, and sends it.
        val cause = Cause.parse(code)                            // "18/503"
        show("${cause.errmsg()} ${cause.advice()}")
        // Without the code: has the URL expired since?
        val left = Checker().check(url).timeLeft
        if (left != null && left.isNegative) show(Cause.URL_EXPIRED.advice())
    }

    fun places(url: String, mark: (IntRange, String) -> Unit) {
        for (finding in Checker().check(url).findings) {
            mark(finding.range, "${finding.reason.detail()} ${finding.reason.remedy()}")
        }
    }

    fun refusal(signer: Signer, target: Target, show: (String) -> Unit): String? {
        try {
            return signer.sign(target, Duration.ofHours(24)).url
        } catch (e: PushUrlException.SigningRefused) {
            show("${e.serviceCause}: ${e.text(Lang.KO)}")
        }
        return null
    }

    fun many(signer: Signer, checker: Checker, streams: List<String>, out: OutputStream): List<String> {
        val minted = signer.signMany(Batch("push.example.com"), streams, Duration.ofHours(24))
        minted.writeLines(out)                                   // creates no String per URL
        val urls = minted.mapNotNull { it.urlOrNull }
        val reports = checker.checkMany(urls)
        val refused = reports.filter { it.verdict is Verdict.Rejected }
        return refused.map { it.text }
    }

    fun policy(file: File, key: Key, url: String, address: String): Verdict {
        val policy = Policy.build {
            domain("push.example.com", key = key)
            ban("cam1", reason = "by request")
            blockClients("198.51.100.0/24")
            maxPushesOfStream(1)
        }
        val read = Policy.fromToml(file.readBytes()) { source ->
            when (source) {
                is KeySource.Env -> System.getenv(source.name)?.let(::Key)
                is KeySource.File -> Key(file.resolveSibling(source.path).readBytes())
            }
        }
        val checker = Checker(policy = policy)
        val verdict = checker.check(url, Facts(client = address, liveSame = 0)).verdict
        read.policy.close()
        return verdict
    }
}
