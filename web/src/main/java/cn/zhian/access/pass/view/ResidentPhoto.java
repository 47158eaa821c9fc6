package cn.zhian.access.pass.view;

import cn.zhian.platform.Problem;
import cn.zhian.resident.boundary.ResidentPhotos;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Photos for pages, by resident: {@code /photos/residents/42}; the boundary decides who may see one. */
@WebServlet("/photos/residents/*")
public class ResidentPhoto extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern ID = Pattern.compile("/\\d{1,18}");

    @Inject
    transient ResidentPhotos photos;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<byte[]> picture = picture(request.getPathInfo());
        if (picture.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("image/jpeg");
        response.setHeader("Cache-Control", "private, max-age=300");
        response.getOutputStream().write(picture.get());
    }

    private Optional<byte[]> picture(String path) {
        if (path == null || !ID.matcher(path).matches()) {
            return Optional.empty();
        }
        try {
            return photos.get(Long.parseLong(path.substring(1)));
        } catch (Problem refused) {
            return Optional.empty();
        }
    }
}
