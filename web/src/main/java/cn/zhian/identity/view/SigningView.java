package cn.zhian.identity.view;

import cn.zhian.identity.boundary.SignInResult;
import cn.zhian.identity.boundary.SignInResult.LockedOut;
import cn.zhian.identity.boundary.SignInResult.MustChangePassword;
import cn.zhian.identity.boundary.SignInResult.Refused;
import cn.zhian.identity.boundary.SignInResult.SignedIn;
import cn.zhian.platform.view.Texts;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The sign-in page, and signing out. */
@Named("signing")
@ViewScoped
public class SigningView implements Serializable {
    /** Notices that an address may ask for, {@code login.<name>} in the bundle. */
    private static final List<String> NOTICES = List.of("expired", "left");

    private static final String HOME = "/index.xhtml";
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
    private transient String password;
    private String wanted;

    /** Signs in and goes on, or says why not. */
    public void enter() {
        SignInResult result = pages.signIn(username, password);
        password = null;
        if (result instanceof SignedIn) {
            redirect(pages.wanted(wanted).orElse(HOME));
        } else if (result instanceof MustChangePassword must) {
            FacesContext.getCurrentInstance().getExternalContext().getFlash().put(PasswordView.DUE, must.username());
            redirect("/password.xhtml");
        } else {
            say(refusal(result, texts, clock));
        }
    }

    /** Signs out. */
    public void leave() {
        pages.signOut();
        redirect(Paths.LOGIN + "?left=1");
    }

    /** Why a sign-in or a password change was refused, in words. */
    static String refusal(SignInResult result, Texts texts, Clock clock) {
        if (result instanceof LockedOut locked) {
            return texts.get("platform").format("login.locked", minutes(clock.instant(), locked.until()));
        }
        if (result instanceof Refused refused) {
            return texts.label(refused.reason());
        }
        throw new IllegalArgumentException("Not a refusal: " + result);
    }

    private static long minutes(Instant now, Instant until) {
        return Math.max(1, Duration.between(now, until).plusSeconds(59).toMinutes());
    }

    static void say(String text) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        faces.validationFailed();
    }

    static void redirect(String path) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        try {
            external.redirect(external.getRequestContextPath() + path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the page should say before anything is typed; empty mostly. */
    public String getNotice() {
        return NOTICES.stream()
                .filter(name -> request.getParameter(name) != null)
                .findFirst()
                .map(name -> texts.get("platform").get("login." + name))
                .orElse("");
    }

    /** The name. */
    public String getUsername() {
        return username;
    }

    /** Takes the name. */
    public void setUsername(String username) {
        this.username = username;
    }

    /** The password; never shown again. */
    public String getPassword() {
        return password;
    }

    /** Takes the password. */
    public void setPassword(String password) {
        this.password = password;
    }

    /** The address asked for before sign-in. */
    public String getWanted() {
        return wanted;
    }

    /** Takes it; checked before it is used. */
    public void setWanted(String wanted) {
        this.wanted = wanted;
    }
}
