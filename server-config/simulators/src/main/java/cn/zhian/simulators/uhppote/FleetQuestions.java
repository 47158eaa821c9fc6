package cn.zhian.simulators.uhppote;

import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The control port's questions about controllers. Without {@code serial} they are about all. */
final class FleetQuestions {

    private static final int CHUNK = 2_000;

    private final Fleet fleet;

    FleetQuestions(Fleet fleet) {
        this.fleet = fleet;
    }

    void register(Map<String, ControlPort.Call> questions) {
        questions.put("/health", (form, out) -> out.write("ok\n"));
        questions.put("/controllers", this::controllers);
        questions.put("/counts", this::counts);
        questions.put("/events", this::events);
        questions.put("/cards", this::cards);
        questions.put("/doors", this::doors);
        questions.put("/commands", this::commands);
        questions.put("/openings", this::openings);
        questions.put("/faults", this::faults);
    }

    private Collection<Controller> chosen(Form form) {
        return Selection.of(fleet, form.optional("serial").orElse("all"));
    }

    private void controllers(Form form, Writer out) throws IOException {
        Collection<Controller> chosen = chosen(form);
        out.write("#serial,port,doors,cards,epoch,newestIndex,events,pushed,dropped,commands,offNet,listener\n");
        for (Controller c : chosen) {
            String listener = c.listener()
                    .map(to -> to.getAddress().getHostAddress() + ":" + to.getPort())
                    .orElse("-");
            out.write(
                    c.serial() + "," + fleet.port(c.serial()) + "," + c.doors().size() + "," + c.cardCount() + ","
                            + c.epoch() + "," + c.newestIndex() + "," + c.eventCount() + "," + c.pushed() + ","
                            + c.pushesDropped() + "," + c.commandCount() + ","
                            + (c.faults().isOffNet() ? 1 : 0) + ","
                            + listener + "\n");
        }
    }

    private void counts(Form form, Writer out) throws IOException {
        Collection<Controller> chosen = chosen(form);
        out.write("controllers=" + chosen.size() + "\n");
        out.write("events=" + chosen.stream().mapToLong(Controller::eventCount).sum() + "\n");
        out.write("pushed=" + chosen.stream().mapToLong(Controller::pushed).sum() + "\n");
        out.write("dropped="
                + chosen.stream().mapToLong(Controller::pushesDropped).sum() + "\n");
        out.write("commands="
                + chosen.stream().mapToLong(Controller::commandCount).sum() + "\n");
        out.write("cards=" + chosen.stream().mapToLong(Controller::cardCount).sum() + "\n");
        out.write("unsent=" + fleet.unsent() + "\n");
    }

    /** In pieces, so that a long history needs no memory and stops no controller for long. */
    private void events(Form form, Writer out) throws IOException {
        int from = form.number("from", 0);
        for (Controller controller : chosen(form)) {
            List<EventRecord> piece = controller.events(from, CHUNK);
            for (int at = from; !piece.isEmpty(); piece = controller.events(at, CHUNK)) {
                for (EventRecord event : piece) {
                    out.write(event.line());
                    out.write('\n');
                }
                at += piece.size();
            }
        }
    }

    private void cards(Form form, Writer out) throws IOException {
        for (Controller controller : chosen(form)) {
            for (Card card : controller.cards()) {
                out.write(controller.serial() + "," + card.line() + "\n");
            }
        }
    }

    private void doors(Form form, Writer out) throws IOException {
        for (Controller controller : chosen(form)) {
            for (Door door : controller.doors()) {
                out.write(controller.serial() + "," + door.number() + "," + door.mode() + "," + door.modeInForce() + ","
                        + door.delaySeconds() + "," + (door.contactOpen() ? 1 : 0) + "\n");
            }
        }
    }

    private void commands(Form form, Writer out) throws IOException {
        for (Controller controller : chosen(form)) {
            for (CommandSeen command : controller.commandsSeen()) {
                out.write(controller.serial() + "," + command.at() + "," + Integer.toHexString(command.function()) + ","
                        + (command.answered() ? 1 : 0) + "\n");
            }
        }
    }

    private void openings(Form form, Writer out) throws IOException {
        for (Controller controller : chosen(form)) {
            for (DoorOpening opening : controller.openings()) {
                out.write(controller.serial() + "," + opening.at() + "," + opening.door() + "\n");
            }
        }
    }

    private void faults(Form form, Writer out) throws IOException {
        for (Controller controller : chosen(form)) {
            for (Map.Entry<String, Object> fault : controller.faults().values().entrySet()) {
                out.write(controller.serial() + "," + fault.getKey() + "," + fault.getValue() + "\n");
            }
        }
    }
}
