package pushurl

import java.util.concurrent.atomic.AtomicBoolean
import java.util.concurrent.atomic.AtomicInteger

/**
 * A native object, lent for the time of a call. Closed while it is lent, it is freed when the last call comes back; closed before,
 * it is lent no more. The generated Kotlin makes sure of that for the object that a method is called on, but not for those that
 * are passed.
 */
internal class Lease<T : AutoCloseable>(@PublishedApi internal val inner: T, private val name: String) : AutoCloseable {
    /** The calls that have it, and one for the owner. */
    private val users = AtomicInteger(1)
    private val isClosed = AtomicBoolean()

    inline fun <R> lend(work: (T) -> R): R {
        enter()
        try {
            return work(inner)
        } finally {
            leave()
        }
    }

    fun enter() {
        do {
            val now = users.get()
            check(now > 0 && !isClosed.get()) { "this $name is closed" }
        } while (!users.compareAndSet(now, now + 1))
    }

    fun leave() {
        if (users.decrementAndGet() == 0) {
            inner.close()
        }
    }

    override fun close() {
        if (isClosed.compareAndSet(false, true)) {
            leave()
        }
    }
}

/** Lends what may be missing. */
internal inline fun <T : AutoCloseable, R> Lease<T>?.lendIfAny(work: (T?) -> R): R = if (this == null) work(null) else lend(work)
