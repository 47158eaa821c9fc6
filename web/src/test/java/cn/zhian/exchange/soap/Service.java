package cn.zhian.exchange.soap;

import cn.zhian.exchange.order.boundary.OrderLine;
import cn.zhian.exchange.order.control.OrderWire;
import cn.zhian.exchange.order.control.ReportWire;
import cn.zhian.exchange.order.entity.StepReport;
import cn.zhian.exchange.reconcile.boundary.ReconcileDoor;
import cn.zhian.exchange.reconcile.control.ReconcileWire;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.tier.boundary.Receiving;
import cn.zhian.exchange.tier.boundary.TierDoor;
import cn.zhian.exchange.tier.control.BatchWire;
import cn.zhian.exchange.tier.entity.Entitlement;
import cn.zhian.exchange.tier.entity.KnownChild;
import cn.zhian.exchange.tier.entity.RecordResult;
import cn.zhian.exchange.tier.entity.SignedRequest;
import cn.zhian.exchange.tier.entity.Tier;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The service over doors that read what they are given, keep it, and store nothing. */
final class Service {
    static final String HERE = "330281001001001";
    private static final String BEGIN = "<env:Body>";
    private static final String END = "</env:Body>";

    /** What came to a door. */
    final List<Object> given = new ArrayList<>();
    /** What the doors say. */
    byte[] held = "{}".getBytes(StandardCharsets.UTF_8);

    OrderWire.Told told = new OrderWire.Told(0, List.of());
    ReportWire.Answered answered = new ReportWire.Answered(ReportWire.Result.ACCEPTED, "");

    private final ExchangeSoap soap = new ExchangeSoap();

    Service() {
        soap.door = new Door();
        PushOperation push = new PushOperation();
        push.receiving = new Batches();
        ReconcileOperation reconcile = new ReconcileOperation();
        reconcile.door = new Held();
        FetchOrdersOperation fetch = new FetchOrdersOperation();
        fetch.line = new Line();
        ReportResultOperation report = new ReportResultOperation();
        report.line = fetch.line;
        soap.know(Stream.of(push, reconcile, fetch, report));
    }

    /** A message around a body. */
    static String message(String body) {
        return SoapXml.envelope(body);
    }

    /** A request element. */
    static String request(String operation, String content) {
        return "<" + operation + "Request xmlns=\"" + SoapXml.NAMESPACE + "\">" + content + "</" + operation
                + "Request>";
    }

    /** What stands in the body of the answer to a body. */
    String answer(String body) throws SoapTrouble {
        String message =
                new String(raw(message(body).getBytes(StandardCharsets.UTF_8)).body(), StandardCharsets.UTF_8);
        return message.substring(message.indexOf(BEGIN) + BEGIN.length(), message.lastIndexOf(END));
    }

    ExchangeSoap.SignedAnswer raw(byte[] message) throws SoapTrouble {
        return soap.answer(new SignedRequest("POST", ExchangeServlet.PATH, "", "", "", "", "", message, ""));
    }

    /** Holds an element against the contract. */
    static String fitting(String element) throws Exception {
        SchemaFactory.newDefaultInstance()
                .newSchema(Service.class.getResource("/wsdl/exchange.xsd"))
                .newValidator()
                .validate(new StreamSource(new StringReader(element)));
        return element;
    }

    static boolean fits(String element) throws Exception {
        try {
            fitting(element);
            return true;
        } catch (SAXException e) {
            return false;
        }
    }

    private static final class Door extends TierDoor {
        @Override
        public Optional<KnownChild> enter(SignedRequest request) {
            Entitlement all = new Entitlement(Set.of(RecordKind.values()), List.of("33"));
            return Optional.of(new KnownChild(1, "abcdefgh234567ab", Tier.COMMUNITY, all, 1));
        }

        @Override
        public String sign(int key, int status, String nonce, byte[] body) {
            return "";
        }
    }

    private final class Batches extends Receiving {
        @Override
        public List<RecordResult> receive(KnownChild child, byte[] packed) {
            given.add(BatchWire.read(packed));
            return List.of();
        }
    }

    private final class Held extends ReconcileDoor {
        private byte[] keep(Object question) {
            given.add(question);
            return held;
        }

        @Override
        public byte[] prints(KnownChild child, byte[] body) {
            return keep(ReconcileWire.span(body));
        }

        @Override
        public byte[] records(KnownChild child, byte[] body) {
            return keep(ReconcileWire.marksAsked(body));
        }

        @Override
        public byte[] doubts(KnownChild child, byte[] body) {
            return keep(ReconcileWire.doubts(body));
        }
    }

    private final class Line extends OrderLine {
        @Override
        public OrderWire.Told fetch(KnownChild child, OrderWire.Asked asked) {
            given.add(asked);
            return told;
        }

        @Override
        public ReportWire.Answered report(KnownChild child, StepReport report) {
            given.add(report);
            return answered;
        }
    }
}
