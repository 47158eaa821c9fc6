package cn.zhian.access.credential.view;

import cn.zhian.access.credential.boundary.CredentialFilter;
import cn.zhian.access.credential.boundary.CredentialView;
import cn.zhian.access.credential.boundary.Credentials;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.platform.view.Finder;
import cn.zhian.platform.view.Found;
import cn.zhian.platform.view.Me;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds a card by its whole number, over the caller's domain. */
@Dependent
public class CardFinder implements Finder {
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Fa-f]{4,20}");

    @Inject
    Credentials credentials;

    @Inject
    Me me;

    @Override
    public List<Found> find(String text, int limit) {
        if (!NUMBER.matcher(text).matches() || !me.caller().may(Permission.CREDENTIAL_READ)) {
            return List.of();
        }
        CredentialFilter filter = new CredentialFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(text),
                Optional.empty());
        return credentials.page(filter, 0, limit).stream()
                .map(CardFinder::found)
                .toList();
    }

    private static Found found(CredentialView card) {
        return new Found(
                "card",
                card.value(),
                (card.holder() + " " + card.house()).strip(),
                "/access/credentials.xhtml?id=" + card.id());
    }
}
