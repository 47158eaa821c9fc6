package cn.zhian.identity.view;

import cn.zhian.identity.boundary.SignInResult;
import cn.zhian.identity.boundary.SignInResult.SignedIn;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.view.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The password page: a change that is due, or one's own wish. */
@Named("changing")
@ViewScoped
public class PasswordView implements Serializable {
    /** Flash key of the user whose change is due. */
    static final String DUE = "zhian.password.due";

    private static final long serialVersionUID = 1L;

    @Inject
    PageSignIn pages;

    @Inject
    Texts texts;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    private String username;
    private boolean due;
    private transient String oldPassword;
    private transient String newPassword;
    private transient String again;

    @PostConstruct
    void start() {
        Optional<String> user = Optional.ofNullable(FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getFlash()
                        .get(DUE))
                .map(String::valueOf);
        due = user.isPresent();
        username = user.or(() -> Optional.ofNullable(request.getUserPrincipal()).map(Principal::getName))
                .orElse("");
    }

    /**
     * Changes the password, signs in with the new one and goes to the home page.
     *
     * @throws Invalid if the entries differ or break a rule
     */
    public void change() {
        if (!newPassword.equals(again)) {
            throw new Invalid("again", "password.differs");
        }
        SignInResult result = pages.changePassword(username, oldPassword, newPassword);
        if (result instanceof SignedIn) {
            SigningView.redirect("/index.xhtml");
        } else {
            SigningView.say(SigningView.refusal(result, texts, clock));
        }
    }

    /** Whether the change is demanded. */
    public boolean isDue() {
        return due;
    }

    /** The rules in words. */
    public List<String> getRules() {
        return Stream.of("length", "kinds", "name", "old")
                .map(rule -> texts.get("platform").get("password.rule." + rule))
                .toList();
    }

    /** The user. */
    public String getUsername() {
        return username;
    }

    /** Takes the user. */
    public void setUsername(String username) {
        this.username = username;
    }

    /** The current password. */
    public String getOldPassword() {
        return oldPassword;
    }

    /** Takes the current password. */
    public void setOldPassword(String oldPassword) {
        this.oldPassword = oldPassword;
    }

    /** The new password. */
    public String getNewPassword() {
        return newPassword;
    }

    /** Takes the new password. */
    public void setNewPassword(String newPassword) {
        this.newPassword = newPassword;
    }

    /** The new password once more. */
    public String getAgain() {
        return again;
    }

    /** Takes the new password once more. */
    public void setAgain(String again) {
        this.again = again;
    }
}
