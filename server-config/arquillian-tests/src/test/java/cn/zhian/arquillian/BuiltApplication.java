package cn.zhian.arquillian;

import cn.zhian.harness.Zhian;
import java.io.File;
import java.net.URI;
import java.util.List;
import org.hamcrest.Matcher;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The application as it was built, with the tests in it. One thing is exchanged: its sign-in turns strangers away, the
 * runner of the tests among them, so callers are named by {@link NamedCaller} instead.
 */
final class BuiltApplication {
    private static final String SCANNING = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE payara-web-app PUBLIC "-//Payara.fish//DTD Payara Server 4 Servlet 3.0//EN" "https://raw.githubusercontent.com/payara/Payara-Server-Documentation/master/schemas/payara-web-app_4.dtd">
            <payara-web-app error-url="">
              <scanning-exclude>*</scanning-exclude>
              <scanning-include>zhian-*</scanning-include>
              <scanning-include>primefaces*</scanning-include>
              <scanning-include>arquillian*</scanning-include>
            </payara-web-app>
            """;

    private BuiltApplication() {}

    /**
     * The application for a server that deploys these adapters first.
     *
     * @param adapters names of resource adapters
     */
    static WebArchive with(List<String> adapters) {
        Servers.running().write(adapters);
        WebArchive archive = ShrinkWrap.create(WebArchive.class, "it.war")
                .as(ExplodedImporter.class)
                .importDirectory(Zhian.home().resolve("ear/target/micro/app").toFile())
                .as(WebArchive.class);
        archive.delete("/WEB-INF/classes/cn/zhian/identity/view/Authentication.class");
        archive.delete("/WEB-INF/payara-web.xml");
        archive.addAsWebInfResource(new StringAsset(SCANNING), "payara-web.xml");
        return archive.addClasses(
                        NamedCaller.class,
                        Requests.class,
                        OnceFailing.class,
                        OnceRefusing.class,
                        Deliveries.class,
                        As.class)
                .addAsLibrary(new File(location(Matcher.class)));
    }

    private static URI location(Class<?> type) {
        return URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString());
    }
}
