package cn.zhian.project.filing.soap;

import cn.zhian.platform.Conflict;
import cn.zhian.platform.Denied;
import cn.zhian.platform.FieldError;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.Problem;
import cn.zhian.platform.rest.Messages;
import cn.zhian.project.filing.boundary.RequestReused;
import jakarta.persistence.OptimisticLockException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.xml.namespace.QName;
import org.apache.cxf.binding.soap.Soap12;
import org.apache.cxf.binding.soap.SoapFault;

/** Turns whatever went wrong into a fault of the contract. */
final class FilingFaults {
    private static final Logger LOG = System.getLogger(FilingFaults.class.getName());
    private static final String GATE = "problem.project.gate.";

    private final Locale locale;

    /** @param locale of the texts */
    FilingFaults(Locale locale) {
        this.locale = locale;
    }

    /** The fault of a failure; one that is our own is logged under the number that the fault quotes. */
    SoapFault of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return of(problem);
            }
            if (cause instanceof OptimisticLockException) {
                return fault("wrongStateFault", "problem.conflict.version", List.of())
                        .done();
            }
        }
        String number = UUID.randomUUID().toString();
        LOG.log(Level.ERROR, "ZHIAN-120 request failed number=" + number, failure);
        return fault(
                Messages.text(locale, "problem.internal", List.of(number)),
                Soap12.getInstance().getReceiver());
    }

    /** The token was used before. */
    SoapFault nonceReplayed() {
        return fault("replayFault", "problem.soap.replayed", List.of())
                .with("what", "nonce")
                .done();
    }

    /** The token or what was shown with it is not taken. @param code of WS-Security */
    SoapFault security(String code, String key) {
        SoapFault fault = sender(text(key, List.of()));
        fault.addSubCode(new QName(FilingNames.WSSE, code, "wsse"));
        return fault;
    }

    /** Fields of a request that are not as the contract says. @param field that is wrong */
    SoapFault invalid(String field, String message) {
        Typed fault = fault("invalidRequestFault", "problem.soap.invalid", List.of());
        fault.field(field, message);
        return fault.done();
    }

    private SoapFault of(Problem problem) {
        if (problem instanceof RequestReused) {
            return typed("replayFault", problem).with("what", "request-id").done();
        }
        if (problem instanceof Invalid invalid) {
            Typed fault = typed("invalidRequestFault", problem);
            for (FieldError error : invalid.errors()) {
                fault.field(error.field(), text(error.key(), error.arguments()));
            }
            return fault.done();
        }
        if (problem instanceof Conflict && problem.key().startsWith(GATE)) {
            return typed("gateNotSatisfiedFault", problem)
                    .with("gate", problem.key().substring(GATE.length()))
                    .done();
        }
        return typed(name(problem), problem).done();
    }

    private static String name(Problem problem) {
        if (problem instanceof NotFound) {
            return "unknownProjectFault";
        }
        return problem instanceof Denied ? "notAuthorisedFault" : "wrongStateFault";
    }

    private Typed typed(String element, Problem problem) {
        return fault(element, problem.key(), problem.arguments());
    }

    private Typed fault(String element, String key, List<String> arguments) {
        return new Typed(element, text(key, arguments));
    }

    private String text(String key, List<String> arguments) {
        return Messages.text(locale, key, arguments);
    }

    private SoapFault sender(String reason) {
        return fault(reason, Soap12.getInstance().getSender());
    }

    private SoapFault fault(String reason, QName code) {
        SoapFault fault = new SoapFault(reason, code);
        fault.setLang(locale.getLanguage());
        return fault;
    }

    /** A fault with a detail of the contract. */
    private final class Typed {
        private final String reason;
        private final MessageWriter detail = new MessageWriter("detail", "");

        Typed(String element, String reason) {
            this.reason = reason;
            detail.open(element).text("message", reason);
        }

        Typed with(String name, String value) {
            detail.text(name, value);
            return this;
        }

        void field(String name, String message) {
            detail.open("field").text("name", name).text("message", message).close();
        }

        SoapFault done() {
            SoapFault fault = sender(reason);
            fault.setDetail(detail.document().getDocumentElement());
            return fault;
        }
    }
}
