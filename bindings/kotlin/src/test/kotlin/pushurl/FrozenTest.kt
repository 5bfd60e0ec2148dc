package pushurl

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import pushurl.ffi.tables
import java.lang.reflect.Modifier
import kotlin.reflect.KClass

/** Numbers and names: the frozen files, this package, the generated Kotlin and the native tables must be the same. */
internal class FrozenTest {
    private class Kind<T : Numbered>(
        val here: List<T>,
        val generated: List<Pair<Enum<*>, Int>>,
        val ofNumber: (Int) -> T?,
        val ofCode: (String) -> T?,
    )

    /** The generator puts underscores in other places: `WEBRTC`. */
    private fun bare(value: Any) = (value as Enum<*>).name.replace("_", "")

    private val kinds = mapOf(
        "protocol" to
            Kind(Protocol.entries, pushurl.ffi.Protocol.entries.map { it to it.value.toInt() }, Protocol::ofNumber, Protocol::ofCode),
        "hash_algorithm" to
            Kind(
                HashAlgorithm.entries,
                pushurl.ffi.HashAlgorithm.entries.map {
                    it to it.value.toInt()
                },
                HashAlgorithm::ofNumber,
                HashAlgorithm::ofCode,
            ),
        "lang" to Kind(Lang.entries, pushurl.ffi.Lang.entries.map { it to it.value.toInt() }, Lang::ofNumber, Lang::ofCode),
        "severity" to
            Kind(Severity.entries, pushurl.ffi.Severity.entries.map { it to it.value.toInt() }, Severity::ofNumber, Severity::ofCode),
        "evidence" to
            Kind(Evidence.entries, pushurl.ffi.Evidence.entries.map { it to it.value.toInt() }, Evidence::ofNumber, Evidence::ofCode),
        "actor" to Kind(Actor.entries, pushurl.ffi.Actor.entries.map { it to it.value.toInt() }, Actor::ofNumber, Actor::ofCode),
        "retry" to Kind(Retry.entries, pushurl.ffi.Retry.entries.map { it to it.value.toInt() }, Retry::ofNumber, Retry::ofCode),
        "field" to Kind(Field.entries, pushurl.ffi.Field.entries.map { it to it.value.toInt() }, Field::ofNumber, Field::ofCode),
        "key_role" to Kind(KeyRole.entries, pushurl.ffi.KeyRole.entries.map { it to it.value.toInt() }, KeyRole::ofNumber, KeyRole::ofCode),
        "account_status" to
            Kind(
                AccountStatus.entries,
                pushurl.ffi.AccountStatus.entries.map {
                    it to it.value.toInt()
                },
                AccountStatus::ofNumber,
                AccountStatus::ofCode,
            ),
        "hook_answer" to
            Kind(
                HookAnswer.entries,
                pushurl.ffi.HookAnswer.entries.map {
                    it to it.value.toInt()
                },
                HookAnswer::ofNumber,
                HookAnswer::ofCode,
            ),
        "diagnosis" to
            Kind(Diagnosis.entries, pushurl.ffi.Diagnosis.entries.map { it to it.value.toInt() }, Diagnosis::ofNumber, Diagnosis::ofCode),
        "callback_verdict" to
            Kind(
                CallbackVerdict.entries,
                pushurl.ffi.CallbackVerdict.entries.map {
                    it to it.value.toInt()
                },
                CallbackVerdict::ofNumber,
                CallbackVerdict::ofCode,
            ),
        "policy_fault" to
            Kind(
                PolicyFault.entries,
                pushurl.ffi.PolicyFault.entries.map {
                    it to it.value.toInt()
                },
                PolicyFault::ofNumber,
                PolicyFault::ofCode,
            ),
        "policy_warning" to
            Kind(
                PolicyWarning.entries,
                pushurl.ffi.PolicyWarning.entries.map {
                    it to it.value.toInt()
                },
                PolicyWarning::ofNumber,
                PolicyWarning::ofCode,
            ),
    )
    private val verdicts = listOf(Verdict.Accepted, Verdict.Rejected(Cause.AUTH_FAILED), Verdict.Undetermined)
    private val frozen = Data.json("enums.json").asJsonObject
    private val tables = tables()

    private fun frozen(kind: String): Map<String, Int> = frozen.getAsJsonObject(kind).entrySet().associate { it.key to it.value.asInt }

    private fun inTables(kind: String): Map<String, Int> =
        tables.names.filter { it.kind == kind }.associate { it.name to it.number.toInt() }

    @Test
    fun `no kind is missing`() {
        val kinds = kinds.keys + "verdict"
        assertEquals(kinds, tables.names.map { it.kind }.toSet())
        assertEquals(kinds, frozen.keySet() - setOf("about", "who_acts", "retry_advice"))
    }

    @Test
    fun `numbers and names equal the frozen and the native ones`() {
        for ((name, kind) in kinds) {
            val here = kind.here.associate { it.code to it.number }
            assertEquals(frozen(name), here, name)
            assertEquals(inTables(name), here, name)
            // The conversions between the two enums use the ordinals.
            assertEquals(kind.generated.map { (value, number) -> bare(value) to number }, kind.here.map { bare(it) to it.number }, name)
        }
        val here = verdicts.associate { it.code to it.number }
        assertEquals(frozen("verdict"), here)
        assertEquals(inTables("verdict"), here)
        assertEquals(Verdict::class.sealedNames(), verdicts.map { it::class.simpleName }.toSet())
    }

    private fun KClass<*>.sealedNames() = java.declaredClasses.filter { java.isAssignableFrom(it) }.map { it.simpleName }.toSet()

    @Test
    fun `faults without numbers have equal names`() {
        assertEquals(pushurl.ffi.KeyFault.entries.map { it.name }, KeyFault.entries.map { it.name })
        assertEquals(pushurl.ffi.CauseFault.entries.map { it.name }, CauseFault.entries.map { it.name })
        val generated = pushurl.ffi.PushUrlException::class.sealedNames() - "ErrorHandler"
        assertEquals(generated + "InternalFault", PushUrlException::class.sealedNames())
    }

    @Test
    fun `an unknown number or name gives null`() {
        for ((name, kind) in kinds) {
            for (number in listOf(Int.MIN_VALUE, -1, 0, kind.here.size + 1, 255, 256 + 1, 65_537, Int.MAX_VALUE)) {
                assertNull(kind.ofNumber(number), "$name $number")
            }
            assertNull(kind.ofCode(""), name)
            assertNull(kind.ofCode("no such name"), name)
            for (value in kind.here) {
                assertEquals(value, kind.ofNumber(value.number))
                assertEquals(value, kind.ofCode(value.code))
            }
        }
        for (number in listOf(Int.MIN_VALUE, -1, 0, 65_535 + 1901, Int.MAX_VALUE)) {
            assertNull(Reason.ofNumber(number))
        }
        for (number in listOf(Int.MIN_VALUE, -1, 18_000, 18_504, 40_000, Int.MAX_VALUE)) {
            assertNull(Cause.ofNumber(number))
        }
        assertNull(Cause.of(17, 1503))
        assertNull(Cause.of(19, -497))
        assertNull(Cause.of(18, 504))
    }

    @Test
    fun `reasons equal the frozen and the native ones`() {
        val rows = Data.rows("reasons.json", "reasons")
        assertEquals(rows.map { it.text("name") }, Reason.entries.map { it.code })
        assertEquals(rows.map { it.text("name")?.uppercase() }, Reason.entries.map { it.name })
        assertEquals(tables.reasons.map { it.name }, Reason.entries.map { it.code })
        assertEquals(tables.reasons.map { it.number.toInt() }, Reason.entries.map { it.number })
        for ((row, reason) in rows.zip(Reason.entries)) {
            assertEquals(row.long("number").toInt(), reason.number)
            assertEquals(row.text("cause"), reason.cause.toString())
            assertEquals(row.text("severity"), reason.severity.code)
            assertEquals(row.text("evidence"), reason.evidence.code)
            assertEquals(reason, Reason.ofNumber(reason.number))
            assertEquals(reason, Reason.ofCode(reason.code))
            for (lang in Lang.entries) {
                assertTrue(reason.detail(lang).isNotEmpty() && reason.remedy(lang).isNotEmpty())
            }
        }
    }

    @Test
    fun `causes equal the published ones in every language`() {
        val rows = Data.json("causes.json").asJsonArray.map { it.asJsonObject }
        val actors = frozen.getAsJsonObject("who_acts")
        val retries = frozen.getAsJsonObject("retry_advice")
        assertEquals(rows.map { "${it.long("errcode")}/${it.long("sub_errcode")}" }, Cause.all.map { it.toString() })
        for ((row, cause) in rows.zip(Cause.all)) {
            for (lang in Lang.entries) {
                assertEquals(row.text(lang.code), cause.errmsg(lang))
                assertTrue(cause.advice(lang).isNotEmpty())
                assertTrue(cause.userMessage(lang).isNotEmpty())
            }
            assertEquals(row.text("en_older"), cause.olderErrmsg)
            assertTrue(actors.getAsJsonArray(cause.actor.code).any { it.asString == cause.toString() }, "$cause")
            assertTrue(retries.getAsJsonArray(cause.retry.code).any { it.asString == cause.toString() }, "$cause")
            assertEquals(cause, Cause.ofNumber(cause.number))
            assertEquals(cause, Cause.of(cause.errcode, cause.subErrcode))
            assertEquals(cause, Cause.parse(cause.toString()))
        }
    }

    @Test
    fun `the named causes equal those of C`() {
        val core = Regex("""#define PUSHURL_CAUSE_(\w+) (\d+)\n""")
            .findAll(Data.file("include/pushurl_causes.h"))
            .associate { it.groupValues[1] to it.groupValues[2].toInt() }
        val here = Cause::class.java.declaredFields
            .filter { Modifier.isStatic(it.modifiers) && it.type == Cause::class.java }
            .associate { it.name to (it.get(null) as Cause).number }
        assertEquals(core, here)
        assertTrue(core.size > 30)
        assertTrue(here.values.all { Cause.ofNumber(it) != null })
    }

    @Test
    fun `no message is missing in any language`() {
        for (lang in Lang.entries) {
            val lists =
                listOf(Actor.entries.map { it.text(lang) }, Retry.entries.map { it.text(lang) }, Evidence.entries.map { it.text(lang) })
            for (words in lists) {
                assertFalse(words.any { it.isEmpty() })
                assertEquals(words.size, words.toSet().size)
            }
        }
        assertEquals("unpublished: chosen by pushurl", Evidence.OUR_CHOICE.text(Lang.EN))
        assertTrue(PolicyWarning.entries.all { it.text.isNotEmpty() })
        val errata = Cause.all.filter { it.erratum(Lang.KO) != null }
        assertTrue(Cause.of(18, 305) in errata)
        assertTrue(errata.all { it.erratum(Lang.KO)!!.published.isNotEmpty() && it.erratum(Lang.KO)!!.note.isNotEmpty() })
    }
}
