package cn.zhian.identity.view;

import cn.zhian.identity.boundary.SignIn;
import cn.zhian.identity.boundary.SignInResult;
import cn.zhian.identity.boundary.SignInResult.SignedIn;
import cn.zhian.identity.boundary.Tokens;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Sign-in and sign-out of pages; the login and password pages call it and redirect afterwards. */
@RequestScoped
public class PageSignIn {
    @Inject
    SignIn signIn;

    @Inject
    Tokens tokens;

    @Inject
    ClientAddress address;

    @Inject
    HttpServletRequest request;

    /** Signs in and opens the session, if name and password are right and no password change is due. */
    public SignInResult signIn(String username, String password) {
        return opened(signIn.signIn(username, password, address.of(request)));
    }

    /**
     * Changes the password and opens the session.
     *
     * @throws cn.zhian.platform.Invalid if the new password breaks a rule
     */
    public SignInResult changePassword(String username, String oldPassword, String newPassword) {
        return opened(signIn.changePassword(username, oldPassword, newPassword, address.of(request)));
    }

    /** Ends the session. */
    public void signOut() {
        PageSession.of(request).ifPresent(session -> tokens.signedOut(session.userId(), session.username()));
        PageSession.end(request);
    }

    /** Where to go after sign-in: what was asked for before, if it is a page of ours. */
    public Optional<String> wanted(String asked) {
        return Paths.ours(asked);
    }

    private SignInResult opened(SignInResult result) {
        if (result instanceof SignedIn signedIn) {
            PageSession.begin(request, signedIn);
        }
        return result;
    }
}
