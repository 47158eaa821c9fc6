package cn.zhian.identity.view;

import cn.zhian.audit.boundary.RequestSource;
import cn.zhian.identity.boundary.SignInResult.SignedIn;
import cn.zhian.identity.boundary.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;

/**
 * Names the caller to the container, for pages by the session and for the API by a Bearer token and nothing else, and
 * turns away everybody else except from the sign-in itself and the SOAP services, and whoever comes by a door that is not
 * for him. A session never authenticates the API, so that another site's page can't act through a signed-in browser.
 */
@ApplicationScoped
public class Authentication implements HttpAuthenticationMechanism {
    @Inject
    Tokens tokens;

    @Inject
    RequestSource source;

    @Inject
    ClientAddress address;

    @Inject
    ExchangeDoor door;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        SecurityHeaders.set(request, response);
        source.from(address.of(request));
        String path = Paths.of(request);
        Optional<String> refusal = door.refusal(request, path);
        if (refusal.isPresent()) {
            Turned.away(request, response, refusal.get());
            return AuthenticationStatus.SEND_FAILURE;
        }
        if (Paths.soap(path)) {
            // Neither session nor Bearer token: a service account shows its proof in the message.
            return context.doNothing();
        }
        return Paths.api(path) ? api(path, request, response, context) : page(path, request, response, context);
    }

    private AuthenticationStatus api(
            String path, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<String> username = Bearer.of(request).flatMap(tokens::verify);
        if (username.isPresent()) {
            return context.notifyContainerAboutLogin(username.get(), Set.of());
        }
        if (Paths.open(path)) {
            return context.doNothing();
        }
        Turned.fromApi(request, response);
        return AuthenticationStatus.SEND_FAILURE;
    }

    private AuthenticationStatus page(
            String path, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<SignedIn> session = PageSession.of(request);
        if (session.isPresent() && tokens.sessionGood(session.get())) {
            return context.notifyContainerAboutLogin(session.get().username(), Set.of());
        }
        session.ifPresent(over -> PageSession.end(request));
        if (Paths.open(path)) {
            return context.doNothing();
        }
        Turned.fromPage(request, response);
        return AuthenticationStatus.SEND_FAILURE;
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        context.cleanClientSubject();
    }
}
