package cn.zhian.identity.view;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/resident/list.xhtml", "/access/doors.xhtml?community=50&x=%E7%94%B2"})
    void goesOnToPagesOfOurs(String address) {
        assertThat(Paths.ours(address), is(Optional.of(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "https://evil.example/", "//evil.example/x", "/\\evil.example", "\\\\evil.example",
                        "javascript:alert(1)",
                "/x/..//evil.example", "/login.xhtml", "/api/v1/me", "/../api/v1/me", "evil.xhtml", "/a b",
                "/x\r\nSet-Cookie: a=b", "/./login.xhtml?wanted=x", "/jakarta.faces.resource/app.css"
            })
    void neverToAStrangersAddress(String address) {
        assertThat(Paths.ours(address), is(Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login.xhtml",
                "/password.xhtml",
                "/api/v1/login",
                "/jakarta.faces.resource/app.css",
                "/verify.xhtml",
                "/api/v1/verify/token"
            })
    void opensTheSignInAndTheVerificationOnly(String path) {
        assertThat(Paths.open(path), is(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index.xhtml",
                "/api/v1/me",
                "/api/v1/login/",
                "/openapi2",
                "/jakarta.faces.push/x",
                "/api/v1/verify",
                "/api/v1/documents/1/pdf"
            })
    void closesAllElse(String path) {
        assertThat(Paths.open(path), is(false));
    }

    @Test
    void takesEverythingBelowApiAsApi() {
        assertThat(Paths.api("/api/v2/x"), is(true));
        assertThat(Paths.api("/api"), is(true));
        assertThat(Paths.api("/apiary.xhtml"), is(false));
    }
}
