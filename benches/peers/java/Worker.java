import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** A worker. benches/peers/race.py describes its commands. */
final class Worker {
    private record Row(String app, String stream, long expires, String url) {}

    private final Push push;
    private final String domain;
    private final long now;
    private final List<Row> rows = new ArrayList<>();
    private long bytes;

    private Worker(String path) throws IOException {
        List<String> lines = lines(path);
        String[] head = lines.get(0).split("\t");
        push = new Push(head[0]);
        domain = head[1];
        now = Long.parseLong(head[2]);
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split("\t");
            rows.add(new Row(fields[0], fields[1], Long.parseLong(fields[2]), fields[3]));
            bytes += fields[3].length();
        }
    }

    public static void main(String[] args) throws IOException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Worker work = null;
        for (String line; (line = input.readLine()) != null; ) {
            String[] command = line.split(" ", 2);
            switch (command[0]) {
                case "vectors" ->
                    System.out.println(lines(command[1]).stream().map(Worker::vector).collect(Collectors.joining("\n")));
                case "work" -> {
                    work = new Worker(command[1]);
                    System.out.println(work.rows.size() + " " + work.wrong());
                }
                case "sign" -> System.out.println(work.turn(command[1], work::signAll));
                case "check" -> System.out.println(work.turn(command[1], work::checkAll));
                default -> throw new IllegalArgumentException("unknown command");
            }
        }
    }

    private static String vector(String line) {
        String[] fields = line.split("\t", 4);
        Push push = new Push(fields[1]);
        if (fields[0].equals("check")) {
            return push.isGood(fields[3], Long.parseLong(fields[2])) ? "accepted" : "rejected";
        }
        String[] names = fields[3].split("\t", 3);
        return push.sign(fields[2], names[1], names[2], Long.parseLong(names[0])).orElse("refused");
    }

    private static List<String> lines(String path) throws IOException {
        String text = Files.readString(Path.of(path));
        String[] lines = text.split("\n", -1);
        return List.of(lines).subList(0, lines.length - (text.endsWith("\n") ? 1 : 0));
    }

    private long wrong() {
        return rows.stream().filter(row -> !isRight(row)).count();
    }

    private boolean isRight(Row row) {
        return push.sign(domain, row.app, row.stream, row.expires).filter(row.url::equals).isPresent()
            && push.isGood(row.url, now);
    }

    private boolean signAll() {
        long length = 0;
        for (Row row : rows) {
            length += push.sign(domain, row.app, row.stream, row.expires).orElseThrow().length();
        }
        return length == bytes;
    }

    private boolean checkAll() {
        int good = 0;
        for (Row row : rows) {
            good += push.isGood(row.url, now) ? 1 : 0;
        }
        return good == rows.size();
    }

    /** Runs passes over all rows for at least the given milliseconds; the nanoseconds per row. */
    private double turn(String milliseconds, BooleanSupplier pass) {
        long minimum = Long.parseLong(milliseconds) * 1_000_000;
        long start = System.nanoTime();
        for (int passes = 1; ; passes++) {
            if (!pass.getAsBoolean()) {
                throw new IllegalStateException("a result changed since loading");
            }
            long elapsed = System.nanoTime() - start;
            if (elapsed >= minimum) {
                return (double) elapsed / passes / rows.size();
            }
        }
    }
}
