package pushurl.engines.flink;

import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.reader.TextLineInputFormat;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import pushurl.Batch;
import pushurl.engines.Batches;
import pushurl.engines.Opened;
import pushurl.engines.Signed;

/**
 * Signs a list of names: FlinkSign NAMES.txt KEY-FILE DOMAIN EXPIRES FOLDER. EXPIRES is in Unix seconds. Writes the URLs, without the
 * names that are refused.
 */
public final class FlinkSign {
    private FlinkSign() {}

    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
        environment.setRuntimeMode(RuntimeExecutionMode.BATCH);
        FileSource<String> source =
                FileSource.forRecordStreamFormat(new TextLineInputFormat(), new Path(args[0])).build();
        DataStream<String> names = environment.fromSource(source, WatermarkStrategy.noWatermarks(), "names");
        sign(names, args[1], args[2], Instant.ofEpochSecond(Long.parseLong(args[3])))
                .filter(signed -> signed.url() != null)
                .map(Signed::url)
                .sinkTo(FileSink.forRowFormat(new Path(args[4]), new SimpleStringEncoder<String>("UTF-8")).build());
        environment.execute("pushurl sign");
    }

    /** Signs a stream of names. Only the name of the key file goes to the tasks. */
    public static DataStream<Signed> sign(DataStream<String> names, String keyFile, String domain, Instant until) {
        Sign sign = new Sign(keyFile, domain, until);
        return names.transform("sign", TypeInformation.of(Signed.class), new BatchOperator<>(sign));
    }

    private record Sign(String keyFile, String domain, Instant until) implements BatchOperator.Function<String, Signed> {
        @Override
        public void open() {
            Opened.signer(keyFile);
        }

        @Override
        public List<Signed> apply(List<String> streams) {
            return Batches.sign(Opened.signer(keyFile), new Batch(domain), streams, until);
        }
    }
}
