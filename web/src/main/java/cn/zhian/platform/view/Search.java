package cn.zhian.platform.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The global search box: one text, typed results from every feature that offers a {@link Finder}. */
@Named
@RequestScoped
public class Search {
    private static final int EACH = 5;
    private static final int SHORTEST = 2;

    @Inject
    @Any
    Instance<Finder> finders;

    private Object found;

    /** Whether there is anything to search. */
    public boolean isOffered() {
        return !finders.isUnsatisfied();
    }

    /** What is found, in the order of the features. */
    public List<Found> find(String text) {
        String sought = text.strip();
        if (sought.length() < SHORTEST) {
            return List.of();
        }
        return finders.stream()
                .flatMap(finder -> finder.find(sought, EACH).stream())
                .toList();
    }

    /** The box's value: the chosen result's path. */
    public Object getFound() {
        return found;
    }

    /** Notes the chosen result's path. */
    public void setFound(Object found) {
        this.found = found;
    }

    /** Goes to the chosen result; only to pages of this application. */
    public void open() {
        String path = String.valueOf(found);
        if (!path.startsWith("/") || path.startsWith("//")) {
            return;
        }
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        try {
            external.redirect(external.getRequestContextPath() + path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
