package cn.zhian.arquillian;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/** Names to the container the caller whom a test has put into its request. */
@ApplicationScoped
public class NamedCaller implements HttpAuthenticationMechanism {
    static final String ATTRIBUTE = NamedCaller.class.getName();

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        return request.getAttribute(ATTRIBUTE) instanceof String name
                ? context.notifyContainerAboutLogin(name, Set.of())
                : context.doNothing();
    }
}
