package cn.zhian.platform.rest;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.platform.FieldError;
import cn.zhian.platform.Invalid;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonReadingTest {
    enum Kind {
        NEW,
        SEMI_OPEN
    }

    record Part(String name, int floor) {
        Part {
            if (floor > 99) {
                throw new IllegalArgumentException("too high");
            }
        }
    }

    record Whole(
            long id,
            String text,
            Kind kind,
            Instant at,
            LocalDate day,
            BigDecimal area,
            Boolean flag,
            List<Long> ids,
            Set<Part> parts,
            Optional<String> note,
            OptionalLong owner,
            Part part) {}

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text.replace('\'', '"'))).readObject();
    }

    @Test
    void readsEveryKindOfValue() {
        Whole whole = JsonReading.record(
                json("{'id':7,'text':'甲','kind':'semi-open','at':'2026-11-21T08:00:00+08:00','day':'2026-11-21',"
                        + "'area':89.50,'flag':true,'ids':[1,2],'parts':[{'name':'a','floor':3}],'note':'n','owner':5,"
                        + "'part':{'name':'b','floor':-1}}"),
                Whole.class);
        assertThat(
                whole,
                is(new Whole(
                        7,
                        "甲",
                        Kind.SEMI_OPEN,
                        Instant.parse("2026-11-21T00:00:00Z"),
                        LocalDate.of(2026, 11, 21),
                        new BigDecimal("89.50"),
                        true,
                        List.of(1L, 2L),
                        Set.of(new Part("a", 3)),
                        Optional.of("n"),
                        OptionalLong.of(5),
                        new Part("b", -1))));
    }

    @Test
    void whatIsAbsentIsNullOrEmpty() {
        Whole whole = JsonReading.record(json("{'id':7}"), Whole.class);
        assertThat(whole.text(), is(nullValue()));
        assertThat(whole.note(), is(Optional.empty()));
        assertThat(whole.owner(), is(OptionalLong.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                              | id            | problem.field.required",
                "{'id':null}                     | id            | problem.field.required",
                "{'id':'7'}                      | id            | problem.field.number",
                "{'id':7.5}                      | id            | problem.field.whole",
                "{'id':9223372036854775808}      | id            | problem.field.whole",
                "{'id':1e999999999}              | id            | problem.field.whole",
                "{'id':1,'text':5}               | text          | problem.field.text",
                "{'id':1,'kind':'SEMI_OPEN'}     | kind          | problem.field.choice",
                "{'id':1,'at':'2026-11-21'}      | at            | problem.field.time",
                "{'id':1,'at':'2026-11-21T08:00:00'} | at        | problem.field.time",
                "{'id':1,'day':'21.11.2026'}     | day           | problem.field.date",
                "{'id':1,'flag':'yes'}           | flag          | problem.field.boolean",
                "{'id':1,'ids':5}                | ids           | problem.field.list",
                "{'id':1,'ids':[1,'x']}          | ids[1]        | problem.field.number",
                "{'id':1,'ids':[null]}           | ids[0]        | problem.field.required",
                "{'id':1,'parts':[{'name':'a'}]} | parts[0].floor | problem.field.required",
                "{'id':1,'part':[]}              | part          | problem.field.object",
                "{'id':1,'part':{'floor':1,'x':1}} | part.x      | problem.field.unknown",
                "{'id':1,'part':{'floor':100}}   | part          | problem.field.refused",
                "{'id':1,'txet':'a'}             | txet          | problem.field.unknown",
            })
    void namesTheFieldThatDoesNotFit(String text, String field, String key) {
        Invalid refused = assertThrows(Invalid.class, () -> JsonReading.record(json(text), Whole.class));
        FieldError error = refused.errors().get(0);
        assertThat(error.field(), is(field));
        assertThat(error.key(), is(key));
    }

    @Test
    void namesAllFieldsAtOnce() {
        Invalid refused =
                assertThrows(Invalid.class, () -> JsonReading.record(json("{'text':1,'day':2,'x':3}"), Whole.class));
        assertThat(refused.errors().stream().map(FieldError::field).toList(), is(List.of("id", "text", "day", "x")));
    }

    @Test
    void aPatchChangesOnlyWhatItNames() {
        Part present = new Part("old", 3);
        assertThat(new Patch(json("{'floor':4}")).over(present, Part.class), is(new Part("old", 4)));
        assertThat(new Patch(json("{'name':null}")).over(present, Part.class), is(new Part(null, 3)));
        assertThat(new Patch(json("{}")).over(present, Part.class), is(present));
        assertThrows(Invalid.class, () -> new Patch(json("{'flor':4}")).over(present, Part.class));
    }

    @Test
    void aPatchTellsAbsentFromNull() {
        Patch patch = new Patch(json("{'a':null,'b':'x'}"));
        assertThat(patch.has("a"), is(true));
        assertThat(patch.has("c"), is(false));
        assertThat(patch.value("a", String.class), is(Optional.empty()));
        assertThat(patch.value("b", String.class), is(Optional.of("x")));
    }
}
