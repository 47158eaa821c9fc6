package cn.zhian.launcher;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from the server's log lines how far its start has come. */
public final class ServerOutput implements Consumer<String> {
    private static final Pattern FAILED = Pattern.compile("Boot Command (\\S+) failed(?: \\S*FAILURE)?(.*)");
    private static final Pattern DEPLOYED =
            Pattern.compile("(\\S+) was successfully deployed in ([\\d,]+) milliseconds");
    private static final Pattern BOOTED = Pattern.compile("Payara Micro \\S+ .*ready in [\\d,]+ \\(ms\\)");

    /** Enough for a Java stack trace's head and what came before it. */
    private static final int LAST = 30;

    private final Deque<String> last = new ArrayDeque<>();
    private final CompletableFuture<Void> booted = new CompletableFuture<>();
    private final CompletableFuture<String> failed = new CompletableFuture<>();
    private final Map<String, Long> deployed = new LinkedHashMap<>();

    @Override
    public synchronized void accept(String line) {
        if (last.size() == LAST) {
            last.removeFirst();
        }
        last.add(line);
        Matcher failure = FAILED.matcher(line);
        if (failure.find()) {
            failed.complete(
                    "command \"" + failure.group(1) + "\": " + failure.group(2).strip());
        }
        Matcher deployment = DEPLOYED.matcher(line);
        if (deployment.find()) {
            deployed.put(deployment.group(1), Long.valueOf(deployment.group(2).replace(",", "")));
        }
        if (BOOTED.matcher(line).find()) {
            booted.complete(null);
        }
    }

    /**
     * Completes when the server has run all commands, failed ones included.
     *
     * @return no value
     */
    public CompletableFuture<Void> booted() {
        return booted;
    }

    /**
     * Completes with the first command that failed.
     *
     * @return its name and Payara's message
     */
    public CompletableFuture<String> failed() {
        return failed;
    }

    /**
     * What was printed last.
     *
     * @return at most 30 lines, oldest first
     */
    public synchronized List<String> last() {
        return List.copyOf(last);
    }

    /**
     * How long each deployment took so far.
     *
     * @return milliseconds by archive name, in order
     */
    public synchronized Map<String, Long> deployed() {
        return new LinkedHashMap<>(deployed);
    }
}
