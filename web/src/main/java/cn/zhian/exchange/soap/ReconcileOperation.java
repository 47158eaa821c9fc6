package cn.zhian.exchange.soap;

import static cn.zhian.exchange.soap.Shape.flag;
import static cn.zhian.exchange.soap.Shape.number;
import static cn.zhian.exchange.soap.Shape.object;
import static cn.zhian.exchange.soap.Shape.objects;
import static cn.zhian.exchange.soap.Shape.word;
import static cn.zhian.exchange.soap.Shape.words;
import static cn.zhian.platform.JsonMaker.JSON;

import cn.zhian.exchange.reconcile.boundary.ReconcileDoor;
import cn.zhian.exchange.tier.entity.KnownChild;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.util.Map;
import javax.xml.namespace.QName;

/** {@code reconcile}: each of its questions is one of {@code /exchange/reconcile/…} by REST. */
@Dependent
public class ReconcileOperation implements SoapOperation {
    private static final Shape PART =
            Shape.of(word("community"), number("hour"), number("slot"), number("count"), word("mix"));
    private static final Shape MARK = Shape.of(word("id"), number("version"), word("hash"));
    /** A question is one element, and its answer another of the same name. */
    private static final Map<String, Question> QUESTIONS = Map.of(
            "prints",
            new Question(
                    Shape.of(word("kind"), words("community", "communities"), number("from"), number("to")),
                    Shape.of(flag("more"), objects("part", "parts", PART)),
                    ReconcileDoor::prints),
            "records",
            new Question(
                    Shape.of(word("kind"), word("community"), number("hour"), number("slot"), word("after")),
                    Shape.of(objects("record", "records", MARK)),
                    ReconcileDoor::records),
            "doubts",
            new Question(Shape.of(words("id", "ids")), Shape.of(number("doubted")), ReconcileDoor::doubts));

    @Inject
    ReconcileDoor door;

    /** What is done with a question's JSON. */
    private interface Work {
        byte[] of(ReconcileDoor door, KnownChild sender, byte[] body);
    }

    private record Question(Shape asked, Shape answered, Work work) {}

    @Override
    public String request() {
        return "reconcileRequest";
    }

    @Override
    public int most() {
        return SMALL;
    }

    @Override
    public String answer(KnownChild sender, MessageReader message) throws SoapTrouble {
        QName name = message.child();
        if (name == null
                || !name.getNamespaceURI().equals(SoapXml.NAMESPACE)
                || !QUESTIONS.containsKey(name.getLocalPart())) {
            throw SoapTrouble.sender("problem.soap.invalid");
        }
        Question question = QUESTIONS.get(name.getLocalPart());
        byte[] body = new ShapeReader(message).bytes(question.asked());
        message.end();
        JsonObject told = read(question.work().of(door, sender, body));
        Shape answer = Shape.of(object(name.getLocalPart(), question.answered()));
        JsonObject json =
                JSON.createObjectBuilder().add(name.getLocalPart(), told).build();
        return ShapeWriter.write("reconcileResponse", answer, json);
    }

    private static JsonObject read(byte[] answer) {
        try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(answer))) {
            return reader.readObject();
        }
    }
}
