package cn.zhian.project.document.view;

import cn.zhian.identity.boundary.TooManyAttempts;
import cn.zhian.project.document.boundary.DocumentVerification;
import cn.zhian.project.document.boundary.VerifiedDocument;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.Optional;
import org.primefaces.event.FileUploadEvent;

/** The public page on which anybody verifies a document that they hold. */
@Named("verification")
@ViewScoped
public class VerificationView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;

    /** What the page shows. */
    public enum Stage {
        /** Asks for the token. */
        EMPTY,
        FOUND,
        UNKNOWN,
        TOO_MANY
    }

    @Inject
    DocumentVerification verification;

    private String token = "";
    private Stage stage = Stage.EMPTY;
    private Shown shown;
    private Boolean same;
    private String file;

    /**
     * What is told of the document.
     *
     * @param number as people quote it
     * @param community its name
     * @param kind of document
     * @param result what it says
     * @param date as ISO text
     */
    public record Shown(String number, String community, Enum<?> kind, Enum<?> result, String date)
            implements Serializable {}

    /** Looks the token up, when the page is opened. */
    public void look() {
        if (token == null || token.isBlank()) {
            return;
        }
        try {
            found(verification.verify(token.strip()));
        } catch (TooManyAttempts refused) {
            // A page that is only now being opened has no place for a message yet.
            stage = Stage.TOO_MANY;
            long seconds = refused.retryAfter()
                    .map(wait -> Math.max(1, wait.toSeconds()))
                    .orElse(1L);
            status(TOO_MANY).setResponseHeader("Retry-After", String.valueOf(seconds));
        }
    }

    private void found(Optional<VerifiedDocument> document) {
        stage = document.isPresent() ? Stage.FOUND : Stage.UNKNOWN;
        shown = document.map(one -> new Shown(
                        one.number(),
                        one.community(),
                        one.kind(),
                        one.result(),
                        one.date().toString()))
                .orElse(null);
        if (document.isEmpty()) {
            status(NOT_FOUND);
        }
    }

    private static ExternalContext status(int status) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.setResponseStatus(status);
        return external;
    }

    /** Compares an uploaded file with the one that was issued; the file is read in parts and not kept. */
    public void compare(FileUploadEvent event) throws IOException {
        String sha256 = Fingerprint.of(event.getFile().getInputStream());
        same = verification.same(token.strip(), sha256).orElse(null);
        file = event.getFile().getFileName();
    }

    /** What to show. */
    public Stage getStage() {
        return stage;
    }

    /** The document; null unless found. */
    public Shown getIt() {
        return shown;
    }

    /** Whether the uploaded file is the issued one; null before one was compared. */
    public Boolean getSame() {
        return same;
    }

    /** Name of the compared file. */
    public String getFile() {
        return file;
    }

    /** The token in the address. */
    public String getToken() {
        return token;
    }

    /** Takes the token. */
    public void setToken(String token) {
        this.token = token;
    }
}
