package cn.zhian.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A signed-in visit to the pages, as a browser's scripts speak with them: Faces requests with partial answers. */
final class PageVisit {
    private static final Pattern STATE =
            Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*? value=\"([^\"]+)\"");
    private static final Pattern REDIRECT = Pattern.compile("<redirect url=\"([^\"]+)\"");
    private static final String BOUNDARY = "bench-8f2c41";

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String address;
    private String path = "/";
    private String state = "";

    /** @param address of the instance */
    PageVisit(String address) {
        this.address = address;
    }

    /** Fills in the sign-in page. */
    void signIn(String username, String password) throws IOException {
        open("/login.xhtml");
        String answer =
                submit("signIn", "signIn:enter", Map.of("signIn:username", username, "signIn:password", password));
        if (redirect(answer).isEmpty()) {
            throw new IOException("The sign-in page refused " + username);
        }
    }

    /** Opens a page. @return its text */
    String open(String wanted) throws IOException {
        HttpResponse<String> answer = send(request(wanted).GET().build());
        Matcher matcher = STATE.matcher(answer.body());
        if (answer.statusCode() != 200 || !matcher.find()) {
            throw new IOException("GET " + wanted + " gave " + answer.statusCode());
        }
        path = wanted;
        state = matcher.group(1);
        return answer.body();
    }

    /** Presses a button, or changes a field, of the page that was opened last. @return the partial answer */
    String submit(String form, String source, Map<String, String> fields) throws IOException {
        return post(parameters(form, source, fields), Optional.empty());
    }

    /** Hands a file over to an upload field. @return the partial answer */
    String upload(String form, String source, byte[] file) throws IOException {
        Map<String, String> fields = parameters(form, source, Map.of());
        // The part of that name is the file itself.
        fields.remove(source);
        fields.put(source + "_totalFilesCount", "1");
        return post(fields, Optional.of(new Sent(source, file)));
    }

    /** Where a partial answer sends the page. */
    static Optional<String> redirect(String answer) {
        Matcher matcher = REDIRECT.matcher(answer);
        return matcher.find() ? Optional.of(matcher.group(1).replace("&amp;", "&")) : Optional.empty();
    }

    private record Sent(String name, byte[] content) {}

    private Map<String, String> parameters(String form, String source, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put(form, form);
        all.put("jakarta.faces.partial.ajax", "true");
        all.put("jakarta.faces.source", source);
        all.put("jakarta.faces.partial.execute", source + " " + form);
        all.put("jakarta.faces.partial.render", form);
        all.putIfAbsent(source, source);
        all.put("jakarta.faces.ViewState", state);
        return all;
    }

    private String post(Map<String, String> fields, Optional<Sent> file) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            part(body, "name=\"" + field.getKey() + "\"", field.getValue().getBytes(StandardCharsets.UTF_8));
        }
        if (file.isPresent()) {
            String head = "name=\"" + file.get().name() + "\"; filename=\"residents.xlsx\"\r\n"
                    + "Content-Type: application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            part(body, head, file.get().content());
        }
        body.write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        HttpResponse<String> answer = send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Faces-Request", "partial/ajax")
                .header("X-Requested-With", "XMLHttpRequest")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
        if (answer.statusCode() != 200) {
            throw new IOException("POST " + path + " gave " + answer.statusCode());
        }
        return answer.body();
    }

    private static void part(ByteArrayOutputStream body, String head, byte[] content) throws IOException {
        body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        body.write(content);
        body.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private HttpRequest.Builder request(String wanted) {
        return HttpRequest.newBuilder(URI.create(address).resolve(wanted)).header("Accept-Language", "zh-CN");
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }
}
