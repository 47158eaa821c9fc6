package cn.zhian.exchange.soap;

import cn.zhian.exchange.soap.SoapTrouble.Kind;
import cn.zhian.exchange.tier.boundary.TierDoor;
import cn.zhian.exchange.tier.entity.KnownChild;
import cn.zhian.exchange.tier.entity.SignedRequest;
import cn.zhian.platform.Problem;
import cn.zhian.platform.TooLarge;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.namespace.QName;

/** The service: from the contract's messages to what REST does, and back. */
@ApplicationScoped
public class ExchangeSoap {
    private static final Logger LOG = System.getLogger(ExchangeSoap.class.getName());

    @Inject
    TierDoor door;

    @Inject
    @Any
    Instance<SoapOperation> found;

    private Map<String, SoapOperation> operations = Map.of();

    @PostConstruct
    void findOperations() {
        know(found.stream());
    }

    /** What the service does from now on. */
    void know(Stream<SoapOperation> all) {
        operations = all.collect(Collectors.toMap(SoapOperation::request, one -> one));
    }

    /** An answer. @param signature over status, nonce and body */
    record SignedAnswer(byte[] body, String signature) {}

    /** Does what a message asks. @throws SoapTrouble with which nothing was done */
    SignedAnswer answer(SignedRequest request) throws SoapTrouble {
        try {
            KnownChild sender = door.enter(request)
                    .orElseThrow(() -> new SoapTrouble(Kind.SENDER, 401, "problem.tier.unauthenticated"));
            byte[] body = SoapXml.envelope(done(sender, request.body())).getBytes(StandardCharsets.UTF_8);
            return new SignedAnswer(body, door.sign(sender.answerKey(), 200, request.nonce(), body));
        } catch (RuntimeException e) {
            throw trouble(e);
        }
    }

    private String done(KnownChild sender, byte[] body) throws SoapTrouble {
        MessageReader message = new MessageReader(body);
        SoapOperation operation = operation(message.body());
        if (body.length > operation.most()) {
            throw SoapTrouble.larger(operation.most());
        }
        return operation.answer(sender, message);
    }

    private SoapOperation operation(QName request) throws SoapTrouble {
        return Optional.ofNullable(operations.get(request.getLocalPart()))
                .filter(any -> request.getNamespaceURI().equals(SoapXml.NAMESPACE))
                .orElseThrow(() -> SoapTrouble.sender("problem.soap.operation"));
    }

    private static SoapTrouble trouble(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                int status = problem instanceof TooLarge ? 413 : 400;
                return new SoapTrouble(
                        Kind.SENDER, status, problem.key(), problem.arguments().toArray());
            }
        }
        String number = UUID.randomUUID().toString();
        LOG.log(Level.ERROR, "ZHIAN-120 request failed number=" + number, failure);
        return new SoapTrouble(Kind.RECEIVER, 500, "problem.internal", number);
    }
}
