package pushurl.engines.spark;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import pushurl.Batch;
import pushurl.Signer;
import pushurl.engines.Batches;
import pushurl.engines.Opened;
import pushurl.engines.Signed;

/**
 * Signs a list of names: SparkSign NAMES.txt KEY-FILE DOMAIN EXPIRES FOLDER. EXPIRES is in Unix seconds. Writes CSV with stream, url
 * and refusal.
 */
public final class SparkSign {
    private SparkSign() {}

    public static void main(String[] args) throws IOException {
        try (SparkSession session = SparkSession.builder().appName("pushurl sign").getOrCreate()) {
            Instant until = Instant.ofEpochSecond(Long.parseLong(args[3]));
            sign(session.read().textFile(args[0]), args[1], args[2], until).write().csv(args[4]);
        }
    }

    /** A table with stream, url and refusal. Only the name of the key file goes to the executors. */
    public static Dataset<Row> sign(Dataset<String> names, String keyFile, String domain, Instant until) {
        return names.mapPartitions(
                (MapPartitionsFunction<String, Row>) streams -> {
                    Signer signer = Opened.signer(keyFile);
                    Batch batch = new Batch(domain);
                    return new Batched<>(streams, some -> rows(Batches.sign(signer, batch, some, until)));
                },
                Encoders.row(StructType.fromDDL("stream STRING, url STRING, refusal STRING")));
    }

    private static List<Row> rows(List<Signed> signed) {
        List<Row> rows = new ArrayList<>(signed.size());
        for (Signed one : signed) {
            rows.add(RowFactory.create(one.stream(), one.url(), one.refusal()));
        }
        return rows;
    }
}
