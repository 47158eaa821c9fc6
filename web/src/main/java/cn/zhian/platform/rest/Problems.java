package cn.zhian.platform.rest;

import cn.zhian.platform.FieldError;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.Problem;
import jakarta.json.JsonObject;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Turns whatever went wrong into a problem document. */
public final class Problems {
    /** Media type of the documents. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final Logger LOG = System.getLogger(Problems.class.getName());
    private static final String TYPE = "https://zhian.cn/problems/";

    private Problems() {}

    /** The document of a failure; one that is our own fault is logged under the number the document quotes. */
    public static ProblemDocument of(Throwable failure, Locale locale) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return of(problem, locale);
            }
            if (cause instanceof ConstraintViolationException violations) {
                return of(new Invalid(errors(violations)), locale, true);
            }
            if (cause instanceof OptimisticLockException) {
                return document("conflict", text(locale, "problem.conflict.version"), locale, List.of());
            }
        }
        return failure instanceof WebApplicationException answer ? of(answer, locale) : internal(failure, locale);
    }

    /** When it makes sense to ask again after a failure; empty where waiting does not help. */
    static Optional<Duration> retryAfter(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem.retryAfter();
            }
        }
        return Optional.empty();
    }

    /** The document of a problem. */
    public static ProblemDocument of(Problem problem, Locale locale) {
        return of(problem, locale, false);
    }

    // Messages of Bean Validation are texts already, not keys.
    private static ProblemDocument of(Problem problem, Locale locale, boolean texts) {
        List<FieldError> errors = problem instanceof Invalid invalid ? invalid.errors() : List.of();
        List<ProblemDocument.Field> fields = errors.stream()
                .map(error -> new ProblemDocument.Field(
                        error.field(), texts ? error.key() : Messages.text(locale, error.key(), error.arguments())))
                .toList();
        String detail = texts ? problem.key() : Messages.problem(locale, problem.key(), problem.arguments());
        return document(ProblemKinds.of(problem), detail, locale, fields);
    }

    private static List<FieldError> errors(ConstraintViolationException violations) {
        List<FieldError> errors = new ArrayList<>();
        for (ConstraintViolation<?> violation : violations.getConstraintViolations()) {
            errors.add(FieldError.of(field(violation.getPropertyPath()), violation.getMessage()));
        }
        return errors;
    }

    // The path begins with method and parameter; the client knows the fields below them.
    private static String field(Path path) {
        List<String> names = new ArrayList<>();
        for (Path.Node node : path) {
            if (node.getKind() == jakarta.validation.ElementKind.PROPERTY) {
                names.add(node.toString());
            }
        }
        return names.isEmpty() ? "body" : String.join(".", names);
    }

    private static ProblemDocument of(WebApplicationException answer, Locale locale) {
        int status = answer.getResponse().getStatus();
        String kind = ProblemKinds.of(status);
        if (status >= 500) {
            return internal(answer, locale);
        }
        String key = "problem.kind." + kind + ".detail";
        return new ProblemDocument(
                TYPE + kind,
                text(locale, "problem.kind." + kind),
                status,
                text(locale, key),
                Optional.empty(),
                List.of());
    }

    private static ProblemDocument internal(Throwable failure, Locale locale) {
        String number = UUID.randomUUID().toString();
        LOG.log(Level.ERROR, "ZHIAN-120 request failed number=" + number, failure);
        String kind = ProblemKinds.INTERNAL;
        return new ProblemDocument(
                TYPE + kind,
                text(locale, "problem.kind." + kind),
                ProblemKinds.status(kind),
                Messages.text(locale, "problem.internal", List.of(number)),
                Optional.of("urn:uuid:" + number),
                List.of());
    }

    private static ProblemDocument document(
            String kind, String detail, Locale locale, List<ProblemDocument.Field> errors) {
        return new ProblemDocument(
                TYPE + kind,
                text(locale, "problem.kind." + kind),
                ProblemKinds.status(kind),
                detail,
                Optional.empty(),
                errors);
    }

    /** The JSON of a document, without what it leaves open. */
    public static JsonObject json(ProblemDocument document) {
        var json = jakarta.json.Json.createObjectBuilder()
                .add("type", document.type())
                .add("title", document.title())
                .add("status", document.status())
                .add("detail", document.detail());
        document.instance().ifPresent(instance -> json.add("instance", instance));
        if (!document.errors().isEmpty()) {
            json.add("errors", JsonWriting.of(document.errors()));
        }
        return json.build();
    }

    private static String text(Locale locale, String key) {
        return Messages.text(locale, key, List.of());
    }
}
