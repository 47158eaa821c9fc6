package cn.zhian.platform.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The language of the pages: Chinese unless the user chose another, kept in a cookie for a year. */
@Named
@RequestScoped
public class Language {
    /** Offered languages, the default first. */
    public static final List<Locale> OFFERED = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    static final String COOKIE = "zhian-language";
    private static final int YEAR_SECONDS = 365 * 24 * 3600;

    @Inject
    HttpServletRequest request;

    private Locale locale;

    /** The language of this request. */
    public Locale getLocale() {
        if (locale == null) {
            locale = chosen(request.getCookies()).orElse(OFFERED.get(0));
        }
        return locale;
    }

    /** As in HTML, for example {@code zh-CN}. */
    public String getTag() {
        return getLocale().toLanguageTag();
    }

    /** The languages to choose from. */
    public List<Locale> getOffered() {
        return OFFERED;
    }

    /** A language's name in itself. */
    public String name(Locale language) {
        return language.getDisplayLanguage(language);
    }

    /** Keeps the choice and shows the same address again; a tag that is not offered changes nothing. */
    public void choose(String tag) {
        offered(tag).ifPresent(language -> {
            ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
            external.addResponseCookie(
                    COOKIE,
                    language.toLanguageTag(),
                    Map.of("path", "/", "maxAge", YEAR_SECONDS, "httpOnly", true, "SameSite", "Lax"));
            redirect(external);
        });
    }

    private void redirect(ExternalContext external) {
        try {
            external.redirect(Addresses.shown(request));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<Locale> chosen(Cookie[] cookies) {
        return Stream.ofNullable(cookies)
                .flatMap(Stream::of)
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .findFirst()
                .flatMap(cookie -> offered(cookie.getValue()));
    }

    private static Optional<Locale> offered(String tag) {
        return OFFERED.stream()
                .filter(language -> language.toLanguageTag().equals(tag))
                .findFirst();
    }
}
