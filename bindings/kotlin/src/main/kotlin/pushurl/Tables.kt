package pushurl

import pushurl.ffi.tables
import pushurl.ffi.words
import java.util.concurrent.ConcurrentHashMap
import pushurl.ffi.Lang as FfiLang

/** The rows of the native tables, read once, so that a lookup needs no native call. */
internal object Tables {
    class CauseRow(val cause: Cause, val actor: Actor, val retry: Retry, val olderErrmsg: String?)

    class ReasonRow(val cause: Cause, val severity: Severity, val evidence: Evidence)

    /** In the order of the service's table, which is the order of the numbers. */
    val causes: List<Cause>

    private val rows: Array<CauseRow>
    private val numbers: IntArray
    private val reasons: Array<ReasonRow>
    private val byReasonNumber: Map<Int, Reason> = Reason.entries.associateBy { it.number }
    private val warnings: List<String>

    init {
        val read = calling { tables() }
        numbers = IntArray(read.causes.size) { read.causes[it].number.toInt() }
        rows = Array(numbers.size) {
            val row = read.causes[it]
            CauseRow(Cause(numbers[it]), Actor.entries[row.actor.ordinal], Retry.entries[row.retry.ordinal], row.olderErrmsg)
        }
        causes = rows.map { it.cause }
        reasons = Array(read.reasons.size) {
            val row = read.reasons[it]
            ReasonRow(cause(row.cause.toInt()), Severity.entries[row.severity.ordinal], Evidence.entries[row.evidence.ordinal])
        }
        warnings = read.policyWarnings
    }

    /** The index of a cause in the table; negative if there is no such cause. */
    fun placeOf(number: Int): Int = numbers.binarySearch(number)

    fun cause(number: Int): Cause = rows[placeOf(number)].cause

    fun row(cause: Cause): CauseRow = rows[placeOf(cause.number)]

    fun reason(reason: Reason): ReasonRow = reasons[reason.ordinal]

    fun reasonOf(number: Int): Reason = byReasonNumber.getValue(number)

    fun warning(warning: PolicyWarning): String = warnings[warning.ordinal]
}

/** The messages of a language, read once. */
internal class Words private constructor(lang: Lang) {
    class OfCause(val errmsg: String, val advice: String, val userMessage: String, val erratum: Erratum?)

    class OfReason(val detail: String, val remedy: String)

    private val causes: List<OfCause>
    private val reasons: List<OfReason>
    val actors: List<String>
    val retries: List<String>
    val evidence: List<String>

    init {
        val read = calling { words(FfiLang.entries[lang.ordinal]) }
        causes = read.causes.map { row ->
            val erratum = row.erratum?.let { Erratum(it.published, it.note) }
            OfCause(row.errmsg, row.advice, row.userMessage, erratum)
        }
        reasons = read.reasons.map { OfReason(it.detail, it.remedy) }
        actors = read.actors
        retries = read.retries
        evidence = read.evidence
    }

    fun cause(cause: Cause): OfCause = causes[Tables.placeOf(cause.number)]

    fun reason(reason: Reason): OfReason = reasons[reason.ordinal]

    companion object {
        private val read = ConcurrentHashMap<Lang, Words>()

        fun of(lang: Lang): Words = read[lang] ?: Words(lang).also { read[lang] = it }
    }
}
