package cn.zhian.exchange.delivery.view;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import cn.zhian.exchange.delivery.entity.CauseWord;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TroubleTextsTest {
    private static final Control OWN = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    @Test
    void everyCauseIsSaidInBothLanguagesAndNothingElse() {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            Set<String> keys =
                    ResourceBundle.getBundle("i18n.trouble", locale, OWN).keySet();
            Set<String> words = names("");
            Set<String> unsaid = names("said.");
            unsaid.removeAll(keys);
            assertThat(unsaid, is(empty()));
            Set<String> idle = keys.stream()
                    .filter(key -> key.contains("."))
                    .map(key -> key.substring(key.indexOf('.') + 1))
                    .filter(word -> !words.contains(word))
                    .collect(Collectors.toSet());
            assertThat(idle, is(empty()));
        }
    }

    private static Set<String> names(String before) {
        return Arrays.stream(CauseWord.values())
                .map(word -> before + word.name())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
