package pushurl.engines.spark;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import pushurl.Checker;
import pushurl.PushUrlException;
import pushurl.engines.Answer;
import pushurl.engines.Batches;
import pushurl.engines.Opened;
import pushurl.engines.Push;

/** How often each code and reason occurs: SparkCheck PUSHES.csv POLICY-FILE. Prints CSV. */
public final class SparkCheck {
    private SparkCheck() {}

    public static void main(String[] args) throws IOException {
        try (SparkSession session = SparkSession.builder().appName("pushurl check").getOrCreate()) {
            Dataset<Row> pushes = session.read()
                    .option("header", true)
                    .option("enforceSchema", false)
                    .option("escape", "\"")
                    .schema("ts LONG, client STRING, url STRING")
                    .csv(args[0])
                    // Spark reads an empty field as null.
                    .na().fill("", new String[] {"url"});
            Dataset<Row> totals = check(pushes, args[1])
                    .groupBy("verdict", "errcode", "sub_errcode", "reason")
                    .count()
                    .orderBy(col("count").desc());
            for (Row row : totals.collectAsList()) {
                System.out.println(row.mkString(",").replace("null", ""));
            }
        }
    }

    /**
     * Adds the columns verdict, errcode, sub_errcode and reason to a table with ts, client and url. Only the name of the policy file
     * goes to the executors.
     */
    public static Dataset<Row> check(Dataset<Row> pushes, String policyFile) {
        StructType schema = pushes.schema()
                .add("verdict", DataTypes.StringType)
                .add("errcode", DataTypes.IntegerType)
                .add("sub_errcode", DataTypes.IntegerType)
                .add("reason", DataTypes.StringType);
        return pushes.mapPartitions(
                (MapPartitionsFunction<Row, Row>) rows -> {
                    Checker checker = Opened.checker(policyFile);
                    return new Batched<>(rows, batch -> check(checker, batch));
                },
                Encoders.row(schema));
    }

    private static List<Row> check(Checker checker, List<Row> rows) throws PushUrlException {
        List<Push> pushes = new ArrayList<>(rows.size());
        for (Row row : rows) {
            pushes.add(new Push(row.getAs("ts"), row.getAs("client"), row.getAs("url")));
        }
        List<Answer> answers = Batches.check(checker, pushes);
        List<Row> checked = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            checked.add(with(rows.get(i), answers.get(i)));
        }
        return checked;
    }

    private static Row with(Row row, Answer answer) {
        Object[] values = new Object[row.size() + 4];
        for (int i = 0; i < row.size(); i++) {
            values[i] = row.get(i);
        }
        values[row.size()] = answer.verdict();
        values[row.size() + 1] = answer.errcode();
        values[row.size() + 2] = answer.subErrcode();
        values[row.size() + 3] = answer.reason();
        return RowFactory.create(values);
    }
}
