package cn.zhian.exchange.region.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.exchange.record.RecordKind;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Items that a record should have")
class WantedItemsTest {
    private final WantedItems items = new WantedItems();

    @Test
    void countsWhatIsThereAndNotBlank() {
        JsonObject body = Json.createObjectBuilder()
                .add("Name", "王小明")
                .add("IDNumber", " ")
                .addNull("phone")
                .add("GenderCode", "1")
                .add("another", "x")
                .build();
        assertThat(items.wanted(RecordKind.RESIDENT, body), is(9));
        assertThat(items.filled(RecordKind.RESIDENT, body), is(2));
    }

    @Test
    void takesNumbersAsFilled() {
        JsonObject body =
                Json.createObjectBuilder().add("floor", 0).add("number", "101").build();
        assertThat(items.filled(RecordKind.HOUSE, body), is(2));
    }

    @Test
    void judgesNobodyWhoHasLeft() {
        JsonObject body = Json.createObjectBuilder()
                .add("Name", "王小明")
                .add("status", "LEFT")
                .build();
        assertThat(items.wanted(RecordKind.RESIDENT, body), is(0));
        assertThat(items.filled(RecordKind.RESIDENT, body), is(0));
    }

    @Test
    void judgesNoKindThatTheTableDoesNotName() {
        assertThat(items.wanted(RecordKind.PASS, JsonObject.EMPTY_JSON_OBJECT), is(0));
        assertThat(items.of(RecordKind.ALARM).isEmpty(), is(true));
    }

    @ParameterizedTest
    @CsvSource({
        "item-missing Name,item-missing Name",
        "kind-not-entitled pass,kind-not-entitled pass",
        "community-not-entitled 330281001001001,community-not-entitled",
        "member whatever they like,member",
        "hash,hash"
    })
    void keepsOfAReasonWhatIsNoTextOfTheSenders(String told, String kept) {
        assertThat(RejectionRows.reason(told), is(kept));
    }
}
