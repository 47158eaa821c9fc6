package cn.zhian.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Platforms of four bureaus in one, which misbehave at first: they break down, go away without a word after they stored, say
 * 200 and mean no, answer for half, and answer in another charset. What they hold is counted.
 */
final class FeedPlatform implements AutoCloseable {
    private static final Pattern SERIAL = Pattern.compile("<(?:rk:LSH|ba:serialNo)>([^<]+)<");
    private static final int TRICKS = 6;

    private final HttpServer server;
    private final Map<String, Map<String, AtomicInteger>> stored = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> requests = new ConcurrentHashMap<>();
    private final List<String> unsigned = new ArrayList<>();

    FeedPlatform() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    /** Where a bureau is. @param name for its own shelf */
    String address(String name) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + name;
    }

    /** How often each serial was stored as something new. */
    Map<String, AtomicInteger> shelf(String name) {
        return stored.computeIfAbsent(name, any -> new ConcurrentHashMap<>());
    }

    /** Requests without the proof that its bureau asks for. */
    List<String> unsigned() {
        synchronized (unsigned) {
            return List.copyOf(unsigned);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String name = exchange.getRequestURI().getPath().split("/")[1];
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        proof(name, exchange, body);
        int number = requests.computeIfAbsent(name, any -> new AtomicInteger()).getAndIncrement();
        int trick = number < TRICKS ? number : -1;
        if (trick == 0) {
            send(exchange, 500, "<html>500</html>".getBytes(StandardCharsets.UTF_8));
            return;
        }
        if (trick == 1) {
            send(exchange, 200, busy(name).getBytes(StandardCharsets.UTF_8));
            return;
        }
        List<String> serials = serials(name, body);
        List<String> codes = serials.stream().map(serial -> code(name, serial)).toList();
        if (trick == 2) {
            exchange.close();
            return;
        }
        int half = trick == 3 ? Math.max(1, serials.size() / 2) : serials.size();
        String text = good(name, serials.subList(0, half), codes.subList(0, half));
        Charset charset = trick == 4 ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
        send(exchange, 200, (trick == 5 ? "{" : text).getBytes(charset));
    }

    private void proof(String name, HttpExchange exchange, String body) {
        boolean there = switch (name) {
            case "police-population-soap" -> body.contains("#PasswordDigest");
            case "police-population-rest" ->
                exchange.getRequestHeaders().getFirst("X-Signature").length() > 80;
            case "housing-filing-soap" ->
                "Basic emhpYW46c2VjcmV0".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            default -> FeedProof.shareSigned(exchange, body, "secret");
        };
        if (!there) {
            synchronized (unsigned) {
                unsigned.add(name);
            }
        }
    }

    private String code(String name, String serial) {
        boolean fresh = shelf(name).putIfAbsent(serial, new AtomicInteger(1)) == null;
        return switch (name) {
            case "police-population-soap" -> fresh ? "0" : "1";
            case "police-population-rest" -> fresh ? "00" : "01";
            case "housing-filing-soap" -> fresh ? "SUCCESS" : "REPEATED";
            default -> fresh ? "STORED" : "EXISTS";
        };
    }

    private static List<String> serials(String name, String body) {
        List<String> serials = new ArrayList<>();
        if (name.endsWith("soap")) {
            Matcher found = SERIAL.matcher(body);
            while (found.find()) {
                serials.add(found.group(1));
            }
            return serials;
        }
        JsonObject json = JsonParser.parseString(body).getAsJsonObject();
        boolean share = name.startsWith("big-data");
        for (JsonElement one : json.getAsJsonArray(share ? "records" : "data")) {
            serials.add(one.getAsJsonObject().get(share ? "recordId" : "lsh").getAsString());
        }
        return serials;
    }

    private static String busy(String name) {
        return switch (name) {
            case "police-population-soap" -> police("9001", "系统忙", "");
            case "police-population-rest" -> "{\"code\":\"503\",\"msg\":\"系统忙\"}";
            case "housing-filing-soap" -> housing("BUSY");
            default -> "{\"resultCode\":\"E900\",\"resultMessage\":\"系统忙\"}";
        };
    }

    private static String good(String name, List<String> serials, List<String> codes) {
        if (name.equals("housing-filing-soap")) {
            return housing(codes.get(0));
        }
        if (name.equals("police-population-soap")) {
            StringBuilder list = new StringBuilder();
            for (int i = 0; i < serials.size(); i++) {
                list.append("<JG><LSH>")
                        .append(serials.get(i))
                        .append("</LSH><ZT>")
                        .append(codes.get(i))
                        .append("</ZT></JG>");
            }
            return police("0000", "处理完成", list.toString());
        }
        boolean share = name.startsWith("big-data");
        JsonArray list = new JsonArray();
        for (int i = 0; i < serials.size(); i++) {
            JsonObject one = new JsonObject();
            one.addProperty(share ? "recordId" : "lsh", serials.get(i));
            one.addProperty(share ? "state" : "jgdm", codes.get(i));
            one.addProperty("message", "处理完成");
            list.add(one);
        }
        JsonObject answer = new JsonObject();
        answer.addProperty(share ? "resultCode" : "code", share ? "S000" : "200");
        answer.add(share ? "results" : "data", list);
        return answer.toString();
    }

    private static String police(String code, String words, String list) {
        return "<e:Envelope xmlns:e=\"http://www.w3.org/2003/05/soap-envelope\"><e:Body><response xmlns=\"urn:example:gab:syrk:1\">"
                + "<JGDM>" + code + "</JGDM><JGMS>" + words + "</JGMS><JGLB>" + list
                + "</JGLB></response></e:Body></e:Envelope>";
    }

    private static String housing(String code) {
        return "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body><result xmlns=\"urn:example:zj:fwba:2\">"
                + "<returnCode>" + code
                + "</returnCode><returnMessage>处理完成</returnMessage></result></e:Body></e:Envelope>";
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
