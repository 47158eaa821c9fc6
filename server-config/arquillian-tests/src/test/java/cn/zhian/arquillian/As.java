package cn.zhian.arquillian;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;

/** Lets a test go on as a user. */
@ApplicationScoped
public class As {
    @Inject
    SecurityContext security;

    /** From here on the container knows the caller by that name. */
    public void user(String name) {
        Requests.Pair current = Requests.current();
        current.request().setAttribute(NamedCaller.ATTRIBUTE, name);
        AuthenticationStatus status = security.authenticate(
                current.request(),
                current.response(),
                AuthenticationParameters.withParams().newAuthentication(true));
        if (status != AuthenticationStatus.SUCCESS) {
            throw new AssertionError("The container did not take " + name + ": " + status);
        }
    }
}
