package cn.zhian.simulators.uhppote;

import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The control port's orders to controllers: {@code serial} names one, several with commas, or {@code all}. */
final class FleetOrders {

    private static final Set<String> NO_FAULTS = Set.of("serial", "clear");

    private final Fleet fleet;

    FleetOrders(Fleet fleet) {
        this.fleet = fleet;
    }

    void register(Map<String, ControlPort.Call> orders) {
        orders.put("/swipe", (form, out) -> line(out, one(form).swipe(swipe(form))));
        orders.put("/button", (form, out) -> lines(out, one(form).pressButton(form.number("door"))));
        orders.put("/code", (form, out) -> lines(out, one(form).typeCode(form.number("door"), form.big("code"))));
        orders.put("/hold", (form, out) -> line(out, one(form).holdDoor(form.number("door"))));
        orders.put("/force", (form, out) -> line(out, one(form).forceDoor(form.number("door"))));
        orders.put("/alarm", this::alarm);
        orders.put("/power-on", (form, out) -> line(out, one(form).powerOn()));
        orders.put("/open-contact", each((c, form) -> c.openContact(form.number("door"))));
        orders.put("/close-contact", each((c, form) -> c.closeContact(form.number("door"))));
        orders.put("/clear-alarms", each((c, form) -> c.clearAlarms()));
        orders.put("/off-net", each((c, form) -> c.goOffNet()));
        orders.put("/come-back", each((c, form) -> c.comeBack()));
        orders.put("/wipe", each((c, form) -> c.wipe(form.flag("keepCards", true))));
        orders.put("/special-events", each((c, form) -> c.recordSpecialEvents(form.flag("on", true))));
        orders.put("/put-card", each(FleetOrders::putCard));
        orders.put("/delete-card", each((c, form) -> c.deleteCard(form.big("card"))));
        orders.put("/garbage", each((c, form) -> c.sendGarbage(form.number("count"))));
        orders.put("/clock", each(FleetOrders::clock));
        orders.put("/faults", each(FleetOrders::faults));
    }

    /** Something done to each chosen controller. */
    @FunctionalInterface
    private interface Order {
        void run(Controller controller, Form form);
    }

    private ControlPort.Call each(Order order) {
        return (form, out) -> {
            Collection<Controller> chosen = Selection.of(fleet, form.text("serial"));
            chosen.forEach(controller -> order.run(controller, form));
            out.write("ok " + chosen.size() + "\n");
        };
    }

    private Controller one(Form form) {
        return fleet.controller(form.big("serial"));
    }

    private static Swipe swipe(Form form) {
        return new Swipe(form.big("card"), form.number("door"), form.number("direction", 1), form.number("pin", 0));
    }

    private void alarm(Form form, Writer out) throws IOException {
        line(out, one(form).alarm(Reason.valueOf(form.text("kind")), form.number("door", 1)));
    }

    private static void putCard(Controller controller, Form form) {
        List<Integer> permissions = Stream.of("p1", "p2", "p3", "p4")
                .map(name -> form.number(name, 1))
                .toList();
        Card card =
                new Card(form.big("card"), day(form, "from", 20200101), day(form, "to", 20991231), permissions, 0, 0);
        if (!controller.putCard(card)) {
            throw new IllegalArgumentException("controller " + controller.serial() + " cannot store this card");
        }
    }

    private static LocalDate day(Form form, String name, long otherwise) {
        return Digits.date(form.big(name, otherwise))
                .orElseThrow(() -> new IllegalArgumentException("no date: " + name));
    }

    private static void clock(Controller controller, Form form) {
        form.optional("driftPpm").map(Double::parseDouble).ifPresent(controller.clock()::setDrift);
        form.optional("offsetMillis")
                .map(Long::parseLong)
                .map(Duration::ofMillis)
                .ifPresent(controller.clock()::setOffset);
    }

    private static void faults(Controller controller, Form form) {
        if (form.flag("clear", false)) {
            controller.faults().clear();
        }
        form.all().forEach((name, value) -> {
            if (!NO_FAULTS.contains(name)) {
                controller.faults().set(name, value);
            }
        });
    }

    private static void line(Writer out, EventRecord event) throws IOException {
        out.write(event.line() + "\n");
    }

    private static void lines(Writer out, Optional<EventRecord> event) throws IOException {
        out.write(event.map(EventRecord::line).orElse("no event") + "\n");
    }
}
