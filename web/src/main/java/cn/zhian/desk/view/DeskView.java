package cn.zhian.desk.view;

import cn.zhian.desk.boundary.Desk;
import cn.zhian.desk.boundary.Kept;
import cn.zhian.platform.view.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.primefaces.PrimeFaces;

/**
 * What {@code desk.js} calls in the background of any page: keeps forms and filters, and hands them back as arguments of
 * the answer. Contents are the browser's own; the server only keeps them.
 */
@Named("desk")
@RequestScoped
public class DeskView {
    @Inject
    Desk desk;

    @Inject
    Messages messages;

    @Inject
    HttpServletRequest request;

    /** Keeps a form as it stands. */
    public void keep() {
        desk.keepDraft(place(), parameter("content"));
        answer("kept", true);
    }

    /** Hands back what was kept of a form, if anything was. */
    public void find() {
        Optional<Kept> draft = desk.draft(place());
        answer("form", parameter("form"));
        draft.ifPresent(kept -> {
            answer("content", kept.content());
            answer("at", kept.keptAt().toString());
        });
    }

    /** Forgets a form. */
    public void drop() {
        desk.dropDraft(place());
    }

    /** Hands back the filters of the page. */
    public void filters() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        desk.filters(page())
                .forEach(
                        one -> all.add(Json.createObjectBuilder(Map.of("name", one.name(), "content", one.content()))));
        answer("filters", all.build().toString());
    }

    /** Keeps a filter, and hands back all. */
    public void keepFilter() {
        desk.keepFilter(page(), parameter("filterName").strip(), parameter("content"));
        messages.done("platform", "filter.kept");
        filters();
    }

    /** Forgets a filter, and hands back the others. */
    public void dropFilter() {
        desk.dropFilter(page(), parameter("filterName"));
        filters();
    }

    private String place() {
        return String.join(" ", page(), parameter("form"), parameter("object"));
    }

    private static String page() {
        return FacesContext.getCurrentInstance().getViewRoot().getViewId();
    }

    private String parameter(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    private static void answer(String name, Object value) {
        PrimeFaces.current().ajax().addCallbackParam(name, value);
    }
}
