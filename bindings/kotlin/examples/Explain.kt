import pushurl.Cause
import pushurl.Lang

/** Explains a code from the console, in every language. */
fun main() {
    val cause = Cause.parse("18/503")
    for (lang in Lang.entries) {
        println("${lang.code}: ${cause.errmsg(lang)} ${cause.advice(lang)}")
    }
}
