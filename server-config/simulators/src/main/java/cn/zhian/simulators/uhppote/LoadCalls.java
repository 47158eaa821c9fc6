package cn.zhian.simulators.uhppote;

import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** The control port's calls about generated load. */
final class LoadCalls {

    private final LoadGenerator load;

    LoadCalls(LoadGenerator load) {
        this.load = load;
    }

    void register(Map<String, ControlPort.Call> questions, Map<String, ControlPort.Call> orders) {
        questions.put("/load", (form, out) -> write(out, load.progress()));
        orders.put("/load/start", this::start);
        orders.put("/load/stop", (form, out) -> write(out, load.stop()));
    }

    private void start(Form form, Writer out) throws IOException {
        load.start(new LoadPlan(
                Double.parseDouble(form.text("rate")),
                form.number("controllers", 0),
                form.number("cards", 0),
                form.big("firstCard", LoadPlan.FIRST_CARD),
                form.flag("put", false),
                Duration.ofMillis((long) (form.decimal("duration", 0) * 1000))));
        write(out, load.progress());
    }

    private static void write(Writer out, LoadGenerator.Progress progress) throws IOException {
        out.write(String.format(
                Locale.ROOT,
                "swipes=%d%nseconds=%.3f%nrunning=%d%n",
                progress.swipes(),
                progress.seconds(),
                progress.running() ? 1 : 0));
    }
}
