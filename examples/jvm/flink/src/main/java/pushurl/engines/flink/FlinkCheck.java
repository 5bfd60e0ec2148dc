package pushurl.engines.flink;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeHint;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.core.fs.Path;
import org.apache.flink.formats.csv.CsvReaderFormat;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.dataformat.csv.CsvMapper;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.dataformat.csv.CsvSchema;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import pushurl.PushUrlException;
import pushurl.engines.Answer;
import pushurl.engines.Batches;
import pushurl.engines.Opened;
import pushurl.engines.Push;

/** How often each code and reason occurs: FlinkCheck PUSHES.csv POLICY-FILE. Prints CSV. */
public final class FlinkCheck {
    private FlinkCheck() {}

    @SuppressWarnings("try") // An interrupt ends the program.
    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
        // A total is printed once, not after each row.
        environment.setRuntimeMode(RuntimeExecutionMode.BATCH);
        CsvReaderFormat<Push> format = CsvReaderFormat.forSchema(
                CsvMapper::new, mapper -> CsvSchema.emptySchema().withHeader(), TypeInformation.of(Push.class));
        FileSource<Push> source = FileSource.forRecordStreamFormat(format, new Path(args[0])).build();
        DataStream<Push> pushes = environment.fromSource(source, WatermarkStrategy.noWatermarks(), "pushes");
        DataStream<Tuple2<String, Long>> totals = check(pushes, args[1])
                .map(checked -> Tuple2.of(line(checked.f1), 1L))
                .returns(Types.TUPLE(Types.STRING, Types.LONG))
                .keyBy(total -> total.f0)
                .sum(1);
        try (CloseableIterator<Tuple2<String, Long>> found = totals.executeAndCollect("pushurl check")) {
            found.forEachRemaining(total -> System.out.println(total.f0 + "," + total.f1));
        }
    }

    /** Adds the answers to a stream of pushes. Only the name of the policy file goes to the tasks. */
    public static DataStream<Tuple2<Push, Answer>> check(DataStream<Push> pushes, String policyFile) {
        TypeInformation<Tuple2<Push, Answer>> type = TypeInformation.of(new TypeHint<>() {});
        return pushes.transform("check", type, new BatchOperator<>(new Check(policyFile)));
    }

    private record Check(String policyFile) implements BatchOperator.Function<Push, Tuple2<Push, Answer>> {
        @Override
        public void open() {
            Opened.checker(policyFile);
        }

        @Override
        public List<Tuple2<Push, Answer>> apply(List<Push> pushes) throws PushUrlException {
            List<Answer> answers = Batches.check(Opened.checker(policyFile), pushes);
            List<Tuple2<Push, Answer>> checked = new ArrayList<>(pushes.size());
            for (int i = 0; i < pushes.size(); i++) {
                checked.add(Tuple2.of(pushes.get(i), answers.get(i)));
            }
            return checked;
        }
    }

    private static String line(Answer answer) {
        return Stream.of(answer.verdict(), answer.errcode(), answer.subErrcode(), answer.reason())
                .map(value -> Objects.toString(value, ""))
                .collect(Collectors.joining(","));
    }
}
