package pushurl

import java.util.concurrent.atomic.AtomicBoolean
import java.util.concurrent.atomic.AtomicInteger

/**
 * A reference-counted native object. After `close`, no new call can use it, and it is freed when the last running call returns.
 * The generated Kotlin guarantees that for the receiver of a method, but not for its arguments.
 */
internal class Lease<T : AutoCloseable>(@PublishedApi internal val inner: T, private val name: String) : AutoCloseable {
    /** The number of running calls that use it, plus one for the owner. */
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
            val count = users.get()
            check(count > 0 && !isClosed.get()) { "this $name is closed" }
        } while (!users.compareAndSet(count, count + 1))
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

/** Lends an optional object. */
internal inline fun <T : AutoCloseable, R> Lease<T>?.lendIfAny(work: (T?) -> R): R = if (this == null) work(null) else lend(work)
