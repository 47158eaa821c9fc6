package cn.zhian.identity.rest;

import cn.zhian.audit.boundary.RequestSource;
import cn.zhian.identity.boundary.IssuedToken;
import cn.zhian.identity.boundary.PasswordChangeRequired;
import cn.zhian.identity.boundary.SignIn;
import cn.zhian.identity.boundary.SignInResult;
import cn.zhian.identity.boundary.SignInResult.LockedOut;
import cn.zhian.identity.boundary.SignInResult.MustChangePassword;
import cn.zhian.identity.boundary.SignInResult.SignedIn;
import cn.zhian.identity.boundary.Tokens;
import cn.zhian.identity.boundary.TooManyAttempts;
import cn.zhian.identity.boundary.Unauthenticated;
import cn.zhian.identity.view.Bearer;
import cn.zhian.platform.FieldError;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.rest.Body;
import cn.zhian.platform.rest.Times;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sign-in of API clients. */
@Path("/")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sign-in")
public class LoginResource {
    @Inject
    SignIn signIn;

    @Inject
    Tokens tokens;

    @Inject
    RequestSource source;

    @Inject
    Clock clock;

    /** Name and password. */
    public record Credentials(String username, String password) {}

    /** A change of the password. */
    public record PasswordChange(String username, String oldPassword, String newPassword) {}

    /** Gives a token; 403 {@code password-change-required} if the password must be changed first. */
    @POST
    @Path("login")
    @Operation(summary = "Get a token")
    @SecurityRequirements
    public IssuedToken login(Credentials body) {
        Body.of(body);
        required("username", body.username(), "password", body.password());
        return tokens.issue(signedIn(signIn.signIn(body.username(), body.password(), source.address())));
    }

    /** Changes a password; needs no token, and ends all tokens of the user. */
    @POST
    @Path("password")
    @Operation(summary = "Change a password")
    @SecurityRequirements
    public void password(PasswordChange body) {
        Body.of(body);
        required("username", body.username(), "oldPassword", body.oldPassword(), "newPassword", body.newPassword());
        signedIn(signIn.changePassword(body.username(), body.oldPassword(), body.newPassword(), source.address()));
    }

    /** Ends the token that the request carries. */
    @POST
    @Path("logout")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "End the token")
    public void logout(@Context HttpServletRequest request) {
        Bearer.of(request).ifPresent(tokens::revoke);
    }

    private SignedIn signedIn(SignInResult result) {
        if (result instanceof SignedIn done) {
            return done;
        }
        if (result instanceof MustChangePassword) {
            throw new PasswordChangeRequired();
        }
        if (result instanceof LockedOut locked) {
            throw new TooManyAttempts(
                    Duration.between(clock.instant(), locked.until()),
                    "problem.too-many-attempts.until",
                    Times.of(locked.until()));
        }
        throw new Unauthenticated("problem.sign-in." + reason(result));
    }

    private static String reason(SignInResult result) {
        return result instanceof SignInResult.Refused refused
                ? refused.reason().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')
                : "wrong-name-or-password";
    }

    private static void required(String... namesAndValues) {
        List<FieldError> missing = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] == null || namesAndValues[i + 1].isEmpty()) {
                missing.add(FieldError.of(namesAndValues[i], "problem.field.required"));
            }
        }
        if (!missing.isEmpty()) {
            throw new Invalid(missing);
        }
    }
}
