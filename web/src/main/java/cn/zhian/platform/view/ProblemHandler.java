package cn.zhian.platform.view;

import cn.zhian.platform.Denied;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.Problem;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every exception of a page ends here: a {@link Problem} of an action becomes a message and the page keeps what was
 * typed; of an address it becomes "not found" or "denied"; a lost view leads back to the page or to sign-in; anything
 * else is logged under a number, which is all that the user sees of it.
 */
final class ProblemHandler extends ExceptionHandlerWrapper {
    ProblemHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext faces = FacesContext.getCurrentInstance();
        for (Iterator<ExceptionQueuedEvent> queue =
                        getUnhandledExceptionQueuedEvents().iterator();
                queue.hasNext(); ) {
            Throwable thrown = queue.next().getContext().getException();
            queue.remove();
            answer(faces, thrown);
        }
    }

    private static void answer(FacesContext faces, Throwable thrown) {
        Optional<Problem> problem = cause(thrown, Problem.class);
        if (faces.getResponseComplete()) {
            Failures.log(thrown);
        } else if (problem.isPresent() && canShow(faces)) {
            CDI.current().select(Messages.class).get().refused(problem.get());
        } else if (problem.isPresent() && status(problem.get()).isPresent()) {
            send(faces, status(problem.get()).get(), thrown);
        } else if (cause(thrown, ViewExpiredException.class).isPresent()) {
            expired(faces);
        } else {
            send(faces, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, thrown);
        }
    }

    private static <T> Optional<T> cause(Throwable thrown, Class<T> type) {
        return Stream.iterate(thrown, link -> link != null, Throwable::getCause)
                .limit(20)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    /** A message has a place only if the user did something on a page, and the page is not yet being written. */
    private static boolean canShow(FacesContext faces) {
        return faces.isPostback() && faces.getCurrentPhaseId().getOrdinal() < PhaseId.RENDER_RESPONSE.getOrdinal();
    }

    private static Optional<Integer> status(Problem problem) {
        if (problem instanceof NotFound) {
            return Optional.of(HttpServletResponse.SC_NOT_FOUND);
        }
        return problem instanceof Denied ? Optional.of(HttpServletResponse.SC_FORBIDDEN) : Optional.empty();
    }

    private static void send(FacesContext faces, int status, Throwable thrown) {
        ExternalContext external = faces.getExternalContext();
        String number = status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? Failures.log(thrown) : "";
        external.getRequestMap().put(Failures.NUMBER, number);
        try {
            // The server's own error page is no way out of a posted form: the form's state would be taken for the
            // page's.
            if (faces.isPostback() || faces.getPartialViewContext().isAjaxRequest()) {
                external.redirect(external.getRequestContextPath() + "/error/" + status + ".xhtml"
                        + (number.isEmpty() ? "" : "?number=" + number));
            } else {
                external.responseReset();
                external.responseSendError(status, number);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    /** Shows the page again; who is no longer signed in is led to sign-in from there. */
    private static void expired(FacesContext faces) {
        ExternalContext external = faces.getExternalContext();
        String shown = Addresses.shown((HttpServletRequest) external.getRequest());
        String address =
                external.getUserPrincipal() == null ? external.getRequestContextPath() + "/login.xhtml" : shown;
        String mark = address.contains("expired=") ? "" : (address.contains("?") ? "&" : "?") + "expired=1";
        try {
            external.redirect(address + mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }
}
