package pushurl

import com.google.gson.Gson
import com.google.gson.JsonElement
import com.google.gson.JsonObject
import java.io.File
import java.time.Duration
import java.time.Instant

/** The test data that all languages share, and helpers. */
internal object Data {
    val root = File(checkNotNull(System.getProperty("pushurl.root")))

    fun file(path: String): String = root.resolve(path).readText()

    fun json(name: String): JsonElement = Gson().fromJson(file("tests/data/$name"), JsonElement::class.java)

    fun rows(name: String, list: String): List<JsonObject> = json(name).asJsonObject.getAsJsonArray(list).map { it.asJsonObject }
}

internal const val KEY = "e12c46f2612d5106e2034781ab261ca3"
internal const val URL = "rtmp://push.example.com/live/test?txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099"

/** When [URL] expires. */
internal val EXPIRES: Instant = Instant.ofEpochSecond(1_546_064_025)
internal val NOW: Instant = EXPIRES.minusSeconds(3600)
internal val DAY: Duration = Duration.ofDays(1)

internal fun JsonObject.text(name: String): String? = get(name)?.takeIf { !it.isJsonNull }?.asString

internal fun JsonObject.long(name: String): Long = get(name).asLong

internal fun JsonObject.longOrNull(name: String): Long? = get(name)?.takeIf { !it.isJsonNull }?.asLong

internal fun JsonObject.texts(name: String): List<String> = getAsJsonArray(name).map { it.asString }

internal fun JsonObject.rows(name: String): List<JsonObject> = getAsJsonArray(name).map { it.asJsonObject }
