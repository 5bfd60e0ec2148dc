package pushurl.engines.spark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import pushurl.engines.Batches;

/** The rows of a partition after a function of batches. One batch is in memory at a time. */
final class Batched<T, R> implements Iterator<R> {
    interface Function<T, R> {
        List<R> apply(List<T> batch) throws Exception;
    }

    private final Iterator<T> rows;
    private final Function<T, R> function;
    private Iterator<R> batch = Collections.emptyIterator();

    Batched(Iterator<T> rows, Function<T, R> function) {
        this.rows = rows;
        this.function = function;
    }

    @Override
    public boolean hasNext() {
        return batch.hasNext() || rows.hasNext();
    }

    @Override
    public R next() {
        if (!batch.hasNext()) {
            batch = nextBatch().iterator();
        }
        return batch.next();
    }

    private List<R> nextBatch() {
        List<T> read = new ArrayList<>(Batches.SIZE);
        while (read.size() < Batches.SIZE && rows.hasNext()) {
            read.add(rows.next());
        }
        if (read.isEmpty()) {
            throw new NoSuchElementException();
        }
        try {
            return function.apply(read);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
