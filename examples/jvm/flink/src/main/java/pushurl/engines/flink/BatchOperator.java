package pushurl.engines.flink;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import pushurl.engines.Batches;

/**
 * Applies a function to batches. A row waits at most {@link #WAIT} milliseconds. No row is waiting when a checkpoint is taken, a
 * watermark passes or the input ends, so there is no state, and no row is lost or late.
 */
final class BatchOperator<T, R> extends AbstractStreamOperator<R> implements OneInputStreamOperator<T, R>, BoundedOneInput {
    private static final long serialVersionUID = 1;

    /** How long a row waits for others, in milliseconds. */
    static final long WAIT = 100;

    /** As many results as rows, in their order. */
    interface Function<T, R> extends Serializable {
        /** Opens what is not serialized, once per task. */
        void open();

        List<R> apply(List<T> batch) throws Exception;
    }

    private final Function<T, R> function;
    private transient List<StreamRecord<T>> waiting;
    private transient ScheduledFuture<?> timer;

    BatchOperator(Function<T, R> function) {
        this.function = function;
    }

    @Override
    public void open() throws Exception {
        super.open();
        waiting = new ArrayList<>(Batches.SIZE);
        function.open();
    }

    @Override
    public void processElement(StreamRecord<T> row) throws Exception {
        if (waiting.isEmpty()) {
            long now = getProcessingTimeService().getCurrentProcessingTime();
            timer = getProcessingTimeService().registerTimer(now + WAIT, time -> flush());
        }
        // Flink may reuse the record.
        waiting.add(row.copy(row.getValue()));
        if (waiting.size() == Batches.SIZE) {
            flush();
        }
    }

    @Override
    public void processWatermark(Watermark watermark) throws Exception {
        flush();
        super.processWatermark(watermark);
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpoint) throws Exception {
        flush();
    }

    @Override
    public void endInput() throws Exception {
        flush();
    }

    private void flush() throws Exception {
        if (waiting.isEmpty()) {
            return;
        }
        timer.cancel(false);
        List<T> rows = new ArrayList<>(waiting.size());
        for (StreamRecord<T> row : waiting) {
            rows.add(row.getValue());
        }
        List<R> results = function.apply(rows);
        for (int i = 0; i < results.size(); i++) {
            output.collect(waiting.get(i).replace(results.get(i)));
        }
        waiting.clear();
    }
}
