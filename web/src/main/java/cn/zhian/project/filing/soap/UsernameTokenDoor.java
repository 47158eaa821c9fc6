package cn.zhian.project.filing.soap;

import cn.zhian.audit.boundary.RequestSource;
import cn.zhian.identity.boundary.ServiceEntry;
import cn.zhian.identity.boundary.ServiceSignIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.headers.Header;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.w3c.dom.Element;

/** Lets in requests with a good UsernameToken, and no other. */
final class UsernameTokenDoor extends AbstractSoapInterceptor {
    private static final QName SECURITY = new QName(FilingNames.WSSE, "Security");

    private final ServiceSignIn signIn;
    private final RequestSource source;

    UsernameTokenDoor(ServiceSignIn signIn, RequestSource source) {
        super(Phase.PRE_PROTOCOL);
        this.signIn = signIn;
        this.source = source;
    }

    @Override
    public Set<QName> getUnderstoodHeaders() {
        return Set.of(SECURITY);
    }

    @Override
    public void handleMessage(SoapMessage message) {
        FilingFaults faults = new FilingFaults(
                FilingServlet.locale((HttpServletRequest) message.get(AbstractHTTPDestination.HTTP_REQUEST)));
        List<Header> headers = message.getHeaders().stream()
                .filter(header -> SECURITY.equals(header.getName()))
                .toList();
        if (headers.size() != 1 || !(headers.get(0).getObject() instanceof Element security)) {
            throw faults.security("InvalidSecurity", "problem.soap.no-token");
        }
        enter(security, faults);
    }

    private void enter(Element security, FilingFaults faults) {
        ServiceEntry entry;
        try {
            entry = signIn.enter(UsernameTokenReader.read(security), source.address());
        } catch (UsernameTokenReader.Unusable unusable) {
            throw unusable.passwordText()
                    ? faults.security("UnsupportedSecurityToken", "problem.soap.password-text")
                    : faults.security("InvalidSecurityToken", "problem.soap.token");
        } catch (RuntimeException e) {
            throw faults.of(e);
        }
        if (entry != ServiceEntry.ENTERED) {
            throw refusal(entry, faults);
        }
    }

    private static SoapFault refusal(ServiceEntry entry, FilingFaults faults) {
        return switch (entry) {
            case EXPIRED -> faults.security("MessageExpired", "problem.soap.expired");
            case REPLAYED -> faults.nonceReplayed();
            case LOCKED -> faults.security("FailedAuthentication", "problem.soap.locked");
            default -> faults.security("FailedAuthentication", "problem.soap.refused");
        };
    }
}
