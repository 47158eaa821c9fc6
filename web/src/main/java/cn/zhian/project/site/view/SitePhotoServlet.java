package cn.zhian.project.site.view;

import cn.zhian.platform.Problem;
import cn.zhian.project.site.boundary.OpenPhoto;
import cn.zhian.project.site.boundary.SitePhotos;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Photos of check lists for pages: {@code /project/photo?project=7&list=1&id=42}; the boundary decides who may see them. */
@WebServlet(name = "sitePhoto", urlPatterns = "/project/photo")
public class SitePhotoServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient SitePhotos photos;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<OpenPhoto> photo = photo(request);
        if (photo.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try (InputStream content = photo.get().content()) {
            response.setContentType(photo.get().photo().type());
            response.setHeader("Cache-Control", "private, no-store");
            response.setContentLengthLong(photo.get().photo().size());
            content.transferTo(response.getOutputStream());
        }
    }

    // Neither a wrong number nor what the user may not see tells anything: there is no such photo.
    private Optional<OpenPhoto> photo(HttpServletRequest request) {
        try {
            return Optional.of(photos.read(
                    number(request, "project"), Math.toIntExact(number(request, "list")), number(request, "id")));
        } catch (NumberFormatException | ArithmeticException | Problem e) {
            return Optional.empty();
        }
    }

    private static long number(HttpServletRequest request, String name) {
        String text = request.getParameter(name);
        return Long.parseLong(text == null ? "" : text);
    }
}
