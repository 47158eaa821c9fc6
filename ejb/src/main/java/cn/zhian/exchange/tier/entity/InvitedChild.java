package cn.zhian.exchange.tier.entity;

import java.time.Instant;

/**
 * A platform below with the code by which it enrols, which is shown this once.
 *
 * @param code six groups of six characters
 * @param expiresAt when the code is worth nothing any more
 */
public record InvitedChild(ChildView child, String code, Instant expiresAt) {
    @Override
    public String toString() {
        return "InvitedChild[" + child.id() + "]";
    }
}
