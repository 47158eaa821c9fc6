package cn.zhian.exchange.delivery.view;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import cn.zhian.exchange.delivery.control.RecordItems;
import cn.zhian.exchange.record.RecordKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ItemChoicesTest {
    @Test
    void forgetsItemsOfKindsThatAreNotChosen() {
        ItemChoices choices =
                new ItemChoices(Optional.of(Set.of("resident.Name", "resident.phone", "company.staff.Name")));
        assertThat(choices.isNamed(), is(true));
        assertThat(choices.only(RecordKind.RESIDENT), is(Optional.of(Set.of("resident.phone"))));
        assertThat(
                choices.only(RecordKind.RESIDENT, RecordKind.COMPANY),
                is(Optional.of(Set.of("resident.phone", "company.staff.Name"))));
        ItemChoice resident = choices.of(RecordKind.RESIDENT).get(0);
        assertThat(resident.getRequired(), is(List.of("Name")));
        assertThat(resident.getLeaving(), is(List.of("Name", "phone")));
        resident.setChosen(null);
        assertThat(choices.only(RecordKind.RESIDENT), is(Optional.of(Set.of())));
    }

    @Test
    void saysNothingWhereAllLeave() {
        ItemChoices choices = new ItemChoices(Optional.empty());
        assertThat(choices.only(RecordKind.values()), is(Optional.empty()));
        choices.setNamed(true);
        assertThat(choices.only(RecordKind.values()), is(Optional.of(Set.of())));
    }

    @Test
    void everyItemHasItsWordInBothLanguages() {
        Control own = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            Set<String> keys =
                    ResourceBundle.getBundle("i18n.item", locale, own).keySet();
            Set<String> unsaid = Arrays.stream(RecordKind.values())
                    .flatMap(kind -> RecordItems.of(kind).stream().map(item -> kind.word() + '.' + item.name()))
                    .filter(name -> !keys.contains(name))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(unsaid, is(empty()));
        }
    }
}
