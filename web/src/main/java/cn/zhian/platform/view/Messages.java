package cn.zhian.platform.view;

import cn.zhian.platform.FieldError;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.PartialViewContext;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** What the platform tells the user: at the field it concerns, else at the page's edge. */
@ApplicationScoped
public class Messages {
    private static final String EDGE = "growl";

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
        Optional<UIInput> input = input(error.field());
        input.ifPresent(field -> field.setValid(false));
        String client = input.map(field -> field.getClientId()).orElse(null);
        add(client, FacesMessage.SEVERITY_ERROR, texts.problem(error.key(), error.arguments()));
    }

    private static Optional<UIInput> input(String id) {
        FacesContext faces = FacesContext.getCurrentInstance();
        AtomicReference<UIInput> found = new AtomicReference<>();
        var hints = EnumSet.of(VisitHint.SKIP_UNRENDERED, VisitHint.SKIP_ITERATION);
        faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces, null, hints), (context, component) -> {
            if (!matches(component, id)) {
                return VisitResult.ACCEPT;
            }
            found.set((UIInput) component);
            return VisitResult.COMPLETE;
        });
        return Optional.ofNullable(found.get());
    }

    private static boolean matches(UIComponent component, String id) {
        return component instanceof UIInput && id.equals(component.getId());
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
