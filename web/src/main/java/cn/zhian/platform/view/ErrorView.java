package cn.zhian.platform.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The number on the error page. */
@Named("error")
@RequestScoped
public class ErrorView {
    @Inject
    HttpServletRequest request;

    private String number = "";

    @PostConstruct
    void find() {
        number = noted().or(this::asked).orElseGet(this::logged);
    }

    private Optional<String> noted() {
        return Optional.ofNullable(request.getAttribute(Failures.NUMBER)).map(String::valueOf);
    }

    private Optional<String> asked() {
        return Optional.ofNullable(request.getParameter("number"))
                .filter(text -> Failures.FORM.matcher(text).matches());
    }

    /** A failure outside the pages' own handling gets its number here. */
    private String logged() {
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        return thrown instanceof Throwable failure ? Failures.log(failure) : "";
    }

    /** The number to quote; empty when nothing failed on our side. */
    public String getNumber() {
        return number;
    }
}
