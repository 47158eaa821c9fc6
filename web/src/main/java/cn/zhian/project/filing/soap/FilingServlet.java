package cn.zhian.project.filing.soap;

import cn.zhian.audit.boundary.RequestSource;
import cn.zhian.identity.boundary.ServiceSignIn;
import cn.zhian.platform.rest.Messages;
import cn.zhian.project.filing.boundary.FilingRecords;
import cn.zhian.project.filing.boundary.Filings;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * The door of the filing service: tells the contract, refuses what is no message for it, and hands on the rest. The SOAP
 * runtime is started by the first message, so that nobody waits for it when the product starts.
 */
@WebServlet(urlPatterns = "/soap/*")
public class FilingServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/filing";
    private static final String WSDL_TYPE = "text/xml";

    @Inject
    transient Filings filings;

    @Inject
    transient FilingRecords records;

    @Inject
    transient ServiceSignIn signIn;

    @Inject
    transient RequestSource source;

    @Inject
    transient Transport transport;

    private transient FilingEndpoint endpoint;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String query =
                request.getQueryString() == null ? "" : request.getQueryString().toLowerCase(Locale.ROOT);
        if (!PATH.equals(request.getPathInfo())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (query.equals("wsdl")) {
            write(response, WSDL_TYPE, Contract.wsdl(transport.address(request)));
        } else if (query.equals("xsd=filing.xsd")) {
            write(response, WSDL_TYPE, Contract.schemaText());
        } else {
            response.setHeader("Allow", "POST");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!PATH.equals(request.getPathInfo())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        Locale locale = locale(request);
        try {
            check(request);
            ReadRequest read = new ReadRequest(request, MessageLimits.read(request.getInputStream()));
            endpoint().service(read, response);
        } catch (SoapRefusal refusal) {
            response.setStatus(refusal.status());
            write(response, "application/soap+xml", fault(locale, Messages.text(locale, refusal.key(), List.of())));
        }
    }

    /** The language for whoever reads a fault. */
    static Locale locale(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null
                ? Locale.SIMPLIFIED_CHINESE
                : Messages.locale(java.util.Collections.list(request.getLocales()));
    }

    private void check(HttpServletRequest request) throws SoapRefusal {
        if (!transport.safe(request)) {
            throw new SoapRefusal(HttpServletResponse.SC_FORBIDDEN, "plain");
        }
        String[] type = (request.getContentType() == null ? "" : request.getContentType())
                .toLowerCase(Locale.ROOT)
                .split(";", 2);
        boolean otherCharset = type.length > 1
                && type[1].contains("charset=")
                && !type[1].replaceAll("[\\s\"]", "").contains("charset=utf-8");
        if (!type[0].strip().equals("application/soap+xml")) {
            throw new SoapRefusal(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "type");
        }
        if (otherCharset || request.getHeader("Content-Encoding") != null) {
            throw new SoapRefusal(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "encoding");
        }
    }

    private synchronized FilingEndpoint endpoint() throws ServletException {
        if (endpoint == null) {
            FilingEndpoint fresh =
                    new FilingEndpoint(new FilingMessages(filings, records), new UsernameTokenDoor(signIn, source));
            fresh.init(getServletConfig());
            endpoint = fresh;
        }
        return endpoint;
    }

    @Override
    public void destroy() {
        synchronized (this) {
            if (endpoint != null) {
                endpoint.destroy();
                endpoint = null;
            }
        }
    }

    private static String fault(Locale locale, String reason) {
        return "<env:Envelope xmlns:env=\"" + FilingNames.ENVELOPE + "\"><env:Body><env:Fault><env:Code><env:Value>"
                + "env:Sender</env:Value></env:Code><env:Reason><env:Text xml:lang=\"" + locale.getLanguage() + "\">"
                + reason.replace("&", "&amp;").replace("<", "&lt;")
                + "</env:Text></env:Reason></env:Fault></env:Body></env:Envelope>";
    }

    private static void write(HttpServletResponse response, String type, String body) throws IOException {
        response.setContentType(type + ";charset=UTF-8");
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
