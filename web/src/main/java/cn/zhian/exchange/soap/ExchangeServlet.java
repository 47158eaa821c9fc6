package cn.zhian.exchange.soap;

import cn.zhian.exchange.order.entity.OrderLimits;
import cn.zhian.exchange.soap.ExchangeSoap.SignedAnswer;
import cn.zhian.exchange.tier.entity.SignedRequest;
import cn.zhian.identity.view.ClientAddress;
import cn.zhian.identity.view.ExchangeDoor;
import cn.zhian.platform.rest.Messages;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The door of the tier protocol by SOAP: tells the contract, and takes signed messages. */
@WebServlet(urlPatterns = ExchangeServlet.PATH)
public class ExchangeServlet extends HttpServlet {
    static final String PATH = "/soap/exchange";
    private static final long serialVersionUID = 1L;
    private static final String TYPE = "application/soap+xml";
    private static final long DRAINED = 16L * 1024 * 1024;

    @Inject
    transient ExchangeSoap service;

    @Inject
    transient ClientAddress address;

    @Inject
    transient ExchangeDoor door;

    @Inject
    @ConfigProperty(name = "zhian.public.url")
    transient Optional<String> base;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String query = Optional.ofNullable(request.getQueryString()).orElse("").toLowerCase(Locale.ROOT);
        if (query.equals("wsdl")) {
            write(response, "text/xml", ExchangeContract.wsdl(reached(request)).getBytes(StandardCharsets.UTF_8));
        } else if (query.equals("xsd=exchange.xsd")) {
            write(response, "text/xml", ExchangeContract.schema().getBytes(StandardCharsets.UTF_8));
        } else {
            response.setHeader("Allow", "POST");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    private String reached(HttpServletRequest request) {
        String host = Optional.ofNullable(request.getHeader("Host")).orElseGet(request::getServerName);
        String asked = request.getScheme() + "://" + host;
        // Pages and other platforms have different addresses where the latter have a listener of their own.
        return (door.at(request)
                        ? asked
                        : base.map(url -> url.strip().replaceAll("/+$", "")).orElse(asked))
                + PATH;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        try {
            checkType(request);
            SignedAnswer answer = service.answer(signed(request, body(request.getInputStream())));
            response.setHeader("Zhian-Signature", answer.signature());
            write(response, TYPE, answer.body());
        } catch (SoapTrouble trouble) {
            response.setStatus(trouble.status());
            write(response, TYPE, fault(trouble, locale(request)).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void checkType(HttpServletRequest request) throws SoapTrouble {
        String[] type = Optional.ofNullable(request.getContentType())
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .split(";", 2);
        if (!type[0].strip().equals(TYPE)) {
            throw refused(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "problem.soap.type");
        }
        boolean other = type.length > 1
                && type[1].contains("charset=")
                && !type[1].replaceAll("[\\s\"]", "").contains("charset=utf-8");
        if (other || request.getHeader("Content-Encoding") != null) {
            throw refused(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "problem.soap.encoding");
        }
    }

    // As much as the largest operation takes; which one it is, is seen when the sender is known.
    private static byte[] body(InputStream in) throws IOException, SoapTrouble {
        byte[] body = in.readNBytes(OrderLimits.WIRE + 1);
        if (body.length > OrderLimits.WIRE) {
            drain(in);
            throw SoapTrouble.larger(OrderLimits.WIRE);
        }
        return body;
    }

    /** A sender reads the answer only after it has sent everything; one that sends for ever is cut off. */
    private static void drain(InputStream in) throws IOException {
        byte[] thrownAway = new byte[64 * 1024];
        long rest = DRAINED;
        int read = 0;
        while (read >= 0 && rest > 0) {
            read = in.read(thrownAway);
            rest -= read;
        }
    }

    private static SoapTrouble refused(int status, String key) {
        return new SoapTrouble(SoapTrouble.Kind.SENDER, status, key);
    }

    private SignedRequest signed(HttpServletRequest request, byte[] body) {
        return new SignedRequest(
                request.getMethod(),
                PATH,
                header(request, "Zhian-Platform"),
                header(request, "Zhian-Key"),
                header(request, "Zhian-Time"),
                header(request, "Zhian-Nonce"),
                header(request, "Zhian-Signature"),
                body,
                address.of(request));
    }

    private static String header(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name)).orElse("");
    }

    private static Locale locale(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null
                ? Locale.SIMPLIFIED_CHINESE
                : Messages.locale(Collections.list(request.getLocales()));
    }

    private static String fault(SoapTrouble trouble, Locale locale) {
        String reason = Messages.text(locale, trouble.getMessage(), trouble.arguments());
        return SoapXml.envelope(
                "<env:Fault><env:Code><env:Value>env:" + trouble.kind().word()
                        + "</env:Value></env:Code><env:Reason><env:Text xml:lang=\"" + locale.getLanguage() + "\">"
                        + SoapXml.escaped(reason) + "</env:Text></env:Reason></env:Fault>");
    }

    private static void write(HttpServletResponse response, String type, byte[] body) throws IOException {
        response.setContentType(type + ";charset=UTF-8");
        response.getOutputStream().write(body);
    }
}
