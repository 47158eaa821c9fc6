package cn.zhian.platform.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the live channel said had changed, in the request of a remote command that it called. */
@Named("live")
@RequestScoped
public class LiveRequest {
    private static final Pattern IDS = Pattern.compile("\\d{1,18}(,\\d{1,18}){0,499}");

    @Inject
    HttpServletRequest request;

    /** The ids; empty when everything is to be read anew. They come from the browser: check them like any input. */
    public List<Long> ids() {
        return Optional.ofNullable(request.getParameter("ids"))
                .filter(text -> IDS.matcher(text).matches())
                .map(text -> Pattern.compile(",")
                        .splitAsStream(text)
                        .map(Long::valueOf)
                        .toList())
                .orElse(List.of());
    }
}
