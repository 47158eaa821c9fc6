package cn.zhian.resident.view;

import cn.zhian.platform.Problem;
import cn.zhian.resident.boundary.ResidentPhotos;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Pictures of residents for pages: {@code /resident/photo?id=42}; the boundary decides who may see them. */
@WebServlet(name = "residentPhoto", urlPatterns = "/resident/photo")
public class PhotoServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient ResidentPhotos photos;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<byte[]> picture = picture(request.getParameter("id"));
        if (picture.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("image/jpeg");
        response.setHeader("Cache-Control", "private, no-store");
        response.setContentLength(picture.get().length);
        response.getOutputStream().write(picture.get());
    }

    // Neither a wrong number nor what the user may not see tells anything: there is no such picture.
    private Optional<byte[]> picture(String id) {
        try {
            return photos.get(Long.parseLong(id == null ? "" : id));
        } catch (NumberFormatException | Problem e) {
            return Optional.empty();
        }
    }
}
