package cn.zhian.platform.view;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class PagesTest {
    private static final int LONGEST = 120;
    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{[^}]*}");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}");
    private static final Pattern SHOWN_ATTRIBUTES = Pattern.compile(
            "value|label|title|header|headerText|message|placeholder|alt|hint|what|verb|text|emptyText|emptyTitle|aria-label|emptyMessage|itemLabel|word");
    private static final Pattern INLINE_HANDLER = Pattern.compile("\\son(click|change|submit|load|key\\w+|mouse\\w+)=");

    @Test
    void noPageIsLongerThanAPage() throws IOException {
        assertThat(pages(page -> page.lines().count() > LONGEST), is(empty()));
    }

    @Test
    void noPageHasStylesOrScriptsOfItsOwn() throws IOException {
        assertThat(
                pages(page -> page.contains(" style=") || page.contains("<style") || page.contains("<script")),
                is(empty()));
    }

    @Test
    void noPageHasInlineHandlers() throws IOException {
        assertThat(pages(page -> INLINE_HANDLER.matcher(page).find()), is(empty()));
    }

    @Test
    void noPageFetchesFromElsewhere() throws IOException {
        Pattern remote = Pattern.compile("(src|href|url)=\"(https?:)?//");
        assertThat(pages(page -> remote.matcher(page).find()), is(empty()));
    }

    @Test
    void noPageHasLiteralText() throws Exception {
        Set<String> literal = new TreeSet<>();
        for (Path page : Pages.all()) {
            collect(page, parse(page), literal);
        }
        assertThat(literal, is(empty()));
    }

    @Test
    void theStylesheetFetchesNothingAndHasNoHan() throws IOException {
        String css = Files.readString(Pages.ROOT.resolve("resources/app/app.css"));
        assertThat(css.contains("url(") || css.contains("@import"), is(false));
    }

    private static Set<String> pages(Predicate<String> wrong) throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path page : Pages.all()) {
            if (wrong.test(Files.readString(page))) {
                found.add(Pages.ROOT.relativize(page).toString());
            }
        }
        return found;
    }

    private static Element parse(Path page) throws ParserConfigurationException, IOException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(page.toFile()).getDocumentElement();
    }

    private static void collect(Path page, Element element, Set<String> literal) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            boolean shown = SHOWN_ATTRIBUTES.matcher(attribute.getNodeName()).matches();
            if (shown && !machine(element, attribute) && words(attribute.getNodeValue())) {
                literal.add(page.getFileName() + " " + attribute);
            }
        }
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Node child = children.item(i);
            if (child instanceof Element inner) {
                collect(page, inner, literal);
            } else if (child.getNodeType() == Node.TEXT_NODE && words(child.getNodeValue())) {
                literal.add(page.getFileName() + ": " + child.getNodeValue().strip());
            }
        }
    }

    /** Values that only machines read: of parameters and behaviours, and "true"/"false". */
    private static boolean machine(Element element, Node attribute) {
        String name = element.getNodeName();
        String value = attribute.getNodeValue();
        return name.equals("f:passThroughAttribute")
                || name.equals("f:attribute")
                || name.startsWith("cc:")
                || value.equals("true")
                || value.equals("false");
    }

    private static boolean words(String text) {
        return LETTERS.matcher(EXPRESSION.matcher(text).replaceAll("")).find();
    }
}
