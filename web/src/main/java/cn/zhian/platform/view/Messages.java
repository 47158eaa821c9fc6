package cn.zhian.platform.view;

import cn.zhian.platform.FieldError;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIData;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.PartialViewContext;
import jakarta.inject.Inject;
import java.util.Iterator;
import java.util.Optional;

/** What the platform tells the user: at the field it concerns, else at the page's edge. */
@ApplicationScoped
public class Messages {
    private static final String EDGE = "growl";
    /** What writes {@code ui:repeat}. */
    private static final String REPEAT = "facelets.ui.Repeat";

    @Inject
    Texts texts;

    /** A deed is done: one line that goes away by itself. */
    public void done(String feature, String key) {
        add(null, FacesMessage.SEVERITY_INFO, texts.get(feature).get(key));
    }

    /** A deed is done, with what it was done to. */
    public void done(String feature, String key, Object argument) {
        add(null, FacesMessage.SEVERITY_INFO, texts.get(feature).format(key, argument));
    }

    /** Something the user should know before going on. */
    public void warn(String feature, String key) {
        add(null, FacesMessage.SEVERITY_WARN, texts.get(feature).get(key));
    }

    /**
     * A refusal: each error of an {@link Invalid} at the input whose id is the field's name, the rest at the page's edge.
     * The inputs keep what was typed.
     */
    public void refused(Problem problem) {
        if (problem instanceof Invalid invalid && invalid.errors() != null) {
            invalid.errors().forEach(this::refused);
        } else {
            add(null, FacesMessage.SEVERITY_ERROR, texts.problem(problem.key(), problem.arguments()));
        }
        FacesContext.getCurrentInstance().validationFailed();
    }

    /**
     * An error at an input that stands in a repetition, where many have the same id.
     *
     * @param client full id of the input
     */
    public void wrong(String client, FieldError error) {
        add(client, FacesMessage.SEVERITY_ERROR, texts.problem(error.key(), error.arguments()));
        FacesContext.getCurrentInstance().validationFailed();
    }

    private void refused(FieldError error) {
        Optional<UIInput> input = input(FacesContext.getCurrentInstance().getViewRoot(), error.field());
        input.ifPresent(field -> field.setValid(false));
        String client = input.map(field -> field.getClientId()).orElse(null);
        add(client, FacesMessage.SEVERITY_ERROR, texts.problem(error.key(), error.arguments()));
    }

    /**
     * The shown input of an id. Repetitions are left out: outside of a row nothing in them can be asked whether it is shown,
     * and many have the same id.
     */
    private static Optional<UIInput> input(UIComponent part, String id) {
        FacesContext faces = FacesContext.getCurrentInstance();
        part.pushComponentToEL(faces, part);
        try {
            if (repeats(part) || !part.isRendered()) {
                return Optional.empty();
            }
            if (part instanceof UIInput input && id.equals(input.getId())) {
                return Optional.of(input);
            }
            for (Iterator<UIComponent> parts = part.getFacetsAndChildren(); parts.hasNext(); ) {
                Optional<UIInput> found = input(parts.next(), id);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        } finally {
            part.popComponentFromEL(faces);
        }
    }

    private static boolean repeats(UIComponent part) {
        return part instanceof UIData || REPEAT.equals(part.getRendererType());
    }

    private static void add(String clientId, Severity severity, String text) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(clientId, new FacesMessage(severity, text, null));
        show(faces);
    }

    /** An answer to a script brings the page's edge along, whatever else it updates. */
    private static void show(FacesContext faces) {
        PartialViewContext part = faces.getPartialViewContext();
        boolean there = faces.getViewRoot() != null && faces.getViewRoot().findComponent(EDGE) != null;
        if (there && part.isAjaxRequest() && !part.getRenderIds().contains(EDGE)) {
            part.getRenderIds().add(EDGE);
        }
    }
}
