package cn.zhian.launcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** A Micro layout with the real Payara, one page and two adapters that only tell how they were started. */
final class SmallLayout {
    private SmallLayout() {}

    static Path create(Path root) throws Exception {
        Files.createDirectories(root.resolve("app/WEB-INF"));
        Files.createDirectories(root.resolve("adapters"));
        Files.write(root.resolve("app/index.html"), resource("/micro/app/index.html"));
        Files.write(root.resolve("app/WEB-INF/web.xml"), resource("/micro/app/WEB-INF/web.xml"));
        byte[] classes = jar("cn/zhian/launcher/TellingAdapter.class", resource("TellingAdapter.class"));
        for (String name : new String[] {"artemis", "uhppote"}) {
            Files.write(root.resolve("adapters/" + name + ".rar"), rar(classes));
        }
        Path payara = Path.of(Class.forName("fish.payara.micro.PayaraMicro")
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Files.createSymbolicLink(root.resolve("payara-micro.jar"), payara);
        return root;
    }

    private static byte[] rar(byte[] classes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes)) {
            put(jar, "META-INF/ra.xml", resource("/micro/META-INF/ra.xml"));
            put(jar, "classes.jar", classes);
        }
        return bytes.toByteArray();
    }

    private static byte[] jar(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes)) {
            put(jar, name, content);
        }
        return bytes.toByteArray();
    }

    private static void put(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(content);
        jar.closeEntry();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = SmallLayout.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
