package pushurl.engines.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pushurl.engines.Batches;

/** When the operator passes rows on. */
class BatchOperatorTest {
    private static final List<Integer> BATCHES = new ArrayList<>();

    private record Negate() implements BatchOperator.Function<Integer, Integer> {
        @Override
        public void open() {
            BATCHES.clear();
        }

        @Override
        public List<Integer> apply(List<Integer> batch) {
            BATCHES.add(batch.size());
            return batch.stream().map(number -> -number).toList();
        }
    }

    private OneInputStreamOperatorTestHarness<Integer, Integer> harness;

    @BeforeEach
    void open() throws Exception {
        harness = new OneInputStreamOperatorTestHarness<>(new BatchOperator<>(new Negate()));
        harness.open();
    }

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    /** Rows with the numbers 1 to {@code count}, each with its number as its timestamp. */
    private void read(int count) throws Exception {
        for (int number = 1; number <= count; number++) {
            harness.processElement(number, number);
        }
    }

    private void assertWritten(int count) {
        assertEquals(
                IntStream.rangeClosed(1, count).mapToObj(number -> new StreamRecord<>(-number, number)).toList(),
                List.copyOf(harness.getOutput()));
    }

    @Test
    void aFullBatch() throws Exception {
        read(2 * Batches.SIZE + 1);
        assertWritten(2 * Batches.SIZE);
        assertEquals(List.of(Batches.SIZE, Batches.SIZE), BATCHES);
    }

    @Test
    void afterTheWait() throws Exception {
        harness.setProcessingTime(1000);
        read(2);
        harness.setProcessingTime(1000 + BatchOperator.WAIT - 1);
        assertWritten(0);
        harness.setProcessingTime(1000 + BatchOperator.WAIT);
        assertWritten(2);
        assertEquals(List.of(2), BATCHES);
    }

    @Test
    void theWaitOfAFullBatchIsOver() throws Exception {
        read(Batches.SIZE);
        harness.setProcessingTime(BatchOperator.WAIT - 1);
        harness.processElement(Batches.SIZE + 1, Batches.SIZE + 1);
        harness.setProcessingTime(BatchOperator.WAIT);
        assertEquals(List.of(Batches.SIZE), BATCHES);
        harness.setProcessingTime(2 * BatchOperator.WAIT - 1);
        assertEquals(List.of(Batches.SIZE, 1), BATCHES);
    }

    @Test
    void beforeAWatermark() throws Exception {
        read(1);
        harness.processWatermark(new Watermark(5));
        assertEquals(List.of(new StreamRecord<>(-1, 1), new Watermark(5)), List.copyOf(harness.getOutput()));
    }

    @Test
    void beforeACheckpoint() throws Exception {
        read(2);
        harness.prepareSnapshotPreBarrier(1);
        assertWritten(2);
    }

    @Test
    void atTheEnd() throws Exception {
        read(2);
        harness.endInput();
        assertWritten(2);
        assertEquals(List.of(2), BATCHES);
    }

    @Test
    void noRows() throws Exception {
        harness.prepareSnapshotPreBarrier(1);
        harness.endInput();
        assertEquals(List.of(), BATCHES);
    }
}
